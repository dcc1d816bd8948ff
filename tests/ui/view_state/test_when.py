"""The days and times of a programme, as they are chosen on its page."""

from limber.plan.schedule import When
from limber.ui.view_state.when import WhenState, build_when
from tests.ui.real_catalogue import following
from tests.ui.todays import DRILLS, HOME, LONG_AGO, THURSDAY, timetable


def when(programme: str = HOME, *chosen: When, first_weekday: int = 0) -> WhenState:
    active = following(programme)
    table = timetable(active, chosen)
    assert table is not None
    return build_when(active.programme, table.schedule, THURSDAY, first_weekday)


def test_without_a_choice_every_day_is_due_as_often_as_the_programme_asks():
    shown = when()
    assert [day.label for day in shown.days] == ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"]
    assert all(day.is_due for day in shown.days)
    assert [(one.label, one.minute) for one in shown.times] == [
        ("Morning, due at", 450),
        ("Evening, due at", 1230),
    ]
    assert shown.note == (
        "The programme asks for 2 sessions a day. Days and times are your choice."
    )


def test_a_session_a_day_has_one_time_without_a_name():
    (only,) = when(DRILLS).times
    assert (only.label, only.spoken) == ("Due at", "Session due at")
    assert when(DRILLS).note.startswith("The programme asks for 1 session a day.")


def test_the_week_begins_where_it_does_for_the_person():
    assert [day.name for day in when(first_weekday=6).days][:2] == ["Sunday", "Monday"]


def test_what_was_chosen_is_shown():
    shown = when(HOME, When(LONG_AGO, (0, 6), (6 * 60, 14 * 60)))
    assert [day.name for day in shown.days if day.is_due] == ["Monday", "Sunday"]
    assert [one.label for one in shown.times] == ["Morning, due at", "Afternoon, due at"]


def test_without_any_day_it_is_said_that_nothing_is_due():
    assert when(HOME, When(LONG_AGO, (), ())).note == "No day is chosen, so nothing is due."
