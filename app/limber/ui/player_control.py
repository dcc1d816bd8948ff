"""Plays a session in the player page: wishes in, sounds, records and pictures out."""

from dataclasses import replace
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from limber.catalogue.models import Catalogue
from limber.engine.clock import Clock
from limber.engine.cues import Cue
from limber.engine.events import (
    Beat,
    Ended,
    Event,
    Paused,
    PauseReason,
    PlanChanged,
    WorkEnded,
)
from limber.engine.score import Sound, sound_of
from limber.engine.session import Session
from limber.engine.table import Action, State
from limber.plan.models import Plan
from limber.ui.pages.player import PlayerPage
from limber.ui.session_driver import SessionDriver
from limber.ui.view_state.player import Around, frame_state, player_state
from limber.ui.view_state.player_keys import PlayerWish, Wish, action_of
from limber.ui.view_state.player_panels import end_panel, paused_panel
from limber.ui.widgets.pause_panel import PausePanelState

LAST_CUE_MS = 4000
"""The sound of the end is heard before the loudspeaker may fall asleep."""
NOTICE_MS = 8000
"""How long a notice that does not last is shown."""
_MOVING = (State.RUNNING, State.COUNTING_IN)


class Sounds(Protocol):
    """What plays the cues."""

    def prime(self) -> None:
        """Make ready: a session begins."""
        ...

    def play(self, cue: Cue) -> None:
        """Play a cue now, or not at all."""
        ...

    def silence(self) -> None:
        """Rest: the session is over."""
        ...


class Records(Protocol):
    """What writes down what was done."""

    def handle(self, event: Event) -> None:
        """Write down what an event says."""
        ...


class PlayerControl(QObject):
    """Has the session that is being played, from its first position to its end."""

    ended = Signal(bool)
    """The session is over; whether it reached its end."""
    event_happened = Signal(object)
    stayed = Signal()
    """Asked whether to end, the person goes on."""
    mute_requested = Signal()
    full_screen_requested = Signal()
    rung_chosen = Signal(str, str)
    """An item goes on with another rung: item id, rung id."""

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
        self._sounds = sounds
        self._catalogue = catalogue
        self._clock = clock
        self._driver: SessionDriver | None = None
        self._records: Records | None = None
        self._around = Around("")
        self._panel: PausePanelState | None = None
        self._pause_reason = PauseReason.ASKED
        self._asks_to_end = False
        self._ended_work_at = -1.0
        page.wish_requested.connect(self.ask)
        page.frame_requested.connect(self._show_frame)

    @property
    def is_playing(self) -> bool:
        """Whether a session is on its way."""
        return self._driver is not None

    def play(self, session: Session, records: Records, title: str, *, waiting: bool) -> None:
        """Begin a session in the page; `waiting` holds it until the person is in place."""
        self._records = records
        self._around = replace(self._around, title=title)
        self._asks_to_end = False
        self._panel = None
        self._ended_work_at = -1.0
        self._sounds.prime()
        self._driver = SessionDriver(session, self._clock, self)
        self._driver.happened.connect(self._on_event)
        self._driver.advanced.connect(self._refresh)
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
            QTimer.singleShot(NOTICE_MS, self, lambda: self._take_away(notice))

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
            case PlayerWish.LEAVE:
                self._ask_to_end(self._driver)
            case _:
                self._do(self._driver, wish)

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
        if action is not None:
            driver.ask(action)

    def _ask_to_end(self, driver: SessionDriver) -> None:
        self._asks_to_end = True
        driver.ask(Action.PAUSE)
        self._refresh()

    def _answer(self, driver: SessionDriver, wish: Wish) -> None:
        """Answer whether to end: Enter ends, what goes on goes on."""
        if wish in (PlayerWish.END, PlayerWish.NEXT):
            self._asks_to_end = False
            driver.ask(Action.END)
        elif wish in (PlayerWish.LEAVE, PlayerWish.BIG, PlayerWish.PAUSE):
            self._asks_to_end = False
            driver.ask(Action.RESUME)
            self._refresh()
            self.stayed.emit()

    def _on_event(self, event: Event) -> None:
        self._sound(event)
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
            case PlanChanged(plan=plan):
                self._tell_rungs(plan)
            case Ended(finished=finished):
                self._finish(finished=finished)
            case _:
                pass

    def _sound(self, event: Event) -> None:
        """One cue at an instant: where a count begins with the bell of the end, the bell is it."""
        if isinstance(event, WorkEnded):
            self._ended_work_at = event.at
        elif isinstance(event, Beat) and event.at == self._ended_work_at:
            return
        by_hand = self._driver is not None and self._driver.moment().counts_by_hand
        sound = sound_of(event, counts_by_hand=by_hand)
        if sound is not None:
            self._play(sound, event.at)

    def _play(self, sound: Sound, at: float) -> None:
        if not sound.after_seconds:
            self._sounds.play(sound.cue)
            return
        delay = self._clock.real_seconds_until(at + sound.after_seconds)
        QTimer.singleShot(round(delay * 1000), self, lambda: self._sounds.play(sound.cue))

    def _tell_rungs(self, plan: Plan) -> None:
        if self._driver is not None:
            item = plan.item(self._driver.moment().step.item or "")
            self.rung_chosen.emit(item.id, item.form.rung)

    def _finish(self, *, finished: bool) -> None:
        if self._driver is not None:
            self._driver.stop()
            self._driver.deleteLater()
        self._driver = None
        self._around = replace(self._around, notice="")
        QTimer.singleShot(LAST_CUE_MS, self, self._fall_silent)
        self._page.set_moving(moving=False)
        self._page.close_panel()
        self.ended.emit(finished)

    def _take_away(self, notice: str) -> None:
        if self._around.notice == notice:
            self.set_notice("")

    def _fall_silent(self) -> None:
        if self._driver is None:
            self._sounds.silence()

    def _refresh(self) -> None:
        driver = self._driver
        if driver is None:
            return
        moment = driver.moment()
        possible = frozenset(action for action in Action if driver.can(action))
        results = driver.session.results
        around = self._around
        state = player_state(moment, driver.plan, results, self._catalogue, possible, around)
        self._page.show_state(state)
        self._show_frame()
        self._page.set_moving(moving=moment.state in _MOVING)
        self._show_panel(driver, possible)

    def _show_frame(self) -> None:
        if self._driver is not None:
            moment = self._driver.moment()
            self._page.show_frame(frame_state(moment, dimmed=moment.state is State.PAUSED))

    def _show_panel(self, driver: SessionDriver, possible: frozenset[Action]) -> None:
        moment, plan, results = driver.moment(), driver.plan, driver.session.results
        panel: PausePanelState | None = None
        if self._asks_to_end:
            panel = end_panel(moment, plan, results)
        elif moment.state is State.PAUSED:
            panel = paused_panel(moment, plan, results, possible, self._pause_reason)
        if panel == self._panel:
            return
        self._panel = panel
        if panel is None:
            self._page.close_panel()
        else:
            self._page.open_panel(panel)
