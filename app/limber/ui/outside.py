"""What goes along with a session outside the window: the screen stays on, and media keys work."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from limber.engine.clock import Clock
from limber.plan.models import Step

if TYPE_CHECKING:
    from limber.ui.awake.hold import Hold
    from limber.ui.awake.keeper import ScreenKeeper
    from limber.ui.media_keys.keys import MediaKeys


class Outside(QObject):
    """Follows the session by its events; nothing of it is there before the first."""

    wish_requested = Signal(object)
    """A media key asks for this `Wish`."""
    raise_requested = Signal()
    """The desktop asks for the window."""
    told = Signal(str)
    """A sentence that the person should know, once."""

    def __init__(
        self,
        clock: Clock,
        environ: Mapping[str, str],
        open_hold: "Callable[[], Hold] | None" = None,
    ) -> None:
        """`open_hold` makes what keeps the screen on; without it the system does."""
        super().__init__()
        self._clock = clock
        self._environ = environ
        self._open_hold = open_hold or _hold_of_the_system
        self._screen: ScreenKeeper | None = None
        self._keys: MediaKeys | None = None
        self._is_closed = False

    @property
    def screen(self) -> "ScreenKeeper":
        """What keeps the screen on, made when it is first needed."""
        if self._screen is None:
            # Late: for sessions alone.
            from limber.ui.awake.keeper import ScreenKeeper

            self._screen = ScreenKeeper(self._open_hold(), self._clock, self)
            self._screen.failed.connect(self._tell_of_darkness)
        return self._screen

    def follow(self, event: object, title: Callable[[Step], str]) -> None:
        """Go along with an event of the session; `title` names the exercise of a step."""
        if self._is_closed:
            return
        self.screen.hear(event)
        self._keys_for(title).hear(event)

    def end(self) -> None:
        """No session is on its way."""
        if self._screen is not None:
            self._screen.end()
        if self._keys is not None:
            self._keys.end()

    def close(self) -> None:
        """The program ends."""
        self._is_closed = True
        self.end()
        if self._screen is not None:
            self._screen.close()

    def _tell_of_darkness(self) -> None:
        from limber.ui.view_state.findings import MAY_GO_DARK

        self.told.emit(MAY_GO_DARK.text)

    def _keys_for(self, title: Callable[[Step], str]) -> "MediaKeys":
        if self._keys is None:
            from limber.ui.media_keys.keys import MediaKeys  # late: for sessions alone

            self._keys = MediaKeys(title, self._environ, self)
            self._keys.wish_requested.connect(self.wish_requested)
            self._keys.raise_requested.connect(self.raise_requested)
        return self._keys


def nothing_outside(clock: Clock) -> Outside:
    """Leave the system alone: no screen is kept on, and there are no media keys."""

    def nobody() -> "Hold":
        from limber.ui.awake.hold import Hold

        return Hold()

    return Outside(clock, {}, nobody)


def _hold_of_the_system() -> "Hold":
    from limber.ui.awake.hold import ScreenHold

    return ScreenHold()
