"""What a chart shows: points with their words, an axis, and one sentence about it all."""

from dataclasses import dataclass
from enum import StrEnum


class SeriesLook(StrEnum):
    """How a line is told from the one beside it: by its stroke as well as its colour."""

    PLAIN = "plain"
    SECOND = "second"


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a chart; the values go by point, None where there is none."""

    name: str
    look: SeriesLook
    values: tuple[float | None, ...]
    end: str = ""
    """What stands at its last value."""

    @property
    def last(self) -> int | None:
        """The point of its last value."""
        found = (index for index, value in enumerate(self.values) if value is not None)
        return max(found, default=None)


@dataclass(frozen=True, slots=True)
class Level:
    """A line across the chart."""

    value: float
    text: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A step to a harder form, or to an easier one."""

    point: int
    is_harder: bool


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart of any kind."""

    title: str
    sentence: str
    series: tuple[Series, ...]
    spoken: tuple[str, ...]
    """Each point in words, with its time."""
    marks: tuple[str, ...]
    """The words under the axis, by point; mostly empty."""
    ticks: tuple[float, ...]
    level: Level | None = None
    turns: tuple[Turn, ...] = ()
    unit: str = ""
    """What the values of the axis are; written over it."""
    paused: frozenset[int] = frozenset()
    """The points in which nothing was due because of a pause."""

    @property
    def count(self) -> int:
        """How many points there are."""
        return len(self.spoken)

    @property
    def most(self) -> float:
        """The value at the upper end of the axis."""
        return self.ticks[-1] if self.ticks else 0.0

    @property
    def has_values(self) -> bool:
        """Whether there is anything to draw."""
        return any(value is not None for each in self.series for value in each.values)

    def highest_at(self, point: int) -> float:
        """The highest value of a point; 0 where it has none."""
        found = (each.values[point] for each in self.series)
        return max((value for value in found if value is not None), default=0.0)
