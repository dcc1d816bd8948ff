"""Today: which session is due, in which words, and what it takes."""

from datetime import timedelta

import pytest

from limber.plan.models import Timing
from limber.plan.schedule import When
from limber.ui.view_state.today_state import DayPart, SessionCard
from tests.ui.real_catalogue import following
from tests.ui.todays import DRILLS, EVENING, LONG_AGO, MORNING, past, stopped, today

WEEKDAYS = (0, 1, 2, 4)
"""All but the Thursday on which it is."""


def session(*args, **kwargs) -> SessionCard:
    card = today(*args, **kwargs).session
    assert card is not None
    return card


def test_the_day_is_the_title():
    assert today().title == "Thursday 20 November"


def test_without_a_programme_there_is_no_session_but_the_way_to_one():
    state = today(None)
    assert state.session is None
    assert state.no_programme == "No programme yet. Pick one to start from."
    assert state.lately.week is None


def test_the_session_says_when_it_is_due_and_what_it_takes():
    card = session()
    assert (card.eyebrow, card.part) == ("Due this morning, 07:30", DayPart.MORNING)
    assert card.name == "Morning session"
    assert card.length == "5 exercises, about 20 minutes"
    assert card.equipment.startswith("You need ")
    assert card.posture == "supine"
    assert card.start == "Start session"
    assert (card.list_title, card.list_note) == ("This morning", "Hip Rotation Home Set")


def test_the_length_follows_the_timing():
    assert session(timing=Timing(between_seconds=60)).length != session().length


def test_after_the_first_session_comes_the_second():
    card = session(done=[past(MORNING)])
    assert (card.session, card.name) == (2, "Evening session")
    assert card.eyebrow == "Due this evening, 20:30"
    assert card.list_title == "Tonight"
    assert card.length == "4 exercises, about 17 minutes"


def test_a_late_session_is_offered_without_reproach():
    card = session(now=MORNING.replace(hour=14))
    assert card.eyebrow == "Planned for 07:30. Any time today is fine."
    assert (card.name, card.start, card.is_extra) == ("Morning session", "Start session", False)
    assert card.list_title == "In this session"


def test_in_the_evening_nobody_is_asked_to_catch_up_with_the_morning():
    assert session(now=EVENING).name == "Evening session"


def test_yesterday_and_other_programmes_do_not_count_for_today():
    others = [past(MORNING, programme=DRILLS), past(MORNING - timedelta(days=1))]
    assert session(done=others).session == 1


def test_a_second_session_done_early_leaves_the_first():
    assert session(done=[past(MORNING, 2)]).session == 1


def test_a_session_that_was_broken_off_is_still_to_be_done():
    assert session(done=[past(MORNING, is_done=False)]).session == 1


def test_the_other_session_can_be_chosen():
    card = session(chosen=2)
    assert (card.session, card.name) == (2, "Evening session")
    assert [(one.name, one.text, one.is_chosen) for one in card.sessions] == [
        ("Morning", "Morning, 20 min", False),
        ("Evening", "Evening, 17 min", True),
    ]


def test_a_programme_done_once_a_day_offers_no_choice():
    card = session("inward-rotation-strength")
    assert card.sessions == ()
    assert card.name == "Today’s session"


def test_two_sessions_of_one_part_of_the_day_are_told_apart_by_their_order():
    card = session(when=(When(LONG_AGO, tuple(range(7)), (6 * 60, 10 * 60)),))
    assert [one.name for one in card.sessions] == ["First", "Second"]
    assert card.name == "First session"


def test_when_all_is_done_the_next_time_is_told_and_a_further_session_offered_quietly():
    card = session(now=EVENING, done=[past(EVENING, 2), past(MORNING)])
    assert (card.name, card.next) == ("Done for today.", "Next: tomorrow 07:30.")
    assert (card.start, card.is_extra, card.eyebrow) == ("Extra session", True, "")


def test_on_a_rest_day_nothing_is_due_and_one_can_be_started_anyway():
    card = session(when=(When(LONG_AGO, WEEKDAYS, ()),))
    assert (card.name, card.next) == ("Rest day.", "Nothing is due. Next: tomorrow 07:30.")
    assert (card.start, card.is_extra) == ("Start one anyway", True)


@pytest.mark.parametrize(
    ("days", "next_one"),
    [((0,), "Next: Monday 07:30."), ((), ""), ((3,), "Next: 27 November 07:30.")],
)
def test_the_next_time_is_told_by_its_day(days, next_one):
    done = [past(EVENING, 2), past(MORNING)]
    card = session(done=done, when=(When(LONG_AGO, days, ()),))
    assert card.next.removeprefix("Nothing is due.").strip() == next_one


def test_a_flare_day_has_its_name_and_its_due_time():
    card = session(is_flare=True)
    assert (card.name, card.eyebrow) == ("Flare day", "Due this morning, 07:30")
    assert (card.flare, card.is_flare) == ("Usual session", True)
    assert card.note == "Counts like any other day. Steps stay where they are."


def test_the_smaller_session_is_offered_with_its_length():
    assert session().flare == "Flare day, 10 min"


def test_the_exercises_come_in_order_with_their_dose():
    tile = session().items[0]
    assert tile.name == "Supine figure-four hip rotation"
    assert tile.dose == "4 × 8, L+R"
    assert tile.is_played
    assert tile.spoken == (
        "Supine figure-four hip rotation (dynamic). On your back. 4 sets of 8 reps, each side"
    )


def test_another_rung_than_the_programme_s_own_is_said():
    card = session(active=following("full-hip-routine", clamshell="clamshell-hold"))
    tile = next(one for one in card.items if one.item == "clamshell")
    assert tile.exercise == "clamshell-hold"
    assert "Your step, in place of Clamshell (repetitions)" in tile.spoken


def test_a_rung_that_is_no_longer_there_is_passed_over():
    card = session(active=following("full-hip-routine", clamshell="no-such-rung"))
    assert "clamshell" in [one.exercise for one in card.items]


def test_an_interrupted_session_is_offered():
    card = today(interrupted=stopped()).resume
    assert card is not None
    assert card.title == "Morning session stopped part-way"
    assert card.text == "4 of 5 exercises done at 07:42. About 2 min left."


def test_a_session_interrupted_on_another_day_says_which():
    card = today(interrupted=stopped(EVENING - timedelta(days=1))).resume
    assert card is not None
    assert card.title == "Evening session stopped part-way"
    assert card.text.startswith("4 of 5 exercises done at 20:42 on Wednesday 19 November.")
