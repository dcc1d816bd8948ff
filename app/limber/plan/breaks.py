"""Days on which nothing is due whatever the day of the week: a day off, a pause."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Break:
    """Days on which nothing is due, from one to another, both counted in."""

    first: date
    last: date | None = None
    """None: it goes on until it is ended."""

    def covers(self, day: date) -> bool:
        """Whether a day lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)

    def overlaps(self, other: "Break") -> bool:
        """Whether there is a day that lies in both."""
        return self.covers(other.first) or other.covers(self.first)
