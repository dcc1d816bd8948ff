"""A clock that stands still until a test moves it."""

from datetime import datetime, timedelta, timezone

from limber.engine.clock import Reading

MORNING = datetime(2026, 11, 20, 7, 30, tzinfo=timezone(timedelta(hours=1)))


class FakeClock:
    """The times of a clock as fields, moved by hand; fits `limber.engine.clock.Clock`."""

    def __init__(self, wall: datetime = MORNING, *, speed: float = 1.0) -> None:
        self.session_seconds = 0.0
        self.real_seconds = 0.0
        self.elapsed_seconds = 0.0
        self.wall = wall
        self.speed = speed

    def advance(
        self,
        seconds: float,
        *,
        real: float | None = None,
        wall: float | None = None,
        elapsed: float | None = None,
        speed: float | None = None,
    ) -> None:
        """Move on by `seconds` of the session.

        Real time follows at the clock's speed (`speed` sets another from now on), and the time
        of day and the clock that counts sleep follow real time, unless `real`, `wall` or
        `elapsed` say how many seconds they move.
        """
        if speed is not None:
            self.speed = speed
        real = seconds / self.speed if real is None else real
        self.session_seconds += seconds
        self.real_seconds += real
        self.elapsed_seconds += real if elapsed is None else elapsed
        self.wall += timedelta(seconds=real if wall is None else wall)

    def read(self) -> Reading:
        """The time as it stands."""
        return Reading(self.session_seconds, self.real_seconds, self.wall, self.elapsed_seconds)

    def real_seconds_until(self, session_seconds: float) -> float:
        """How long in real time until an instant of the session; never negative."""
        return max(0.0, (session_seconds - self.session_seconds) / self.speed)

    def at_local(self, time_of_day: datetime) -> datetime:
        """With the offset that the clock has now."""
        return time_of_day.replace(tzinfo=self.wall.tzinfo)
