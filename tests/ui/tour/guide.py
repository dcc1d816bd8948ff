"""The way through all screens, in the real window on fixed days, without sound."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from limber.catalogue.loader import load_catalogue
from limber.catalogue.models import Catalogue
from limber.decoding import Decoder
from limber.engine.events import Beat, BeatKind, Event, StepStarted
from limber.history.store import Store
from limber.paths import DATABASE_NAME, SETTINGS_NAME, catalogue_dir, resources_dir
from limber.plan.models import Step, StepKind
from limber.settings import Settings, SettingsStore, Theme
from limber.ui.dress import Dresser
from limber.ui.entrance import Entrance
from limber.ui.figures.shelf import FigureShelf
from limber.ui.figures.studio import FigureStudio
from limber.ui.late_figures import LateFigures
from limber.ui.main_window import Page
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.today import TodayPresenter
from limber.ui.settings_keeper import SettingsKeeper
from limber.ui.shell import Folders, Shell
from limber.ui.sound.player import SoundPlayer
from limber.ui.theme import ThemeSource
from tests.ui.tour.fixed_days import FIRST_DAY, PROGRAMME, HandClock, write_past_sessions

SHOWN_DATA: Final = Path("/home/robin/.local/share/limber")
"""What the settings show; the real folder is a temporary one."""
PAGES: Final = (
    Page.TODAY,
    Page.PROGRAMME,
    Page.LIBRARY,
    Page.HISTORY,
    Page.TRENDS,
    Page.SETTINGS,
    Page.SAFETY,
)
WAYS_ON: Final = ("Next", "I have read this, next", "Next", "Next", "Go to Today")
"""What leads from each screen of the welcome to the next."""
TICK_SECONDS: Final = 0.25
LONGEST_SESSION_SECONDS: Final = 3600.0


@dataclass(frozen=True, slots=True)
class Look:
    """How the window is to look."""

    theme: Theme = Theme.LIGHT
    width: int = 1280
    height: int = 800
    text_scale: float = 1.0


class Tour:
    """Leads through all screens of a window, with a clock moved by hand; `take` looks at each."""

    def __init__(
        self, app: QApplication, shell: Shell, clock: HandClock, take: Callable[[str], None]
    ) -> None:
        self._app = app
        self._shell = shell
        self._clock = clock
        self._take = take
        self._step: Step | None = None
        self._reps_done = 0
        shell.event_happened.connect(self._hear)

    def show_pages(self) -> None:
        """Go to the pages with the sidebar."""
        for today in self._shell.findChildren(TodayPresenter):
            today.advise()
        for page in PAGES:
            self._shell.open(page)
            self._take(page)
        self._shell.open(Page.TODAY)
        self._click(lambda button: not button.text() and not button.isCheckable())
        self._take(Page.EXERCISE)
        self._shell.open(Page.PROGRAMME)
        self._click(lambda button: button.text() == "Choose another programme")
        self._take("programme-choosing")
        self._click(lambda button: button.text() == "Keep this programme")

    def show_session(self) -> None:
        """Go through a session, from what is read before the first to its summary."""
        self._shell.open(Page.TODAY)
        self._click(lambda button: button.text().startswith("Start"))
        self._take(Page.FIRST_SESSION)
        self._click(lambda button: button.text().startswith("I have read"))
        self._take("player-pain-before")
        self._press(Qt.Key.Key_2)
        self._take("player-position")
        self._press(Qt.Key.Key_Space)
        self._play_to(StepKind.READY, seconds=1.25)
        self._take("player-ready")
        self._play_to(StepKind.REPS)
        self._play_to_rep(5, seconds=1.25)
        self._take("player-reps")
        self._play_to(StepKind.REST, seconds=4)
        self._take("player-rest")
        self._play_to(StepKind.SWITCH, seconds=4)
        self._take("player-switch")
        self._play_to(StepKind.HOLD, exercise="elevated-pigeon-stretch", seconds=12)
        self._take("player-hold")
        self._press(Qt.Key.Key_Space)
        self._take("player-paused")
        self._press(Qt.Key.Key_X)
        self._take("player-hurts")
        self._press(Qt.Key.Key_7)
        self._take("player-stop")
        self._press(Qt.Key.Key_Space)
        self._play_to(StepKind.HOLD, seconds=12)
        self._press(Qt.Key.Key_Escape)
        self._take("player-end")
        self._press(Qt.Key.Key_Escape)
        self._play(lambda: not self._shell.is_playing)
        self._take(Page.SUMMARY)

    def show_beginning(self) -> None:
        """Ask what Settings ask, and go through the welcome."""
        self._shell.open(Page.SETTINGS)
        for words in ("Test", "No", "Delete…"):
            self._click_on(words)
        self._take("settings-asking")
        self._click_on("Keep everything")
        self._shell.open(Page.WELCOME)
        for number, words in enumerate(WAYS_ON, 1):
            self._take(f"welcome-{number}")
            self._click_on(words)

    def _hear(self, event: Event) -> None:
        if isinstance(event, StepStarted):
            self._step, self._reps_done = event.step, 0
        elif isinstance(event, Beat) and event.kind is BeatKind.REP:
            self._reps_done = event.value

    def _play_to(self, kind: StepKind, *, exercise: str = "", seconds: float = 0.0) -> None:
        def is_there() -> bool:
            step = self._step
            return (
                step is not None
                and step.kind is kind
                and (step.exercise or "").startswith(exercise)
            )

        self._play(is_there)
        self._wait(seconds)

    def _play_to_rep(self, number: int, *, seconds: float = 0.0) -> None:
        self._play(lambda: self._reps_done == number)
        self._wait(seconds)

    def _play(self, is_there: Callable[[], bool]) -> None:
        """Let the session go on, a quarter of a second at a time, until it has come somewhere."""
        played = 0.0
        while not is_there():
            played += TICK_SECONDS
            if played > LONGEST_SESSION_SECONDS:
                raise RuntimeError("The session never comes there.")
            self._wait(TICK_SECONDS)

    def _wait(self, seconds: float) -> None:
        for _ in range(round(seconds / TICK_SECONDS)):
            self._clock.advance(TICK_SECONDS)
            self._app.processEvents()

    def _click(self, is_it: Callable[[QAbstractButton], bool]) -> None:
        self._app.processEvents()
        buttons = self._shell.window.findChildren(QAbstractButton)
        next(one for one in buttons if one.isVisible() and is_it(one)).click()
        self._app.processEvents()

    def _click_on(self, words: str) -> None:
        self._click(lambda button: button.text() == words)

    def _press(self, key: Qt.Key) -> None:
        place = self._shell.window.page(Page.PLAYER)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(place, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
        self._app.processEvents()


@contextmanager
def window_of(
    app: QApplication,
    look: Look,
    data: Path,
    clock: HandClock,
    write_past: Callable[[Store, Catalogue], None] = write_past_sessions,
) -> Generator[Shell]:
    """The real window on fixed days, without sound."""
    catalogue = load_catalogue((catalogue_dir(),), Decoder()).catalogue
    store = Store.open(data / DATABASE_NAME)
    write_past(store, catalogue)
    settings = Settings(
        theme=look.theme,
        text_percent=round(100 * look.text_scale),
        active_programme=PROGRAMME,
        active_since=FIRST_DAY,
    )
    keeper = SettingsKeeper(SettingsStore(data / SETTINGS_NAME, Decoder()), settings)
    themes = ThemeSource()
    Dresser(app, themes, resources_dir() / "icons" / "controls")
    desk = Desk(catalogue, store, keeper, clock)
    folders = Folders(SHOWN_DATA, resources_dir())
    shelf = FigureShelf((catalogue_dir(),), Decoder(), print)
    figures, entrance = LateFigures(lambda: FigureStudio(shelf, None)), Entrance(themes)
    shell = Shell(app, desk, themes, SoundPlayer(()), folders, entrance, figures)
    shell.window.resize(look.width, look.height)
    shell.open(Page.TODAY)
    shell.window.show()
    if figures.studio is not None:
        entrance.today.show_figures(figures.studio)
    yield shell
    shell.leave()
    shell.window.close()
    store.close()
