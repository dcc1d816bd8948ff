"""A session stays on the day on which it began, wherever and whenever that was."""

import csv
import io
from datetime import date, timedelta

import pytest

from limber.engine.events import Ended, SetRecorded
from limber.engine.session import Session
from limber.history.adherence import adherence
from limber.history.due import Prescription, due_days, followed_before
from limber.history.export import csv_texts, session_json
from limber.history.models import SessionStatus, Wanted
from limber.history.recorder import Recorder
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.fakes.plans import hold_dose, plan_of
from tests.fakes.world import World
from tests.ui.desks import play

PLAN = plan_of(hold_dose(60.0, holds=5, rest=10.0))
LENGTH = PLAN.total_seconds
EVER = (date.min, date.max)


@pytest.fixture
def store(tmp_path):
    made = Store.open(tmp_path / "limber.sqlite3")
    yield made
    made.close()


def days(store):
    return [each.day.isoformat() for each in store.review.days(*EVER)]


def lengths(store):
    return [(each.ended_at - each.started_at).total_seconds() for each in store.sessions()]


def play_each(store, world, *begins):
    """A session at each of these times; the ids, in the order of their instants."""
    ids = []
    for zone, local in begins:
        world.travel(zone)
        world.go_to(local)
        ids.append(play(store, PLAN, world))
    return ids


@pytest.fixture
def over_midnight(store):
    """Begun two minutes before midnight; the last of its sets are done on the next day."""
    return play(store, PLAN, World("2026-11-20 23:58"))


def test_over_midnight_a_session_stays_on_the_day_on_which_it_began(store, over_midnight):
    (found,) = store.sessions()
    assert found.started_at.date() == date(2026, 11, 20)
    assert found.ended_at.date() == date(2026, 11, 21)
    assert lengths(store) == [LENGTH]
    assert days(store) == ["2026-11-20"]
    assert store.review.span() == (date(2026, 11, 20), date(2026, 11, 20))
    assert [each.id for each in store.sessions(date(2026, 11, 20))] == [over_midnight]
    assert store.sessions(date(2026, 11, 21)) == ()


def test_over_midnight_all_that_is_counted_belongs_to_the_first_day(store, over_midnight):
    (total,) = store.review.totals(*EVER)
    assert (total.day, total.seconds) == (date(2026, 11, 20), pytest.approx(LENGTH))
    assert {each.day for each in store.review.worked(*EVER)} == {date(2026, 11, 20)}
    assert store.review.sessions(Wanted(since=date(2026, 11, 21))) == ()


def test_over_midnight_the_first_day_is_done_and_of_the_next_nothing(store, over_midnight):
    asked = [Prescription("evening", 1, date(2026, 11, 1), is_new=False)]
    span = (date(2026, 11, 20), date(2026, 11, 21))
    found = due_days(asked, store.review.days(*span), span, today=date(2026, 11, 21))
    assert [(each.due, each.done) for each in found] == [(1, 1), (0, 0)]
    assert adherence(found).percent == 100


def test_over_midnight_exports_tell_both_days_with_their_times(store, over_midnight):
    (told,) = map(session_json, store.sessions())
    assert told["started_at"] == "2026-11-20T23:58:00+01:00"
    assert told["ended_at"].startswith("2026-11-21T00:0")
    rows = list(csv.DictReader(io.StringIO("".join(csv_texts(store.sessions())))))
    assert {row["started_at"] for row in rows} == {"2026-11-20T23:58:00+01:00"}


@pytest.mark.parametrize(
    ("begin", "offsets"),
    [
        ("2026-03-29 01:57", (1, 2)),
        ("2026-10-25 02:57+02:00", (2, 1)),
    ],
    ids=["forward", "back"],
)
def test_a_session_over_the_change_of_the_clocks_has_its_true_length(store, begin, offsets):
    world = World(begin)
    play(store, PLAN, world)
    (found,) = store.sessions()
    hours = [each.utcoffset() / timedelta(hours=1) for each in (found.started_at, found.ended_at)]
    assert tuple(hours) == offsets
    assert lengths(store) == [LENGTH]
    assert store.review.totals(*EVER)[0].seconds == pytest.approx(LENGTH)
    finished = [each.finished_at for each in found.sets]
    assert finished == sorted(finished)


def test_two_sessions_in_the_hour_that_is_there_twice_stand_in_the_order_in_which_they_were(store):
    world = World("2026-10-25 02:40+02:00")
    first = play(store, PLAN, world)
    world.go_to("2026-10-25 02:10+01:00")
    second = play(store, PLAN, world)
    assert [each.id for each in store.sessions()] == [second, first]
    assert [each.id for each in store.review.sessions(Wanted())] == [second, first]
    assert [each.id for each in store.review.days(*EVER)] == [first, second]
    begins = [each.started_at.time().isoformat("minutes") for each in store.sessions()]
    assert begins == ["02:10", "02:40"]


JOURNEYS = {
    "west": [
        ("Europe/Berlin", "2026-11-20 20:30"),
        ("America/New_York", "2026-11-20 20:30"),
    ],
    "east": [
        ("America/New_York", "2026-11-20 20:30"),
        ("Asia/Tokyo", "2026-11-22 07:30"),
    ],
    "east over the date line": [
        ("Pacific/Auckland", "2026-11-21 07:30"),
        ("Pacific/Honolulu", "2026-11-20 20:30"),
    ],
    "west over the date line": [
        ("Pacific/Honolulu", "2026-11-20 20:30"),
        ("Pacific/Auckland", "2026-11-22 07:30"),
    ],
}


@pytest.mark.parametrize("journey", JOURNEYS.values(), ids=JOURNEYS.keys())
def test_on_a_journey_each_session_stays_on_the_day_of_the_place_where_it_began(store, journey):
    ids = play_each(store, World(journey[0][1], journey[0][0]), *journey)
    newest_first = store.sessions()
    assert [each.id for each in newest_first] == ids[::-1]
    local = {each.id: f"{each.started_at:%Y-%m-%d %H:%M}" for each in newest_first}
    assert [local[each] for each in ids] == [begin for _, begin in journey]
    assert sorted(days(store)) == sorted(begin[:10] for _, begin in journey)
    assert lengths(store) == [LENGTH, LENGTH]


def test_over_the_date_line_the_history_is_listed_by_its_days_and_a_day_by_its_instants(store):
    world = World("2026-11-20 07:30", "Pacific/Auckland")
    first, third, second = (
        *play_each(store, world, ("Pacific/Auckland", "2026-11-20 07:30")),
        *play_each(store, world, ("Pacific/Auckland", "2026-11-21 07:30")),
        *play_each(store, world, ("Pacific/Honolulu", "2026-11-20 20:30")),
    )
    assert [each.id for each in store.review.sessions(Wanted())] == [third, second, first]


def test_what_was_followed_before_has_all_its_days_where_the_second_came_before_the_first(store):
    play_each(
        store, World("2026-11-20 07:30", "Pacific/Auckland"), *JOURNEYS["east over the date line"]
    )
    sessions = store.review.days(*EVER)
    (found,) = followed_before(None, sessions, {"evening": 1})
    assert (found.since, found.until) == (date(2026, 11, 20), date(2026, 11, 21))
    counted = due_days([found], sessions, (found.since, found.until), today=date(2026, 12, 1))
    assert sum(each.done for each in counted) == 2


@pytest.mark.parametrize(
    "by",
    [
        {"minutes": 5},
        {"minutes": -5},
        {"hours": -2},
        {"days": 1},
        {"days": -1},
        {"days": 3650},
        {"days": -3650},
    ],
    ids=str,
)
def test_a_clock_that_is_set_in_the_midst_changes_neither_lengths_nor_order(store, by):
    world = World("2026-11-20 20:30")
    recorder = Recorder(store, world, pytest.fail)
    recorder.begin(PLAN, rehearsal=False, speed=1.0)
    for number in (1, 2, 3, 4):
        world.advance(60.0)
        if number == 2:
            world.set_clock(**by)
        recorder.handle(SetRecorded(0.0, set_result(number=number)))
    recorder.handle(Ended(240.0, finished=True))
    (found,) = store.sessions()
    assert lengths(store) == [240.0]
    steps = [each.finished_at - found.started_at for each in found.sets]
    assert [each.total_seconds() for each in steps] == [60.0, 120.0, 180.0, 240.0]
    (total,) = store.review.totals(*EVER)
    assert (total.day, total.seconds) == (date(2026, 11, 20), pytest.approx(240.0))


@pytest.mark.parametrize("by", [{"days": -1}, {"days": -3650}], ids=str)
def test_a_session_that_was_cut_off_before_the_clock_was_set_back_goes_on_without_a_step_back(
    store, by
):
    world = World("2026-11-20 20:30")
    play(store, PLAN, world, seconds=150)
    world.set_clock(**by)
    interrupted = store.interrupted()
    assert interrupted is not None
    recorder = Recorder(store, world, pytest.fail)
    recorder.resume(interrupted)
    world.advance(60.0)
    done = len(interrupted.record.sets)
    recorder.handle(SetRecorded(0.0, set_result("a", number=done + 1)))
    recorder.handle(Ended(240.0, finished=True))
    (found,) = store.sessions()
    finished = [each.finished_at for each in found.sets]
    assert finished == sorted(finished)
    assert found.started_at <= finished[0]
    assert found.ended_at >= finished[-1]
    assert found.status is SessionStatus.DONE


def test_of_two_cut_off_sessions_the_one_that_was_really_last_is_offered(store):
    world = World("2026-11-20 20:30")
    play(store, PLAN, world, seconds=150)
    world.set_clock(days=-400)
    last = play(store, PLAN, world, seconds=150)
    assert store.interrupted().record.id == last


def test_a_session_that_seems_to_lie_ahead_is_offered_to_be_taken_up_all_the_same(store):
    world = World("2026-11-20 20:30")
    cut_off = play(store, PLAN, world, seconds=150)
    world.set_clock(days=-30)
    assert store.interrupted().record.id == cut_off


def test_times_from_elsewhere_that_run_backwards_count_no_less_than_nothing(store):
    own = play(store, PLAN, World("2026-11-20 20:30"))
    for finished, ended in (
        ("2026-11-20T10:00:00Z", "2026-11-20T23:59:00Z"),
        ("2026-11-20T10", "2000-01-01T00:00:00Z"),
    ):
        with store._writing() as db:
            db.execute("UPDATE sets SET finished_at = ? WHERE session = 1", (finished,))
            db.execute("UPDATE sessions SET ended_at = ? WHERE id = ?", (ended, own))
        assert all(each.seconds >= 0 for each in store.review.totals(*EVER))


@pytest.mark.parametrize("monotonic_goes_on", [True, False])
def test_a_night_with_the_lid_closed_is_no_part_of_a_session_but_of_its_time(
    store, monotonic_goes_on
):
    world = World("2026-11-20 23:30")
    recorder = Recorder(store, world, pytest.fail)
    recorder.begin(PLAN, rehearsal=False, speed=1.0)
    session = Session(PLAN, world)
    events = list(session.begin(waiting=False))
    for _ in range(100):
        world.advance(1.0)
        events += session.tick()
    world.sleep(8 * 3600.0, monotonic_goes_on=monotonic_goes_on)
    events += session.tick()
    for event in events:
        recorder.handle(event)
    recorder.handle(SetRecorded(0.0, set_result("a", number=2)))
    found = store.sessions()[0]
    assert found.sets[0].result.seconds == 60.0
    assert f"{found.sets[1].finished_at:%d %H:%M}" == "21 07:31"
    assert session.worked_seconds == 100.0


@pytest.mark.parametrize(
    ("zone", "local", "offset"),
    [
        ("UTC", "1970-01-01 00:00", 0),
        ("Europe/London", "1970-01-01 00:10", 60),
        ("Europe/Berlin", "2100-02-28 23:58", 60),
        ("Asia/Kathmandu", "2026-11-20 00:05", 345),
        ("Pacific/Chatham", "2026-11-20 00:05", 825),
        ("Australia/Eucla", "2026-11-20 23:59", 525),
        ("America/St_Johns", "2026-11-20 23:59", -210),
        ("Pacific/Kiritimati", "2026-01-01 00:00", 840),
        ("Africa/Monrovia", "1971-06-01 12:00", -44),
    ],
)
def test_far_days_and_odd_offsets_are_kept(store, zone, local, offset):
    play(store, PLAN, World(local, zone))
    (found,) = store.sessions()
    assert f"{found.started_at:%Y-%m-%d}" == local[:10]
    assert found.started_at.utcoffset() / timedelta(minutes=1) == offset
    assert days(store) == [local[:10]]
    assert lengths(store) == [LENGTH]
