"""The media keys while a session runs, and nothing at all where there is no bus."""

import sys
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from limber.ui.media_keys.now_playing import MediaKey, NowPlaying, Status, Title, after, wish_for

if TYPE_CHECKING:
    from limber.ui.media_keys.bus_probe import BusProbe
    from limber.ui.media_keys.desktop import DesktopPlayer


def bus_address(environ: Mapping[str, str]) -> str:
    """Where the session's bus is; empty where there is none, for to look further starts one."""
    return environ.get("DBUS_SESSION_BUS_ADDRESS", "")


class MediaKeys(QObject):
    """Follows a session by its events; goes on the bus with the first and leaves at the end."""

    wish_requested = Signal(object)
    """A `Wish` of the player."""
    raise_requested = Signal()
    """The window is to come forward."""
    opened = Signal()
    """The keys work from now on."""

    def __init__(
        self,
        title: Title,
        environ: Mapping[str, str],
        parent: QObject | None = None,
        *,
        platform: str = sys.platform,
    ) -> None:
        super().__init__(parent)
        self._title = title
        self._environ = environ
        self._is_linux = platform.startswith("linux")
        self._now = NowPlaying()
        self._probe: BusProbe | None = None
        self._player: DesktopPlayer | None = None

    def hear(self, event: object) -> None:
        """Follow an event of the session."""
        was_stopped = self._now.status is Status.STOPPED
        self._now = after(self._now, event, self._title)
        if self._player is not None:
            self._player.show(self._now)
        if was_stopped and self._now.status is not Status.STOPPED:
            self._look_for_a_bus()
        elif self._now.status is Status.STOPPED:
            self.end()

    def end(self) -> None:
        """No session is on its way."""
        self._now = NowPlaying()
        if self._probe is not None:
            self._probe.close()
            self._probe.deleteLater()
        if self._player is not None:
            self._player.close()
            self._player.deleteLater()
        self._probe = self._player = None

    def _look_for_a_bus(self) -> None:
        if not self._is_linux:
            return
        # Late: a program for which nobody has keys does without them.
        from limber.ui.media_keys.bus_probe import BusProbe, local_place

        place = local_place(bus_address(self._environ))
        if place is not None:
            self._probe = BusProbe(place, self)
            self._probe.answered.connect(self._open)
            self._probe.ask()

    @Slot()
    def _open(self) -> None:
        try:
            from limber.ui.media_keys.desktop import DesktopPlayer
        except ImportError:  # libdbus is missing
            return
        player = DesktopPlayer(self)
        player.show(self._now)
        player.pressed.connect(self._press)
        player.raise_requested.connect(self.raise_requested)
        if player.open(bus_address(self._environ)):
            self._player = player
            self.opened.emit()
        else:
            player.deleteLater()

    @Slot(object)
    def _press(self, key: MediaKey) -> None:
        wish = wish_for(key, self._now.status)
        if wish is not None:
            self.wish_requested.emit(wish)
