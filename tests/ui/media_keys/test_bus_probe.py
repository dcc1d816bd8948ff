"""Whether somebody answers on the session's bus."""

import pytest
from PySide6.QtNetwork import QLocalServer

from limber.ui.media_keys.bus_probe import BusProbe, local_place


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("unix:path=/run/user/1000/bus", "/run/user/1000/bus"),
        ("unix:path=/run/user/1000/bus,guid=12", "/run/user/1000/bus"),
        ("unix:abstract=/tmp/dbus-x,guid=12", "@/tmp/dbus-x"),
        ("", None),
        ("autolaunch:", None),
        ("tcp:host=example.org,port=1", None),
        ("unix:path=/a;tcp:host=example.org,port=1", None),
        ("unix:runtime=yes", None),
    ],
)
def test_only_a_bus_on_this_computer_counts(address, place):
    assert local_place(address) == place


@pytest.fixture
def server(qapp, tmp_path):
    made = QLocalServer()
    assert made.listen(str(tmp_path / "bus"))
    yield made
    made.close()


def test_a_bus_that_answers_is_told_once(qtbot, server):
    probe = BusProbe(server.fullServerName())
    with qtbot.waitSignal(server.newConnection):
        probe.ask()
    connection = server.nextPendingConnection()
    qtbot.waitUntil(lambda: connection.bytesAvailable() > 0)
    assert connection.readAll().data().startswith(b"\0AUTH EXTERNAL ")
    with qtbot.waitSignal(probe.answered):
        connection.write(b"OK 1234\r\n")


def test_a_bus_that_is_frozen_is_never_told(qtbot, server):
    probe = BusProbe(server.fullServerName())
    with qtbot.waitSignal(server.newConnection), qtbot.assertNotEmitted(probe.answered, wait=50):
        probe.ask()
    probe.close()


def test_a_bus_that_is_not_there_is_never_told(qtbot, tmp_path):
    probe = BusProbe(str(tmp_path / "nothing"))
    with qtbot.assertNotEmitted(probe.answered, wait=20):
        probe.ask()
