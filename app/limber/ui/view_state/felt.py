"""Which exercise a person means who says that it hurts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from limber.catalogue.models import Side
from limber.engine.events import SetResult, SetStatus
from limber.engine.moment import Moment
from limber.engine.route import key_of
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


def felt_at(moment: Moment, plan: Plan, results: Iterable[SetResult]) -> Felt:
    """The exercise that is on; in a rest or switch the one that has just been done."""
    step = moment.step
    if step.kind in (StepKind.REST, StepKind.SWITCH):
        before = [each for each in plan.steps[: moment.index] if each.kind.is_work]
        if before:
            return _just_done(before, step, plan, results)
    side = moment.rep.side if moment.rep is not None and moment.rep.side else step.side
    return Felt(step, plan.form_of(step), side)


def _just_done(
    before: Sequence[Step], step: Step, plan: Plan, results: Iterable[SetResult]
) -> Felt:
    """The last set of the item before that was begun; of a skipped one the side is not known."""
    last = before[-1]
    begun = {each.key for each in results if each.status is not SetStatus.SKIPPED}
    done = [each for each in before if each.item == last.item and key_of(each) in begun]
    is_over = last.item != step.item
    if done:
        return Felt(done[-1], plan.form_of(done[-1]), done[-1].side, is_over)
    return Felt(last, plan.form_of(last), None if is_over else last.side, is_over)
