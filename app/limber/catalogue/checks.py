"""What a catalogue's values must keep that their types do not say, one value at a time."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Protocol

from limber.catalogue.models import (
    CountRange,
    Dose,
    Exercise,
    Ladder,
    Mode,
    Per,
    Programme,
    Range,
    Rung,
    Tempo,
)

MOST_HOLDS = 500
"""Of one side in one item; more would be a slip of the pen."""

_KEBAB_CASE = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_BRACES = re.compile(r"\{[^{}]*\}?|\}")
_PLACEHOLDERS = frozenset({"{side}", "{other}"})
_SIDELESS = frozenset({Per.BOTH, Per.CYCLE, Per.DIRECTION, Per.DIRECTION_ALTERNATING})
_DOSE_FIELDS = frozenset(field.name for field in fields(Dose)) - {"assumed"}
_PROGRAMME_FIELDS = frozenset(field.name for field in fields(Programme)) - {"assumed"}


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not fit: where in the file, and the end of a sentence about it."""

    path: tuple[str | int, ...]
    text: str


class Named(Protocol):
    """A value with an id."""

    @property
    def id(self) -> str:
        """Kebab-case."""
        ...


def name_findings(value: Named, file_stem: str) -> Iterator[Finding]:
    """Whether the id has its form and is the file's name."""
    if not _KEBAB_CASE.fullmatch(value.id):
        yield Finding(("id",), "should be lower-case words joined by hyphens")
    elif value.id != file_stem:
        yield Finding(("id",), f"should be the file's name, {file_stem!r}")


def exercise_findings(exercise: Exercise) -> Iterator[Finding]:
    """What is wrong with an exercise by itself."""
    yield from _dose_findings(exercise.dose, ("dose",))
    if exercise.mode is not exercise.dose.mode:
        yield Finding(("mode",), f"should be {exercise.dose.mode.value!r}, as its dose is one")
    yield from _step_findings(exercise.steps, ("steps",))


def exercise_links(exercise: Exercise, known: Container[str]) -> Iterator[Finding]:
    """Other exercises that an exercise names and that are not there."""
    if (origin := exercise.source.variant_of) is not None and origin not in known:
        yield Finding(("source", "variant_of"), _unknown(origin))
    for index, form in enumerate(exercise.other_forms):
        if form.exercise is not None and form.exercise not in known:
            yield Finding(("other_forms", index, "exercise"), _unknown(form.exercise))


def ladder_findings(ladder: Ladder, known: Mapping[str, Exercise]) -> Iterator[Finding]:
    """What is wrong with a ladder as a whole."""
    ids = [rung.id for rung in ladder.rungs]
    for index, own in enumerate(ids):
        if own in ids[:index]:
            yield Finding(("rungs", index, "id"), f"{own!r} stands on this ladder twice")
    for index, chosen in enumerate(ladder.chosen_by_hand):
        if chosen not in ids:
            yield Finding(("chosen_by_hand", index), f"names {chosen!r}, which is no rung of it")
    yield from _loop_findings(ladder, known)


def _loop_findings(ladder: Ladder, known: Mapping[str, Exercise]) -> Iterator[Finding]:
    """Rungs on which one would do what one did on an earlier rung."""
    first: dict[tuple[str, Dose | None, tuple[str, ...]], str] = {}
    for index, rung in enumerate(ladder.rungs):
        own = known.get(rung.exercise)
        dose = rung.dose or (own.dose if own else None)
        steps = rung.steps or (own.steps if own else ())
        earlier = first.setdefault(
            (rung.exercise, dose and replace(dose, assumed=()), steps), rung.id
        )
        if earlier != rung.id:
            text = f"is done as on the rung {earlier!r} before it: the same dose, the same steps"
            yield Finding(("rungs", index, "exercise"), text)


def rung_findings(rung: Rung, index: int, known: Container[str]) -> Iterator[Finding]:
    """What is wrong with one rung."""
    here = ("rungs", index)
    if not _KEBAB_CASE.fullmatch(rung.id):
        yield Finding((*here, "id"), "should be lower-case words joined by hyphens")
    if rung.exercise not in known:
        yield Finding((*here, "exercise"), _unknown(rung.exercise))
    if rung.dose is not None:
        yield from _dose_findings(rung.dose, (*here, "dose"))
    yield from _step_findings(rung.steps or (), (*here, "steps"))


def programme_findings(programme: Programme, known: Container[str]) -> Iterator[Finding]:
    """What is wrong with a programme, apart from what it is a part of."""
    seen: set[str] = set()
    for index, item in enumerate(programme.items):
        here = ("items", index)
        if item.exercise not in known:
            yield Finding((*here, "exercise"), _unknown(item.exercise))
        if item.exercise in seen:
            yield Finding((*here, "exercise"), f"{item.exercise!r} is in this programme twice")
        seen.add(item.exercise)
        if item.dose is not None:
            yield from _dose_findings(item.dose, (*here, "dose"))
        if (item.times_per_day or 1) > programme.times_per_day:
            text = f"should not be more than the programme's, {programme.times_per_day}"
            yield Finding((*here, "times_per_day"), text)
    yield from _names_findings(programme.assumed, _PROGRAMME_FIELDS, ("assumed",))


def part_findings(programme: Programme, known: Container[str]) -> Iterator[Finding]:
    """Whether the larger programme is there that this one says it is a part of."""
    larger = programme.part_of
    if larger == programme.id:
        yield Finding(("part_of",), "names the programme itself")
    elif larger is not None and larger not in known:
        yield Finding(("part_of",), f"names {larger!r}, which is no programme")


def _unknown(exercise_id: str) -> str:
    return f"names {exercise_id!r}, which is no exercise"


def _dose_findings(dose: Dose, here: tuple[str | int, ...]) -> Iterator[Finding]:
    yield from _mode_findings(dose, here)
    for name in ("sets", "reps", "hold_seconds", "run_seconds", "seconds_per_rep"):
        value: object = getattr(dose, name)
        if isinstance(value, Range | CountRange) and value.min > value.max:
            yield Finding((*here, name), "should have a min that is not above its max")
    if dose.first_side is not None and dose.per in _SIDELESS:
        text = f"should be left out: a dose per {dose.per.value!r} knows no sides"
        yield Finding((*here, "first_side"), text)
    yield from _names_findings(dose.assumed, _DOSE_FIELDS, (*here, "assumed"))


def _mode_findings(dose: Dose, here: tuple[str | int, ...]) -> Iterator[Finding]:
    """Whether exactly one thing fills a set, and nothing that belongs to another mode."""
    if dose.hold_seconds is not None and dose.run_seconds is not None:
        yield Finding(here, "should have hold_seconds or run_seconds, not both")
        return
    match dose.mode:
        case Mode.REPS:
            yield from _reps_findings(dose, here)
        case Mode.HOLD:
            yield from _hold_findings(dose, here)
        case Mode.RUN:
            yield from _run_findings(dose, here)


def _reps_findings(dose: Dose, here: tuple[str | int, ...]) -> Iterator[Finding]:
    if dose.reps is None:
        yield Finding(here, "should have hold_seconds, run_seconds or reps")
    if isinstance(dose.seconds_per_rep, Tempo) and not dose.seconds_per_rep.total_seconds:
        yield Finding((*here, "seconds_per_rep"), "should take some time")


def _hold_findings(dose: Dose, here: tuple[str | int, ...]) -> Iterator[Finding]:
    if dose.seconds_per_rep is not None:
        yield Finding((*here, "seconds_per_rep"), "should be left out of a hold")
    if _most(dose.sets) * _most(dose.reps or 1) > MOST_HOLDS:
        yield Finding((*here, "reps"), f"should not come to more than {MOST_HOLDS} holds")


def _run_findings(dose: Dose, here: tuple[str | int, ...]) -> Iterator[Finding]:
    if dose.reps is not None:
        yield Finding((*here, "reps"), "should be left out of a timed run")
    if isinstance(dose.seconds_per_rep, Tempo):
        yield Finding((*here, "seconds_per_rep"), "should be a range in a timed run")


def _most(count: int | CountRange) -> int:
    return count.max if isinstance(count, CountRange) else count


def _names_findings(
    names: tuple[str, ...], known: frozenset[str], here: tuple[str | int, ...]
) -> Iterator[Finding]:
    for index, name in enumerate(names):
        if name not in known:
            yield Finding((*here, index), f"names {name!r}, which is no field that can be assumed")


def _step_findings(steps: tuple[str, ...], here: tuple[str | int, ...]) -> Iterator[Finding]:
    for index, step in enumerate(steps):
        for found in _BRACES.findall(step):
            if found not in _PLACEHOLDERS:
                text = f"has {found!r}, where only {{side}} and {{other}} can be filled in"
                yield Finding((*here, index), text)
