"""Making the pages that wait to be opened, each with its presenter and what it may ask for."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from limber.ui.late_figures import FIGURES_AFTER_MS, LateFigures
from limber.ui.main_window import MainWindow, Page
from limber.ui.presenters.desk import Desk
from limber.ui.sound.player import SoundPlayer
from limber.ui.theme import ThemeSource
from limber.ui.view_state.trend_spans import Range
from limber.ui.voice.voice import Voice

if TYPE_CHECKING:
    from limber.ui.playing import Played


class PageMakers(QObject):
    """Makes a page when it is first needed, and shows what is new on those that are made."""

    page_requested = Signal(str)
    """A `Page` to go to."""
    exercise_requested = Signal(str, str, str)
    """An exercise, its item of the programme, and the `Page` that it was asked for on."""
    safety_agreed = Signal()
    """The safety notes are read, and the first session may begin."""
    check_requested = Signal()
    """All that a session needs is to be looked at."""
    trouble = Signal(str)
    """A sentence: what went wrong on a page."""
    erasing_agreed = Signal()
    """All data is to be deleted."""
    history_changed = Signal(str)
    """What was done, or when nothing is due, is different from what it was."""
    keys_requested = Signal()
    """The list of all keys is to be shown."""
    back_requested = Signal()
    """From an exercise to where one came from."""

    def __init__(
        self,
        desk: Desk,
        themes: ThemeSource,
        heard: tuple[SoundPlayer, Voice],
        folders: tuple[Path, Path],
        figures: LateFigures,
        parent: QObject | None = None,
    ) -> None:
        """`heard` are the cues and the voice, `folders` those of the data and of the resources."""
        super().__init__(parent)
        self._desk = desk
        self._themes = themes
        self._sounds, self._voice = heard
        self._folders = folders
        self._figures = figures
        self._refreshers: dict[Page, Callable[[], None]] = {}
        self._open_exercise: Callable[[str, str, str], None] | None = None
        self._open_summary: Callable[[Played], None] | None = None
        self.is_busy: Callable[[], bool] = lambda: False
        """Whether a session is played, or waits to be written."""
        self._safety_from = Page.SETTINGS
        self._welcome_from = Page.TODAY

    @property
    def makers(self) -> dict[Page, Callable[[], QWidget]]:
        """What makes each page."""
        return {
            Page.PROGRAMME: self._make_programme,
            Page.LIBRARY: self._make_library,
            Page.EXERCISE: self._make_exercise,
            Page.HISTORY: self._make_history,
            Page.TRENDS: self._make_trends,
            Page.SETTINGS: self._make_settings,
            Page.SUMMARY: self._make_summary,
            Page.SAFETY: self._make_safety,
            Page.FIRST_SESSION: self._make_first_session,
            Page.WELCOME: self._make_welcome,
        }

    def refresh_with(self, page: Page, refresh: Callable[[], None]) -> None:
        """Have a page that somebody else has made refreshed in this way."""
        self._refreshers[page] = refresh

    def refresh(self, page: Page) -> None:
        """Show things as they stand now on a page, if it is made and shows such things."""
        if page in self._refreshers:
            self._refreshers[page]()

    def prepared(self, window: MainWindow) -> Iterator[None]:
        """The steps that make all pages of `window` before they are opened."""
        from limber.ui.preparing import prepare

        yield from prepare(window, self)

    def fill(self, page: Page) -> None:
        """Show something on a page that is made and has not been opened."""
        active = self._desk.following()
        if page is Page.EXERCISE and self._open_exercise is not None and active is not None:
            first = active.programme.items[0].exercise
            self._open_exercise(first, first, Page.TODAY.capitalize())
        self.refresh(page)

    def above(self, page: Page) -> Page | None:
        """The page of the sidebar that led to a page which does not stand there."""
        return self._safety_from if page is Page.SAFETY else None

    def read_safety_from(self, page: Page) -> None:
        """Go to the safety notes; their way back leads to `page`."""
        self._safety_from = page
        self.page_requested.emit(Page.SAFETY)

    def open_exercise(self, exercise: str, item: str, back: str) -> None:
        """Show an exercise on its page, which is made; `back` is the name of the way back."""
        if self._open_exercise is not None:
            self._open_exercise(exercise, item, back)

    def open_summary(self, played: "Played") -> None:
        """Show what was played on the summary page, which is made."""
        if self._open_summary is not None:
            self._open_summary(played)

    def _make_programme(self) -> QWidget:
        from limber.ui.pages.programme import ProgrammePage
        from limber.ui.presenters.programme import ProgrammePresenter

        page = ProgrammePage(self._themes, self._figures.studio)
        presenter = ProgrammePresenter(page, self._desk, self)
        presenter.exercise_requested.connect(self._exercise_from(Page.PROGRAMME))
        presenter.trouble.connect(self.trouble)
        self._refreshers[Page.PROGRAMME] = presenter.refresh
        return page

    def _make_library(self) -> QWidget:
        from limber.ui.pages.library import LibraryPage
        from limber.ui.presenters.library import LibraryPresenter

        page = LibraryPage(self._themes, self._figures.studio)
        presenter = LibraryPresenter(page, self._desk, self)
        presenter.exercise_requested.connect(self._exercise_from(Page.LIBRARY))
        self._refreshers[Page.LIBRARY] = presenter.refresh
        return page

    def _make_exercise(self) -> QWidget:
        from limber.ui.pages.exercise import ExercisePage
        from limber.ui.presenters.exercise import ExercisePresenter

        page = ExercisePage(self._themes, self._figures.studio)
        presenter = ExercisePresenter(page, self._desk, self)
        presenter.back_requested.connect(self.back_requested)
        presenter.trouble.connect(self.trouble)
        self._open_exercise = presenter.open
        return page

    def _make_history(self) -> QWidget:
        from limber.ui.forms.opening import Forms
        from limber.ui.pages.history import HistoryPage
        from limber.ui.presenters.history import HistoryPresenter
        from limber.ui.presenters.history_changes import HistoryChanges

        page = HistoryPage(self._themes)
        presenter = HistoryPresenter(page, self._desk, self)
        presenter.today_requested.connect(lambda: self.page_requested.emit(Page.TODAY))
        changes = HistoryChanges(page, self._desk, Forms(self._themes, page), self)
        changes.changed.connect(presenter.refresh)
        changes.changed.connect(self.history_changed)

        def open_anew() -> None:
            changes.forget()
            presenter.refresh()

        self._refreshers[Page.HISTORY] = open_anew
        return page

    def _make_trends(self) -> QWidget:
        from limber.ui.pages.trends import TrendsPage
        from limber.ui.presenters.trends import TrendsPresenter

        page = TrendsPage(self._themes, self._figures.studio)
        presenter = TrendsPresenter(page, self._desk, self)
        page.report_requested.connect(partial(self._open_report, page))
        self._refreshers[Page.TRENDS] = presenter.refresh
        return page

    def _open_report(self, page: QWidget) -> None:
        from limber.ui.report.report_form import ReportForm
        from limber.ui.report.reporting import Reporting

        form = ReportForm(self._themes, Range.MONTHS, page.window())
        Reporting(form, self._desk)
        form.open()

    def _make_settings(self) -> QWidget:
        from limber.ui.pages.settings import SettingsPage
        from limber.ui.presenters.backups import BackupsPresenter
        from limber.ui.presenters.exchange import ExchangePresenter
        from limber.ui.presenters.settings import SettingsPresenter

        page = SettingsPage(self._themes)
        heard = (self._sounds, self._voice)
        presenter = SettingsPresenter(page, self._desk, heard, self._folders, self)
        page.safety_requested.connect(lambda: self.read_safety_from(Page.SETTINGS))
        page.keys_requested.connect(self.keys_requested)
        page.welcome_requested.connect(lambda: self._welcome_again(Page.SETTINGS))
        page.check_requested.connect(self.check_requested)
        presenter.erasing_agreed.connect(self.erasing_agreed)
        backups = BackupsPresenter(page.backups, self._desk, self.is_busy, self)
        exchange = ExchangePresenter(
            page.exchange, self._desk, self._folders[0], self.is_busy, self
        )
        exchange.history_changed.connect(self.history_changed)
        page.exchange.report_requested.connect(partial(self._open_report, page))

        def refresh() -> None:
            presenter.refresh()
            backups.refresh()
            exchange.refresh()

        self._refreshers[Page.SETTINGS] = refresh
        return page

    def _make_safety(self) -> QWidget:
        from limber.ui.pages.safety import SafetyPage
        from limber.ui.presenters.safety import SafetyPresenter

        page = SafetyPage(self._themes)
        presenter = SafetyPresenter(page, self._desk, self)
        page.back_requested.connect(lambda: self.page_requested.emit(self._safety_from))
        self._refreshers[Page.SAFETY] = lambda: presenter.show(self._safety_from.capitalize())
        return page

    def _make_first_session(self) -> QWidget:
        from limber.ui.pages.first_session import FirstSessionPage
        from limber.ui.presenters.first_session import FirstSessionPresenter

        page = FirstSessionPage(self._themes)
        presenter = FirstSessionPresenter(page, self._desk, self)
        page.read_requested.connect(self.safety_agreed)
        page.later_requested.connect(lambda: self.page_requested.emit(Page.TODAY))
        self._refreshers[Page.FIRST_SESSION] = presenter.refresh
        return page

    def _make_welcome(self) -> QWidget:
        from limber.ui.pages.welcome import WelcomePage
        from limber.ui.presenters.welcome import WelcomePresenter

        page = WelcomePage(self._themes)
        # It is the first page at the first start: the figure comes when that has been painted.
        QTimer.singleShot(
            FIGURES_AFTER_MS, page, lambda: self._figures.come(page.show_figures, page)
        )
        presenter = WelcomePresenter(page, self._desk, self._sounds, self)
        presenter.over.connect(lambda: self.page_requested.emit(self._welcome_from))
        self._refreshers[Page.WELCOME] = lambda: presenter.begin(self._welcome_from.capitalize())
        return page

    def _welcome_again(self, came_from: Page) -> None:
        self._welcome_from = came_from
        self.page_requested.emit(Page.WELCOME)

    def _make_summary(self) -> QWidget:
        from limber.ui.forms.opening import Forms
        from limber.ui.pages.summary import SummaryPage
        from limber.ui.presenters.summary import SummaryPresenter
        from limber.ui.remote_button import RemoteButton

        page = SummaryPage(self._themes, self._figures.studio)
        presenter = SummaryPresenter(page, self._desk, Forms(self._themes, page), self)
        presenter.closed.connect(lambda: self.page_requested.emit(Page.TODAY))
        RemoteButton(page, page.leave, self._desk.keeper)
        self._open_summary = presenter.open
        return page

    def _exercise_from(self, came_from: Page) -> Callable[[str, str], None]:
        def ask(exercise: str, item: str) -> None:
            self.exercise_requested.emit(exercise, item, came_from)

        return ask
