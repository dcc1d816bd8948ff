"""The machine's clock."""

import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from limber.engine.clock import SteadyTime, SystemClock
from tests.fakes.world import World


@pytest.fixture
def at_home(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """In Berlin; afterwards wherever this machine is."""
    if sys.platform == "win32":
        pytest.skip("Windows has no such variable")
    with monkeypatch.context() as patch:
        patch.setenv("TZ", "Europe/Berlin")
        time.tzset()
        yield patch
    time.tzset()


def test_session_time_runs_at_the_speed_of_the_clock_and_real_time_at_its_own() -> None:
    clock = SystemClock(speed=20.0)
    one, two = clock.read(), clock.read()
    assert clock.speed == 20.0
    assert two.real_seconds >= one.real_seconds >= 0.0
    assert two.session_seconds == pytest.approx(20.0 * two.real_seconds)


def test_the_time_of_day_knows_its_offset() -> None:
    assert SystemClock().read().wall.astimezone(UTC).utcoffset() is not None
    assert SystemClock().read().wall.utcoffset() is not None


def test_real_seconds_until_an_instant_are_fewer_at_speed_and_never_negative() -> None:
    clock = SystemClock(speed=20.0)
    assert 0.0 < clock.real_seconds_until(2000.0) <= 100.0
    assert clock.real_seconds_until(-1.0) == 0.0


def test_the_time_that_counts_sleep_goes_on_as_real_time_does() -> None:
    clock = SystemClock()
    one, two = clock.read(), clock.read()
    assert two.elapsed_seconds >= one.elapsed_seconds
    assert two.elapsed_seconds == pytest.approx(two.real_seconds, abs=1.0)


def test_a_journey_is_noticed_while_the_program_runs(at_home: pytest.MonkeyPatch) -> None:
    clock = SystemClock(zone_every_seconds=0.0)
    before = clock.read().wall.utcoffset()
    at_home.setenv("TZ", "Asia/Kathmandu")
    after = clock.read()
    assert after.wall.utcoffset() == timedelta(hours=5, minutes=45) != before


@pytest.mark.parametrize(
    ("local", "kept"),
    [
        ("2026-01-10 07:30", "2026-01-10 07:30+01:00"),
        ("2026-07-10 07:30", "2026-07-10 07:30+02:00"),
        ("2026-03-29 02:30", "2026-03-29 03:30+02:00"),
        ("2026-10-25 02:30", "2026-10-25 02:30+02:00"),
    ],
    ids=["winter", "summer", "left-out", "there-twice"],
)
@pytest.mark.usefixtures("at_home")
def test_a_local_time_gets_the_offset_of_its_own_day(local: str, kept: str) -> None:
    at = SystemClock().at_local(datetime.fromisoformat(local))
    assert at.isoformat(" ", "minutes") == kept


def test_a_journey_is_no_leap_in_time() -> None:
    world = World("2026-11-20 20:30")
    before = world.read()
    steady = SteadyTime(world)
    world.travel("Pacific/Auckland")
    world.advance(1.0)
    assert world.read().seconds_since(before) == 1.0
    assert (steady.now() - before.wall).total_seconds() == 1.0
    assert steady.now().utcoffset() == timedelta(hours=13)


@pytest.mark.parametrize(
    "local", ["2026-03-29 01:59:59", "2026-10-25 02:59:59+02:00"], ids=["forward", "back"]
)
def test_summer_time_is_no_leap_in_time(local: str) -> None:
    world = World(local)
    before = world.read()
    world.advance(2.0)
    assert world.read().seconds_since(before) == 2.0
