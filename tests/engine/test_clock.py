"""The machine's clock."""

from datetime import UTC

import pytest

from limber.engine.clock import SystemClock


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
