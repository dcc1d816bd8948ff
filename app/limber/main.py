"""The composition root: the only place that builds real things and hands them on."""

import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Final

from limber import __version__
from limber.cli import DemoOptions, Probes, ReportOptions, Surroundings, WindowOptions, run
from limber.engine.clock import Clock, SystemClock
from limber.errors import UserFacingError
from limber.paths import (
    OWN_CATALOGUE_NAME,
    PICTURE_NAME,
    catalogue_dir,
    prepare_data_dir,
    resources_dir,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from limber.decoding import Decoder
    from limber.ui.entrance import Entrance
    from limber.ui.figures.studio import FigureStudio
    from limber.ui.shell import Shell
    from limber.ui.theme import ThemeSource

NEEDS_NO_QT: Final = (
    "limber.decoding.structure",
    "limber.ui.icon_shapes",
    "limber.ui.palettes",
    "limber.ui.tokens",
    "limber.ui.view_state.today_state",
)
"""Of what the first picture needs: PySide6 reads the source of all that is imported after it."""
DEMO_PROGRAMME: Final = "two-mobility-drills"
AFTER_THE_FIRST_PICTURE_MS: Final = 1500


def run_command_line(words: Sequence[str]) -> int:
    """Do what the words of a command line ask for and return the exit status."""
    surroundings = Surroundings(
        stdout=sys.stdout,
        stderr=sys.stderr,
        environ=os.environ,
        open_window=open_window,
        play_demo=play_demo,
        probes=_probes,
        write_report=_write_report,
        window_is_open=_window_is_open,
    )
    return run(words, surroundings)


def _write_report(options: ReportOptions) -> None:
    from limber.ui.report.command import write_report

    write_report(options.data_dir, options.target, resources_dir(), SystemClock())


def _window_is_open(folder: Path) -> bool:
    from limber.ui.instance_lock import InstanceLock

    lock = InstanceLock(folder)
    is_free = lock.take()
    lock.release()
    return not is_free


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
    for name in NEEDS_NO_QT:
        import_module(name)
    folder = prepare_data_dir(options.data_dir)
    from limber.ui.one_window import with_folder

    return with_folder(folder, lambda: _show(folder, options))


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


def _show(folder: Path, options: WindowOptions) -> int:
    starts = [] if options.start is None else [options.start]

    def begin(shell: "Shell", endings: ExitStack) -> None:
        from limber.ui.raising import RaiseListener

        listener = RaiseListener(folder)
        listener.raise_requested.connect(shell.window.come_forward)
        endings.callback(listener.close)
        # Once: not again when all data were deleted and everything begins anew.
        while starts:
            shell.start(starts.pop())

    aims = _Aims(options.speed, welcoming=options.start is None, transcript=options.transcript)
    return _run(folder, aims, begin)


def _demonstrate(folder: Path, options: DemoOptions) -> int:
    def begin(shell: "Shell", _endings: ExitStack) -> None:
        from PySide6.QtCore import Qt

        from limber.cli.steps import StepTeller

        teller = StepTeller(options.say)
        # A function, for Qt keeps no hold of an object whose method it is to call.
        shell.event_happened.connect(partial(StepTeller.hear, teller))
        shell.session_over.connect(shell.leave, Qt.ConnectionType.QueuedConnection)
        shell.start(DEMO_PROGRAMME)

    return _run(folder, _Aims(options.speed), begin)


@dataclass(frozen=True, slots=True)
class _Aims:
    """How the window is to run."""

    speed: float
    welcoming: bool = False
    """Whether the first start begins with the welcome."""
    transcript: Path | None = None
    """Where what is said is written down."""


def _run(folder: Path, aims: _Aims, begin: "Callable[[Shell, ExitStack], None]") -> int:
    """Show the window, do the rest when it is painted, and return the exit status.

    What was made last is let go of first. All data may be deleted on the way, and then everything
    begins anew.
    """
    from limber.ui.dress import dressed_app
    from limber.ui.entrance import Entrance
    from limber.ui.first_picture import PictureFile

    resources, clock = resources_dir(), SystemClock(aims.speed)
    with ExitStack() as endings:
        pictures = PictureFile(folder / PICTURE_NAME, __version__)
        picture = pictures.read(clock.read().wall)
        app, themes = dressed_app(resources, picture)
        entrance = Entrance(themes)
        if picture is not None and not entrance.show(picture):
            return 0
        start = _Start(app, themes, entrance, clock, aims)
        ended = _go_on(start, folder, begin, endings)
    while ended.to_erase is not None:
        from limber.ui.new_beginning import begin_anew

        entrance, told = begin_anew(ended.to_erase, themes, folder)
        start = replace(start, entrance=entrance, begins_anew=True, told=told)
        with ExitStack() as endings:
            ended = _go_on(start, folder, begin, endings)
    return ended.status


@dataclass(frozen=True, slots=True)
class _Start:
    """What is there before anything is read."""

    app: "QApplication"
    themes: "ThemeSource"
    entrance: "Entrance"
    clock: Clock
    aims: _Aims
    begins_anew: bool = False
    """All data were deleted."""
    told: str = ""
    """What could not be deleted."""


@dataclass(frozen=True, slots=True)
class _Ended:
    """How the window was left."""

    status: int
    to_erase: "Shell | None" = None
    """The shell whose data are to be deleted, at the person's wish."""


def _go_on(
    start: _Start,
    folder: Path,
    begin: "Callable[[Shell, ExitStack], None]",
    endings: ExitStack,
) -> _Ended:
    """Read everything, put it behind the window, and wait for the person."""
    from PySide6.QtCore import QTimer

    from limber.ui.icons import app_icon
    from limber.ui.late_figures import LateFigures
    from limber.ui.opened_desk import open_desk
    from limber.ui.outside import Outside
    from limber.ui.shell import Folders, Shell
    from limber.ui.sound.player import SoundPlayer, host_command
    from limber.ui.voice.voice import Spoken, Voice, voice_command

    resources = resources_dir()
    start.app.setWindowIcon(app_icon(resources / "icons"))
    opened = open_desk(folder, start.clock)
    endings.callback(opened.desk.store.close)

    def tell(sentence: str) -> None:
        shell.window.notices.add(sentence)

    shell = Shell(
        start.app,
        opened.desk,
        start.themes,
        SoundPlayer(host_command(resources / "sounds")),
        Folders(folder, resources),
        start.entrance,
        LateFigures(lambda: _figure_studio(folder, opened.decoder, tell)),
        outside=Outside(start.clock, os.environ),
        spoken=Spoken(Voice(voice_command), start.aims.transcript),
        speed=start.aims.speed,
    )
    endings.callback(shell.leave)
    for sentence in (start.told, *opened.told):
        tell(sentence)
    agreed: list[Shell] = []
    shell.erasing_agreed.connect(lambda: agreed.append(shell))

    def settle() -> None:
        from limber.ui.desktop_wishes import DesktopWishes
        from limber.ui.settling import settle_in

        # What is there by now stays, and is never looked through again.
        gc.freeze()
        gc.enable()
        settle_in(start.app, shell, opened.desk, folder, endings)
        desktop = DesktopWishes(os.environ, shell)
        desktop.told.connect(start.themes.heed)
        desktop.ask_soon()
        endings.callback(desktop.close)
        begin(shell, endings)

    def tidy() -> None:
        from limber.ui.background_work import BackgroundWork

        opened.tidying.begin(BackgroundWork(shell), tell)

    shell.left.connect(start.app.quit)
    is_welcome = start.begins_anew or (start.aims.welcoming and opened.is_first_start)
    shell.show(welcoming=is_welcome)
    start.entrance.grant_wishes()
    QTimer.singleShot(0, shell, settle)
    QTimer.singleShot(AFTER_THE_FIRST_PICTURE_MS, shell, tidy)
    status = start.app.exec()
    return _Ended(status, agreed[0] if agreed else None)


def _figure_studio(folder: Path, decoder: "Decoder", tell: Callable[[str], None]) -> "FigureStudio":
    """What paints the moving figures; nothing of it is there before the first picture."""
    from limber.ui.figures.shelf import FigureShelf
    from limber.ui.figures.studio import FigureStudio

    shelf = FigureShelf((catalogue_dir(), folder / OWN_CATALOGUE_NAME), decoder, tell)
    return FigureStudio(shelf, folder)
