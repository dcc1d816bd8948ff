"""The only place that asks the machine for the time."""

import sys
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final, Protocol

ZONE_EVERY_SECONDS: Final = 5.0
"""So often it is looked whether the machine has been taken to another time zone."""
_EARLIEST: Final = datetime(1970, 1, 3)  # noqa: DTZ001 - before it Windows knows no local time


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at the clock."""

    session_seconds: float
    """Since the clock was made, at the session's speed."""
    real_seconds: float
    """Since the clock was made, from the machine's monotonic clock."""
    wall: datetime
    """The local time of day, with its offset from UTC."""
    elapsed_seconds: float
    """Since the clock was made, the machine's sleep included where the system tells of it."""

    def seconds_since(self, earlier: "Reading") -> float:
        """The real time between two looks, by whichever clock goes on while a machine sleeps."""
        wall = (self.wall - earlier.wall).total_seconds()
        elapsed = self.elapsed_seconds - earlier.elapsed_seconds
        return max(self.real_seconds - earlier.real_seconds, elapsed, wall)


class Clock(Protocol):
    """What the session asks for the time."""

    def read(self) -> Reading:
        """The time now."""
        ...

    def real_seconds_until(self, session_seconds: float) -> float:
        """How long in real time until an instant of the session; never negative."""
        ...

    def at_local(self, time_of_day: datetime) -> datetime:
        """A local time without offset, with the one that holds here at that time.

        An hour that was left out is taken as the next, one that is there twice as its first.
        """
        ...


class SteadyTime:
    """The time of day in one session: it goes on evenly, whatever is done to the clock meanwhile.

    Its offset from UTC is the one in force at each moment: a journey is no leap in time.
    """

    def __init__(self, clock: Clock, not_before: datetime | None = None) -> None:
        self._clock = clock
        self._first = clock.read()
        wall = self._first.wall
        self._start = (wall if not_before is None else max(wall, not_before)).astimezone(UTC)

    def now(self) -> datetime:
        """The local time."""
        reading = self._clock.read()
        passed = reading.elapsed_seconds - self._first.elapsed_seconds
        return (self._start + timedelta(seconds=passed)).astimezone(reading.wall.tzinfo)


class SystemClock:
    """The machine's clock, at `speed` times its pace."""

    def __init__(
        self, speed: float = 1.0, *, zone_every_seconds: float = ZONE_EVERY_SECONDS
    ) -> None:
        self._speed = speed
        self._zone_every_seconds = zone_every_seconds
        self._start = time.perf_counter()
        self._start_elapsed = _elapsed()
        self._zone_looked_at = self._start

    @property
    def speed(self) -> float:
        """How much faster than real time a session runs."""
        return self._speed

    def read(self) -> Reading:
        """The time now."""
        at = time.perf_counter()
        if at - self._zone_looked_at >= self._zone_every_seconds:
            self._zone_looked_at = at
            _look_at_zone()
        real = at - self._start
        wall = datetime.now(UTC).astimezone()
        return Reading(real * self._speed, real, wall, _elapsed() - self._start_elapsed)

    def real_seconds_until(self, session_seconds: float) -> float:
        """How long in real time until an instant of the session; never negative."""
        real = time.perf_counter() - self._start
        return max(0.0, session_seconds / self._speed - real)

    def at_local(self, time_of_day: datetime) -> datetime:
        """A local time with the offset that holds in the zone of the machine at that time."""
        known = max(time_of_day, _EARLIEST)
        at = datetime.fromtimestamp(known.timestamp(), UTC).astimezone()
        return at - (known - time_of_day)


def _look_at_zone() -> None:
    """Notice another time zone of the system, which a running program does not by itself."""
    if sys.platform != "win32":
        time.tzset()


if sys.platform == "linux":

    def _elapsed() -> float:
        return time.clock_gettime(time.CLOCK_BOOTTIME)

elif sys.platform == "darwin":

    def _elapsed() -> float:
        return time.clock_gettime(time.CLOCK_MONOTONIC)  # which goes on in sleep there

else:

    def _elapsed() -> float:
        return time.monotonic()  # so it does on Windows
