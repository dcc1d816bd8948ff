"""The only place that asks the machine for the time."""

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Reading:
    """One look at the clock."""

    session_seconds: float
    """Since the clock was made, at the session's speed."""
    real_seconds: float
    """Since the clock was made, from the machine's monotonic clock."""
    wall: datetime
    """The local time of day, with its offset from UTC."""

    def seconds_since(self, earlier: "Reading") -> float:
        """The real time between two looks, by whichever clock goes on while a machine sleeps."""
        wall = (self.wall - earlier.wall).total_seconds()
        return max(self.real_seconds - earlier.real_seconds, wall)


class Clock(Protocol):
    """What the session asks for the time."""

    def read(self) -> Reading:
        """The time now."""
        ...

    def real_seconds_until(self, session_seconds: float) -> float:
        """How long in real time until an instant of the session; never negative."""
        ...


class SystemClock:
    """The machine's clock, at `speed` times its pace."""

    def __init__(self, speed: float = 1.0) -> None:
        self._speed = speed
        self._start = time.perf_counter()

    @property
    def speed(self) -> float:
        """How much faster than real time a session runs."""
        return self._speed

    def read(self) -> Reading:
        """The time now."""
        real = time.perf_counter() - self._start
        return Reading(real * self._speed, real, datetime.now(UTC).astimezone())

    def real_seconds_until(self, session_seconds: float) -> float:
        """How long in real time until an instant of the session; never negative."""
        real = time.perf_counter() - self._start
        return max(0.0, session_seconds / self._speed - real)
