"""`run.py` with a shell that installs nothing: what it says, and what it has run."""

import ast
import errno
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

SCRIPT = Path(__file__).resolve().parent.parent / "run.py"


def _load():
    spec = importlib.util.spec_from_file_location("limber_run", SCRIPT)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


run = _load()


class FakeShell:
    """Answers commands by a word that is in them, and makes what `python -m venv` would make."""

    def __init__(self, **answers: int | str | BaseException) -> None:
        self.answers = answers
        self.commands: list[list[str]] = []

    def __call__(self, command: Sequence[str], log: Path | None) -> int:
        self.commands.append(list(command))
        for word, answer in self.answers.items():
            if word in command:
                return self._answer(answer, log)
        if "venv" in command:
            python = run.Environment(Path(command[-1]).parent, self).python
            python.parent.mkdir(parents=True)
            python.touch()
        return 0

    def ran(self, word: str) -> bool:
        return any(word in command for command in self.commands)

    @staticmethod
    def _answer(answer: int | str | BaseException, log: Path | None) -> int:
        if isinstance(answer, BaseException):
            raise answer
        if isinstance(answer, str) and log is not None:
            log.write_text(answer, encoding="utf-8")
        return answer if isinstance(answer, int) else 1


@pytest.fixture
def checkout(tmp_path) -> Path:
    shutil.copy(SCRIPT.parent / "pyproject.toml", tmp_path)
    return tmp_path


@pytest.fixture
def start(checkout, monkeypatch) -> Callable[..., int]:
    """Runs `run.py` in the checkout with these arguments; the app ends with 7."""
    monkeypatch.chdir(checkout)
    return lambda *arguments, shell: run.main([*arguments], checkout, shell, lambda _command: 7)


def change_pyproject(checkout: Path) -> None:
    with (checkout / "pyproject.toml").open("a", encoding="utf-8") as pyproject:
        pyproject.write("\n# a change\n")


def test_it_parses_on_a_python_too_old_for_limber():
    ast.parse(SCRIPT.read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_old_python_is_told_what_is_needed_in_one_line():
    pretend = "import runpy, sys; sys.version_info = (3, 8, 1); runpy.run_path(sys.argv[1])"
    command = [sys.executable, "-c", pretend, str(SCRIPT)]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    assert said.returncode == 1
    assert said.stderr.startswith("Limber needs Python 3.11 or newer; this is 3.8.")
    assert said.stderr.count("\n") == 1


def test_the_first_start_makes_installs_and_hands_over(checkout):
    shell, handed = FakeShell(), []
    run.main(["--start", "x"], checkout, shell, lambda command: handed.append(command) or 7)
    assert [command[2] for command in shell.commands] == ["venv", "pip"]
    python = str(run.Environment(checkout, shell).python)
    assert handed == [[python, "-P", "-m", "limber", "--start", "x"]]


def test_the_second_start_runs_nothing_first(start):
    start(shell=FakeShell())
    second = FakeShell()
    assert start("history", shell=second) == 7
    assert second.commands == []


def test_a_changed_pyproject_installs_again_into_the_same_environment(start, checkout):
    start(shell=FakeShell())
    change_pyproject(checkout)
    again = FakeShell()
    start(shell=again)
    assert again.ran("install")
    assert not again.ran("venv")


def test_an_environment_without_its_python_is_made_anew(start, checkout, capsys):
    start(shell=FakeShell())
    run.Environment(checkout, FakeShell()).python.unlink()
    again = FakeShell()
    assert start(shell=again) == 7
    assert again.ran("venv")
    assert "Making .venv anew: it is only half there." in capsys.readouterr().err


def test_a_python_that_does_not_start_is_found_out_by_the_real_shell(checkout):
    environment = run.Environment(checkout, run.run)
    environment.python.parent.mkdir(parents=True)
    environment.python.symlink_to(checkout / "gone")
    assert environment._why_unusable() == "it is only half there"


def test_an_interrupted_setup_ends_with_130_and_the_next_start_begins_anew(start, capsys):
    assert start(shell=FakeShell(install=KeyboardInterrupt())) == 130
    assert capsys.readouterr().err.endswith("Stopped.\n")
    again = FakeShell()
    assert start(shell=again) == 7
    assert again.ran("venv")
    assert "an earlier setup was interrupted" in capsys.readouterr().err


@pytest.mark.parametrize("stand_in", [Path.touch, lambda path: path.symlink_to("nowhere")])
def test_a_file_or_dead_link_in_the_environments_place_gives_way(start, checkout, stand_in):
    stand_in(checkout / ".venv")
    assert start(shell=FakeShell()) == 7


@pytest.mark.skipif(os.name != "posix", reason="no locks of this kind")
def test_a_second_setup_at_the_same_time_has_to_wait(start, checkout):
    import fcntl

    refused = []

    class Meanwhile(FakeShell):
        def __call__(self, command: Sequence[str], log: Path | None) -> int:
            with (checkout / "pyproject.toml").open() as lock:
                try:
                    fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                except BlockingIOError:
                    refused.append(command)
            return super().__call__(command, log)

    shell = Meanwhile()
    start(shell=shell)
    assert refused == shell.commands != []


def test_an_environment_of_another_python_is_made_anew(start, checkout, capsys):
    start(shell=FakeShell())
    change_pyproject(checkout)
    start(shell=FakeShell(**{"-c": 1}))
    assert "another version of Python" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("output", "sentence"),
    [
        ("WARNING: Retrying after NewConnectionError", "Could not download what Limber needs"),
        ("ERROR: no version (from versions: none)", "check the connection and run this again"),
        ("OSError: [Errno 28] No space left on device", "The disk is full."),
        ("error: something else", "Limber could not be installed."),
    ],
)
def test_a_failed_install_is_one_sentence(start, checkout, capsys, output, sentence):
    assert start(shell=FakeShell(install=output)) == 1
    *_, last = capsys.readouterr().err.splitlines()
    assert sentence in last
    assert "disk is full" in last or str(checkout / ".venv" / "setup.log") in last


def test_after_a_failed_install_the_environment_is_used_again(start):
    start(shell=FakeShell(install="NewConnectionError"))
    again = FakeShell()
    assert start(shell=again) == 7
    assert not again.ran("venv")


def test_a_python_without_venv_names_the_package():
    with pytest.raises(run.SetupError, match="apt-get install python3-venv"):
        run.refuse_without_venv(lambda name: None if name == "ensurepip" else name)


@pytest.mark.parametrize(
    ("code", "sentence"),
    [(errno.ENOSPC, "disk is full"), (errno.EACCES, "may not be written"), (errno.EIO, "set up")],
)
def test_what_the_disk_refuses_is_one_sentence(start, capsys, code, sentence):
    refusal = OSError(code, os.strerror(code), "/somewhere/.venv")
    assert start(shell=FakeShell(venv=refusal)) == 1
    assert sentence in capsys.readouterr().err.splitlines()[-1]


def test_tests_install_the_test_group_and_run_pytest_last_with_the_floor(start, capsys):
    shell = FakeShell()
    assert start("test", shell=shell) == 0
    install = next(command for command in shell.commands if "install" in command)
    assert any(requirement.startswith("pytest-qt") for requirement in install)
    three_files_at_a_time = ["-n", "3", "--dist", "loadfile"]
    assert shell.commands[-1][1:] == ["-m", "pytest", "--cov", *three_files_at_a_time]
    assert "5 of 5 checks passed" in capsys.readouterr().err


def test_a_failed_check_stops_no_other_and_is_named_at_the_end(start, capsys):
    shell = FakeShell(mypy="app/limber/x.py:1: error: no", pytest=1)
    assert start("test", shell=shell) == 1
    said = capsys.readouterr().err
    assert "x.py:1: error: no" in said
    assert said.endswith("Failed: mypy, pytest.\n")
    assert shell.ran("pyright")


def test_options_for_pytest_go_along_and_leave_the_floor_out(start):
    shell = FakeShell()
    start("test", "-k", "plan", shell=shell)
    assert shell.commands[-1][1:] == ["-m", "pytest", "-k", "plan"]


def test_ready_for_tests_is_ready_for_the_app(start):
    start("test", shell=FakeShell())
    second = FakeShell()
    start(shell=second)
    assert second.commands == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring their libraries")
@pytest.mark.parametrize(
    ("environ", "asks"),
    [
        ({"DISPLAY": ":0"}, True),
        ({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}, False),
        ({"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ({"QT_QPA_PLATFORM": "xcb"}, True),
        ({}, False),
    ],
)
def test_the_x11_libraries_matter_where_qt_will_meet_an_x_display(environ, asks):
    missing = run.missing_libraries(environ, lambda _library: False)
    assert ("libxcb-cursor.so.0" in missing) is asks
    assert "libEGL.so.1" in missing


@pytest.mark.parametrize(
    ("manager", "command"),
    [
        ("apt-get", "sudo apt-get install libegl1 libxcb-cursor0"),
        ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)' 'libxcb-cursor.so.0()(64bit)'"),
        ("other", "the packages that have libEGL.so.1, libxcb-cursor.so.0"),
    ],
)
def test_missing_libraries_come_with_the_systems_own_command(manager, command):
    missing = ["libEGL.so.1", "libxcb-cursor.so.0"]
    assert command in run.how_to_install(missing, {manager: "/usr/bin/it"}.get)
