"""The window with all its pages: who hears whom stands here, and nowhere else."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from limber import __version__
from limber.paths import PICTURE_NAME
from limber.plan.models import Plan
from limber.ui.ahead import Ahead
from limber.ui.check_gate import CheckGate
from limber.ui.choices import with_welcome_seen
from limber.ui.entrance import Entrance
from limber.ui.exercise_way import ExerciseWay
from limber.ui.first_picture import PictureFile
from limber.ui.in_force import InForce
from limber.ui.late_figures import FIGURES_AFTER_MS, LateFigures
from limber.ui.main_window import MainWindow, Page
from limber.ui.outside import Outside, nothing_outside
from limber.ui.page_makers import PageMakers
from limber.ui.page_way import PageWay
from limber.ui.pages.today import TodayPage
from limber.ui.picture_keeper import PictureKeeper
from limber.ui.player_keeper import Company, PlayerKeeper
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.today import TodayPresenter
from limber.ui.safety_gate import SafetyGate
from limber.ui.sound.player import SoundPlayer
from limber.ui.sound_notices import SoundNotices
from limber.ui.theme import ThemeSource
from limber.ui.voice.voice import Spoken, Voice, nobody
from limber.ui.voice_ahead import VoiceAhead
from limber.ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from limber.ui.playing import Played

SOUND_AFTER_MS: Final = 400
"""The sound host starts when the first picture is on the screen."""


@dataclass(frozen=True, slots=True)
class Folders:
    """Where things lie."""

    data: Path
    resources: Path


class Shell(QObject):
    """Makes the pages when they are needed and leads from one to the other."""

    event_happened = Signal(object)
    """An `Event` of the session that is on its way."""
    session_over = Signal()
    erasing_agreed = Signal()
    """All data is to be deleted once everything is closed."""
    left = Signal()
    """Everything is saved; the program may end."""

    def __init__(  # noqa: PLR0913 - what the window is put together of, each of its own kind
        self,
        app: QApplication,
        desk: Desk,
        themes: ThemeSource,
        sounds: SoundPlayer,
        folders: Folders,
        entrance: Entrance,
        figures: LateFigures | None = None,
        *,
        outside: Outside | None = None,
        spoken: Spoken | None = None,
        speed: float = 1.0,
    ) -> None:
        super().__init__()
        self._desk = desk
        self._themes = themes
        self._sounds = sounds
        self._folders = folders
        self._speed = speed
        self._figures = figures or LateFigures()
        self._outside = outside or nothing_outside(desk.clock)
        self._spoken = spoken or Spoken(Voice(nobody))
        self._leaves_after = False
        self._window = entrance.window
        self._way = PageWay(self._window)
        self._in_force = InForce(desk.keeper, themes, sounds, self._window, entrance.today, self)
        self._voice_ahead = VoiceAhead(
            self._spoken.voice, desk.keeper, app, speed=speed, parent=self
        )
        self._player = self._lead_player()
        self._pages = self._lead_between_pages()
        FocusRing(themes, app, self._window)
        self._today_page = entrance.today
        self._today = self._present_today(entrance.today)
        self._pictures = PictureKeeper(
            PictureFile(folders.data / PICTURE_NAME, __version__), self._today, desk, self
        )
        self._pages.history_changed.connect(self._pictures.renew)
        self._ahead = Ahead(self._steps_ahead(), app, self)
        self._window.page_requested.connect(self._open_by_name)
        self._window.close_requested.connect(self._ask_before_closing)
        self._window.keys_requested.connect(self._list_keys)
        desk.keeper.trouble.connect(self._window.notices.add)
        self._sound_notices = SoundNotices(sounds, self._window, self._player, self)

    @property
    def window(self) -> MainWindow:
        """The window."""
        return self._window

    @property
    def ahead(self) -> Ahead:
        """What makes the pages before they are opened."""
        return self._ahead

    @property
    def is_playing(self) -> bool:
        """Whether a session is on its way."""
        return self._player.is_on

    def show(self, *, welcoming: bool = False) -> None:
        """Show Today or the welcome, and start the sound host when that is painted."""
        self.open(Page.WELCOME if welcoming else Page.TODAY)
        self._window.show()
        # Where no window manager gives it the keyboard, it takes it.
        self._window.activateWindow()
        QTimer.singleShot(SOUND_AFTER_MS, self, self._sounds.start)
        QTimer.singleShot(FIGURES_AFTER_MS, self, self._show_figures)
        self._ahead.begin()

    def open(self, page: Page) -> None:
        """Show a page as things stand now, unless a session is on its way."""
        if self.is_playing:
            return
        self._window.page(page)
        self._pages.refresh(page)
        self._show(page)

    def start(self, programme: str) -> None:
        """Begin a programme's first session as soon as it is heard; no step waits for a key."""
        self._sounds.start()
        self._voice_ahead.start()
        plan = self._today.plan(programme, 1, unattended=True)
        if plan is not None:
            self._player.start_heard(plan)

    def catch_up(self) -> None:
        """Show what others have done to the history; what is being answered stays as it is."""
        for page in (Page.TODAY, Page.HISTORY, Page.TRENDS):
            if page is self._window.current:
                self._pages.refresh(page)
        if not self.is_playing:
            self._pictures.renew()

    def leave(self) -> None:
        """End a session in order, without a question, and save everything."""
        self._leaves_after = True
        self._way.drop()
        self._ahead.end()
        if self._window.current is Page.WELCOME:
            self._desk.keeper.change(with_welcome_seen(self._desk.keeper.settings))
        self._player.end_now()
        self._today.hold()
        self._pictures.flush()
        self._desk.keeper.flush()
        self._sounds.stop()
        self._spoken.voice.stop()
        self._outside.close()
        self._figures.close()
        self.left.emit()

    def _show_figures(self) -> None:
        self._figures.come(self._today_page.show_figures, self)

    def _steps_ahead(self) -> Iterator[None]:
        """What is done while the person does nothing."""
        self._voice_ahead.begin()
        yield
        yield from self._pages.prepared(self._window)

    def _open_by_name(self, name: str) -> None:
        page = Page(name)
        if not self.is_playing:
            self._way.lead(page, partial(self._pages.refresh, page), partial(self._show, page))

    def _show(self, page: Page) -> None:
        self._window.show_page(page, below=self._pages.above(page))
        if page is not Page.WELCOME:
            self._sound_notices.tell_what_waited()

    def _lead_between_pages(self) -> PageMakers:
        folders = (self._folders.data, self._folders.resources)
        desk, figures = self._desk, self._figures
        heard = (self._sounds, self._spoken.voice)
        pages = PageMakers(desk, self._themes, heard, folders, figures, self)
        pages.page_requested.connect(self._open_by_name)
        self._exercise = ExerciseWay(self._window, pages, self._way)
        pages.exercise_requested.connect(self._exercise.show)
        pages.back_requested.connect(lambda: self.open(self._exercise.came_from))
        pages.trouble.connect(self._window.notices.add)
        pages.keys_requested.connect(self._list_keys)
        pages.erasing_agreed.connect(self._agree_to_erasing)
        pages.is_busy = lambda: self._player.is_busy
        self._gate = CheckGate(desk, self._themes, heard, self._outside, folders[0], self)
        self._gate.page_requested.connect(self.open)
        self._gate.passed.connect(self._player.lead_into)
        pages.check_requested.connect(self._gate.check)
        own = {Page.PLAYER: self._player.make, Page.CHECK: self._gate.make_page}
        self._window.make_pages_with({**pages.makers, **own})
        return pages

    def _present_today(self, page: TodayPage) -> TodayPresenter:
        presenter = TodayPresenter(page, self._desk, self)
        self._pages.refresh_with(Page.TODAY, presenter.refresh)
        presenter.safety_requested.connect(lambda: self._pages.read_safety_from(Page.TODAY))
        gate = SafetyGate(self._desk, self._plan_again, self)
        presenter.plan_requested.connect(gate.ask)
        gate.reading_requested.connect(lambda: self.open(Page.FIRST_SESSION))
        gate.passed.connect(self._gate.ask)
        self._pages.safety_agreed.connect(gate.agree)
        presenter.resume_requested.connect(self._player.lead_back_into)
        presenter.programme_requested.connect(lambda: self._open_by_name(Page.PROGRAMME))
        presenter.exercise_requested.connect(self._exercise.show_from_today)
        presenter.trouble.connect(self._window.notices.add)
        return presenter

    def _lead_player(self) -> PlayerKeeper:
        company = Company(
            self._sounds,
            self._spoken,
            self._voice_ahead,
            self._outside,
            self._figures,
            self._in_force,
        )
        player = PlayerKeeper(
            self._way, self._desk, self._themes, company, speed=self._speed, parent=self
        )
        player.begun.connect(self._on_begun)
        player.over.connect(self._on_over)
        player.stayed.connect(self._on_stayed)
        player.event_happened.connect(self.event_happened)
        player.keys_requested.connect(self._list_keys)
        return player

    def _plan_again(self, plan: Plan) -> Plan | None:
        return self._today.plan(plan.programme, plan.session, flare=plan.flare)

    def _on_begun(self) -> None:
        self._today.hold()
        self._ahead.hold()
        self._pictures.hold()
        self._window.notices.hide()
        self._window.hold_closing(held=True)
        self._window.show_page(Page.PLAYER)
        self._voice_ahead.enter_session()

    def _on_over(self, played: "Played") -> None:
        self._outside.end()
        self._voice_ahead.leave_session()
        self._pictures.release()
        self._ahead.release()
        self._window.hold_closing(held=False)
        self.session_over.emit()
        if self._leaves_after:
            self._window.close()
            return
        if not played.session_id:
            self.open(Page.TODAY)
            return
        # First the page: where the session cannot be read, its presenter leads on to Today.
        self._window.show_page(Page.SUMMARY)
        self._pages.open_summary(played)

    def _on_stayed(self) -> None:
        self._leaves_after = False

    def _ask_before_closing(self) -> None:
        self._leaves_after = True
        self._player.ask_to_end()

    def _list_keys(self) -> None:
        """Show all keys; a session waits meanwhile."""
        from limber.ui.key_list import show_keys

        self._player.pause()
        show_keys(self._themes, self._window, self._desk.keeper.settings)

    def _agree_to_erasing(self) -> None:
        """Nothing is deleted while a session is on its way."""
        if not self.is_playing:
            self.erasing_agreed.emit()
            self.leave()
