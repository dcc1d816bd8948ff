"""The rules of progression, each with a table of cases."""

from dataclasses import replace

import pytest

from limber.catalogue.models import Condition
from limber.history.models import SessionStatus
from limber.history.proposals import Answer
from limber.plan.access import Access
from limber.plan.doses import DoseChange, changed
from tests.advice.diary import BELOW, DOSE, TARGET, TOP, Day, Diary, chosen, told
from tests.fakes.rules import RULES

HARDER = [("harder", "hard", "progress")]
EASIER_AFTER_PAIN = [("easier", "easy", "stop_now")]
NOTHING: list[tuple[str, str | None, str]] = []
DOWN = [("easier", "easy", "regress")]
FEWER = [("fewer-sets", None, "not_settled")]
GOOD = (Day(1), Day(2))


def advice(*days: Day, today: int | None = None) -> list[tuple[str, str | None, str]]:
    return told(Diary(days, today=today).advice())


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        (Day(2, hurts=6), EASIER_AFTER_PAIN),
        (Day(2, hurts=10), EASIER_AFTER_PAIN),
        (Day(2, after=6), EASIER_AFTER_PAIN),
        (Day(2, hurts=2, is_sharp=True), EASIER_AFTER_PAIN),
        (Day(2, hurts=5), NOTHING),
        (Day(2, after=5), NOTHING),
        (Day(2, after=6, other_hurts=6), NOTHING),
    ],
)
def test_rule_1_pain_above_the_upper_line_offers_the_easier_rung(
    last: Day, expected: list[tuple[str, str | None, str]]
) -> None:
    assert advice(Day(1), last) == expected


def test_rule_1_on_the_first_rung_offers_to_leave_it_out_and_asks_once() -> None:
    diary = Diary([Day(1, hurts=7, rung="easy")], rung="easy")
    assert told(diary.advice()) == [("stop", None, "stop_now")]
    assert told(replace(diary, change=DoseChange("easy", left_out=True)).advice()) == NOTHING


@pytest.mark.parametrize("last", [Day(2, hurts=4), Day(2, after=4), Day(2, hurts=5, after=0)])
def test_rule_2_amber_pain_brings_no_progress(last: Day) -> None:
    assert advice(Day(1), last) == NOTHING
    assert advice(last, Day(3)) == NOTHING


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([Day(1, before=1), Day(2, before=4)], FEWER),
        ([Day(1, before=1), Day(2, before=3)], HARDER),
        ([Day(1, before=5), Day(2, before=5)], HARDER),
        ([Day(1, before=4), Day(2, before=5)], FEWER),
        ([Day(1, before=None), Day(2, before=4)], NOTHING),
        (
            [Day(1, before=1), Day(2, before=4), Day(3, before=4)],
            [("easier", "easy", "not_settled")],
        ),
        ([Day(1, before=1), Day(2, before=4), Day(3, before=1)], HARDER),
        ([Day(1, before=1), Day(2, before=4), Day(3, before=None)], FEWER),
    ],
)
def test_rule_3_pain_that_has_not_settled_costs_a_set_and_twice_running_a_step(
    days: list[Day], expected: list[tuple[str, str | None, str]]
) -> None:
    assert advice(*days) == expected


def test_rule_3_names_the_sessions_and_the_one_before_which_it_was_said() -> None:
    (proposal,) = Diary([Day(1, before=1), Day(2, before=6)]).advice()
    assert proposal.evidence == ("day-1-8", "day-2-8")
    assert proposal.reason == (
        "Pain had not settled by the session after 2 November: it was 6, above the line of 3."
    )


@pytest.mark.parametrize(
    ("week_before", "expected"),
    [([0, 0], NOTHING), ([1, 1], HARDER), ([2, 3], HARDER), ([None, None], HARDER)],
)
def test_rule_4_no_progress_in_a_week_in_which_mean_pain_rose_by_more_than_one(
    week_before: list[int | None], expected: list[tuple[str, str | None, str]]
) -> None:
    before = [Day(n, reps=BELOW if n == 2 else TOP, after=p) for n, p in enumerate(week_before, 1)]
    assert advice(*before, Day(9), Day(10)) == expected


@pytest.mark.parametrize(
    "spoilt",
    [
        Day(2, reps=BELOW),
        Day(2, reps=(10, 10, 10, 0)),
        Day(2, effort=8),
        Day(2, after=None),
        Day(2, reps=(10, 10, 10, None)),
        Day(2, flare=True),
        Day(2, rehearsal=True),
        Day(2, status=SessionStatus.RUNNING),
        Day(2, rung="easy"),
    ],
)
def test_rule_5_a_session_that_lacks_anything_does_not_qualify(spoilt: Day) -> None:
    qualifies = replace(RULES.rules.qualifies, effort_at_most=7)
    rules = replace(RULES, rules=replace(RULES.rules, qualifies=qualifies))
    assert told(Diary([Day(1), spoilt], rules=rules).advice()) == NOTHING


def test_rule_5_a_partial_session_counts_for_the_exercises_that_were_done_in_full() -> None:
    assert advice(Day(1, status=SessionStatus.PARTIAL), Day(2)) == HARDER


def test_rule_6_two_sessions_running_at_the_top_of_the_range_lead_to_the_next_rung() -> None:
    (proposal,) = Diary(GOOD).advice()
    assert told([proposal]) == HARDER
    assert proposal.evidence == ("day-1-8", "day-2-8")
    assert proposal.reason == (
        "All sets done on 2 and 3 November, last time left 2 × 10, right 2 × 10 reps,"
        " with pain in and after them never above 2."
    )


@pytest.mark.parametrize("first", [Day(1, reps=TARGET), Day(1)])
def test_rule_6_within_the_range_the_top_of_the_range_comes_first(first: Day) -> None:
    assert advice(first, Day(2, reps=TARGET)) == [("top-of-range", None, "progress")]


def test_rule_6_one_session_is_not_enough_and_what_lies_between_breaks_the_run() -> None:
    assert advice(Day(1)) == NOTHING
    assert advice(Day(1), Day(2, reps=BELOW), Day(3)) == NOTHING
    assert advice(Day(1), Day(2, reps=(0, 0, 0, 0), other_hurts=1), Day(3)) == NOTHING


def test_rule_6_after_fewer_sets_all_sets_come_before_a_step() -> None:
    change = DoseChange("own", fewer_sets=1)
    days = [Day(n, reps=(10, 10), dose=changed(DOSE, change)) for n in (1, 2)]
    assert told(Diary(days, change=change).advice()) == [("full-sets", None, "progress")]


def test_rule_6_a_session_at_another_dose_is_no_reason() -> None:
    change = DoseChange("own", at_top=True)
    assert told(Diary(GOOD, change=change).advice()) == NOTHING
    days = [Day(n, dose=changed(DOSE, change)) for n in (1, 2)]
    assert told(Diary(days, change=change).advice()) == HARDER


def test_rule_6_on_the_hardest_rung_there_is_nothing_to_propose() -> None:
    days = [Day(n, rung="hard") for n in (1, 2)]
    assert told(Diary(days, rung="hard").advice()) == NOTHING


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ([Day(1, reps=BELOW), Day(2, reps=(0, 0, 0, 0)), Day(3, reps=BELOW)], DOWN),
        ([Day(1, reps=BELOW), Day(2, reps=BELOW)], [("easier", "easy", "regress")]),
        ([Day(1, reps=BELOW), Day(2, reps=TARGET)], NOTHING),
        ([Day(1, reps=BELOW)], NOTHING),
        ([Day(1, reps=BELOW), Day(2, reps=BELOW, flare=True)], NOTHING),
        ([Day(1, reps=BELOW), Day(2, reps=(0, 0, 0, 0))], NOTHING),
        ([Day(1, reps=BELOW), Day(2, reps=(None, None, None, None), hurts=1)], NOTHING),
        (
            [Day(1, reps=BELOW), Day(2, reps=BELOW[:3], status=SessionStatus.PARTIAL)],
            NOTHING,
        ),
    ],
)
def test_rule_7_two_sessions_running_below_the_minimum_lead_one_step_down(
    days: list[Day], expected: list[tuple[str, str | None, str]]
) -> None:
    assert advice(*days) == expected


def test_rule_7_on_the_first_rung_offers_fewer_sets() -> None:
    days = [Day(n, reps=BELOW, rung="easy") for n in (1, 2)]
    assert told(Diary(days, rung="easy").advice()) == [("fewer-sets", None, "regress")]


@pytest.mark.parametrize(
    ("today", "expected"),
    [(16, NOTHING), (17, [("easier", "easy", "gap")]), (400, [("easier", "easy", "gap")])],
)
def test_rule_8_more_than_14_days_without_it_ask_about_one_step_down(
    today: int, expected: list[tuple[str, str | None, str]]
) -> None:
    assert advice(Day(1), Day(2, reps=TARGET, after=4), today=today) == expected


def test_rule_8_a_gap_is_never_credited() -> None:
    assert advice(Day(1), Day(20)) == NOTHING
    assert advice(Day(1), Day(20), Day(21)) == HARDER


def test_rule_8_names_the_day_and_the_days_since() -> None:
    (proposal,) = Diary([Day(1)], today=21).advice()
    assert proposal.reason == (
        "The last time was 2 November, 20 days ago; a lower step makes coming back easier."
    )
    assert proposal.evidence == ("day-1-8",)


def test_rule_8_names_the_year_of_a_day_of_another_year() -> None:
    (proposal,) = Diary([Day(1)], today=401).advice()
    assert proposal.reason.startswith("The last time was 2 November 2026, 400 days ago")


@pytest.mark.parametrize("reps", [(10, 10, 8, 10), (9, 10, 10, 10)])
def test_rule_9_the_weaker_side_leads_and_both_are_shown(reps: tuple[int, ...]) -> None:
    (proposal,) = Diary([Day(1), Day(2, reps=reps)]).advice()
    assert proposal.action == "top-of-range"
    assert "left" in proposal.reason
    assert "right" in proposal.reason


def test_rule_9_a_weak_side_alone_leads_one_step_down() -> None:
    assert advice(Day(1, reps=(10, 10, 7, 7)), Day(2, reps=(10, 10, 6, 7))) == [
        ("easier", "easy", "regress")
    ]


def test_rule_10_a_rung_chosen_by_hand_is_not_fought() -> None:
    assert told(Diary(GOOD, choices=(chosen("own", 2),)).advice()) == NOTHING
    days = (*GOOD, Day(3), Day(4))
    assert told(Diary(days, choices=(chosen("own", 2),)).advice()) == HARDER


def test_rule_10_a_rung_chosen_after_a_gap_is_not_fought() -> None:
    assert told(Diary([Day(1)], today=30, choices=(chosen("own", 29),)).advice()) == NOTHING


@pytest.mark.parametrize(
    "days",
    [
        [Day(1), Day(2, after=None), Day(3)],
        [Day(1), Day(2, reps=(10, 10, 10, None), status=SessionStatus.PARTIAL), Day(3)],
        [Day(1), Day(2, flare=True, reps=BELOW), Day(3)],
        [Day(1), Day(2, rehearsal=True, reps=BELOW, hurts=9), Day(3)],
    ],
)
def test_rule_11_what_is_missing_counts_neither_for_nor_against(days: list[Day]) -> None:
    assert advice(*days) == HARDER


def test_rungs_that_need_what_is_not_there_are_not_proposed() -> None:
    assert told(Diary(GOOD, access=Access(missing=frozenset({"band"}))).advice()) == NOTHING


def test_without_a_session_nothing_is_proposed() -> None:
    assert advice() == NOTHING


@pytest.mark.parametrize("answer", [Answer.NOT_YET, Answer.TAKEN_BACK, Answer.ACCEPTED])
def test_rule_10_what_was_answered_comes_again_only_with_sessions_that_are_all_newer(
    answer: Answer,
) -> None:
    answered = Diary(GOOD).answered(answer, day=2)
    assert told(answered.advice()) == NOTHING
    assert told(replace(answered, days=(*GOOD, Day(3))).advice()) == NOTHING
    assert told(replace(answered, days=(*GOOD, Day(3), Day(4))).advice()) == HARDER


def test_rule_10_not_yet_to_one_step_says_nothing_of_another() -> None:
    answered = Diary(GOOD).answered(Answer.NOT_YET, day=2)
    hurt = replace(answered, days=(*GOOD, Day(3, hurts=8)))
    assert told(hurt.advice()) == EASIER_AFTER_PAIN


def test_the_reason_of_a_step_down_says_what_was_planned_and_what_was_done() -> None:
    (proposal,) = Diary([Day(1, reps=BELOW), Day(2, reps=BELOW)]).advice()
    assert proposal.reason == (
        "Less than the 8 reps planned on 2 and 3 November: last time left 2 × 10,"
        " right 7 and 10 reps."
    )


def test_rule_10_not_yet_for_one_reason_leaves_another_to_be_told() -> None:
    short = Diary([Day(1, reps=BELOW), Day(2, reps=BELOW)]).answered(Answer.NOT_YET, day=2)
    assert told(short.advice()) == NOTHING
    assert told(replace(short, today=30).advice()) == [("easier", "easy", "gap")]


def test_a_condition_that_concerns_no_rung_changes_nothing() -> None:
    access = Access(conditions=frozenset({Condition.PREGNANCY}))
    assert told(Diary(GOOD, access=access).advice()) == HARDER
