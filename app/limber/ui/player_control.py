"""Plays a session in the player page: wishes in, sounds, records and pictures out."""

from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from limber.catalogue.models import Catalogue
from limber.engine.clock import Clock
from limber.engine.events import Ended, Event, Paused, PauseReason
from limber.engine.moment import Moment
from limber.engine.session import Session
from limber.engine.table import Action, State
from limber.history.models import Pain
from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.pages.player import PlayerPage
from limber.ui.pain_control import PainControl, Way
from limber.ui.rung_control import RungControl
from limber.ui.session_announcer import SessionAnnouncer
from limber.ui.session_driver import SessionDriver
from limber.ui.session_records import Records
from limber.ui.session_sounds import SessionSounds, Sounds
from limber.ui.tokens import Duration
from limber.ui.view_state.player import Around, frame_state, player_state
from limber.ui.view_state.player_keys import PlayerWish, Wish, action_of
from limber.ui.view_state.player_panels import end_panel, paused_panel
from limber.ui.widgets.pause_panel import PausePanelState

_MOVING = (State.RUNNING, State.COUNTING_IN)


class PlayerControl(QObject):
    """Has the session that is being played, from its first position to its end."""

    ended = Signal(bool)
    """The session is over; whether it reached its end."""
    event_happened = Signal(object)
    driving = Signal(object, bool)
    """A `SessionDriver` is about to begin; whether a question stands before it."""
    pain_asked = Signal()
    cue_asked_for = Signal(object, float)
    """A `Cue`, and the instant at which it was due, in session seconds."""
    panel_closed = Signal()
    stayed = Signal()
    """Asked whether to end, the person goes on."""
    mute_requested = Signal()
    full_screen_requested = Signal()
    rung_chosen = Signal(str, str)
    """An item goes on with another rung: item id, rung id."""
    rung_taken_back = Signal(str)
    """The last step of an item to another rung was taken back: item id."""

    def __init__(
        self,
        page: PlayerPage,
        sounds: Sounds,
        catalogue: Catalogue,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._sounds = SessionSounds(sounds, clock, self)
        self._sounds.asked_for.connect(self.cue_asked_for)
        self._sounds.asked_for.connect(page.flash.show_cue)
        self._announcer = SessionAnnouncer(page, catalogue)
        self._catalogue = catalogue
        self._clock = clock
        self._driver: SessionDriver | None = None
        self._records: Records | None = None
        self._around = Around("")
        self._panel: PausePanelState | None = None
        self._pause_reason = PauseReason.ASKED
        self._asks_to_end = False
        self._pain = PainControl(catalogue, clock)
        self._rungs = RungControl(catalogue, self)
        self._rungs.chosen.connect(self.rung_chosen)
        self._rungs.taken_back.connect(self.rung_taken_back)
        self._rungs.changed.connect(self._refresh)
        page.wish_requested.connect(self.ask)
        page.frame_requested.connect(self._show_frame)

    @property
    def is_playing(self) -> bool:
        """Whether a session is on its way."""
        return self._driver is not None

    @property
    def has_pain(self) -> bool:
        """Whether pain was told in the session, which is kept for that."""
        return self._pain.has_pain

    def play(
        self,
        session: Session,
        records: Records,
        title: str,
        *,
        icon: IconName = IconName.SUN,
        waiting: bool,
        asks_before: bool = False,
        pains: tuple[Pain, ...] = (),
    ) -> None:
        """Begin a session in the page; `waiting` holds it until the person is in place.

        `icon` tells the part of the day; `asks_before` asks how much it hurts, `pains` is known.
        """
        self._records = records
        self._around = replace(self._around, title=title, icon=icon)
        self._asks_to_end = False
        self._panel = None
        self._rungs.forget()
        self._pain.begin(records, asks_before=asks_before)
        if pains:
            self._pain.remember(pains, session.moment(), session.plan)
        self._sounds.begin()
        self._driver = SessionDriver(session, self._clock, self)
        self._announcer.follow(self._driver, asks_before=asks_before)
        self._driver.happened.connect(self._on_event)
        self._driver.advanced.connect(self._refresh)
        self.driving.emit(self._driver, asks_before)
        self._driver.begin(waiting=waiting)

    def set_muted(self, *, muted: bool) -> None:
        """Show whether the sounds are off."""
        self._around = replace(self._around, muted=muted)
        self._refresh()

    def set_notice(self, notice: str, *, lasting: bool = True) -> None:
        """Show a sentence that the person should know; an empty one takes it away.

        One that does not last is said once and makes room again.
        """
        self._around = replace(self._around, notice=notice)
        self._refresh()
        if notice and not lasting:
            QTimer.singleShot(Duration.NOTICE, self, lambda: self._take_away(notice))

    def ask(self, wish: Wish) -> None:
        """Do what a key or a click asks for, if it makes sense now."""
        if self._driver is None:
            return
        match wish:
            case PlayerWish.MUTE:
                self.mute_requested.emit()
            case PlayerWish.FULL_SCREEN:
                self.full_screen_requested.emit()
            case _ if self._asks_to_end:
                self._answer(self._driver, wish)
            case _ if self._pain.is_open:
                self._answer_pain(self._driver, wish)
            case PlayerWish.LEAVE:
                self._ask_to_end(self._driver)
            case PlayerWish.HURTS:
                self._ask_for_pain(self._driver)
            case PlayerWish.UNDO:
                self._rungs.undo(self._driver)
            case _:
                self._do(self._driver, wish)

    def pause(self) -> None:
        """Hold the session, if it runs."""
        if self._driver is not None and self._driver.can(Action.PAUSE):
            self._driver.ask(Action.PAUSE)

    def ask_to_end(self) -> None:
        """Put the question whether to end, unless it stands already."""
        if self._driver is not None and not self._asks_to_end:
            self._ask_to_end(self._driver)

    def end_now(self) -> None:
        """End in order, without a question: the set in progress is saved as far as it came."""
        if self._driver is not None and self._driver.can(Action.END):
            self._driver.ask(Action.END)

    def _do(self, driver: SessionDriver, wish: Wish) -> None:
        action = action_of(wish, driver.moment())
        if action is None or self._pain.forbids(action, driver.plan, driver.moment()):
            return
        if action in (Action.EASIER, Action.HARDER):
            self._rungs.step(driver, action)
        else:
            driver.ask(action)

    def _ask_for_pain(self, driver: SessionDriver) -> None:
        driver.ask(Action.PAUSE)
        if self._driver is not None:
            self._pain.ask(driver.moment(), driver.plan, driver.session.results)
            self._refresh()
            self.pain_asked.emit()

    def _answer_pain(self, driver: SessionDriver, wish: Wish) -> None:
        match self._pain.answer(wish, driver.moment(), driver.plan):
            case Way.STAY:
                self._refresh()
            case Way.GO_ON:
                driver.ask(Action.RESUME)
            case Way.EASIER:
                # What hurt is left for good: this step is not taken back with one key.
                self._rungs.step(driver, Action.EASIER, can_undo=False)
                driver.ask(Action.RESUME)
            case Way.SKIP:
                driver.ask(Action.SKIP_EXERCISE)
            case Way.ASK_TO_END:
                self._ask_to_end(driver)
            case Way.END:
                driver.ask(Action.END)

    def _ask_to_end(self, driver: SessionDriver) -> None:
        self._asks_to_end = True
        driver.ask(Action.PAUSE)
        self._refresh()

    def _answer(self, driver: SessionDriver, wish: Wish) -> None:
        """Answer whether to end: Enter ends, what goes on goes on, and pain comes first."""
        if wish in (PlayerWish.END, PlayerWish.NEXT):
            self._asks_to_end = False
            driver.ask(Action.END)
        elif wish in (PlayerWish.LEAVE, PlayerWish.BIG, PlayerWish.PAUSE):
            self._asks_to_end = False
            if not self._pain.is_open:
                driver.ask(Action.RESUME)
            self._refresh()
            self.stayed.emit()
        elif wish is PlayerWish.HURTS and not self._pain.is_open:
            self._asks_to_end = False
            self.stayed.emit()
            self._ask_for_pain(driver)

    def _on_event(self, event: Event) -> None:
        by_hand = self._driver is not None and self._driver.moment().counts_by_hand
        self._sounds.hear(event, counts_by_hand=by_hand)
        try:
            if self._records is not None:
                self._records.handle(event)
        finally:
            # Whatever becomes of the record, a session that is over does not hold the window.
            self._follow(event)

    def _follow(self, event: Event) -> None:
        self.event_happened.emit(event)
        match event:
            case Paused(reason=reason):
                self._pause_reason = reason
            case Ended(finished=finished):
                self._finish(finished=finished)
            case _:
                pass

    def _finish(self, *, finished: bool) -> None:
        if self._driver is not None:
            self._driver.stop()
            self._driver.deleteLater()
        self._driver = None
        self._pain.close()
        self._rungs.forget()
        self._around = replace(self._around, notice="")
        self._sounds.end()
        self._page.set_moving(moving=False)
        self._page.close_panel()
        self.ended.emit(finished)

    def _take_away(self, notice: str) -> None:
        if self._around.notice == notice:
            self.set_notice("")

    def _refresh(self) -> None:
        driver = self._driver
        if driver is None:
            return
        moment, plan = driver.moment(), driver.plan
        possible = frozenset(
            action
            for action in Action
            if driver.can(action) and not self._pain.forbids(action, plan, moment)
        )
        around = self._with_notice(moment)
        results = driver.session.results
        self._page.show_state(
            player_state(moment, plan, results, self._catalogue, possible, around)
        )
        self._show_frame()
        self._page.set_moving(moving=moment.state in _MOVING)
        self._show_panel(driver, possible)

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
            panel = paused_panel(
                moment, plan, results, possible, self._pause_reason, self._around.change
            )
        if panel == self._panel:
            return
        self._panel = panel
        if panel is None:
            self._page.close_panel()
            self._announcer.tell_again()
            self.panel_closed.emit()
        else:
            self._page.open_panel(panel)
