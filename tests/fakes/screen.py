"""What keeps the screen on in a test: nothing is asked of the system."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event

from limber.ui.awake.hold import Hold


class FakeHold(Hold):
    """Stands for what has hold of the screen; `is_held` says whether it does."""

    def __init__(self) -> None:
        super().__init__()
        self.is_held = False
        self.is_closed = False
        self.times_taken = 0

    def take(self) -> None:
        if not self.is_held:
            self.is_held = True
            self.times_taken += 1

    def give_back(self) -> None:
        self.is_held = False

    def close(self) -> None:
        self.give_back()
        self.is_closed = True

    def answer(self, *, is_kept: bool) -> None:
        """Have the system say whether the screen stays on."""
        self.told.emit(is_kept)


class FakeSystem:
    """Stands for the system's way of keeping the screen on."""

    def __init__(self, *, can: bool = True) -> None:
        self.can = can
        self.open_now = 0
        self.most_open = 0
        self.times_opened = 0
        self.may_open = Event()
        self.may_open.set()
        """Cleared, the system hangs."""

    @contextmanager
    def presenting(self) -> Iterator[bool]:
        assert self.may_open.wait(10)
        self.open_now += 1
        self.times_opened += 1
        self.most_open = max(self.most_open, self.open_now)
        yield self.can
        self.open_now -= 1
