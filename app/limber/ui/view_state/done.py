"""What was done of each exercise: the sets of a session, gathered."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from limber.engine.events import SetResult, SetStatus
from limber.plan.models import Plan
from limber.ui.view_state.words import count_text


@dataclass(frozen=True, slots=True)
class DoneItem:
    """One item of a session with its sets, in the order in which they were done."""

    item: str
    name: str
    status: SetStatus
    results: tuple[SetResult, ...]
    planned_sets: int

    @property
    def done_sets(self) -> int:
        """How many sets were done whole."""
        return _count(self.results, SetStatus.DONE)


def gather(results: Iterable[SetResult], plan: Plan | None = None) -> tuple[DoneItem, ...]:
    """The items of a session in the plan's order; without a plan, those that have results."""
    by_item: dict[str, list[SetResult]] = {}
    if plan is not None:
        by_item = {item.id: [] for item in plan.items}
    for result in results:
        by_item.setdefault(result.item, []).append(result)
    return tuple(_done_item(item, sets, plan) for item, sets in by_item.items())


def sets_text(done: DoneItem) -> str:
    """How many sets, and what was cut short: 3 of 4 sets, right side cut short."""
    if done.status is SetStatus.SKIPPED:
        return "Left out"
    planned = max(done.planned_sets, done.done_sets)
    counted = f"{done.done_sets} of {count_text(planned, 'set')}"
    cut = _cut_short([one for one in done.results if one.status is SetStatus.PARTIAL])
    return f"{counted}, {cut}" if cut else counted


def tally_text(items: Sequence[DoneItem]) -> str:
    """How many exercises were done, partly done and skipped: 4 done, 1 partial, 1 skipped."""
    words = {SetStatus.DONE: "done", SetStatus.PARTIAL: "partial", SetStatus.SKIPPED: "skipped"}
    counts = {status: sum(item.status is status for item in items) for status in words}
    return ", ".join(f"{counts[status]} {word}" for status, word in words.items() if counts[status])


def _done_item(item: str, results: list[SetResult], plan: Plan | None) -> DoneItem:
    planned = len(results)
    name = results[-1].exercise_name if results else item
    if plan is not None and any(known.id == item for known in plan.items):
        planned = sum(step.item == item and step.kind.is_work for step in plan.steps)
        name = name if results else plan.item(item).form.name
    return DoneItem(item, name, _status(results, planned), tuple(results), planned)


def _status(results: Sequence[SetResult], planned: int) -> SetStatus:
    done = _count(results, SetStatus.DONE)
    if done == len(results) and done >= planned and done:
        return SetStatus.DONE
    worked = done + _count(results, SetStatus.PARTIAL)
    return SetStatus.PARTIAL if worked else SetStatus.SKIPPED


def _count(results: Iterable[SetResult], status: SetStatus) -> int:
    return sum(result.status is status for result in results)


def _cut_short(partial: Sequence[SetResult]) -> str:
    if not partial:
        return ""
    sides = {result.side for result in partial}
    side = sides.pop() if len(sides) == 1 else None
    if side is not None:
        return f"{side.value} side cut short"
    return f"{len(partial)} cut short"
