"""What was held and counted, left against right, and the steps that were taken."""

from datetime import UTC, date, datetime, timedelta

from limber.catalogue.models import Side
from limber.history.models import Choice, ChosenBy
from limber.history.review import ItemDay
from limber.ui.view_state.charts import Turn
from limber.ui.view_state.trend_items import StepTaken, WorkTally, build_items, steps_taken
from limber.ui.view_state.trend_spans import Range, buckets
from tests.ui.real_catalogue import catalogue
from tests.ui.weeks import DRILLS, ITEM, WIDE

TODAY = date(2026, 11, 20)
WEEKS = buckets(Range.WEEKS, date(2026, 1, 1), TODAY, 0)
"""They begin on 26 October, and on 2, 9 and 16 November."""
LAST = date(2026, 11, 17)


def worked(day=LAST, item=ITEM, side=None, seconds=30.0, reps=None, name="Rock back"):
    return ItemDay(day, item, side, item, name, reps, seconds)


def items(*days, steps=(), first=()):
    tally = WorkTally(WEEKS)
    tally.add(days)
    return build_items(tally, catalogue(), first, steps)


def only(*days, **more):
    (found,) = items(*days, **more)
    return found


def choice(rung, day=17, hour=8):
    at = datetime(2026, 11, day, hour, tzinfo=UTC)
    return Choice(DRILLS, ITEM, rung, at, ChosenBy.HAND)


def test_each_week_has_the_mean_of_its_days():
    day = date(2026, 11, 9)
    found = only(worked(day, seconds=20), worked(day + timedelta(days=1), seconds=30), worked())
    assert found.chart.series[0].values == (None, None, 25.0, 30.0)
    assert found.caption == "Seconds, 25 to 30"
    assert found.chart.unit == "s"
    assert found.chart.sentence == "from 25 to 30 seconds"
    assert found.chart.spoken[0] == "Week of 26 October: nothing done"
    assert found.chart.spoken[3] == "Week of 16 November: 30 seconds"


def test_days_before_the_first_week_are_left_out():
    assert items(worked(date(2026, 10, 1))) == ()


def test_the_sides_are_shown_against_each_other():
    found = only(worked(side=Side.LEFT, seconds=20), worked(side=Side.RIGHT, seconds=30))
    assert [(each.name, each.end) for each in found.chart.series] == [
        ("left", "L 20"),
        ("right", "R 30"),
    ]
    assert found.chart.spoken[3] == "Week of 16 November: left 20 seconds, right 30 seconds"
    assert found.caption == "Seconds, left 20, right 30"
    assert found.chart.sentence == "Left: 20 seconds. Right: 30 seconds"


def test_sides_that_do_the_same_are_one_line():
    found = only(worked(side=Side.LEFT, seconds=30.1), worked(side=Side.RIGHT, seconds=29.9))
    (series,) = found.chart.series
    assert (series.name, series.end) == ("both sides", "30")


def test_a_side_that_was_never_worked_has_no_line():
    (series,) = only(worked(side=Side.RIGHT)).chart.series
    assert series.name == "right"


def test_repetitions_are_told_in_repetitions():
    found = only(worked(reps=8.0), worked(date(2026, 11, 9), reps=1.0))
    assert found.caption == "Reps, 1 to 8"
    assert found.chart.spoken[2] == "Week of 9 November: 1 rep"


def test_where_holds_became_repetitions_the_latter_are_shown():
    found = only(worked(date(2026, 11, 9), seconds=30), worked(reps=8.0))
    assert found.chart.series[0].values == (None, None, None, 8.0)


def test_the_name_is_the_one_it_had_last():
    found = only(worked(name="New"), worked(date(2026, 11, 2), name="Old"))
    assert found.chart.title == "New"


def test_the_programme_stands_first_and_then_what_was_done_last():
    found = items(
        worked(date(2026, 11, 2), "a", name="A"),
        worked(item="b", name="B"),
        worked(date(2026, 11, 2), "c", name="C"),
        first=("c", "missing"),
    )
    assert [each.chart.title for each in found] == ["C", "B", "A"]


def test_a_step_is_marked_in_its_week_for_its_exercise_alone():
    steps = [
        StepTaken(ITEM, date(2026, 11, 11), is_harder=True),
        StepTaken("other", LAST, is_harder=True),
        StepTaken(ITEM, date(2026, 1, 1), is_harder=False),
    ]
    chart = only(worked(), steps=steps).chart
    assert chart.turns == (Turn(2, is_harder=True),)
    assert chart.spoken[2] == "Week of 9 November: nothing done, moved to a harder step"


def test_a_step_back_is_told_as_one_to_an_easier_form():
    chart = only(worked(), steps=[StepTaken(ITEM, LAST, is_harder=False)]).chart
    assert chart.spoken[3] == "Week of 16 November: 30 seconds, moved to an easier one"


def test_an_exercise_that_left_the_catalogue_keeps_its_chart_without_a_figure():
    found = only(worked(item="gone"))
    assert found.posture is None
    assert only(worked()).posture is not None


def test_a_choice_of_another_rung_is_a_step_up_or_down():
    found = steps_taken(catalogue(), [choice(WIDE, 10), choice(ITEM, 17)])
    assert [(each.item, each.day.day) for each in found] == [(ITEM, 10), (ITEM, 17)]
    assert found[0].is_harder is not found[1].is_harder


def test_what_was_taken_back_on_the_same_day_is_no_step():
    assert steps_taken(catalogue(), [choice(WIDE, 10, 8), choice(ITEM, 10, 9)]) == ()


def test_choices_that_the_catalogue_does_not_know_are_passed_over():
    at = datetime(2026, 11, 1, tzinfo=UTC)
    strange = [
        Choice("gone", ITEM, WIDE, at, ChosenBy.HAND),
        Choice(DRILLS, "gone", WIDE, at, ChosenBy.HAND),
        Choice(DRILLS, ITEM, "gone", at, ChosenBy.HAND),
    ]
    assert steps_taken(catalogue(), strange) == ()
