"""What the report says of what was really done."""

from datetime import timedelta

from limber.history.models import BreakKind
from limber.plan.breaks import Break
from limber.ui.presenters.trend_reading import AT_ONCE_DAYS
from limber.ui.report.reading import NOTHING, read_report, report_steps
from limber.ui.view_state.ladders import active_plan
from limber.ui.view_state.trend_spans import Range
from tests.ui.desks import play
from tests.ui.report.conftest import DAY, NOTE
from tests.ui.weeks import play_days


def facts(report):
    return {fact.caption: fact.value for fact in report.facts}


def test_the_figures_are_those_of_the_sessions(desk):
    found = facts(read_report(desk, Range.MONTHS))
    assert found["sessions in all"] == "16"
    assert found["pain before → after, of 10"] == "3 → 1"
    assert found["effort, of 10"] == "4"
    assert found["sessions that were due"].startswith("16 of ")


def test_each_exercise_has_its_dose_and_what_was_done_of_it(desk):
    report = read_report(desk, Range.MONTHS)
    items = active_plan(desk.catalogue, desk.following()).items
    assert len(report.exercises) == len(items)
    assert {line.sessions for line in report.exercises} == {"16 of 16"}
    assert all(line.prescribed for line in report.exercises)
    assert all(line.left or line.both for line in report.exercises)
    assert all(bool(line.left) == bool(line.right) for line in report.exercises)


def test_a_rehearsal_is_no_part_of_it(desk):
    before = read_report(desk, Range.MONTHS)
    play(desk.store, active_plan(desk.catalogue, desk.following()), desk.clock, rehearsal=True)
    assert read_report(desk, Range.MONTHS) == before


def test_a_shorter_range_has_fewer_sessions_and_says_from_when(desk):
    play_days(desk, desk.clock, days=60)
    weeks, months = (read_report(desk, each) for each in (Range.WEEKS, Range.MONTHS))
    assert int(facts(weeks)["sessions in all"]) < int(facts(months)["sessions in all"])
    assert weeks.period != months.period
    assert weeks.period.endswith(f"{desk.today.day} {desk.today:%B} {desk.today.year}")


def test_notes_are_told_as_they_were_written_and_only_where_they_are_wanted(desk):
    (note,) = read_report(desk, Range.MONTHS).notes
    assert note.text == NOTE
    assert read_report(desk, Range.MONTHS, with_notes=False).notes == ()


def test_a_long_note_is_cut_and_many_are_counted(desk):
    for record in desk.store.sessions():
        desk.store.set_scores(record.id, note="Wort " * 700)
    report = read_report(desk, Range.MONTHS)
    assert all(len(each.text) < 400 and each.text.endswith(" …") for each in report.notes)
    assert report.notes_left_out == "Earlier ones are in the history."


def test_what_hurt_and_the_steps_that_were_taken_are_told(desk):
    report = read_report(desk, Range.MONTHS)
    assert [each.text.split(", ")[1:] for each in report.pains] == [
        ["pain 5 of 10", "sharp or pinching"]
    ]
    assert [each.text.rpartition(": ")[2] for each in report.steps] == ["a harder step"]


def test_days_off_are_not_due(desk):
    before = facts(read_report(desk, Range.MONTHS))["sessions that were due"]
    away = desk.today - 10 * DAY
    desk.store.breaks.add(BreakKind.HOLIDAY, Break(away, away), desk.clock.read().wall)
    after = facts(read_report(desk, Range.MONTHS))["sessions that were due"]
    assert int(after.split()[-1]) == int(before.split()[-1]) - 1


def test_a_time_without_sessions_says_so(empty_desk):
    report = read_report(empty_desk, Range.WEEKS)
    assert report.nothing == NOTHING
    assert report.programme == "No programme is followed now."
    day = empty_desk.today
    assert report.period == f"{day.day} {day:%B} {day.year}"


def test_a_long_time_is_read_in_parts_and_is_the_same(desk):
    desk.clock.wall += timedelta(days=5 * AT_ONCE_DAYS)
    parts = sum(1 for _ in report_steps(desk, Range.ALL))
    assert parts > 4
    report = read_report(desk, Range.ALL)
    assert facts(report)["sessions in all"] == "16"
    assert {line.sessions for line in report.exercises} == {"16 of 16"}
