"""Limber as a player on the message bus: the two interfaces of MPRIS, as Qt sees them."""

import logging
import os
from collections.abc import Callable
from typing import Final, TypeVar, cast

from PySide6.QtCore import ClassInfo, Property, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusAbstractAdaptor,
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
)

from limber.ui.media_keys.now_playing import MediaKey, NowPlaying, Status

SERVICE: Final = "org.mpris.MediaPlayer2.limber"
PATH: Final = "/org/mpris/MediaPlayer2"
ROOT: Final = "org.mpris.MediaPlayer2"
PLAYER: Final = "org.mpris.MediaPlayer2.Player"
_CONNECTION: Final = "limber-media-keys"
_NEVER_TOLD: Final = ["Position"]
"""It is read and not told, so there is nothing to forget. An empty list would have no type."""

# Qt takes the names of types that Python does not have, and its stubs do not know it.
_STRINGS: Final = cast("type", "QStringList")
_VARIANTS: Final = cast("type", "QVariantMap")
_INT64: Final = cast("type", "qlonglong")

_Adaptor = TypeVar("_Adaptor", bound=type[QDBusAbstractAdaptor])

log = logging.getLogger(__name__)


def _interface(name: str) -> Callable[[_Adaptor], _Adaptor]:
    """Give an adaptor the name of its interface."""
    # The stubs take what marks a class for a class that takes nothing.
    mark = cast("Callable[[dict[str, str]], Callable[[_Adaptor], _Adaptor]]", ClassInfo)
    return mark({"D-Bus Interface": name})


class DesktopPlayer(QObject):
    """On the bus from `open` to `close`; tells each key of the desktop."""

    pressed = Signal(object)
    """A `MediaKey`."""
    raise_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.now = NowPlaying()
        self._bus: QDBusConnection | None = None
        self._adaptors = (_Root(self), _Player(self))

    def open(self, address: str) -> bool:
        """Go on the bus at this address, which is alive; whether it took us in."""
        bus = QDBusConnection.connectToBus(address, _CONNECTION)
        self._bus = bus
        # A second window has a name of its own, as the standard asks for.
        names = (SERVICE, f"{SERVICE}.instance{os.getpid()}")
        is_open = bus.registerObject(PATH, self) and any(map(bus.registerService, names))
        if not is_open:
            log.info("no media keys: %s", bus.lastError().message())
            self.close()
        return is_open

    def close(self) -> None:
        """Leave the bus; its names go with the connection."""
        if self._bus is not None:
            self._bus.unregisterObject(PATH)
            self._bus = None
            QDBusConnection.disconnectFromBus(_CONNECTION)

    def show(self, now: NowPlaying) -> None:
        """Tell the desktop what is new."""
        before, self.now = player_properties(self.now), now
        changed = {
            name: value for name, value in player_properties(now).items() if before[name] != value
        }
        if changed and self._bus is not None:
            properties = "org.freedesktop.DBus.Properties"
            message = QDBusMessage.createSignal(PATH, properties, "PropertiesChanged")
            message.setArguments([PLAYER, changed, _NEVER_TOLD])
            self._bus.send(message)


def player_properties(now: NowPlaying) -> dict[str, object]:
    """What changes while a session runs, by the names of the standard."""
    return {
        "PlaybackStatus": now.status.value,
        "Metadata": _metadata(now),
        "CanGoNext": now.status is Status.PLAYING,
        "CanGoPrevious": now.status is not Status.STOPPED,
        "CanPlay": now.status is not Status.STOPPED,
        "CanPause": now.status is not Status.STOPPED,
    }


def _metadata(now: NowPlaying) -> dict[str, object]:
    if now.status is Status.STOPPED:
        return {}
    return {
        "mpris:trackid": QDBusObjectPath(f"/org/limber/step/{now.track}"),
        "xesam:title": now.title,
        "xesam:artist": ["Limber"],
    }


@_interface(ROOT)
class _Root(QDBusAbstractAdaptor):
    """The program."""

    def __init__(self, player: DesktopPlayer) -> None:
        super().__init__(player)
        self._player = player

    @Property(bool)
    def CanQuit(self) -> bool:
        return False

    @Property(bool)
    def CanRaise(self) -> bool:
        return True

    @Property(bool)
    def HasTrackList(self) -> bool:
        return False

    @Property(str)
    def Identity(self) -> str:
        return "Limber"

    @Property(_STRINGS)
    def SupportedUriSchemes(self) -> list[str]:
        return []

    @Property(_STRINGS)
    def SupportedMimeTypes(self) -> list[str]:
        return []

    @Slot()
    def Raise(self) -> None:
        self._player.raise_requested.emit()

    @Slot()
    def Quit(self) -> None:
        """A key of the desktop does not end a session."""


@_interface(PLAYER)
class _Player(QDBusAbstractAdaptor):
    """What plays."""

    def __init__(self, player: DesktopPlayer) -> None:
        super().__init__(player)
        self._player = player

    @Property(str)
    def PlaybackStatus(self) -> str:
        return self._player.now.status.value

    @Property(_VARIANTS)
    def Metadata(self) -> dict[str, object]:
        return _metadata(self._player.now)

    @Property(float)
    def Rate(self) -> float:
        return 1.0

    @Property(float)
    def MinimumRate(self) -> float:
        return 1.0

    @Property(float)
    def MaximumRate(self) -> float:
        return 1.0

    @Property(float)
    def Volume(self) -> float:
        return 1.0

    @Property(_INT64)
    def Position(self) -> int:
        return 0

    @Property(bool)
    def CanGoNext(self) -> bool:
        return self._player.now.status is Status.PLAYING

    @Property(bool)
    def CanGoPrevious(self) -> bool:
        return self._player.now.status is not Status.STOPPED

    @Property(bool)
    def CanPlay(self) -> bool:
        return self._player.now.status is not Status.STOPPED

    @Property(bool)
    def CanPause(self) -> bool:
        return self._player.now.status is not Status.STOPPED

    @Property(bool)
    def CanSeek(self) -> bool:
        return False

    @Property(bool)
    def CanControl(self) -> bool:
        return True

    @Slot()
    def Play(self) -> None:
        self._player.pressed.emit(MediaKey.PLAY)

    @Slot()
    def Pause(self) -> None:
        self._player.pressed.emit(MediaKey.PAUSE)

    @Slot()
    def PlayPause(self) -> None:
        self._player.pressed.emit(MediaKey.PLAY_PAUSE)

    @Slot()
    def Stop(self) -> None:
        self._player.pressed.emit(MediaKey.PAUSE)

    @Slot()
    def Next(self) -> None:
        self._player.pressed.emit(MediaKey.NEXT)

    @Slot()
    def Previous(self) -> None:
        self._player.pressed.emit(MediaKey.PREVIOUS)
