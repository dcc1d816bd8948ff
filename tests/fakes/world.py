"""A machine that is carried about the world, put to sleep, and has its clock set by hand."""

from datetime import UTC, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from limber.engine.clock import Reading

BERLIN = "Europe/Berlin"


class World:
    """Time goes on when a test says so; fits `limber.engine.clock.Clock`.

    It shows the local time as the machine's clock does: with the offset of the moment, and none of
    the rules by which the next one would come.
    """

    def __init__(self, local: str, zone: str = BERLIN) -> None:
        """`local` is a time of day there, with its offset where it is there twice."""
        begun = datetime.fromisoformat(local)
        self._zone = ZoneInfo(zone)
        self._real = begun.astimezone(UTC) if begun.tzinfo else self._local(begun)
        self._set_by = timedelta()
        self._awake_seconds = self._elapsed_seconds = 0.0

    @property
    def wall(self) -> datetime:
        """What the clock on the wall shows."""
        return self._there(self._real + self._set_by)

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self._real += timedelta(seconds=seconds)
        self._awake_seconds += seconds
        self._elapsed_seconds += seconds

    def sleep(self, seconds: float, *, monotonic_goes_on: bool, told: bool = True) -> None:
        """Close the lid; `told`: the system has a clock that counts the sleep."""
        self._real += timedelta(seconds=seconds)
        self._awake_seconds += seconds if monotonic_goes_on else 0.0
        self._elapsed_seconds += seconds if told or monotonic_goes_on else 0.0

    def set_clock(self, **by: float) -> None:
        """Set the clock on the wall forward, or back, by so many days, hours, minutes."""
        self._set_by += timedelta(**by)

    def travel(self, zone: str) -> None:
        """Be in another zone at once."""
        self._zone = ZoneInfo(zone)

    def go_to(self, local: str) -> None:
        """Let time pass until it is this there."""
        target = datetime.fromisoformat(local)
        real = target.astimezone(UTC) if target.tzinfo else self._local(target)
        self.advance((real - self._set_by - self._real).total_seconds())

    def read(self) -> Reading:
        """The time as it stands."""
        return Reading(self._awake_seconds, self._awake_seconds, self.wall, self._elapsed_seconds)

    def real_seconds_until(self, session_seconds: float) -> float:
        """How long in real time until an instant of the session; never negative."""
        return max(0.0, session_seconds - self._awake_seconds)

    def at_local(self, time_of_day: datetime) -> datetime:
        """A local time with the offset that holds there at that time."""
        return self._there(self._local(time_of_day))

    def _there(self, moment: datetime) -> datetime:
        there = moment.astimezone(self._zone)
        return there.replace(tzinfo=timezone(there.utcoffset() or timedelta()))

    def _local(self, naive: datetime) -> datetime:
        return naive.replace(tzinfo=self._zone).astimezone(UTC)
