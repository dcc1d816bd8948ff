"""A message bus of the test's own, with the accessibility bus that a desktop would have on it."""

from collections.abc import Mapping

from jeepney import DBusAddress, Message, MessageType, Properties, new_method_call
from jeepney.io.blocking import open_dbus_connection

from tests.e2e.waiting import LONGEST_SECONDS
from tests.private_bus import PrivateBus

_STATUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Status")
_BUS = DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus")


class AccessibilityBus:
    """Runs a session bus; the first who asks for the accessibility bus gets one started on it."""

    def __init__(self, display: str) -> None:
        self._bus = PrivateBus(DISPLAY=display, GSETTINGS_BACKEND="memory")
        self.session = self._bus.address
        self.address = self._begin()

    @property
    def environ(self) -> Mapping[str, str]:
        """What a program needs in order to be read."""
        return {"DBUS_SESSION_BUS_ADDRESS": self.session}

    def close(self) -> None:
        """End the bus, and with it whatever was started on it."""
        self._bus.close()

    def _begin(self) -> str:
        """Say that a screen reader runs, as one does when it starts; the bus to read on."""
        connection = open_dbus_connection(self.session)
        try:
            for name in ("IsEnabled", "ScreenReaderEnabled"):
                setting = Properties(_STATUS).set(name, "b", True)
                answer(connection.send_and_get_reply(setting, timeout=LONGEST_SECONDS))
            asked = new_method_call(_BUS, "GetAddress")
            (address,) = answer(connection.send_and_get_reply(asked, timeout=LONGEST_SECONDS))
        finally:
            connection.close()
        # jeepney takes no further options than the path.
        return str(address).partition(",")[0]


def answer(reply: Message) -> tuple[object, ...]:
    """What a reply says; fails on an error."""
    assert reply.header.message_type is MessageType.method_return, reply.body
    body: tuple[object, ...] = reply.body
    return body
