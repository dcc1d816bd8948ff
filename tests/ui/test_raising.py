"""One window per data folder."""

from pathlib import Path

from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from limber.ui.instance_lock import InstanceLock
from limber.ui.raising import RaiseListener, raise_other


def second_start(folder: Path) -> QProcess:
    """A process that asks the window of this folder to come forward; exits with 0 if it does."""
    import sys

    code = (
        "import sys; from pathlib import Path; from PySide6.QtCore import QCoreApplication;"
        "from limber.ui.raising import raise_other;"
        "app = QCoreApplication([]); sys.exit(not raise_other(Path(sys.argv[1])))"
    )
    process = QProcess()
    process.start(sys.executable, ["-c", code, str(folder)])
    return process


def test_only_one_process_has_a_folder(tmp_path: Path) -> None:
    first, second = InstanceLock(tmp_path), InstanceLock(tmp_path)
    assert first.take()
    assert not second.take()
    first.release()
    assert second.take()


def test_two_folders_do_not_know_each_other(tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    first, second = InstanceLock(tmp_path), InstanceLock(tmp_path / "other")
    assert first.take()
    assert second.take()


def test_a_second_start_brings_the_first_window_forward(tmp_path: Path, qtbot: QtBot) -> None:
    listener = RaiseListener(tmp_path)
    with qtbot.waitSignal(listener.raise_requested, timeout=10_000):
        process = second_start(tmp_path)
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.NotRunning, timeout=10_000)
    assert process.exitCode() == 0
    listener.close()


def test_nobody_answers_where_no_window_is(tmp_path: Path, qtbot: QtBot) -> None:
    assert not raise_other(tmp_path)


def test_a_socket_left_over_by_a_killed_process_does_not_stand_in_the_way(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "limber.sock").write_text("")
    listener = RaiseListener(tmp_path)
    with qtbot.waitSignal(listener.raise_requested, timeout=10_000):
        process = second_start(tmp_path)
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.NotRunning, timeout=10_000)
    listener.close()


def test_a_folder_with_a_long_name_works_as_well(tmp_path: Path, qtbot: QtBot) -> None:
    folder = tmp_path / ("long" * 30)
    folder.mkdir()
    listener = RaiseListener(folder)
    with qtbot.waitSignal(listener.raise_requested, timeout=10_000):
        process = second_start(folder)
    qtbot.waitUntil(lambda: process.state() is QProcess.ProcessState.NotRunning, timeout=10_000)
    assert process.exitCode() == 0
    listener.close()
