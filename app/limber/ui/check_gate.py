"""Before the very first session everything is checked; all others begin at once."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from limber.history.errors import HistoryError
from limber.plan.models import Plan
from limber.ui.choices import with_checked
from limber.ui.main_window import Page
from limber.ui.outside import Outside
from limber.ui.presenters.desk import Desk
from limber.ui.sound.player import SoundPlayer
from limber.ui.theme import ThemeSource
from limber.ui.voice.voice import Voice

if TYPE_CHECKING:
    from limber.ui.presenters.check import CheckPresenter


class CheckGate(QObject):
    """Makes the page that checks everything, and says when a session may begin."""

    passed = Signal(object)
    """The `Plan` to play."""
    page_requested = Signal(object)
    """A `Page`, to be opened at once."""

    def __init__(
        self,
        desk: Desk,
        themes: ThemeSource,
        heard: tuple[SoundPlayer, Voice],
        outside: Outside,
        folder: Path,
        parent: QObject | None = None,
    ) -> None:
        """`heard` are the cues and the voice; `folder` is where the data lie."""
        super().__init__(parent)
        self._desk = desk
        self._themes = themes
        self._heard = heard
        self._outside = outside
        self._folder = folder
        self._waiting: Plan | None = None
        self._presenter: CheckPresenter | None = None

    def ask(self, plan: Plan) -> None:
        """Let a session begin, or have everything checked first."""
        if self._desk.keeper.settings.checked or self._has_history():
            self.passed.emit(plan)
        else:
            self._waiting = plan
            self._open()

    def check(self) -> None:
        """Check everything because somebody wants it; the way leads back to the settings."""
        self._waiting = None
        self._open()

    def make_page(self) -> QWidget:
        """Make the page, when it is first needed."""
        from limber.ui.checks import RoomCheck, ScreenCheck, VoiceCheck
        from limber.ui.pages.check import CheckPage
        from limber.ui.presenters.check import CheckPresenter

        page = CheckPage(self._themes)
        sounds, voice = self._heard
        checks = (
            VoiceCheck(voice, lambda: self._desk.keeper.settings, self),
            ScreenCheck(self._outside.screen, self),
            RoomCheck(self._folder, self),
        )
        self._presenter = CheckPresenter(page, self._desk, sounds, checks, self)
        page.next_requested.connect(self._go_on)
        page.back_requested.connect(lambda: self.page_requested.emit(Page.TODAY))
        return page

    def _open(self) -> None:
        self.page_requested.emit(Page.CHECK)
        if self._presenter is not None:
            self._presenter.begin(before_session=self._waiting is not None)

    def _go_on(self) -> None:
        """Never ask again, and begin the session that waits."""
        keeper = self._desk.keeper
        keeper.change(with_checked(keeper.settings))
        plan, self._waiting = self._waiting, None
        if plan is None:
            self.page_requested.emit(Page.SETTINGS)
        else:
            self.passed.emit(plan)

    def _has_history(self) -> bool:
        try:
            return self._desk.store.review.span() is not None
        except HistoryError:  # what cannot be read is told when the session begins
            return True
