"""What is said in each step of a plan: passages between its sounds."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace

from limber.engine.beats import COUNT_FROM
from limber.engine.cues import Cue
from limber.engine.events import StepStarted
from limber.engine.score import SHORT_REST_SECONDS, sound_of
from limber.plan.models import Plan, Step, StepKind
from limber.speech.levels import Level
from limber.speech.passages import Passage, Phrase, Rank
from limber.speech.sets import which_set
from limber.speech.setting_up import Telling
from limber.speech.sounding import CUE_SECONDS, GAP_SECONDS
from limber.speech.working import count_in, work


@dataclass(frozen=True, slots=True)
class Script:
    """Writes the passages of the steps; `speed` is how many session seconds a real one has."""

    telling: Telling
    speed: float = 1.0

    @property
    def plan(self) -> Plan:
        """The plan that it is for."""
        return self.telling.plan

    def of(self, plan: Plan) -> "Script":
        """The same for a plan that was changed."""
        return replace(self, telling=replace(self.telling, plan=plan))

    def step(
        self,
        index: int,
        told: AbstractSet[str],
        seconds: float | None = None,
        *,
        by_hand: bool = False,
    ) -> tuple[Passage, ...]:
        """What is said in a step that lasts `seconds` (None: as planned), without what was told."""
        step = self.plan.steps[index]
        lasts = step.max_seconds if seconds is None else seconds
        lasts = step.seconds if lasts is None else lasts
        if self.telling.level is Level.CUES_ONLY:
            return ()
        passages = self._passages(index, step, None if by_hand else lasts, told)
        untold = tuple(_untold(passages, told))
        return tuple(_coherent(untold) if self._is_turn(index) else _instructive(untold))

    def waiting(self, index: int, told: AbstractSet[str] = frozenset()) -> tuple[Passage, ...]:
        """What is said while the session waits for the person, with all the time there is."""
        telling, step = self.telling, self.plan.steps[index]
        if telling.level is Level.CUES_ONLY:
            return ()
        words, is_work = telling.words, step.kind.is_work
        which = which_set(step, words, comes_next=False, is_full=telling.is_full)
        is_there = is_work and telling.name(step).key in told
        press = Phrase((words.when_ready if is_there else words.when_in_place,), Rank.ORDER)
        phrases = (*telling.setting_up(step), *((which,) if is_work else ()), press)
        opens = (CUE_SECONDS[Cue.READY] + GAP_SECONDS) * self.speed
        return tuple(_untold(iter((Passage(opens, float("inf"), phrases),)), told))

    def opens(self, index: int) -> float:
        """When the sounds with which a step begins are over, in seconds from its start."""
        step, over = self.plan.steps[index], 0.0
        if index and self.plan.steps[index - 1].kind.is_work and not step.kind.is_work:
            over = CUE_SECONDS[Cue.END] * self.speed
        sound = sound_of(StepStarted(0.0, index, step))
        if sound is not None:
            over = max(over, sound.after_seconds + CUE_SECONDS[sound.cue] * self.speed)
        return over + GAP_SECONDS * self.speed

    def _passages(
        self, index: int, step: Step, seconds: float | None, told: AbstractSet[str]
    ) -> Iterator[Passage]:
        telling, lasts = self.telling, seconds or 0.0
        closes = lasts - GAP_SECONDS * self.speed
        match step.kind:
            case StepKind.POSITION:
                phrases = telling.setting_up(step)
                yield Passage(self.opens(index), closes, phrases)
            case StepKind.READY:
                yield from count_in(telling, 0.0, lasts)
            case StepKind.HOLD | StepKind.REPS | StepKind.RUN:
                yield from work(telling, step, seconds, self.speed)
            case StepKind.SWITCH:
                yield Passage(self.opens(index), closes, telling.switching(step))
            case StepKind.REST if self._leads_to_work(index):
                yield from self._between_sets(index, step, lasts, told)
            case StepKind.REST:
                rest_word = Phrase((telling.words.rest,), Rank.ORDER)
                coming = telling.setting_up(step, comes_next=True)
                yield Passage(self.opens(index), closes, (rest_word, *coming))
            case StepKind.DONE:
                return

    def _is_turn(self, index: int) -> bool:
        """Whether one goes over to the other side or way in this step."""
        kinds = [each.kind for each in self.plan.steps[max(0, index - 1) : index + 1]]
        return StepKind.SWITCH in kinds

    def _leads_to_work(self, index: int) -> bool:
        return self.plan.steps[index + 1].kind.is_work

    def _between_sets(
        self, index: int, step: Step, seconds: float, told: AbstractSet[str]
    ) -> Iterator[Passage]:
        """The rest before the next set of the same block, with the count before its start."""
        telling, is_short = self.telling, seconds < SHORT_REST_SECONDS
        counted = seconds if is_short else seconds - COUNT_FROM
        closes = counted - GAP_SECONDS * self.speed
        yield Passage(self.opens(index), closes, tuple(self._next_set(step, told)))
        if not is_short:
            yield from count_in(telling, counted, seconds)

    def _next_set(self, step: Step, told: AbstractSet[str]) -> Iterator[Phrase]:
        telling, words = self.telling, self.telling.words
        how = [each for each in telling.how(step) if each.without(told)]
        # Which set comes next says that this one is over; how it is done does not.
        yield Phrase((words.rest,), Rank.SIDE if how else Rank.ORDER)
        yield telling.name(step)
        if step.alternates_from is None:
            yield from telling.which_side(step)
        yield which_set(step, words, comes_next=True, is_full=telling.is_full)
        yield from how


def _untold(passages: Iterator[Passage], told: AbstractSet[str]) -> Iterator[Passage]:
    for passage in passages:
        each = (phrase.without(told) for phrase in passage.phrases)
        left = tuple(phrase for phrase in each if phrase is not None)
        if left:
            yield replace(passage, phrases=left)


def _instructive(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    """Who does not know yet how it is done is told that instead of a reminder."""
    wants = any(each.rank is Rank.STEP for each in passages[0].phrases) if passages else False
    reminders = [each for each in passages if _is_reminder(each)] if wants else []
    for passage in passages:
        if reminders and passage is passages[0]:
            yield replace(passage, closes=reminders[0].closes)
        elif passage not in reminders:
            yield passage


def _is_reminder(passage: Passage) -> bool:
    return all(each.rank is Rank.COLOUR for each in passage.phrases)


def _coherent(passages: tuple[Passage, ...]) -> Iterator[Passage]:
    """Without the last step of an exercise where only that is left: alone it tells nothing."""
    for passage in passages:
        kept = tuple(each for each in passage.phrases if each.rank is not Rank.STEP)
        if len(passage.phrases) - len(kept) != 1:
            yield passage
        elif kept:
            yield replace(passage, phrases=kept)
