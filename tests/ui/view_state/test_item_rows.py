"""The exercises of a session as rows, with the steps beside them."""

from dataclasses import replace

from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.ui.view_state.item_rows import build_rows
from limber.ui.view_state.ladders import Active, active_plan
from limber.ui.view_state.today_state import ItemRow
from tests.ui.real_catalogue import catalogue, following

FULL = "full-hip-routine"
KNEES = "supine-adductor-stretch"


def rows(active: Active | None = None, *, session: int = 1, flare: bool = False):
    active = active or following(FULL)
    plan = active_plan(catalogue(), active, session=session, flare=flare)
    return build_rows(catalogue(), active, plan)


def row(item: str, active: Active | None = None, **more) -> ItemRow:
    return next(each for each in rows(active, **more) if each.item == item)


def changed(**more) -> Active:
    return replace(following(FULL), doses={KNEES: DoseChange(KNEES, **more)})


def test_each_row_leads_one_step_down_and_one_up():
    one = row("clamshell")
    assert one.easier is not None
    assert one.harder is not None
    assert one.harder.rung == "clamshell-hold"
    assert one.harder.spoken.startswith("Harder: switch to Clamshell hold, ")


def test_missing_equipment_is_passed_over_and_said():
    active = replace(
        following(FULL, clamshell="clamshell-feet-elevated"),
        access=Access(missing=frozenset({"resistance band"})),
    )
    one = row("clamshell", active)
    assert one.harder is None or "Banded" not in one.harder.spoken
    assert "left aside (needs a resistance band)." in one.skipped


def test_with_everything_at_hand_nothing_is_passed_over():
    assert all(each.skipped == "" for each in rows())


def test_what_is_left_out_for_now_stays_in_its_place():
    names = [each.item for each in rows()]
    left = rows(changed(left_out=True))
    assert [each.item for each in left] == names
    one = next(each for each in left if each.item == KNEES)
    assert (one.left_out, one.take_back) == ("Left out for now", "Take it back")
    assert one.easier is None
    assert one.spoken.endswith("Left out for now")


def test_a_set_less_is_said_and_can_be_taken_back():
    one = row(KNEES, changed(fewer_sets=1, at_top=True))
    assert one.note == "1 set less, at the top of the range"
    assert one.take_back == "Take it back"
    assert one.dose == "2 × 20 s"


def test_an_item_done_once_a_day_is_no_row_of_the_second_session():
    active = following("hip-rotation-home")
    first, second = rows(active), rows(active, session=2)
    assert len(first) == len(second) + 1


def test_on_a_flare_day_easier_steps_stand_there_without_others_beside_them():
    smaller = rows(flare=True)
    assert {(each.easier, each.harder, each.take_back) for each in smaller} == {(None, None, "")}
    assert any(each.note.startswith("Easier today, in place of ") for each in smaller)


def test_what_does_not_fit_on_a_flare_day_is_left_out_for_that_day():
    left = [each for each in rows(flare=True) if each.left_out]
    assert left
    assert {each.left_out for each in left} == {"Left out today"}
    assert {each.take_back for each in left} == {""}
