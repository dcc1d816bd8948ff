"""What Today shows on a Thursday, for the tests of its state and of its page."""

from datetime import date, datetime, time, timedelta

from limber.history.due import DaySession
from limber.plan.models import Timing
from limber.plan.schedule import Schedule, When
from limber.settings import Settings
from limber.ui.view_state.ladders import Active
from limber.ui.view_state.prescribed import prescriptions_of
from limber.ui.view_state.programme import Timetable
from limber.ui.view_state.session_card import session_facts
from limber.ui.view_state.today import Counsel, Following, History, Stopped, build_state
from limber.ui.view_state.today_state import TodayState
from limber.ui.view_state.week import Past
from tests.ui.real_catalogue import catalogue, following

HOME, DRILLS = "hip-rotation-home", "two-mobility-drills"
THURSDAY = date(2025, 11, 20)
MORNING = datetime(2025, 11, 20, 7, 30)  # noqa: DTZ001 - local on purpose
EVENING = MORNING.replace(hour=20)
LONG_AGO = date(2025, 10, 1)


def past(
    started_at: datetime, session: int = 1, *, programme: str = HOME, is_done: bool = True
) -> DaySession:
    """A session that is over."""
    return DaySession(f"{started_at}", programme, session, started_at, is_done)


def past_days(count: int, *, left_out: tuple[tuple[int, int], ...] = ()) -> list[DaySession]:
    """Two sessions on each of the days before, oldest first; but for these days back."""
    return [
        past(datetime.combine(THURSDAY - timedelta(days=back), time(hour)), session)
        for back in range(count, 0, -1)
        for session, hour in ((1, 7), (2, 20))
        if (back, session) not in left_out
    ]


def stopped(started_at: datetime = MORNING, *, programme: str = HOME) -> Stopped:
    """A first session that was left after twelve minutes."""
    return Stopped(programme, 1, started_at, started_at + timedelta(minutes=12), 4, 5, 118)


def today(
    programme: str | None = HOME,
    now: datetime = MORNING,
    *,
    active: Active | None = None,
    done: list[DaySession] | None = None,
    interrupted: Stopped | None = None,
    since: date = LONG_AGO,
    when: tuple[When, ...] = (),
    timing: Timing | None = None,
    is_flare: bool = False,
    chosen: int | None = None,
    counsel: Counsel | None = None,
    first_weekday: int = 0,
) -> TodayState:
    """The page of Today."""
    settings = Settings(
        active_programme=programme,
        active_since=since,
        when={programme: when} if programme and when else {},
    )
    sessions = sorted(done or (), key=lambda one: one.started_at)
    past = Past(sessions, prescriptions_of(catalogue(), settings, sessions))
    history = History(past, interrupted)
    followed = None
    if programme is not None:
        active = active or following(programme)
        schedule = Schedule(active.programme.times_per_day, since, when)
        facts = session_facts(catalogue(), active, timing, is_flare=is_flare)
        followed = Following(active, schedule, facts)
    return build_state(
        followed,
        now,
        history,
        chosen_session=chosen,
        counsel=counsel,
        first_weekday=first_weekday,
    )


def timetable(active: Active | None, when: tuple[When, ...] = ()) -> Timetable | None:
    """When the sessions of a programme are due, as of Thursday."""
    if active is None:
        return None
    return Timetable(Schedule(active.programme.times_per_day, LONG_AGO, when), THURSDAY)
