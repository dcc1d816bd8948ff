"""Follows a session and says when which words are due; what is stale is never said."""

from dataclasses import dataclass, field, replace

from limber.engine.cues import Cue
from limber.engine.events import (
    Beat,
    BeatKind,
    CountingIn,
    Ended,
    Event,
    Paused,
    PlanChanged,
    Resumed,
    SetRecorded,
    StepStarted,
    Waiting,
    WorkEnded,
)
from limber.engine.moment import Moment
from limber.engine.score import AFTER_THE_BELL_SECONDS
from limber.engine.table import State
from limber.plan.models import Step, StepKind
from limber.speech.levels import Level
from limber.speech.passages import (
    Length,
    Passage,
    Phrase,
    Rank,
    Utterance,
    beat,
    before_numbers,
    fitted,
    known_with,
    of_repetitions,
)
from limber.speech.script import Script
from limber.speech.sounding import CUE_SECONDS, GAP_SECONDS
from limber.speech.working import COUNT_SECONDS, count_in, number_of

LAST_WORDS_SECONDS = 12.0
"""After the end of a session nothing is said later than this."""
PAUSED_SECONDS = 8.0
"""After a pause has begun nothing is said later than this."""
FORGOTTEN = ("name ", "side ")
"""What is told again after a pause."""


@dataclass(frozen=True, slots=True)
class Say:
    """Words that are due now; whatever is being said is broken off for them."""

    words: str


@dataclass(frozen=True, slots=True)
class Hush:
    """Break off what is being said."""


Order = Say | Hush


@dataclass(slots=True)
class Follower:
    """Hears what happens in a session; instants are those of the session."""

    script: Script
    length: Length
    _passages: list[Passage] = field(default_factory=list[Passage])
    """What is to be said, in order, at instants of the session."""
    _told: set[str] = field(default_factory=set[str])
    _speaking: Utterance | None = None
    _index: int = -1
    _step: Step | None = None
    _seconds: float | None = None
    _hushes: bool = False

    def hear(self, event: Event, moment: Moment) -> None:
        """Take in what has happened, whereafter `next_instant` and `take` may be others."""
        match event:
            case StepStarted(at=at, index=index, step=step):
                self._start(at, index, step, by_hand=moment.counts_by_hand)
            case Waiting(at=at, index=index):
                self._break_off(at)
                self._told = set(self.known(index))
                self._index = index
                self._plan(at, self.script.waiting(index, self._told))
            case CountingIn(at=at):
                self._break_off(at)
                self._plan(at, tuple(self._counts()))
            case Paused(at=at):
                self._break_off(at)
                # Who comes back later hears where they are.
                self._told = {key for key in self._told if not key.startswith(FORGOTTEN)}
                self._plan(at, self._paused())
            case Resumed(at=at):
                self._go_on(at, moment)
            case Beat(at=at, kind=BeatKind.REP, value=number) if moment.counts_by_hand:
                self._count_by_hand(at, number, moment.step)
            case Ended(at=at, finished=finished):
                self._end(at, finished=finished)
            case PlanChanged(plan=plan):
                if plan.items != self.script.plan.items:
                    self._told.clear()
                self.script = self.script.of(plan)
            case Beat() | SetRecorded() | WorkEnded():
                pass

    def look(self, moment: Moment, at: float) -> None:
        """See whether a step was given another length, or leads elsewhere now."""
        if moment.state is not State.RUNNING or self._step is None:
            return
        if moment.step == self._step and moment.seconds == self._seconds:
            return
        self._step, self._seconds, self._index = moment.step, moment.seconds, moment.index
        self._plan_rest(at, moment)

    def ask(self, words: str, at: float) -> None:
        """Say something that has no place in the plan, now that the session stands still."""
        self._break_off(at)
        if self.script.telling.level is not Level.CUES_ONLY:
            opens = at + (CUE_SECONDS[Cue.PAUSED] + GAP_SECONDS) * self.script.speed
            phrase = Phrase((words,), Rank.ORDER)
            self._passages = [Passage(opens, float("inf"), (phrase,))]

    def forget(self) -> None:
        """Nothing more is due: what is asked stands before all."""
        self._passages = []

    def known(self, index: int, at: float | None = None) -> frozenset[str]:
        """What is told already when a step begins: nothing unless it is the next in order.

        `at`: the instant, where what is being said will be broken off.
        """
        if index != self._index + 1:
            return frozenset()
        speaking = self._speaking
        if at is None or speaking is None or at >= speaking.at + speaking.seconds:
            return frozenset(self._told)
        return frozenset(self._told - speaking.keys)

    def next_instant(self) -> float | None:
        """When something is due, if anything is."""
        due = [passage.opens for passage in self._passages[:1]]
        if self._speaking is not None and self._speaking.closes != float("inf"):
            due.append(self._speaking.closes)
        return min(due, default=None)

    def take(self, at: float) -> tuple[Order, ...]:
        """What is due by an instant, in order: each once, and nothing that is stale."""
        orders: list[Order] = []
        if self._hushes or (self._speaking is not None and at >= self._speaking.closes):
            orders.append(Hush())
            self._hushes, self._speaking = False, None
        while self._passages and self._passages[0].opens <= at:
            due = self._passages.pop(0)
            utterance = fitted(due, at, self.length)
            if utterance is not None:
                self._told = known_with(self._told, utterance.keys)
                self._speaking = utterance
                orders = [each for each in orders if isinstance(each, Hush)]
                orders.append(Say(utterance.words))
        return tuple(orders)

    def finished(self, words: str) -> None:
        """These words were said to their end."""
        if self._speaking is not None and self._speaking.words == words:
            self._speaking = None

    def _start(self, at: float, index: int, step: Step, *, by_hand: bool) -> None:
        if index != self._index + 1 and index != self._index:
            self._told.clear()
        if self._speaking is not None and self._speaking.closes > at + GAP_SECONDS:
            self._break_off(at)
        lasts = step.seconds if step.max_seconds is None else step.max_seconds
        self._index, self._step, self._seconds = index, step, lasts
        passages = self.script.step(index, self._told, lasts, by_hand=by_hand)
        if step.kind is StepKind.REPS:
            passages = of_repetitions(passages, lasts, self._gap, self.length)
        self._plan(at, passages)

    @property
    def _gap(self) -> float:
        return GAP_SECONDS * self.script.speed

    def _go_on(self, at: float, moment: Moment) -> None:
        """The step goes on with what is left to say of it: where one is, and how much is left."""
        words, step = self.script.telling.words, moment.step
        self._index, self._step, self._seconds = moment.index, step, moment.seconds
        kind, left = step.kind, moment.remaining_seconds
        word = words.hold if kind is StepKind.HOLD else words.move if kind.is_work else words.rest
        first = () if kind is StepKind.POSITION else (Phrase((word,), Rank.ORDER),)
        last: tuple[Phrase, ...] = ()
        if kind is StepKind.REPS and moment.reps_done:
            done = words.count(moment.reps_done).capitalize()
            last = (Phrase((words.done_so_far.format(reps=done),), Rank.DOSE),)
        elif kind in (StepKind.HOLD, StepKind.RUN) and left is not None:
            time = words.time(left).capitalize()
            last = (Phrase((words.left_over.format(time=time),), Rank.DOSE),)
        self._plan_rest(at, moment, first, last, after=CUE_SECONDS[Cue.RESUMED])

    def _plan_rest(
        self,
        at: float,
        moment: Moment,
        first: tuple[Phrase, ...] = (),
        last: tuple[Phrase, ...] = (),
        *,
        after: float = 0.0,
    ) -> None:
        """What is left to say of a step that has run for a while.

        `first` and `last` come before and after what is still news of what was due by now; all of
        it is said when a cue of `after` seconds is over.
        """
        if self.script.telling.level is Level.CUES_ONLY:
            return
        active, by_hand = moment.active_seconds, moment.counts_by_hand
        start, gap = at - active, GAP_SECONDS * self.script.speed
        all_of_it = self.script.step(moment.index, self._told, moment.seconds, by_hand=by_hand)
        later = [each for each in all_of_it if each.opens > active]
        due = [phrase for each in all_of_it if each.opens <= active for phrase in each.phrases]
        phrases = (*first, *(each for each in due if each.key), *last)
        passages = tuple(later)
        if phrases:
            end = moment.seconds or float("inf")
            closes = min((each.opens for each in later), default=end) - gap
            now = Passage(active + after * self.script.speed + gap, closes, phrases)
            passages = (now, *later)
            if after and moment.step.kind is StepKind.REPS:
                passages = before_numbers(now, later, moment.seconds, self._gap, self.length)
        self._plan(start, passages)

    def _count_by_hand(self, at: float, number: int, step: Step) -> None:
        forms = number_of(self.script.telling, step, number)
        if forms and self.script.telling.level is not Level.CUES_ONLY:
            self._passages = [beat(at, at + 3.0 * self.script.speed, *forms)]

    def _end(self, at: float, *, finished: bool) -> None:
        self._break_off(at)
        if self.script.telling.level is Level.CUES_ONLY:
            return
        words, speed = self.script.telling.words, self.script.speed
        opens = at + GAP_SECONDS * speed
        if finished:
            opens += AFTER_THE_BELL_SECONDS + CUE_SECONDS[Cue.FINISHED] * speed
        phrase = Phrase((words.finished if finished else words.ended,), Rank.BEAT)
        closes = opens + LAST_WORDS_SECONDS * speed
        self._passages = [Passage(opens, closes, (phrase,), patience=2.0 * speed)]

    def _counts(self) -> list[Passage]:
        if self.script.telling.level is Level.CUES_ONLY:
            return []
        return list(count_in(self.script.telling, 0.0, 3 * COUNT_SECONDS))

    def _paused(self) -> tuple[Passage, ...]:
        if self.script.telling.level is Level.CUES_ONLY:
            return ()
        words = self.script.telling.words
        opens = (CUE_SECONDS[Cue.PAUSED] + GAP_SECONDS) * self.script.speed
        phrases = (Phrase((words.paused,), Rank.BEAT), Phrase((words.to_go_on,), Rank.ORDER))
        return (Passage(opens, opens + PAUSED_SECONDS * self.script.speed, phrases, patience=2.0),)

    def _plan(self, at: float, passages: tuple[Passage, ...]) -> None:
        """Have these said, their times counted from an instant, and nothing else."""
        moved = (self._moved(each, at) for each in passages)
        self._passages = sorted(moved, key=lambda each: each.opens)

    def _moved(self, passage: Passage, at: float) -> Passage:
        """A passage at its instants of the session; patience is that of real time."""
        patience = passage.patience
        return replace(
            passage,
            opens=at + passage.opens,
            closes=at + passage.closes,
            patience=None if patience is None else patience * self.script.speed,
        )

    def _break_off(self, at: float) -> None:
        """What has not been said to its end is not known."""
        self._passages = []
        if self._speaking is not None:
            if at < self._speaking.at + self._speaking.seconds:
                self._told -= self._speaking.keys
            self._hushes = True
            self._speaking = None
