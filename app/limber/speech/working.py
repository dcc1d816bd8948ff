"""What is said during a set: its start, half time, the repetitions, the last seconds."""

import re
from collections.abc import Iterator

from limber.catalogue.models import Tempo
from limber.engine.beats import beats
from limber.engine.cues import Cue
from limber.engine.events import BeatKind
from limber.plan.models import Step, StepKind
from limber.speech.aloud import sentence
from limber.speech.exercise_words import spoken_for
from limber.speech.passages import Passage, Phrase, Rank, beat
from limber.speech.sets import is_first, start_of, which_set
from limber.speech.setting_up import Telling
from limber.speech.sounding import CUE_SECONDS, GAP_SECONDS

COUNT_SECONDS = 1.0
"""Between two numbers of a count."""
HALF_WAY_SECONDS = 3.0
COLOUR_FROM_SECONDS = 25.0
"""In a shorter set nothing is said that is not needed."""


def work(telling: Telling, step: Step, seconds: float | None, speed: float) -> Iterator[Passage]:
    """The passages of a set that lasts `seconds`, in order; None: until the person says so."""
    by_hand = step.kind is StepKind.REPS and seconds is None
    opens = (CUE_SECONDS[Cue.START] + GAP_SECONDS) * speed
    told = tuple(_told(telling, step, seconds, speed))
    end = float("inf") if seconds is None else seconds - GAP_SECONDS * speed
    chimes = (each.seconds for each in beats(step, seconds) if each.kind is BeatKind.HALFWAY)
    first = min((*(passage.opens for passage in told), *chimes), default=end)
    yield Passage(
        opens, first - GAP_SECONDS * speed, tuple(_starting(telling, step, by_hand=by_hand))
    )
    yield from told


def count_in(telling: Telling, begins: float, ends: float) -> Iterator[Passage]:
    """Three, two, one; then something starts at `ends`."""
    for left in range(3, 0, -1):
        at = ends - left * COUNT_SECONDS
        if at >= begins - 1e-6:
            yield beat(at, at + COUNT_SECONDS, telling.words.count(left))


def number_of(telling: Telling, step: Step, number: int) -> tuple[str, ...]:
    """What is said when so many repetitions are done, from long to short."""
    words, least = telling.words, step.reps or 1
    if step.alternates_from is not None and number < (step.max_reps or least):
        side = step.alternates_from if number % 2 == 0 else step.alternates_from.other
        short = words.of_side(side).short
        return (f"{words.count(number).capitalize()}. {short}", short)
    left = least - number
    if left in (1, 2):
        return (words.two_more if left == 2 else words.last_one, words.count(number))
    return (words.count(number),) if telling.is_full else ()


def _starting(telling: Telling, step: Step, *, by_hand: bool) -> Iterator[Phrase]:
    """The word that it begins, and whatever was to be told before and was not."""
    words = telling.words
    says_dose = is_first(telling.plan, step)
    yield Phrase(start_of(step, words, says_dose=says_dose), Rank.BEAT)
    if step.alternates_from is not None:
        yield telling.name(step)
        yield Phrase((words.of_side(step.alternates_from).short,), Rank.SIDE)
    else:
        yield telling.name(step)
        yield from telling.which_side(step)
    yield from telling.position(step)
    if by_hand:
        yield Phrase((words.for_each,), Rank.ORDER, f"press {step.item} {step.rung}")
    if (step.sets or 1) > 1 and (telling.is_full or step.set == step.sets):
        yield which_set(step, words, comes_next=False, is_full=telling.is_full)
    yield from telling.moving(step)


def _told(telling: Telling, step: Step, seconds: float | None, speed: float) -> Iterator[Passage]:
    """All that belongs to the beats of a set."""
    own = beats(step, seconds)
    if step.kind is not StepKind.REPS:
        yield from _held(telling, step, seconds or 0.0, speed)
    elif step.tempo is not None and seconds is not None:
        last = max((each.value for each in own if each.kind is BeatKind.REP), default=0)
        for number in range(1, last):
            yield from _repeated(telling, step, step.tempo, number, speed)


def _held(telling: Telling, step: Step, seconds: float, speed: float) -> Iterator[Passage]:
    own = beats(step, seconds)
    counted = min((each.seconds for each in own if each.kind is BeatKind.LAST), default=seconds)
    before = counted - GAP_SECONDS * speed
    half = next((each.seconds for each in own if each.kind is BeatKind.HALFWAY), None)
    if half is not None:
        opens = half + (CUE_SECONDS[Cue.HALFWAY] + GAP_SECONDS) * speed
        if telling.is_full and seconds >= COLOUR_FROM_SECONDS:
            yield from _colour(telling, step, half / 2, half - GAP_SECONDS * speed)
        closes = min(before, opens + max(HALF_WAY_SECONDS, speed * HALF_WAY_SECONDS))
        yield Passage(opens, closes, (Phrase((telling.words.half_way,), Rank.BEAT),), patience=1.5)
    if counted < seconds:
        # The end follows the last number: it keeps clear of it.
        *first, last = count_in(telling, counted, seconds)
        yield from first
        yield beat(last.opens, last.closes - GAP_SECONDS * speed, telling.words.count(1))


def _colour(telling: Telling, step: Step, opens: float, closes: float) -> Iterator[Passage]:
    """A reminder of how it is done well, another one in each set; none that asks for movement."""
    lasting = [each for each in telling.exercise(step).cues.all if _lasts(each, telling)]
    if lasting:
        cue = lasting[((step.set or 1) - 1) % len(lasting)]
        said = sentence(spoken_for(cue, telling.side(step)))
        yield Passage(opens, closes, (Phrase((said,), Rank.COLOUR),), patience=2.0)


def _lasts(cue: str, telling: Telling) -> bool:
    words = re.findall(r"\w+", cue.lower())
    return any(word in telling.words.lasting for word in words)


def _repeated(
    telling: Telling, step: Step, tempo: Tempo, number: int, speed: float
) -> Iterator[Passage]:
    """The number of a repetition that is done; that of the last one would run into the end."""
    at, least = number * tempo.total_seconds, step.reps or 1
    closes = at + tempo.total_seconds - GAP_SECONDS * speed
    if number == least:
        opens = at + (CUE_SECONDS[Cue.HALFWAY] + GAP_SECONDS) * speed
        yield beat(opens, closes, telling.words.enough, telling.words.count(number))
        return
    forms = number_of(telling, step, number)
    if forms:
        yield beat(at, closes, *forms)
