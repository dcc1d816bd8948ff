from datetime import date, datetime, timedelta

from limber.plan.models import Timing
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.recent import PastSession
from limber.ui.view_state.today import Stopped, build_state
from limber.ui.view_state.today_state import DayMark, SessionCard, TodayState
from tests.ui.real_catalogue import catalogue, following

TODAY = date(2025, 11, 20)
MORNING = datetime(2025, 11, 20, 7, 30)  # noqa: DTZ001 - local on purpose
HOME = "hip-rotation-home"


def past(
    started_at: datetime, number: int = 1, *, programme: str = HOME, is_done: bool = True
) -> PastSession:
    name = catalogue().programmes[programme].name
    return PastSession(programme, name, number, started_at, is_done)


def today(programme: str | None = HOME, rungs: dict[str, str] | None = None, **more) -> TodayState:
    named = {item.replace("-", "_"): rung for item, rung in (rungs or {}).items()}
    active = following(programme, **named) if programme else None
    return build_state(catalogue(), active, today=TODAY, **more)


def session(*args, **kwargs) -> SessionCard:
    card = today(*args, **kwargs).session
    assert card is not None
    return card


def test_the_day_is_the_title():
    assert today().title == "Thursday 20 November"


def test_without_a_programme_there_is_no_session_but_all_to_choose_from():
    state = today(None)
    assert state.session is None
    assert state.no_programme == "No programme yet. Pick one to start from."
    assert len(state.programmes) == 12


def test_the_session_says_what_it_takes():
    card = session()
    assert card.name == "Hip Rotation Home Set"
    assert card.length == "5 exercises, about 20 minutes"
    assert card.equipment.startswith("You need ")
    assert card.posture == "supine"
    assert card.start == "Start session"


def test_the_length_follows_the_timing():
    assert session(timing=Timing(between_seconds=60)).length != session().length


def test_the_first_session_comes_first_and_then_the_second():
    assert session().eyebrow == "First session of the day"
    second = session(past=[past(MORNING)])
    assert (second.session, second.eyebrow) == (2, "Second session of the day")
    assert second.length == "4 exercises, about 17 minutes"


def test_yesterday_and_other_programmes_do_not_count_for_today():
    others = [past(MORNING, programme="two-mobility-drills"), past(MORNING - timedelta(days=1))]
    assert session(past=others).session == 1


def test_a_second_session_done_early_leaves_the_first():
    assert session(past=[past(MORNING, 2)]).session == 1


def test_the_other_session_can_be_chosen():
    card = session(chosen_session=2)
    assert card.session == 2
    assert [(one.text, one.is_chosen) for one in card.sessions] == [
        ("First, 20 min", False),
        ("Second, 17 min", True),
    ]


def test_a_programme_done_once_a_day_offers_no_choice():
    card = session("inward-rotation-strength")
    assert card.sessions == ()
    assert card.eyebrow == "Today’s session"


def test_when_all_is_done_a_further_session_is_offered_quietly():
    card = session(past=[past(MORNING + timedelta(hours=13), 2), past(MORNING)])
    assert card.eyebrow == "Done for today"
    assert (card.start, card.is_extra) == ("Extra session", True)


def test_the_exercises_come_in_order_with_their_dose():
    rows = session().items
    assert rows[0].name == "Supine figure-four hip rotation (dynamic)"
    assert rows[0].dose == "4 × 8, L+R"
    assert rows[0].position == "On your back"
    assert rows[0].note == ""
    assert rows[0].spoken == (
        "Supine figure-four hip rotation (dynamic). On your back. 4 sets of 8 reps, each side"
    )


def test_another_rung_than_the_programme_s_own_is_said():
    card = session("full-hip-routine", {"clamshell": "clamshell-hold"})
    row = next(one for one in card.items if one.item == "clamshell")
    assert row.exercise == "clamshell-hold"
    assert row.note == "Your step, in place of Clamshell (repetitions)"


def test_a_rung_that_is_no_longer_there_is_passed_over():
    card = session("full-hip-routine", {"clamshell": "no-such-rung"})
    assert "clamshell" in [one.exercise for one in card.items]


def test_an_interrupted_session_is_offered():
    stopped = Stopped(MORNING, MORNING + timedelta(minutes=12), 4, 5, 118)
    card = today(stopped=stopped).resume
    assert card is not None
    assert card.title == "Morning session stopped part-way"
    assert card.text == "4 of 5 exercises done at 07:42. About 2 min left."


def test_a_session_interrupted_on_another_day_says_which():
    yesterday = MORNING + timedelta(hours=-12)
    card = today(stopped=Stopped(yesterday, yesterday, 0, 1, 30)).resume
    assert card is not None
    assert card.title == "Evening session stopped part-way"
    assert card.text == "0 of 1 exercise done at 19:30 on Wednesday 19 November. About 1 min left."


def test_with_a_programme_the_others_are_listed_only_when_they_are_asked_for():
    assert today().programmes == ()


def test_a_session_that_was_broken_off_is_still_to_be_done():
    assert session(past=[past(MORNING, is_done=False)]).session == 1


def test_the_parts_stand_under_their_programme():
    choices = build_programmes(catalogue(), following(HOME), None)
    at = [one.programme for one in choices].index("full-hip-routine")
    assert [one.is_part for one in choices[at : at + 6]] == [False, *[True] * 5]
    assert [one.programme for one in choices if one.is_chosen] == [HOME]
    assert choices[at].meta.endswith("twice a day")


def test_safety_notes_keep_the_document_apart_from_ours():
    safety = session().safety
    programme = catalogue().programmes[HOME]
    lines = {group.title: group.lines for group in safety.groups}
    assert lines["From the document"] == programme.safety.document
    assert lines["From us"] == programme.safety.ours
    assert lines["How often"] == (programme.frequency,)
    assert safety.first == programme.safety.ours[0]


def test_without_a_past_there_is_only_a_sentence():
    recent = today().recent
    assert recent.nothing_yet == "Your sessions will show up here, one square per day."
    assert recent.days == ()


def test_the_last_seven_days_end_with_today():
    recent = today(past=[past(MORNING), past(MORNING - timedelta(days=2), is_done=False)]).recent
    assert [day.label for day in recent.days] == ["Fr", "Sa", "Su", "Mo", "Tu", "We", "Th"]
    assert recent.days[-1].is_today
    assert recent.days[-1].early is DayMark.DONE
    assert recent.days[-3].early is DayMark.PARTIAL
    assert recent.days[0].early is DayMark.NONE
    assert recent.days[-1].spoken == "Thursday 20 November: morning done, later nothing"


def test_the_last_five_sessions_are_listed():
    many = [past(MORNING - timedelta(days=back)) for back in range(8)]
    lines = today(past=many).recent.sessions
    assert len(lines) == 5
    assert (lines[0].when, lines[0].name, lines[0].mark_text) == (
        "Thu 20 Nov, 07:30",
        "Hip Rotation Home Set",
        "Done",
    )


def test_the_parts_come_in_the_order_in_which_they_are_done():
    choices = build_programmes(catalogue(), following(HOME), None)
    parts = [one.programme for one in choices if one.is_part]
    assert parts[:5] == [
        f"full-hip-routine-{name}" for name in ("range", "stretches", "core", "side", "buttock")
    ]
