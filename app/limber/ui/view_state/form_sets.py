"""The sets of a form, by exercise: changed, added and taken away one at a time."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from limber.engine.events import SetResult, SetStatus
from limber.engine.route import Key
from limber.history.corrections import MAX_REPS, MAX_SET_SECONDS
from limber.ui.view_state.done import gather, tally_text
from limber.ui.view_state.history_words import STATUS_WORDS, side_text
from limber.ui.view_state.words import count_text

STATUSES: Final = tuple((each.value, words) for each, words in STATUS_WORDS.items())


@dataclass(frozen=True, slots=True)
class SetField:
    """One set as it stands in the form."""

    key: Key
    label: str
    """Left, set 2."""
    status: SetStatus
    amount: int
    unit: str
    most: int
    spoken: str
    """With the exercise, for who hears one field alone."""


@dataclass(frozen=True, slots=True)
class AddField:
    """A side of an exercise that can have one more set."""

    key: Key
    """Of the last set there."""
    text: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ExerciseFields:
    """One exercise of the form with its sets."""

    item: str
    name: str
    summary: str
    """What was done of it: 4 sets, done."""
    sets: tuple[SetField, ...]
    further: tuple[AddField, ...]


def exercise_fields(sets: Sequence[SetResult]) -> tuple[ExerciseFields, ...]:
    """The exercises in the order in which they were done."""
    return tuple(
        ExerciseFields(
            item=item.item,
            name=item.name,
            summary=_summary(item.results),
            sets=tuple(_field(each) for each in item.results),
            further=tuple(_further(item.results)),
        )
        for item in gather(sets)
    )


def sets_tally(sets: Sequence[SetResult]) -> str:
    """How many exercises were done, partly done and skipped."""
    return tally_text(gather(sets))


def with_status(sets: Sequence[SetResult], key: Key, status: SetStatus) -> tuple[SetResult, ...]:
    """Another status of a set; what is skipped counts none, what is done all that was asked."""
    return tuple(_as(each, status) if each.key == key else each for each in sets)


def with_amount(sets: Sequence[SetResult], key: Key, amount: int) -> tuple[SetResult, ...]:
    """Other repetitions or seconds of a set; what is shown as it was stays to the instant."""
    return tuple(_of(each, amount) if each.key == key else each for each in sets)


def without(sets: Sequence[SetResult], key: Key) -> tuple[SetResult, ...]:
    """The others; those after it on its side keep their numbers."""
    return tuple(each for each in sets if each.key != key)


def with_another(sets: Sequence[SetResult], key: Key) -> tuple[SetResult, ...]:
    """One more set after the last on a side, like that one."""
    found: list[SetResult] = []
    for each in sets:
        found.append(each)
        if each.key == key:
            number = 1 + max(one.set for one in sets if _place(one) == _place(each))
            found.append(replace(each, set=number))
    return tuple(found)


def amount_of(result: SetResult) -> int:
    """What was done in a set, in repetitions or in whole seconds."""
    return result.reps if result.reps is not None else round(result.seconds)


def _as(result: SetResult, status: SetStatus) -> SetResult:
    target = result.target_seconds if result.reps is None else result.target_reps
    if status is SetStatus.SKIPPED:
        amount = 0
    elif status is SetStatus.DONE and target is not None:
        amount = max(amount_of(result), round(target))
    else:
        amount = amount_of(result)
    return _of(replace(result, status=status), amount)


def _of(result: SetResult, amount: int) -> SetResult:
    if amount == amount_of(result):
        return result
    if result.reps is not None:
        return replace(result, reps=amount)
    return replace(result, seconds=float(amount))


def _place(result: SetResult) -> tuple[object, ...]:
    return (result.item, result.side, result.direction)


def _field(result: SetResult) -> SetField:
    side = side_text(result.side, result.direction)
    label = f"{side}, set {result.set}" if side else f"Set {result.set}"
    is_reps = result.reps is not None
    return SetField(
        key=result.key,
        label=label,
        status=result.status,
        amount=amount_of(result),
        unit="reps" if is_reps else "s",
        most=MAX_REPS if is_reps else MAX_SET_SECONDS,
        spoken=f"{result.exercise_name}, {label.lower()}",
    )


def _further(results: Sequence[SetResult]) -> list[AddField]:
    last = {_place(each): each for each in results}
    return [_add_field(each) for each in last.values()]


def _add_field(result: SetResult) -> AddField:
    side = side_text(result.side, result.direction).lower()
    text = f"Add a set, {side}" if side else "Add a set"
    return AddField(result.key, text, f"{text}: {result.exercise_name}")


def _summary(results: Sequence[SetResult]) -> str:
    counts = {status: sum(each.status is status for each in results) for status in SetStatus}
    words = [
        f"{counts[status]} {STATUS_WORDS[status].lower()}" for status in SetStatus if counts[status]
    ]
    return f"{count_text(len(results), 'set')}: {', '.join(words)}"
