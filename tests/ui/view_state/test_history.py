from datetime import datetime, timedelta

from limber.catalogue.models import Side
from limber.engine.events import SetStatus
from limber.history.models import SessionStatus
from limber.plan.models import Direction
from limber.ui.view_state.history import (
    HistoryRow,
    MonthHeading,
    build_rows,
    build_state,
    list_entries,
)
from limber.ui.view_state.history_detail import build_detail
from tests.fakes.past import EVENING, session, sessions, set_result


def row(**values):
    return build_rows([session(**values)])[0]


def headings(entries):
    return [entry for entry in entries if isinstance(entry, MonthHeading)]


def test_a_line_says_day_time_of_day_minutes_and_pain():
    line = row()
    assert (line.day, line.part, line.minutes, line.pain) == (
        "Thu 20",
        "Evening",
        "18 min",
        "pain 1",
    )
    assert line.is_evening
    assert line.is_whole


def test_a_line_is_spoken_with_the_year_and_what_became_of_it():
    line = row(status=SessionStatus.PARTIAL)
    assert line.spoken == (
        "Thursday 20 November 2025, evening, 20:31, part-way, 18 min, pain 1, Hip rotation at home"
    )


def test_what_is_not_known_is_left_out():
    line = row(pain_after=None, minutes=None)
    assert (line.minutes, line.pain) == ("", "")


def test_a_rehearsal_is_named_as_one():
    assert row(rehearsal=True).part == "Rehearsal"


def test_months_have_headings_with_the_number_of_their_sessions():
    newest = EVENING.replace(day=1)
    rows = build_rows(sessions(4, newest))
    entries = list_entries(rows, has_more=False)
    assert headings(entries) == [
        MonthHeading("November 2025", "2 sessions"),
        MonthHeading("October 2025", "2 sessions"),
    ]
    assert [entry for entry in entries if isinstance(entry, HistoryRow)] == list(rows)


def test_a_month_that_may_go_on_does_not_count_its_sessions_yet():
    entries = list_entries(build_rows(sessions(3)), has_more=True)
    assert headings(entries) == [MonthHeading("November 2025", "")]


def test_a_session_belongs_to_the_local_day_on_which_it_began():
    late = session(started_at=datetime(2025, 10, 31, 23, 50, tzinfo=EVENING.tzinfo))
    assert build_rows([late])[0].month == "October 2025"


def test_without_sessions_there_is_neither_a_line_nor_a_detail():
    state = build_state([], None, has_more=False)
    assert state.rows == ()
    assert state.detail is None


def test_the_figures_tell_minutes_exercises_effort_and_pain():
    results = [set_result("bridge"), set_result("clam", status=SetStatus.SKIPPED, seconds=0)]
    stats = build_detail(session(results)).stats
    assert [(stat.value, stat.caption) for stat in stats] == [
        ("18:00", "minutes"),
        ("1 of 2", "exercises"),
        ("4", "effort, 0 to 10"),
        ("2 → 1", "pain before, after"),
    ]


def test_a_session_in_full_is_said_in_a_row():
    detail = build_detail(session([set_result("bridge")], note="Slept well."))
    said = detail.spoken
    assert said.startswith(f"{detail.title}. {detail.programme}, {detail.span}. minutes: 18:00. ")
    assert "pain before, after: 2 then 1. " in said
    assert detail.exercises[0].spoken in said
    assert said.endswith("Note: Slept well.")


def test_a_single_pain_score_stands_alone():
    captions = [stat.caption for stat in build_detail(session(pain_before=None, effort=None)).stats]
    assert captions == ["minutes", "exercises", "pain after"]
    only_before = build_detail(session(pain_after=None)).stats[-1]
    assert (only_before.value, only_before.caption) == ("2", "pain before")


def test_sets_are_grouped_by_side_and_way():
    results = [
        set_result("clam", side=Side.LEFT, direction=Direction.FIRST),
        set_result("clam", side=Side.LEFT, direction=Direction.SECOND),
        set_result("clam", side=Side.RIGHT),
        set_result("clam", side=Side.RIGHT, number=2, reps=8, target_reps=8),
    ]
    groups = build_detail(session(results)).exercises[0].groups
    assert [group.label for group in groups] == ["Left, first way", "Left, second way", "Right"]
    assert [chip.text for chip in groups[-1].chips] == ["30 s", "8"]


def test_a_set_cut_short_and_a_set_left_out_are_told_in_words():
    results = [
        set_result("clam", side=Side.LEFT, seconds=12, status=SetStatus.PARTIAL),
        set_result("clam", side=Side.LEFT, number=2, seconds=0, status=SetStatus.SKIPPED),
    ]
    line = build_detail(session(results)).exercises[0]
    assert [chip.hint for chip in line.groups[0].chips] == [
        "Left, set 1: 12 of 30 seconds, partial",
        "Left, set 2: skipped",
    ]
    assert line.groups[0].chips[1].text == "–"
    assert line.spoken.startswith("Clam, partial. Left, set 1")


def test_names_are_those_of_the_day():
    line = build_detail(session([set_result("clam", name="Old name")])).exercises[0]
    assert line.name == "Old name"


def test_what_was_special_is_told_in_words():
    partial = build_detail(session(status=SessionStatus.PARTIAL, rehearsal=True))
    assert partial.remarks[0] == "Stopped part-way."
    assert "rehearsal" in partial.remarks[1]
    assert build_detail(session()).remarks == ()


def test_a_running_session_has_no_length():
    running = session(status=SessionStatus.RUNNING, minutes=None)
    detail = build_detail(running)
    assert detail.remarks == ("Still running.",)
    assert "minutes" not in [stat.caption for stat in detail.stats]


def test_a_session_across_midnight_keeps_its_length():
    late = session(started_at=EVENING.replace(hour=23, minute=50), minutes=20)
    assert build_detail(late).span == "23:50 to 00:10"
    assert late.ended_at - late.started_at == timedelta(minutes=20)
