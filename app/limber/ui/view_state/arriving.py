"""Getting into the next position: out of which one, and how fast it is shown."""

from dataclasses import dataclass
from typing import Final

from limber.catalogue.models import Catalogue, Side
from limber.engine.moment import Moment
from limber.plan.models import Plan, Step, StepKind
from limber.speech.exercise_words import side_of
from limber.ui.view_state.figure_moments import eased

LEG_SECONDS: Final = 1.7
REST_SECONDS: Final = 0.4
"""On each posture between two legs."""
PAUSE_SECONDS: Final = 2.5
"""On the last posture, before the way is shown again."""
QUIETEST: Final = 0.85
"""Of a time that is too short for the whole way: what the way takes."""


@dataclass(frozen=True, slots=True)
class Before:
    """The exercise that was done before, as it was left."""

    figures: tuple[str, ...]
    """Whose figure to show: the first of these ids that has one."""
    side: Side | None
    share: float
    """Of the way from its start to its end."""


@dataclass(frozen=True, slots=True)
class Arriving:
    """How long one has been getting into place, and how long there is for it."""

    seconds: float
    room_seconds: float | None


def before(moment: Moment, plan: Plan, catalogue: Catalogue) -> Before | None:
    """What one comes from, while one gets into another position; None at any other time."""
    step, done = moment.step, plan.steps[: moment.index]
    if step.kind not in (StepKind.POSITION, StepKind.SWITCH):
        return None
    if not done or (step.kind is StepKind.POSITION and done[-1].kind is StepKind.SWITCH):
        return None
    last = next((each for each in reversed(done) if each.kind.is_work), None)
    if last is None:
        return None
    left = _left(last, plan, catalogue)
    return None if _is_same(left, step, plan, catalogue) else left


def arriving_share(arriving: Arriving, legs: int) -> float:
    """How far the way into place is shown, of so many legs; each begins and ends slowly."""
    whole = legs * LEG_SECONDS + (legs - 1) * REST_SECONDS
    seconds, room = arriving.seconds, arriving.room_seconds
    if room is not None and room < whole:
        return _share(seconds * whole / (room * QUIETEST), legs) if room > 0 else 1.0
    again = whole + PAUSE_SECONDS
    times = None if room is None else max(1, int((room + PAUSE_SECONDS) // again))
    if times is not None and seconds >= times * again:
        return 1.0
    return _share(seconds % again, legs)


def _left(last: Step, plan: Plan, catalogue: Catalogue) -> Before:
    form = plan.form_of(last)
    side = side_of(last, catalogue.exercises.get(form.exercise))
    return Before((form.rung, form.exercise), side, 1.0 if last.kind is StepKind.HOLD else 0.0)


def _is_same(left: Before, step: Step, plan: Plan, catalogue: Catalogue) -> bool:
    form = plan.form_of(step)
    side = side_of(step, catalogue.exercises.get(form.exercise))
    return (left.figures, left.side) == ((form.rung, form.exercise), side)


def _share(seconds: float, legs: int) -> float:
    leg = int(seconds // (LEG_SECONDS + REST_SECONDS))
    if leg >= legs:
        return 1.0
    within = seconds - leg * (LEG_SECONDS + REST_SECONDS)
    return (leg + eased(within / LEG_SECONDS)) / legs
