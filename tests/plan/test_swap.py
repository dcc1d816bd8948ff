"""Easier or harder in mid-session, as a change of the plan."""

import pytest

from limber.catalogue.models import Dose, Per, Posture, Side
from limber.plan.models import Plan, Step, StepKind
from limber.plan.swap import swap_form
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, rung

L, R = Side.LEFT, Side.RIGHT
SIDED = hold_dose(10.0, holds=3, per=Per.SIDE)
MID, HIGH = 0, 1


def plan_with(mid: Dose = SIDED, high: Dose = SIDED, posture: Posture = Posture.SUPINE) -> Plan:
    """`before` on the back, `mid` on the front with `high` as its harder rung, `after`."""
    return Shelf(
        [
            exercise("before", hold_dose()),
            exercise("mid", mid, Posture.PRONE),
            exercise("after", hold_dose(), Posture.PRONE),
            exercise("high", high, posture),
        ],
        [ladder("A", rung("mid"), rung("high"))],
        [item("before"), item("mid"), item("after")],
    ).plan()


def index_of(plan: Plan, kind: StepKind, side: Side | None = None, number: int = 1) -> int:
    wanted = (kind, "mid", side, number)
    return next(
        i
        for i, step in enumerate(plan.steps)
        if (step.kind, step.item, step.side, step.set) == wanted
    )


def work_after(plan: Plan, index: int) -> list[tuple[str | None, Side | None, int | None]]:
    """The sets of the item in the middle from a step on."""
    later = (step for step in plan.steps[index:] if step.item == "mid" and step.kind.is_work)
    return [(step.exercise, step.side, step.set) for step in later]


def first(plan: Plan, index: int, kind: StepKind) -> Step:
    return next(step for step in plan.steps[index:] if step.kind is kind)


def test_the_set_that_is_on_and_all_after_it_are_of_the_new_form() -> None:
    plan = plan_with()
    index = index_of(plan, StepKind.HOLD, L, 2)
    swapped = swap_form(plan, index, HIGH, keep_current=False)
    assert swapped.steps[:index] == plan.steps[:index]
    assert [step.kind for step in swapped.steps[index : index + 3]] == [
        *(StepKind.POSITION, StepKind.READY, StepKind.HOLD)
    ]
    assert work_after(swapped, index) == [
        *[("high", L, 2), ("high", L, 3), ("high", R, 1), ("high", R, 2), ("high", R, 3)]
    ]
    assert swapped.item("mid").form.rung == "high"


def test_a_set_that_was_begun_stays_what_it_was() -> None:
    plan = plan_with()
    index = index_of(plan, StepKind.HOLD, L, 2)
    swapped = swap_form(plan, index, HIGH, keep_current=True)
    assert swapped.steps[index] == plan.steps[index]
    assert work_after(swapped, index + 1)[0] == ("high", L, 3)


def test_the_last_set_of_a_side_broken_off_is_done_once_more_before_the_other_side() -> None:
    once = hold_dose(30.0, per=Per.SIDE)
    plan = plan_with(once, once)
    index = index_of(plan, StepKind.HOLD, L)
    swapped = swap_form(plan, index, HIGH, keep_current=True)
    assert work_after(swapped, index + 1) == [("high", L, 2), ("high", R, 1)]


def test_the_last_set_of_all_broken_off_is_done_once_more() -> None:
    plan = plan_with()
    index = index_of(plan, StepKind.HOLD, R, 3)
    swapped = swap_form(plan, index, HIGH, keep_current=True)
    assert work_after(swapped, index + 1) == [("high", R, 4)]


def test_alternating_sides_go_on_with_the_side_that_is_next() -> None:
    turns = hold_dose(10.0, holds=2, per=Per.SIDE_ALTERNATING)
    plan = plan_with(turns, turns)
    index = index_of(plan, StepKind.HOLD, L, 2)
    swapped = swap_form(plan, index, HIGH, keep_current=True)
    assert work_after(swapped, index + 1) == [("high", R, 2)]


def test_the_last_alternating_set_broken_off_is_done_once_more() -> None:
    turns = hold_dose(10.0, holds=2, per=Per.SIDE_ALTERNATING)
    plan = plan_with(turns, turns)
    index = index_of(plan, StepKind.HOLD, R, 2)
    swapped = swap_form(plan, index, HIGH, keep_current=True)
    assert work_after(swapped, index + 1) == [("high", R, 3)]


def test_a_rest_that_is_on_leads_to_the_new_form_and_keeps_its_length() -> None:
    plan = plan_with()
    index = index_of(plan, StepKind.REST, L, 2)
    swapped = swap_form(plan, index, HIGH, keep_current=True)
    rest = swapped.steps[index]
    assert (rest.kind, rest.seconds, rest.rung, rest.set) == (StepKind.REST, 5.0, "high", 2)
    assert swapped.steps[index + 1].kind is StepKind.POSITION


@pytest.mark.parametrize(
    ("mid", "high", "side", "number", "expected"),
    [
        (SIDED, hold_dose(holds=3), L, 2, [(None, n) for n in (1, 2, 3)]),
        (SIDED, hold_dose(holds=3), R, 3, [(None, 3)]),
        (hold_dose(holds=3), SIDED, None, 3, [(L, 3), (R, 3)]),
        (SIDED, reps_dose(4), R, 3, [(None, 3)]),
    ],
)
def test_sets_are_numbered_on_where_the_new_form_is_counted_otherwise(
    mid: Dose, high: Dose, side: Side | None, number: int, expected: list[tuple[Side | None, int]]
) -> None:
    plan = plan_with(mid, high)
    index = index_of(plan, StepKind.HOLD, side, number)
    swapped = swap_form(plan, index, HIGH, keep_current=False)
    assert [(at, n) for _, at, n in work_after(swapped, index)] == expected


def test_no_set_comes_twice_after_going_up_and_down_between_forms_counted_otherwise() -> None:
    plan = plan_with(SIDED, hold_dose(holds=3))
    index = index_of(plan, StepKind.HOLD, L, 2)
    up = swap_form(plan, index, HIGH, keep_current=True)
    down = swap_form(up, index + 3, MID, keep_current=True)
    keys = [(step.side, step.set) for step in down.steps if step.kind.is_work]
    assert len(set(keys[1:-1])) == len(keys) - 2
    assert work_after(down, index + 4)[0] == ("mid", L, 3)


def test_getting_into_the_new_form_takes_longer_when_its_posture_is_another() -> None:
    plan = plan_with()
    index = index_of(plan, StepKind.HOLD, L, 2)
    swapped = swap_form(plan, index, HIGH, keep_current=True)
    assert first(swapped, index, StepKind.POSITION).seconds == 12.0


def test_before_the_item_the_posture_changes_from_that_of_the_item_before() -> None:
    plan = plan_with(posture=Posture.SUPINE)
    for kind in (StepKind.REST, StepKind.POSITION):
        index = index_of(plan, kind, L)
        kept = kind is StepKind.REST
        assert plan.steps[index + kept].seconds == 12.0
        swapped = swap_form(plan, index, HIGH, keep_current=kept)
        assert swapped.steps[index + kept].seconds == 2.0


def test_before_the_item_the_same_new_posture_still_takes_longer() -> None:
    plan = plan_with(posture=Posture.PRONE)
    index = index_of(plan, StepKind.REST, L)
    swapped = swap_form(plan, index, HIGH, keep_current=True)
    assert swapped.steps[index + 1].seconds == 12.0


def test_before_the_first_item_no_posture_is_left() -> None:
    exercises = [exercise("mid", SIDED), exercise("high", SIDED, Posture.PRONE)]
    whole = Shelf(exercises, [ladder("A", rung("mid"), rung("high"))], [item("mid")])
    assert swap_form(whole.plan(), 0, HIGH, keep_current=False).steps[0].seconds == 2.0


@pytest.mark.parametrize(("posture", "seconds"), [(Posture.PRONE, 2.0), (Posture.SUPINE, 12.0)])
def test_the_next_item_starts_from_the_new_posture(posture: Posture, seconds: float) -> None:
    plan = plan_with(posture=posture)
    swapped = swap_form(plan, index_of(plan, StepKind.HOLD, L), HIGH, keep_current=False)
    last = [step for step in swapped.steps if step.kind is StepKind.POSITION][-1]
    assert (last.item, last.seconds) == ("after", seconds)


def test_in_the_last_item_nothing_but_the_end_follows() -> None:
    exercises = [exercise("mid", SIDED), exercise("high", SIDED)]
    plan = Shelf(exercises, [ladder("A", rung("mid"), rung("high"))], [item("mid")]).plan()
    swapped = swap_form(plan, 2, HIGH, keep_current=True)
    assert swapped.steps[-1].kind is StepKind.DONE
