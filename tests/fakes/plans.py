"""Small catalogues and plans made by hand, so that tests need no data files."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from limber.catalogue.models import (
    Catalogue,
    Condition,
    CountRange,
    Dose,
    Exercise,
    ExerciseSource,
    Goal,
    Kind,
    Ladder,
    Laterality,
    Origin,
    Per,
    Posture,
    Programme,
    ProgrammeItem,
    Range,
    Rung,
    Side,
    StartPosition,
    Tempo,
)
from limber.plan.access import Access
from limber.plan.builder import build_plan
from limber.plan.doses import DoseChange
from limber.plan.models import Plan, Timing
from tests.fakes.rules import RULES

TEMPO = Tempo(lift=2.0, hold=1.0, lower=2.0)
STEPS = ("Lie down.", "Bend your {side} knee.", "Breathe.")


def hold_dose(
    seconds: float | Range = 10.0,
    *,
    holds: int | CountRange = 1,
    sets: int | CountRange = 1,
    per: Per = Per.BOTH,
    rest: float = 5.0,
    first: Side | None = None,
) -> Dose:
    """Holds of a position."""
    return Dose(
        sets=sets, reps=holds, hold_seconds=seconds, per=per, rest_seconds=rest, first_side=first
    )


def reps_dose(
    reps: int | CountRange = 4,
    *,
    sets: int | CountRange = 1,
    per: Per = Per.BOTH,
    rest: float = 5.0,
    tempo: Tempo | None = TEMPO,
    first: Side | None = None,
    may_stop_early: bool = False,
) -> Dose:
    """Counted repetitions."""
    return Dose(
        sets=sets,
        reps=reps,
        per=per,
        rest_seconds=rest,
        seconds_per_rep=tempo,
        first_side=first,
        may_stop_early=may_stop_early,
    )


def run_dose(
    seconds: float | Range = 30.0, *, sets: int = 1, per: Per = Per.BOTH, rest: float = 5.0
) -> Dose:
    """Timed runs."""
    return Dose(sets=sets, run_seconds=seconds, per=per, rest_seconds=rest)


def exercise(
    exercise_id: str,
    dose: Dose,
    posture: Posture = Posture.SUPINE,
    *,
    equipment: tuple[str, ...] = (),
    not_with: tuple[Condition, ...] = (),
) -> Exercise:
    """An exercise with this dose; its name is its id in capitals."""
    return Exercise(
        kind=Kind.EXERCISE,
        id=exercise_id,
        name=exercise_id.upper(),
        goal=Goal.STRETCH,
        target="The hip.",
        start_position=StartPosition(posture, "On the mat."),
        sides=Laterality.EACH_SIDE,
        mode=dose.mode,
        dose=dose,
        steps=STEPS,
        source=ExerciseSource(Origin.OURS),
        equipment=equipment,
        not_with=not_with,
    )


def rung(
    exercise_id: str,
    *,
    rung_id: str | None = None,
    dose: Dose | None = None,
    steps: tuple[str, ...] | None = None,
    equipment: tuple[str, ...] | None = None,
) -> Rung:
    """A rung; its id is the exercise's unless another is given."""
    return Rung(
        id=rung_id or exercise_id,
        exercise=exercise_id,
        sources=(Origin.OURS,),
        reason="Less.",
        name=None if rung_id is None else rung_id.upper(),
        dose=dose,
        steps=steps,
        equipment=equipment,
    )


def ladder(ladder_id: str, *rungs: Rung, chosen_by_hand: tuple[str, ...] = ()) -> Ladder:
    """Rungs from easier to harder."""
    return Ladder(
        kind=Kind.LADDER,
        id=ladder_id,
        letter="A",
        name=ladder_id,
        rungs=rungs,
        chosen_by_hand=chosen_by_hand,
    )


def item(exercise_id: str, dose: Dose | None = None, *, times: int | None = None) -> ProgrammeItem:
    """An item of a programme."""
    return ProgrammeItem(exercise_id, dose, times)


@dataclass(frozen=True, slots=True)
class Shelf:
    """A catalogue with one programme, from which plans are made."""

    exercises: Sequence[Exercise]
    ladders: Sequence[Ladder] = ()
    items: Sequence[ProgrammeItem] = ()
    """In order; none: every exercise once."""
    times_per_day: int = 2

    def plan(
        self,
        *,
        session: int = 1,
        rungs: Mapping[str, str] | None = None,
        timing: Timing | None = None,
        doses: Mapping[str, DoseChange] | None = None,
        access: Access | None = None,
        flare: bool = False,
    ) -> Plan:
        """The plan of the programme."""
        return build_plan(
            self.catalogue(),
            self._programme(),
            session=session,
            rungs=rungs,
            timing=timing,
            doses=doses,
            access=access,
            flare=flare,
        )

    def catalogue(self) -> Catalogue:
        """All of it."""
        return Catalogue(
            exercises={one.id: one for one in self.exercises},
            ladders={one.id: one for one in self.ladders},
            programmes={"evening": self._programme()},
            rules=RULES,
        )

    def _programme(self) -> Programme:
        return Programme(
            kind=Kind.PROGRAMME,
            id="evening",
            name="Evening",
            about="A few minutes.",
            source=Origin.OURS,
            times_per_day=self.times_per_day,
            items=tuple(self.items or (item(one.id) for one in self.exercises)),
            frequency="Every day.",
        )


def plan_of(*doses: Dose, timing: Timing | None = None) -> Plan:
    """A plan of exercises `a`, `b`, `c`, … lying on the back, with these doses."""
    exercises = [exercise(chr(ord("a") + i), dose) for i, dose in enumerate(doses)]
    return Shelf(exercises).plan(timing=timing)
