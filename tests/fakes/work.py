"""Work that is done when it is asked for."""

from limber.errors import UserFacingError
from limber.ui.background_work import GivenUpError


class AtOnce:
    """Does each step when it is asked for."""

    def __init__(self):
        self.is_given_up = False

    def begin(self, step, on_end, on_progress):
        def tell(done):
            if self.is_given_up:
                raise GivenUpError
            on_progress(int(100 * done))

        try:
            result = step(tell)
        except (UserFacingError, GivenUpError) as error:
            result = error
        on_end(result)

    def give_up(self):
        self.is_given_up = True


class WhenTold:
    """Keeps each step until it is told to do it."""

    def __init__(self):
        self.waiting = []

    def begin(self, step, on_end, on_progress):
        self.waiting.append((step, on_end, on_progress))

    def give_up(self):
        pass

    def go_on(self):
        """Do the next step."""
        AtOnce().begin(*self.waiting.pop(0))
