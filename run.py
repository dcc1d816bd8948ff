"""Sets Limber up in `.venv` and opens it, or runs every check; needs nothing but Python.

- `python3 run.py [ARGUMENTS]` opens Limber, which gets the arguments.
- `python3 run.py test [OPTIONS]` runs all that CI runs; pytest gets the options.
"""

import ctypes
import errno
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TextIO

if sys.version_info < (3, 11):  # stands above the annotations, which an old Python cannot read
    sys.exit(
        "Limber needs Python 3.11 or newer; this is {}.{}. Install a newer one, from python.org or "
        "your system's packages, and run, for example: python3.11 run.py".format(*sys.version_info)
    )

Shell = Callable[[Sequence[str], Path | None], int]
"""Runs a command, its output going to the file if there is one, and returns its exit status."""
HandOver = Callable[[Sequence[str]], int]
"""Goes on as another program, or waits for it and returns its exit status."""
Which = Callable[[str], str | None]
DEV_NULL = Path(os.devnull)

QT_LIBRARIES = {  # the library, and its package on Debian and Ubuntu
    "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1", "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6", "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
}  # fmt: skip
X11_LIBRARIES = {  # without one of these Qt ends the process as soon as it meets an X display
    "libX11-xcb.so.1": "libx11-xcb1", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1", "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0", "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-util.so.1": "libxcb-util1", "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}  # fmt: skip
SOUND_LIBRARIES = {"libpulse.so.0": "libpulse0"}
PACKAGES = QT_LIBRARIES | X11_LIBRARIES | SOUND_LIBRARIES

OFFLINE_SIGNS = (
    "NewConnectionError", "Max retries exceeded", "name resolution", "getaddrinfo failed",
    "TimeoutError", "Network is unreachable", "ProxyError", "SSLError", "ProtocolError",
    "IncompleteRead", "ConnectionResetError", "(from versions: none)",
)  # fmt: skip
FULL_DISK_SIGNS = ("No space left on device", "not enough space on the disk", "Disk quota exceeded")
FULL_DISK = "The disk is full. Free some space (Limber needs about 1 GB) and run it again."

CHECKS = {
    "ruff check": ("-m", "ruff", "check", "."),
    "ruff format": ("-m", "ruff", "format", "--check", "."),
    "mypy": ("-m", "mypy"),
    "pyright": ("-m", "pyright"),
    "lint-imports": ("-c", "from importlinter.cli import lint_imports_command as c; c()"),
}


class SetupError(Exception):
    """Something in the surroundings failed; the text is the sentence that a person reads."""


class Environment:
    """The virtual environment of a checkout, made and filled when needed."""

    def __init__(self, root: Path, shell: Shell) -> None:
        self.root = root
        self.shell = shell
        self.folder = root / ".venv"
        self.python = self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        self.log = self.folder / "setup.log"
        self._pyproject = root / "pyproject.toml"
        self._unfinished = self.folder / "setup-unfinished"

    def prepare(self, purpose: str) -> None:
        """Make ready for "app" or "test"; at once where that has been done before."""
        if self._is_stamped(purpose):
            return
        with self._pyproject.open() as lock:
            wait_for(lock)
            if not self._is_stamped(purpose):
                self._set_up(purpose)

    def _set_up(self, purpose: str) -> None:
        reason = self._why_unusable()
        if reason:
            say(f"Making .venv anew: {reason}.")
            if self.folder.is_dir() and not self.folder.is_symlink():
                shutil.rmtree(self.folder)
            else:
                self.folder.unlink()
        say("Setting Limber up in .venv; the first time this downloads some 150 MB …")
        self.folder.mkdir(exist_ok=True)
        self._unfinished.touch()
        self.log.unlink(missing_ok=True)
        if not self.python.exists():
            self._make()
        installed = self._install(purpose)
        self._unfinished.unlink()  # also after a failure: pip undoes what it began
        if not installed:
            raise SetupError(self._explain("Limber could not be installed"))
        for done in {"app", purpose}:
            self._stamp_file(done).write_bytes(self._stamp())

    def _stamp(self) -> bytes:
        place = f"{self.root} {sys.version_info[:2]}".encode()
        return hashlib.sha256(self._pyproject.read_bytes() + place).hexdigest().encode()

    def _stamp_file(self, purpose: str) -> Path:
        return self.folder / f"setup-{purpose}.stamp"

    def _is_stamped(self, purpose: str) -> bool:
        file = self._stamp_file(purpose)
        if self._unfinished.exists() or not self.python.exists() or not file.exists():
            return False
        return file.read_bytes() == self._stamp()

    def _why_unusable(self) -> str | None:
        if not os.path.lexists(self.folder):
            return None
        if self._unfinished.exists():
            return "an earlier setup was interrupted"
        question = "import sys; sys.exit(sys.version_info[:2] != ({}, {}))".format(
            *sys.version_info
        )
        if not self.python.exists() or self.shell([str(self.python), "-m", "pip", "-V"], DEV_NULL):
            return "it is only half there"
        if self.shell([str(self.python), "-c", question], DEV_NULL):
            return "it belongs to another version of Python"
        return None

    def _make(self) -> None:
        refuse_without_venv()
        if self.shell([sys.executable, "-m", "venv", str(self.folder)], self.log):
            raise SetupError(self._explain("Python could not make the environment .venv"))

    def _install(self, purpose: str) -> bool:
        pip = [str(self.python), "-m", "pip", "install", "--no-input", "--retries=2"]
        pip += ["--disable-pip-version-check", "--progress-bar=off"]
        return (
            self.shell([*pip, *self._tools(purpose), "--editable", str(self.root)], self.log) == 0
        )

    def _tools(self, purpose: str) -> list[str]:
        if purpose == "app":
            return []
        import tomllib  # an old Python, which has none, must come as far as the sentence above

        contents = tomllib.loads(self._pyproject.read_text(encoding="utf-8"))
        return [str(requirement) for requirement in contents["dependency-groups"][purpose]]

    def _explain(self, what: str) -> str:
        output = self.log.read_text(encoding="utf-8", errors="replace")
        full = shutil.disk_usage(self.folder).free < 2**20  # then even the signs find no room
        if full or any(sign in output for sign in FULL_DISK_SIGNS):
            return FULL_DISK
        if any(sign in output for sign in OFFLINE_SIGNS):
            what = "Could not download what Limber needs; check the connection and run this again"
        return f"{what}. Details: {self.log}"


def say(sentence: str) -> None:
    """Tell the person at the terminal, apart from what programs read."""
    print(sentence, file=sys.stderr, flush=True)


def wait_for(lock: TextIO) -> None:
    """Wait until no other setup has this open file; the system sets it free with the process."""
    if sys.platform == "win32":
        return
    import fcntl

    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        say("Limber is being set up already; waiting for that to end …")
        fcntl.flock(lock, fcntl.LOCK_EX)
    # A pip that outlives this program keeps the lock.
    os.set_inheritable(lock.fileno(), True)  # noqa: FBT003 - it takes no keyword


def refuse_without_venv(find: Callable[[str], object] = importlib.util.find_spec) -> None:
    """Raise a SetupError where this Python was installed without its venv module."""
    if find("venv") is None or find("ensurepip") is None:
        raise SetupError(
            "This Python lacks its venv module. Install it (Debian, Ubuntu: sudo apt-get install "
            "python3-venv; elsewhere the complete Python from python.org) and run this again."
        )


def run(command: Sequence[str], log: Path | None) -> int:
    """The real Shell."""
    if log is None:
        return subprocess.call(command)
    with log.open("ab") as output:
        return subprocess.call(command, stdout=output, stderr=subprocess.STDOUT, close_fds=False)


def loads(library: str) -> bool:
    """Whether the system has a library."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_libraries(environ: Mapping[str, str], has: Callable[[str], bool] = loads) -> list[str]:
    """What Qt needs of a Linux system and does not find."""
    if not sys.platform.startswith("linux"):
        return []
    platform = environ.get("QT_QPA_PLATFORM", "")
    on_x11 = bool(environ.get("DISPLAY")) and not environ.get("WAYLAND_DISPLAY")
    wanted = [*QT_LIBRARIES, *SOUND_LIBRARIES]
    if platform.startswith("xcb") or (on_x11 and not platform):
        wanted += X11_LIBRARIES
    return [library for library in wanted if not has(library)]


def how_to_install(missing: Sequence[str], which: Which = shutil.which) -> str:
    """The sentence that names the libraries, with the system's own command for them."""
    if which("apt-get"):
        packages = [PACKAGES[library] for library in missing]
        return f"Libraries are missing. Install them: sudo apt-get install {' '.join(packages)}"
    if which("dnf"):  # it finds a package by what the package provides
        provided = [f"'{library}()(64bit)'" for library in missing]
        return f"Libraries are missing. Install them: sudo dnf install {' '.join(provided)}"
    return f"Libraries are missing; install the packages that have {', '.join(missing)}."


def become(command: Sequence[str]) -> int:
    """Go on as another program; on Windows, which cannot, wait for it."""
    if os.name == "posix":
        os.execv(command[0], list(command))  # noqa: S606 - the interpreter of our own environment
    return subprocess.call(command)


def open_app(environment: Environment, arguments: Sequence[str], hand_over: HandOver) -> int:
    """Hand over to Limber with its arguments; 2 where a window could not open."""
    environment.prepare("app")
    missing = missing_libraries(os.environ)
    if missing:
        say(how_to_install(missing))
        asks_for_words_only = any(not argument.startswith("-") for argument in arguments)
        if set(missing) - set(SOUND_LIBRARIES) and not asks_for_words_only:
            return 2
    return hand_over([str(environment.python), "-P", "-m", "limber", *arguments])


def run_checks(environment: Environment, pytest_options: Sequence[str]) -> int:
    """Run every check, pytest last; 1 if any failed."""
    environment.prepare("test")
    missing = missing_libraries(os.environ)
    if missing:
        say(how_to_install(missing))
    failed = [name for name, command in CHECKS.items() if not passes(environment, name, command)]
    say(f"{len(CHECKS) - len(failed)} of {len(CHECKS)} checks passed; pytest comes last.")
    # The screens, buses and sound servers of the tests are their own: three files run at a time.
    whole = [] if pytest_options else ["--cov", "-n", "3", "--dist", "loadfile"]
    pytest = [str(environment.python), "-m", "pytest", *whole, *pytest_options]
    if environment.shell(pytest, None):
        failed.append("pytest")
    if failed:
        say(f"Failed: {', '.join(failed)}.")
    return 1 if failed else 0


def passes(environment: Environment, name: str, command: Sequence[str]) -> bool:
    """Run one check and print its line, and what it said where it failed."""
    log = environment.folder / "check.log"
    log.unlink(missing_ok=True)
    began = time.monotonic()
    status = environment.shell([str(environment.python), *command], log)
    if status:
        say(log.read_text(encoding="utf-8", errors="replace"))
    say(f"{name:<12} {'FAILED' if status else 'ok':<6} {time.monotonic() - began:5.1f} s")
    return status == 0


def explain_os_error(error: OSError) -> str:
    """The sentence for what the file system refused."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT) or getattr(error, "winerror", None) == 112:
        return FULL_DISK
    if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return f"{error.filename} may not be written. Move Limber's folder to a place of your own."
    return f"Limber could not be set up: {error.strerror} ({error.filename})."


def main(arguments: Sequence[str], root: Path, shell: Shell, hand_over: HandOver) -> int:
    """Do what the arguments say and return the exit status."""
    try:
        environment = Environment(root, shell)
        if arguments[:1] == ["test"]:
            os.chdir(root)
            return run_checks(environment, arguments[1:])
        return open_app(environment, arguments, hand_over)
    except KeyboardInterrupt:
        say("Stopped.")
        return 130
    except SetupError as error:
        say(str(error))
    except OSError as error:
        say(explain_os_error(error))
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], Path(__file__).resolve().parent, run, become))
