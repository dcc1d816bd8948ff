"""The settings of a Linux desktop, read through its portal on the message bus."""

from functools import partial
from typing import Final, cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

from limber.ui.portal_words import NAMES, DesktopWish, Name, wish_of

SERVICE: Final = "org.freedesktop.portal.Desktop"
PATH: Final = "/org/freedesktop/portal/desktop"
INTERFACE: Final = "org.freedesktop.portal.Settings"
_CONNECTION: Final = "limber-portal"


class Portal(QObject):
    """Asks without waiting; a desktop without a portal, or without a setting, asks for nothing."""

    told = Signal(object)
    """A `DesktopWish`, after each answer and each change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._values: dict[Name, object] = {}
        self._bus: QDBusConnection | None = None

    @property
    def wish(self) -> DesktopWish:
        """What the desktop asks for, as far as it has said."""
        return wish_of(self._values)

    def ask(self, address: str) -> None:
        """Read the settings on the bus at this address, which is alive, and follow them."""
        self._bus = QDBusConnection.connectToBus(address, _CONNECTION)
        # It takes the text that the stubs say it does not.
        heard = cast("bytes", SLOT("on_changed(QDBusMessage)"))
        self._bus.connect(SERVICE, PATH, INTERFACE, "SettingChanged", self, heard)
        for name in NAMES:
            message = QDBusMessage.createMethodCall(SERVICE, PATH, INTERFACE, "Read")
            message.setArguments(list(name))
            watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message), self)
            watcher.finished.connect(partial(self._on_answer, name, watcher))

    def close(self) -> None:
        """Leave the bus."""
        if self._bus is not None:
            self._bus = None
            QDBusConnection.disconnectFromBus(_CONNECTION)

    @Slot(QDBusMessage)
    def on_changed(self, message: QDBusMessage) -> None:
        """Take in a setting that has become another."""
        *named, value = message.arguments()
        for name in NAMES:
            if list(name) == named:
                self._take_in(name, value)

    def _on_answer(self, name: Name, watcher: QDBusPendingCallWatcher) -> None:
        answer = watcher.reply()
        watcher.deleteLater()
        if answer.type() is QDBusMessage.MessageType.ReplyMessage and answer.arguments():
            self._take_in(name, answer.arguments()[0])

    def _take_in(self, name: Name, value: object) -> None:
        # The answer is a variant in a variant.
        while isinstance(value, QDBusVariant):
            value = value.variant()
        self._values[name] = value
        self.told.emit(self.wish)
