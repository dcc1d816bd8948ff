"""What a Linux desktop asks for of motion and contrast, from a portal of the test's own."""

import sys
import threading

import pytest
from jeepney import (
    DBusAddress,
    MessageType,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import open_dbus_connection

from limber.ui.desktop_wishes import DesktopWishes
from limber.ui.portal import Portal
from limber.ui.portal_words import ANIMATIONS, CONTRAST, REDUCED_MOTION, DesktopWish, wish_of
from tests.private_bus import PrivateBus

SETTINGS = DBusAddress(
    "/org/freedesktop/portal/desktop", interface="org.freedesktop.portal.Settings"
)
NOT_FOUND = "org.freedesktop.portal.Error.NotFound"
on_linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="portals are Linux's")


class FakePortal:
    """Answers for the settings that it has, in a thread of its own."""

    def __init__(self, address, settings):
        self._settings = settings
        self._connection = open_dbus_connection(address)
        name = message_bus.RequestName("org.freedesktop.portal.Desktop")
        self._connection.send_and_get_reply(name)
        threading.Thread(target=self._serve, daemon=True).start()

    def change(self, name, value):
        body = (*name, value)
        self._connection.send(new_signal(SETTINGS, "SettingChanged", "ssv", body))

    def close(self):
        self._connection.close()

    def _serve(self):
        try:
            while True:
                self._answer(self._connection.receive())
        except (OSError, ValueError):
            return  # closed

    def _answer(self, asked):
        if asked.header.message_type is not MessageType.method_call:
            return
        value = self._settings.get(asked.body)
        if value is None:
            self._connection.send(new_error(asked, NOT_FOUND, "s", ("no such setting",)))
        else:
            self._connection.send(new_method_return(asked, "v", (("v", value),)))


@pytest.fixture
def address():
    bus = PrivateBus()
    yield bus.address
    bus.close()


@pytest.fixture
def portal(address):
    made = FakePortal(address, {ANIMATIONS: ("b", False), CONTRAST: ("u", 1)})
    yield made
    made.close()


@pytest.fixture
def listen(qapp):
    """Ask on a bus; what was told is listed."""
    opened = []

    def listen_at(address, **more):
        wishes = DesktopWishes({"DBUS_SESSION_BUS_ADDRESS": address}, **more)
        opened.append(wishes)
        told = []
        wishes.told.connect(told.append)
        wishes.ask_soon()
        return told

    yield listen_at
    for each in opened:
        each.close()


@on_linux
@pytest.mark.needs("dbus")
def test_what_the_desktop_asks_for_is_told_and_its_changes_too(qtbot, address, portal, listen):
    told = listen(address)
    both = DesktopWish(reduce_motion=True, high_contrast=True)
    qtbot.waitUntil(lambda: told[-1:] == [both])
    portal.change(ANIMATIONS, ("b", True))
    qtbot.waitUntil(lambda: told[-1] == DesktopWish(high_contrast=True))
    portal.change(("org.freedesktop.appearance", "accent-color"), ("s", "red"))
    portal.change(REDUCED_MOTION, ("u", 1))
    qtbot.waitUntil(lambda: told[-1] == both)


@on_linux
@pytest.mark.needs("dbus")
def test_a_portal_that_knows_none_of_the_settings_is_followed_all_the_same(qtbot, address, listen):
    told = listen(address)
    portal = FakePortal(address, {})

    def is_heard():
        portal.change(REDUCED_MOTION, ("u", 1))
        return DesktopWish(reduce_motion=True) in told

    qtbot.waitUntil(is_heard)
    portal.close()


@pytest.mark.parametrize(
    ("address", "platform"),
    [("", "linux"), ("unix:path=/nowhere/bus", "linux"), ("unix:path=/a", "win32")],
)
def test_without_a_bus_nothing_is_asked_for(qapp, address, platform):
    wishes = DesktopWishes({"DBUS_SESSION_BUS_ADDRESS": address}, platform=platform)
    wishes.ask()
    qapp.processEvents()
    assert wishes.findChildren(Portal) == []
    wishes.close()


@pytest.mark.parametrize(
    ("values", "wish"),
    [
        ({}, DesktopWish()),
        ({ANIMATIONS: True, REDUCED_MOTION: 0, CONTRAST: 0}, DesktopWish()),
        ({ANIMATIONS: False}, DesktopWish(reduce_motion=True)),
        ({REDUCED_MOTION: 1, ANIMATIONS: True}, DesktopWish(reduce_motion=True)),
        ({CONTRAST: 1}, DesktopWish(high_contrast=True)),
        ({ANIMATIONS: "no", REDUCED_MOTION: "1", CONTRAST: None}, DesktopWish()),
    ],
)
def test_a_value_that_makes_no_sense_asks_for_nothing(values, wish):
    assert wish_of(values) == wish
