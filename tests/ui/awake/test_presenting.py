"""The screen kept on for real, by a screen saver of the test's own on a bus of its own."""

import os
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest
from jeepney import HeaderFields, MatchRule, MessageType, new_error, new_method_return
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from tests.private_bus import PrivateBus

SAVER = "org.freedesktop.ScreenSaver"
COOKIE = 7

LONGEST_SECONDS = 20.0
HOLD = """
import sys
from limber.ui.awake.presenting import presenting
with presenting() as is_kept:
    print(is_kept, flush=True)
    sys.stdin.readline()
"""

pytestmark = [
    pytest.mark.needs("dbus"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is no bus"),
]


class ScreenSaver:
    """Answers one who wants the screen kept on, and notes when that one lets go or dies."""

    def __init__(self, address: str) -> None:
        self.told: list[str] = []
        self._holder = ""
        self._connection = open_dbus_connection(address)
        self._ask(message_bus.RequestName(SAVER))
        self._ask(message_bus.AddMatch(MatchRule(type="signal", member="NameOwnerChanged")))
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def end(self) -> list[str]:
        """What was told, when all is over."""
        self._thread.join(LONGEST_SECONDS)
        assert not self._thread.is_alive()
        self._connection.close()
        return self.told

    def _ask(self, message) -> None:
        self._connection.send_and_get_reply(message, timeout=LONGEST_SECONDS)

    def _serve(self) -> None:
        """Until the one that had hold of the screen is gone from the bus."""
        while "gone" not in self.told:
            message = self._connection.receive(timeout=LONGEST_SECONDS)
            if message.header.message_type is MessageType.method_call:
                self._connection.send(self._answer(message))
            elif message.body[0] == self._holder and not message.body[2]:
                self.told.append("gone")

    def _answer(self, message):
        match message.header.fields[HeaderFields.member]:
            case "Inhibit":
                self._holder = message.header.fields[HeaderFields.sender]
                self.told.append("taken")
                return new_method_return(message, "u", (COOKIE,))
            case "UnInhibit" if message.body == (COOKIE,):
                self.told.append("given back")
                return new_method_return(message)
            case _:
                return new_error(message, "org.freedesktop.DBus.Error.UnknownMethod")


@pytest.fixture
def bus() -> Iterator[str]:
    made = PrivateBus()
    yield made.address
    made.close()


@pytest.fixture
def saver(bus: str) -> ScreenSaver:
    return ScreenSaver(bus)


@pytest.fixture
def holder(bus: str, saver: ScreenSaver) -> Iterator[subprocess.Popen[str]]:
    """A process that has hold of the screen until it reads a line."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD],
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with process:
        yield process
        process.kill()


def test_the_screen_saver_is_asked_and_told_when_it_is_over(saver, holder):
    assert holder.stdout.readline() == "True\n"
    holder.communicate("go\n", timeout=LONGEST_SECONDS)
    assert saver.end() == ["taken", "given back", "gone"]


def test_a_crash_takes_the_hold_off_the_bus(saver, holder):
    assert holder.stdout.readline() == "True\n"
    holder.kill()
    assert saver.end() == ["taken", "gone"]
