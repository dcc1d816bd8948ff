from limber.catalogue.models import Per, Side
from limber.engine.events import SetStatus
from limber.ui.view_state.done import gather, sets_text, tally_text
from tests.fakes.past import set_result
from tests.fakes.plans import Shelf, exercise, hold_dose

LEFT, RIGHT = Side.LEFT, Side.RIGHT
PLAN = Shelf(
    (exercise("bridge", hold_dose(holds=3)), exercise("clam", hold_dose(holds=2, per=Per.SIDE)))
).plan()


def bridge(*statuses):
    return [set_result("bridge", number=n, status=status) for n, status in enumerate(statuses, 1)]


def test_an_exercise_with_every_planned_set_done_is_done():
    first = gather(bridge(*[SetStatus.DONE] * 3), PLAN)[0]
    assert first.status is SetStatus.DONE
    assert sets_text(first) == "3 of 3 sets"


def test_an_exercise_with_planned_sets_missing_is_partial():
    first = gather(bridge(SetStatus.DONE), PLAN)[0]
    assert first.status is SetStatus.PARTIAL
    assert sets_text(first) == "1 of 3 sets"


def test_an_exercise_that_was_never_reached_is_left_out_under_its_planned_name():
    second = gather(bridge(SetStatus.DONE), PLAN)[1]
    assert (second.name, second.status) == ("CLAM", SetStatus.SKIPPED)
    assert sets_text(second) == "Left out"


def test_sets_that_were_all_skipped_count_as_left_out():
    first = gather(bridge(*[SetStatus.SKIPPED] * 3), PLAN)[0]
    assert first.status is SetStatus.SKIPPED


def test_the_side_that_was_cut_short_is_named():
    results = [
        set_result("clam", number=1, side=LEFT),
        set_result("clam", number=2, side=LEFT),
        set_result("clam", number=1, side=RIGHT),
        set_result("clam", number=2, side=RIGHT, status=SetStatus.PARTIAL),
    ]
    assert sets_text(gather(results, PLAN)[1]) == "3 of 4 sets, right side cut short"


def test_sets_cut_short_on_both_sides_are_counted():
    results = [
        set_result("clam", number=1, side=side, status=SetStatus.PARTIAL) for side in (LEFT, RIGHT)
    ]
    assert sets_text(gather(results, PLAN)[1]) == "0 of 4 sets, 2 cut short"


def test_further_sets_beyond_the_plan_do_not_make_the_count_absurd():
    first = gather(bridge(*[SetStatus.DONE] * 4), PLAN)[0]
    assert sets_text(first) == "4 of 4 sets"
    assert first.status is SetStatus.DONE


def test_without_a_plan_only_what_was_recorded_is_gathered():
    items = gather(bridge(SetStatus.DONE, SetStatus.PARTIAL))
    assert [item.item for item in items] == ["bridge"]
    assert items[0].status is SetStatus.PARTIAL


def test_the_tally_leaves_out_what_there_is_none_of():
    assert tally_text(gather(bridge(*[SetStatus.DONE] * 3), PLAN)) == "1 done, 1 skipped"
