"""The desktop's media keys, on a message bus of the test's own."""

import os
import sys
import threading
from collections.abc import Callable, Iterator

import pytest
from jeepney import DBusAddress, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from limber.engine.events import CountingIn, Ended, Paused, PauseReason, StepStarted, Waiting
from limber.engine.table import Action
from limber.ui.media_keys.keys import MediaKeys
from limber.ui.view_state.player_keys import PlayerWish
from tests.fakes.plans import Shelf, exercise, hold_dose
from tests.private_bus import PrivateBus

STEP = Shelf([exercise("clam", hold_dose(10.0))]).plan().steps[0]
NAME = "org.mpris.MediaPlayer2.limber"
PLAYER = DBusAddress("/org/mpris/MediaPlayer2", NAME, "org.mpris.MediaPlayer2.Player")
ROOT = PLAYER.with_interface("org.mpris.MediaPlayer2")
LONGEST_SECONDS = 10.0

pytestmark = [
    pytest.mark.needs("dbus"),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="MPRIS is Linux's"),
]


class Desktop:
    """A second party on the bus, which asks in a thread of its own while the window answers."""

    def __init__(self, address: str, qtbot: object) -> None:
        self._qtbot = qtbot
        self._connection = open_dbus_connection(address)

    def close(self) -> None:
        self._connection.close()

    def call(self, message):
        """What is answered, as a tuple; or the name of the error."""
        reply = self._aside(
            lambda: self._connection.send_and_get_reply(message, timeout=LONGEST_SECONDS)
        )
        if reply.header.message_type is MessageType.error:
            return reply.body[0]
        return reply.body

    def press(self, method: str) -> None:
        """Press a key; the desktop waits for no answer."""
        assert self.call(new_method_call(PLAYER, method)) == ()

    def look(self, address: DBusAddress = PLAYER) -> dict[str, object]:
        """All properties, without their types."""
        (found,) = self.call(Properties(address).get_all())
        return {name: value for name, (_, value) in found.items()}

    def changes(self, cause: Callable[[], None]):
        """The signature and the properties of the next change that is told."""
        rule = MatchRule(type="signal", member="PropertiesChanged", path=PLAYER.object_path)
        self.call(message_bus.AddMatch(rule))
        with self._connection.filter(rule) as queue:
            cause()
            told = self._aside(
                lambda: self._connection.recv_until_filtered(queue, timeout=LONGEST_SECONDS)
            )
        _, changed, _ = told.body
        return told.header.fields[8], {name: value for name, (_, value) in changed.items()}

    def _aside(self, work: Callable[[], object]):
        found: list[object] = []
        thread = threading.Thread(target=lambda: found.append(work()))
        thread.start()
        self._qtbot.waitUntil(lambda: not thread.is_alive(), timeout=round(LONGEST_SECONDS * 1000))
        (answer,) = found
        return answer


@pytest.fixture
def bus() -> Iterator[str]:
    made = PrivateBus()
    yield made.address
    made.close()


@pytest.fixture
def keys(qapp, bus) -> Iterator[MediaKeys]:
    made = MediaKeys(lambda step: step.exercise or "", {"DBUS_SESSION_BUS_ADDRESS": bus})
    yield made
    made.end()


@pytest.fixture
def desktop(qtbot, bus) -> Iterator[Desktop]:
    made = Desktop(bus, qtbot)
    yield made
    made.close()


@pytest.fixture
def running(qtbot, keys) -> MediaKeys:
    """A session that runs and is on the bus."""
    with qtbot.waitSignal(keys.opened):
        keys.hear(StepStarted(0.0, 3, STEP))
    return keys


def test_nothing_is_on_the_bus_before_a_session_runs(keys, desktop):
    assert desktop.call(message_bus.NameHasOwner(NAME)) == (0,)


def test_the_desktop_sees_what_is_played(running, desktop):
    found = desktop.look()
    assert found["PlaybackStatus"] == "Playing"
    assert {name: value for name, (_, value) in found["Metadata"].items()} == {
        "mpris:trackid": "/org/limber/step/3",
        "xesam:title": "clam",
        "xesam:artist": ["Limber"],
    }
    able = {name: found[name] for name in found if name.startswith("Can")}
    assert able == {
        "CanPlay": True,
        "CanPause": True,
        "CanGoNext": True,
        "CanGoPrevious": True,
        "CanSeek": False,
        "CanControl": True,
    }


def test_the_desktop_sees_who_plays(running, desktop):
    found = desktop.look(ROOT)
    assert found["Identity"] == "Limber"
    assert (found["CanRaise"], found["CanQuit"], found["HasTrackList"]) == (True, False, False)


def test_the_properties_have_the_types_of_the_standard(running, desktop):
    (found,) = desktop.call(Properties(PLAYER).get_all())
    types = {name: kind for name, (kind, _) in found.items()}
    assert (types["Position"], types["Rate"], types["Metadata"]) == ("x", "d", "a{sv}")
    (found,) = desktop.call(Properties(ROOT).get_all())
    assert {found[f"Supported{each}"][0] for each in ("UriSchemes", "MimeTypes")} == {"as"}


@pytest.mark.parametrize(
    ("method", "wish"),
    [
        ("PlayPause", PlayerWish.PAUSE),
        ("Pause", PlayerWish.PAUSE),
        ("Stop", PlayerWish.PAUSE),
        ("Next", PlayerWish.NEXT),
        ("Previous", Action.BACK),
    ],
)
def test_a_key_becomes_a_wish(running, desktop, qtbot, method, wish):
    with qtbot.waitSignal(running.wish_requested) as asked:
        desktop.press(method)
    assert asked.args == [wish]


def test_play_starts_a_session_that_waits(qtbot, keys, desktop):
    with qtbot.waitSignal(keys.opened):
        keys.hear(Waiting(0.0, 0, STEP))
    assert desktop.look()["PlaybackStatus"] == "Paused"
    with qtbot.waitSignal(keys.wish_requested) as asked:
        desktop.press("Play")
    assert asked.args == [PlayerWish.BIG]


def test_play_does_not_pause_what_plays(running, desktop, qtbot):
    with qtbot.assertNotEmitted(running.wish_requested):
        desktop.press("Play")


def test_the_window_can_be_called_forward(running, desktop, qtbot):
    with qtbot.waitSignal(running.raise_requested):
        desktop.call(new_method_call(ROOT, "Raise"))


def test_a_pause_is_told_to_the_desktop(running, desktop):
    kind, changed = desktop.changes(lambda: running.hear(Paused(4.0, PauseReason.ASKED)))
    assert kind == "sa{sv}as"
    assert changed == {"PlaybackStatus": "Paused", "CanGoNext": False}
    _, changed = desktop.changes(lambda: running.hear(CountingIn(4.0)))
    assert changed["PlaybackStatus"] == "Playing"


def test_the_end_of_the_session_leaves_the_bus(running, desktop):
    running.hear(Ended(9.0, finished=True))
    assert desktop.call(message_bus.NameHasOwner(NAME)) == (0,)


def test_the_next_session_is_on_the_bus_again(running, desktop, qtbot):
    running.end()
    with qtbot.waitSignal(running.opened):
        running.hear(StepStarted(0.0, 0, STEP))
    assert desktop.look()["PlaybackStatus"] == "Playing"


def test_a_second_window_has_a_name_of_its_own(bus, qtbot, keys, desktop):
    desktop.call(message_bus.RequestName(NAME))
    with qtbot.waitSignal(keys.opened):
        keys.hear(StepStarted(0.0, 0, STEP))
    assert desktop.call(message_bus.NameHasOwner(f"{NAME}.instance{os.getpid()}")) == (1,)


@pytest.mark.parametrize(
    ("environ", "platform"), [({}, "linux"), ({"DBUS_SESSION_BUS_ADDRESS": "x:"}, "win32")]
)
def test_without_a_bus_a_session_runs_without_keys(qtbot, environ, platform):
    keys = MediaKeys(lambda step: "", environ, platform=platform)
    with qtbot.assertNotEmitted(keys.opened, wait=20):
        keys.hear(StepStarted(0.0, 0, STEP))
    keys.hear(Ended(9.0, finished=True))
