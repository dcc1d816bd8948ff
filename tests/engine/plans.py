"""The plans that the tests of the engine play."""

from limber.catalogue.models import CountRange, Dose, Per, Posture
from limber.plan.models import Plan, Timing
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, plan_of, reps_dose, rung

TWO_SIDED = hold_dose(10.0, holds=2, per=Per.SIDE)
"""Two holds of 10 s on each side with 5 s rest: holds from 5, 20, 45 and 60 s; over at 70 s."""


def two_sided(*, timing: Timing | None = None) -> Plan:
    """One exercise, `TWO_SIDED`."""
    return plan_of(TWO_SIDED, timing=timing)


def one_hold(seconds: float = 30.0) -> Plan:
    """One hold, from 5 s on."""
    return plan_of(hold_dose(seconds))


def range_of_reps(*, timing: Timing | None = None, may_stop_early: bool = False) -> Plan:
    """Two or three sets of 3 to 5 repetitions of 5 s; the first from 5 s on."""
    dose = reps_dose(CountRange(3, 5), sets=CountRange(2, 3), may_stop_early=may_stop_early)
    return plan_of(dose, timing=timing)


def laddered(
    low: Dose = TWO_SIDED,
    mid: Dose = TWO_SIDED,
    high: Dose = TWO_SIDED,
    *,
    posture: Posture = Posture.SUPINE,
    timing: Timing | None = None,
) -> Plan:
    """The exercise `mid` with an easier and a harder form, then `after`."""
    exercises = [
        exercise("low", low, posture),
        exercise("mid", mid),
        exercise("high", high),
        exercise("after", hold_dose(10.0)),
    ]
    rungs = ladder("A", rung("low"), rung("mid"), rung("high"))
    return Shelf(exercises, [rungs], [item("mid"), item("after")]).plan(timing=timing)
