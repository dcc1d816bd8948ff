"""Doses made smaller or larger: fewer sets, half the sets, the top of a range."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Annotated, ClassVar

from annotated_types import Ge, Le

from limber.catalogue.models import STRICT, CountRange, Dose, Id, Mode, Range

MOST_COUNTED = 500
"""The largest number of sets or repetitions that a dose may state."""


@dataclass(frozen=True, slots=True)
class DoseChange:
    """How an item's dose differs from its rung's, for as long as that rung is the chosen one."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    rung: Id
    fewer_sets: Annotated[int, Ge(0), Le(MOST_COUNTED)] = 0
    at_top: bool = False
    """Each range of repetitions or seconds is played at its maximum."""
    left_out: bool = False
    """Not played for now, unless nothing else would be left."""


def changed(dose: Dose, change: DoseChange) -> Dose:
    """The dose with the change made."""
    top = at_top(dose) if change.at_top else dose
    return with_fewer_sets(top, change.fewer_sets)


def with_fewer_sets(dose: Dose, count: int) -> Dose:
    """So many sets less, but never fewer than one; in a hold each hold is a set."""
    return _with_sets(dose, lambda sets: max(1, sets - count))


def with_half_the_sets(dose: Dose) -> Dose:
    """Half the sets, rounded up; in a hold each hold is a set."""
    return _with_sets(dose, lambda sets: (sets + 1) // 2)


def at_top(dose: Dose) -> Dose:
    """Each range of repetitions, hold or run seconds at its maximum; the sets stay."""
    return replace(
        dose,
        reps=_most(dose.reps) if isinstance(dose.reps, CountRange) else dose.reps,
        hold_seconds=_longest(dose.hold_seconds),
        run_seconds=_longest(dose.run_seconds),
    )


def can_lose_a_set(dose: Dose) -> bool:
    """Whether more than one set is planned; in a hold each hold is a set."""
    return _all_sets(dose)[0] > 1


def amount(dose: Dose) -> tuple[object, ...]:
    """What makes two doses the same amount of work, whoever stated them."""
    return (dose.sets, dose.reps, dose.hold_seconds, dose.run_seconds, dose.per)


def _with_sets(dose: Dose, fewer: Callable[[int], int]) -> Dose:
    """The dose with both ends of its number of sets made smaller; unchanged if neither is."""
    before = _all_sets(dose)
    low, high = fewer(before[0]), fewer(before[1])
    if (low, high) == before:
        return dose
    if dose.mode is not Mode.HOLD:
        return replace(dose, sets=_count(low, high))
    return _with_holds(dose, min(low, MOST_COUNTED), min(high, MOST_COUNTED))


def _with_holds(dose: Dose, low: int, high: int) -> Dose:
    """So many holds in all: as full sets where they come out even, or else as one set."""
    each = dose.reps or 1
    if isinstance(each, int) and low % each == 0 and high % each == 0:
        return replace(dose, sets=_count(low // each, high // each))
    return replace(dose, sets=1, reps=_count(low, high))


def _all_sets(dose: Dose) -> tuple[int, int]:
    """The least and the greatest number of sets, as the timetable counts them."""
    if dose.mode is not Mode.HOLD:
        return _least(dose.sets), _most(dose.sets)
    holds = dose.reps or 1
    return _least(dose.sets) * _least(holds), _most(dose.sets) * _most(holds)


def _least(count: int | CountRange) -> int:
    return count.min if isinstance(count, CountRange) else count


def _most(count: int | CountRange) -> int:
    return count.max if isinstance(count, CountRange) else count


def _count(low: int, high: int) -> int | CountRange:
    return low if low == high else CountRange(low, high)


def _longest(length: float | Range | None) -> float | None:
    return length.max if isinstance(length, Range) else length
