"""What the player page shows of a session: its state, its frames, and the panel over it."""

from dataclasses import replace
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from limber.catalogue.models import Catalogue
from limber.engine.events import PauseReason
from limber.engine.moment import Moment
from limber.engine.table import Action, State
from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.pages.player import PlayerPage
from limber.ui.pain_control import PainControl
from limber.ui.rung_control import RungControl
from limber.ui.session_driver import SessionDriver
from limber.ui.tokens import Duration
from limber.ui.view_state.player import Around, frame_state, player_state
from limber.ui.view_state.player_panels import end_panel, paused_panel, while_unsaved, with_notice
from limber.ui.widgets.pause_panel import PausePanelState

_MOVING = (State.RUNNING, State.COUNTING_IN)


class NoticeAbout(StrEnum):
    """What a sentence that holds for a while is about; of each there is one."""

    DISK = "disk"
    SOUND = "sound"


class PlayerPicture(QObject):
    """Keeps the page like the session that it is given, until that is over."""

    panel_closed = Signal()

    def __init__(
        self,
        page: PlayerPage,
        catalogue: Catalogue,
        pain: PainControl,
        rungs: RungControl,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._catalogue = catalogue
        self._pain = pain
        self._rungs = rungs
        self._driver: SessionDriver | None = None
        self._around = Around("")
        self._holding: dict[NoticeAbout, str] = {}
        """The sentences that still hold, the last one last."""
        self._panel: PausePanelState | None = None
        self._pause_reason = PauseReason.ASKED
        self._asks_to_end = False
        rungs.changed.connect(self.refresh)
        page.frame_requested.connect(self._show_frame)

    @property
    def asks_to_end(self) -> bool:
        """Whether the question stands whether to end."""
        return self._asks_to_end

    def begin(self, driver: SessionDriver, title: str, icon: IconName) -> None:
        """Follow a session; `icon` tells the part of the day."""
        self._driver = driver
        self._around = replace(self._around, title=title, icon=icon)
        self._panel = None
        self._asks_to_end = False
        driver.advanced.connect(self.refresh)

    def end(self) -> None:
        """The session is over."""
        self._driver = None
        self._holding.clear()
        self._around = replace(self._around, notice="")
        self._page.set_moving(moving=False)
        self._page.close_panel()

    def put_end_question(self, *, stands: bool) -> None:
        """Ask whether to end, or no longer; seen with the next refresh."""
        self._asks_to_end = stands

    def set_pause_reason(self, reason: PauseReason) -> None:
        """Say in the panel why the session pauses."""
        self._pause_reason = reason

    def set_muted(self, *, muted: bool) -> None:
        """Show whether the sounds are off."""
        self._around = replace(self._around, muted=muted)
        self.refresh()

    def set_notice(self, about: NoticeAbout, notice: str) -> None:
        """Show a sentence as long as it holds; with an empty one it holds no more."""
        self._holding.pop(about, None)
        if notice:
            self._holding[about] = notice
        self._show_notice(self._last_holding)

    def say_once(self, notice: str) -> None:
        """Show a sentence for a while; an empty one takes it away."""
        self._show_notice(notice or self._last_holding)
        if notice:
            QTimer.singleShot(Duration.NOTICE, self, lambda: self._take_away(notice))

    def refresh(self) -> None:
        """Show how the session stands, if there is one."""
        driver = self._driver
        if driver is None:
            return
        moment, possible = driver.moment(), self._possible(driver)
        around, results = self._with_notice(moment), driver.session.results
        self._page.show_state(
            player_state(moment, driver.plan, results, self._catalogue, possible, around)
        )
        self._show_frame()
        self._page.set_moving(moving=moment.state in _MOVING)
        self._show_panel(driver, possible)

    def _take_away(self, notice: str) -> None:
        if self._around.notice == notice:
            self._show_notice(self._last_holding)

    @property
    def _last_holding(self) -> str:
        return next(reversed(self._holding.values()), "")

    def _show_notice(self, notice: str) -> None:
        self._around = replace(self._around, notice=notice)
        self.refresh()

    def _possible(self, driver: SessionDriver) -> frozenset[Action]:
        moment, plan = driver.moment(), driver.plan
        return frozenset(
            action
            for action in Action
            if driver.can(action) and not self._pain.forbids(action, plan, moment)
        )

    def _with_notice(self, moment: Moment) -> Around:
        notice = self._rungs.notice(moment)
        # The panel of a pause says it itself.
        if notice.words != self._around.change and moment.state is not State.PAUSED:
            announce(self._page, notice.words)
        self._around = replace(self._around, change=notice.words, can_undo=notice.can_undo)
        return self._around

    def _show_frame(self) -> None:
        if self._driver is not None:
            moment = self._driver.moment()
            dose = self._driver.plan.form_of(moment.step).dose
            self._page.show_frame(frame_state(moment, dose, dimmed=moment.state is State.PAUSED))

    def _show_panel(self, driver: SessionDriver, possible: frozenset[Action]) -> None:
        moment, plan, results = driver.moment(), driver.plan, driver.session.results
        panel: PausePanelState | None = None
        if self._asks_to_end:
            panel = end_panel(moment, plan, results)
        elif self._pain.is_open:
            panel = self._pain.panel(moment, plan)
        elif moment.state is State.PAUSED:
            panel = with_notice(
                paused_panel(
                    moment, plan, results, possible, self._pause_reason, self._around.change
                ),
                self._last_holding,
            )
        if panel is not None and NoticeAbout.DISK in self._holding:
            panel = while_unsaved(panel)
        if panel == self._panel:
            return
        self._panel = panel
        if panel is None:
            self._page.close_panel()
            self.panel_closed.emit()
        else:
            self._page.open_panel(panel)
