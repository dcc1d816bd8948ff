"""Which exercise a person means who says that it hurts."""

from dataclasses import dataclass

from limber.catalogue.models import Side
from limber.engine.moment import Moment
from limber.plan.models import Form, Plan, Step, StepKind


@dataclass(frozen=True, slots=True)
class Felt:
    """A form and the side on which it was done."""

    step: Step
    form: Form
    side: Side | None
    is_over: bool = False
    """Nothing more of its item comes in this session."""

    @property
    def words(self) -> str:
        """The form's name, and the side where there is one."""
        return f"{self.form.name}, {self.side} side" if self.side else self.form.name


def felt_at(moment: Moment, plan: Plan) -> Felt:
    """The exercise that is on; in a rest or switch the one that has just been done."""
    step = moment.step
    if step.kind in (StepKind.REST, StepKind.SWITCH):
        before = [each for each in plan.steps[: moment.index] if each.kind.is_work]
        if before:
            done = before[-1]
            return Felt(done, plan.form_of(done), done.side, done.item != step.item)
    side = moment.rep.side if moment.rep is not None and moment.rep.side else step.side
    return Felt(step, plan.form_of(step), side)
