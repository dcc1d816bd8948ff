"""Asks for pain in a session, writes the answer down, and knows which way on is open."""

from collections.abc import Iterable
from enum import StrEnum

from limber.advice.pain import Band, band_of
from limber.catalogue.models import Catalogue
from limber.engine.clock import Clock
from limber.engine.events import SetResult
from limber.engine.moment import Moment
from limber.engine.table import Action
from limber.history.models import Pain
from limber.plan.models import Plan
from limber.ui.session_records import Records
from limber.ui.stopped import Stopped
from limber.ui.view_state.felt import Felt, felt_at
from limber.ui.view_state.pain_panels import (
    Said,
    answer_panel,
    asking_panel,
    before_panel,
    easier_after,
)
from limber.ui.view_state.player_keys import PlayerWish, Score, Wish
from limber.ui.widgets.pause_panel import PausePanelState

_ONWARD = (PlayerWish.BIG, PlayerWish.NEXT, PlayerWish.PAUSE)


class Way(StrEnum):
    """What the session does after a key in one of the panels."""

    STAY = "stay"
    GO_ON = "go-on"
    EASIER = "easier"
    SKIP = "skip"
    """The rest of this exercise."""
    ASK_TO_END = "ask-to-end"
    END = "end"


class BeforeSession:
    """The question that stands before the first position."""


class PainControl:
    """Has the question that stands, and the exercises that were stopped in this session."""

    def __init__(self, catalogue: Catalogue, clock: Clock) -> None:
        self._catalogue = catalogue
        self._clock = clock
        self._records: Records | None = None
        self._open: BeforeSession | Felt | Said | None = None
        self._stopped = Stopped()
        self.has_pain = False
        """Whether pain was told, now or before the session was interrupted."""

    @property
    def is_open(self) -> bool:
        """Whether one of the panels stands."""
        return self._open is not None

    def begin(self, records: Records, *, asks_before: bool) -> None:
        """A session begins."""
        self._records = records
        self._stopped = Stopped()
        self.has_pain = False
        self._open = BeforeSession() if asks_before else None

    def remember(self, pains: tuple[Pain, ...], moment: Moment, plan: Plan) -> None:
        """Pain that was told before the session was interrupted; what it stopped stays so."""
        self.has_pain = bool(pains)
        grave = [each for each in pains if self._band(each.pain) is Band.STOP]
        for each in grave:
            self._stopped.add(plan, each.item, each.rung)
        if self._stopped.has(plan, moment.step):
            felt, item = felt_at(moment, plan, ()), moment.step.item
            last = next(each for each in reversed(grave) if each.item == item)
            self._open = Said(felt, last.pain, Band.STOP)

    def close(self) -> None:
        """Take away whatever stands."""
        self._open = None

    def ask(self, moment: Moment, plan: Plan, results: Iterable[SetResult]) -> None:
        """Put the question how much it hurts."""
        self._open = felt_at(moment, plan, results)

    def forbids(self, action: Action, plan: Plan, moment: Moment) -> bool:
        """Whether an action would lead into what was stopped."""
        return self._stopped.forbids(action, plan, moment)

    def panel(self, moment: Moment, plan: Plan) -> PausePanelState | None:
        """The panel that stands."""
        match self._open:
            case None:
                return None
            case BeforeSession():
                return before_panel(moment)
            case Felt() as felt:
                return asking_panel(felt, moment)
            case Said() as said:
                return answer_panel(said, moment, plan, self._catalogue.safety)

    def answer(self, wish: Wish, moment: Moment, plan: Plan) -> Way:
        """Take a key while a panel stands; where the session goes from here."""
        match self._open:
            case None:
                return Way.STAY
            case BeforeSession():
                return self._before(wish)
            case Felt() as felt:
                return self._how_much(felt, wish, plan)
            case Said() as said:
                way = _way_of(said, wish, moment, plan)
                if way is not Way.STAY:
                    self._open = None
                return way

    def _before(self, wish: Wish) -> Way:
        if wish is PlayerWish.LEAVE:
            return Way.ASK_TO_END
        number = _number(wish)
        if number is not None and self._records is not None:
            self._records.set_pain_before(number)
        if number is not None or wish in _ONWARD:
            self._open = None
        return Way.STAY

    def _how_much(self, felt: Felt, wish: Wish, plan: Plan) -> Way:
        number = _number(wish)
        if wish is PlayerWish.SHARP:
            self._open = None
            self._note(felt, None)
            return Way.END
        if number is not None:
            self._note(felt, number)
            band = self._band(number)
            if band is Band.STOP:
                self._stopped.add(plan, felt.step.item or "", felt.step.rung)
            self._open = Said(felt, number, band)
            return Way.STAY
        if wish in (PlayerWish.BIG, PlayerWish.PAUSE, PlayerWish.LEAVE):
            self._open = None
            return Way.GO_ON
        return Way.STAY

    def _note(self, felt: Felt, pain: int | None) -> None:
        self.has_pain = True
        if self._records is None:
            return
        step, wall = felt.step, self._clock.read().wall
        exercise = step.exercise or ""
        sharp = pain is None
        told = Pain(step.item or "", exercise, step.rung, felt.side, pain, sharp, wall)
        self._records.note_pain(told)

    def _band(self, pain: int | None) -> Band:
        """Sharp pain, of which no number is told, stops."""
        return Band.STOP if pain is None else band_of(pain, self._catalogue.rules.pain)


def _number(wish: Wish) -> int | None:
    """The number that a key stands for: 10 is what else takes time away, right of 0."""
    if wish is Action.CUT_TIME:
        return 10
    return wish.number if isinstance(wish, Score) else None


def _way_of(said: Said, wish: Wish, moment: Moment, plan: Plan) -> Way:
    if wish is PlayerWish.LEAVE:
        return Way.END
    easier = easier_after(said, moment, plan)
    if wish is Action.EASIER and easier is not None:
        return Way.EASIER
    if wish is PlayerWish.SKIP and not said.felt.is_over:
        return Way.SKIP
    if wish not in _ONWARD:
        return Way.STAY
    if said.band is not Band.STOP or said.felt.is_over:
        return Way.GO_ON
    return Way.SKIP if easier is None else Way.EASIER
