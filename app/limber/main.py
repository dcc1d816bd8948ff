"""The composition root: the only place that builds real things and hands them on."""

import gc
import os
import sys
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from limber import __version__
from limber.catalogue.loader import load_catalogue
from limber.cli import DemoOptions, Probes, Surroundings, WindowOptions, run
from limber.decoding import Decoder, Problem
from limber.decoding.memory import Memory
from limber.engine.clock import SystemClock
from limber.engine.events import Event, StepStarted
from limber.errors import UserFacingError
from limber.history.backups import backup_folder
from limber.history.store import Store
from limber.paths import (
    DATABASE_NAME,
    MEMORY_NAME,
    OWN_CATALOGUE_NAME,
    SETTINGS_NAME,
    catalogue_dir,
    prepare_data_dir,
    resources_dir,
)
from limber.settings import SettingsStore

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from limber.ui.presenters.desk import Desk
    from limber.ui.shell import Shell
    from limber.ui.theme import ThemeSource

DEMO_PROGRAMME: Final = "two-mobility-drills"
AFTER_THE_FIRST_PICTURE_MS: Final = 1500
DAMAGED_HISTORY: Final = (
    "The history file is damaged. Close Limber and start it again: the last good copy takes its"
    " place, and the damaged file is kept."
)
MOST_PROBLEMS_TOLD: Final = 3


def run_command_line(words: Sequence[str]) -> int:
    """Do what the words of a command line ask for and return the exit status."""
    surroundings = Surroundings(
        stdout=sys.stdout,
        stderr=sys.stderr,
        environ=os.environ,
        open_window=open_window,
        play_demo=play_demo,
        probes=_probes,
    )
    return run(words, surroundings)


def _probes() -> Probes:
    from limber.ui.probes import MachineProbes

    return MachineProbes(os.environ, resources_dir() / "sounds")


def open_window(options: WindowOptions) -> int:
    """Show the window until it is closed; a second one on the same folder raises the first.

    Raises:
        UserFacingError: there is no display, or the data folder cannot be used.
    """
    from limber.ui.display import display_problem

    # Nothing that is made on the way to the first picture is garbage.
    gc.disable()
    problem = display_problem()
    if problem is not None:
        raise UserFacingError(problem)
    folder = prepare_data_dir(options.data_dir)
    return _with_folder(folder, lambda: _show(folder, options))


def play_demo(options: DemoOptions) -> int:
    """Play a short session in the window, in a throw-away folder, telling each step."""
    import tempfile

    from limber.ui.display import display_problem

    if display_problem() is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        options.say("There is no display, so the demonstration plays off screen.")
    if options.data_dir is not None:
        prepare_data_dir(options.data_dir)
    with tempfile.TemporaryDirectory(prefix="limber-demo-", dir=options.data_dir) as name:
        folder = prepare_data_dir(Path(name))
        return _demonstrate(folder, options)


def _with_folder(folder: Path, show: Callable[[], int]) -> int:
    """Show the window if no other one has the folder; else bring that one forward."""
    from limber.ui.instance_lock import InstanceLock

    lock = InstanceLock(folder)
    if not lock.take():
        from limber.ui.raising import raise_other

        if raise_other(folder):
            return 0
        raise UserFacingError(
            "Limber is open already with this data folder, but does not answer.",
            "Close it, or end its process, and start Limber again.",
        )
    try:
        return show()
    finally:
        lock.release()


def _show(folder: Path, options: WindowOptions) -> int:
    with _built(folder, options.speed) as built:

        def listen() -> Callable[[], None]:
            from limber.ui.raising import RaiseListener

            listener = RaiseListener(folder)
            listener.raise_requested.connect(built.shell.window.come_forward)
            return listener.close

        return _run(built, options.start, also=listen)


def _demonstrate(folder: Path, options: DemoOptions) -> int:
    from PySide6.QtCore import QTimer

    with _built(folder, options.speed) as built:
        shell, teller = built.shell, _StepTeller(options.say)
        shell.event_happened.connect(teller.hear)
        shell.session_over.connect(lambda: QTimer.singleShot(0, shell, shell.leave))
        return _run(built, DEMO_PROGRAMME)


def _run(
    built: "_Built", start: str | None, *, also: Callable[[], Callable[[], None]] | None = None
) -> int:
    """Show the window, do the rest when it is painted, and return the exit status."""
    from PySide6.QtCore import QTimer

    shell, endings = built.shell, ExitStack()

    def settle() -> None:
        from limber.log import hear_faults, start_log
        from limber.ui.departure import Departure
        from limber.ui.qt_messages import log_qt_messages

        gc.enable()
        add = shell.window.notices.add
        endings.callback(start_log(built.folder))
        endings.callback(hear_faults(lambda error: add(_fault_sentence(error))))
        log_qt_messages()
        departure = Departure(built.app)
        departure.end_requested.connect(shell.leave)
        endings.callback(departure.close)
        if also is not None:
            endings.callback(also())
        if start is not None:
            shell.start(start)

    shell.left.connect(built.app.quit)
    shell.show()
    QTimer.singleShot(0, shell, settle)
    QTimer.singleShot(AFTER_THE_FIRST_PICTURE_MS, shell, built.tidy)
    with endings:
        return built.app.exec()


class _StepTeller:
    """Tells each step with its time since the first."""

    def __init__(self, say: Callable[[str], None]) -> None:
        self._say = say
        self._began_at: float | None = None

    def hear(self, event: Event) -> None:
        """Tell a step that has started."""
        if not isinstance(event, StepStarted):
            return
        if self._began_at is None:
            self._began_at = event.at
        step, seconds = event.step, round(event.at - self._began_at)
        parts = (
            f"{seconds // 60}:{seconds % 60:02}",
            f"{step.kind:8}",
            step.exercise or "",
            step.side or "",
            f"set {step.set} of {step.sets}" if step.set else "",
        )
        self._say("  ".join(part for part in parts if part).rstrip())


@dataclass(frozen=True, slots=True)
class _Built:
    """The program, put together."""

    app: "QApplication"
    shell: "Shell"
    folder: Path
    tidy: Callable[[], None]
    """What can wait until the first picture is on the screen."""


@contextmanager
def _built(folder: Path, speed: float) -> Generator[_Built]:
    """Everything real, made in order, and let go of in the reverse order."""
    from limber.ui.shell import Folders, Shell
    from limber.ui.sound.player import SoundPlayer, host_command

    resources = resources_dir()
    with ExitStack() as stack:
        app, themes = _dressed_app(resources)
        desk, notices, tidy = _desk(folder, speed)
        stack.callback(desk.store.close)
        sounds = SoundPlayer(host_command(resources / "sounds"))
        shell = Shell(app, desk, themes, sounds, Folders(folder, resources), speed=speed)
        stack.callback(shell.leave)
        add = shell.window.notices.add
        for sentence in notices:
            add(sentence)
        yield _Built(app, shell, folder, lambda: add(tidy()))


def _dressed_app(resources: Path) -> "tuple[QApplication, ThemeSource]":
    """The application with its fonts, icon and colours."""
    from PySide6.QtWidgets import QApplication

    from limber.ui.dress import Dresser
    from limber.ui.fonts import load_fonts
    from limber.ui.icons import app_icon
    from limber.ui.theme import ThemeSource

    # Before there is an application the style costs nothing.
    QApplication.setStyle("fusion")
    app = QApplication(["limber"])
    app.setApplicationName("Limber")
    app.setApplicationVersion(__version__)
    app.setWindowIcon(app_icon(resources / "icons"))
    load_fonts(resources / "fonts")
    themes = ThemeSource(parent=app)
    Dresser(app, themes, resources / "icons" / "controls")
    return app, themes


def _desk(folder: Path, speed: float) -> "tuple[Desk, tuple[str, ...], Callable[[], str]]":
    """What is read from the disk, what the person should know of it, and what tidies up."""
    from PySide6.QtCore import QThread

    from limber.ui.presenters.desk import Desk
    from limber.ui.settings_keeper import SettingsKeeper

    decoder = Decoder(Memory(folder / MEMORY_NAME, __version__))
    settings_store = SettingsStore(folder / SETTINGS_NAME, decoder, QThread.msleep)
    settings, settings_notice = settings_store.load()
    loaded = load_catalogue((catalogue_dir(), folder / OWN_CATALOGUE_NAME), decoder)
    store = Store.open(folder / DATABASE_NAME)
    keeper = SettingsKeeper(settings_store, settings)
    desk = Desk(loaded.catalogue, store, keeper, SystemClock(speed))

    def tidy() -> str:
        """Remember what was checked, make the day's backup, and say what went wrong."""
        decoder.save_memory()
        if not store.is_sound():
            return DAMAGED_HISTORY
        try:
            store.backup_if_due(backup_folder(folder / DATABASE_NAME), desk.today)
        except UserFacingError as error:
            return str(error)
        return ""

    told = (settings_notice or "", store.notice or "", *_problem_sentences(loaded.problems))
    return desk, told, tidy


def _problem_sentences(problems: Sequence[Problem]) -> Iterator[str]:
    """The first few problems with exercises, ladders or programmes, and how many more."""
    yield from (problem.sentence for problem in problems[:MOST_PROBLEMS_TOLD])
    more = len(problems) - MOST_PROBLEMS_TOLD
    if more > 0:
        yield f"{more} more files have problems; run limber check on them."


def _fault_sentence(error: BaseException) -> str:
    return f"Something went wrong in Limber ({type(error).__name__}). The log says more."
