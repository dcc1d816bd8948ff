"""Where the parts of a chart stand: steps of an axis, places of values, labels that have room."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_NICE: Final = (1.0, 2.0, 2.5, 5.0, 10.0)


def nice_ticks(most: float, steps: int = 4, least_step: float = 1.0) -> tuple[float, ...]:
    """The values of an axis from 0 to `most` or a little above, in steps that are easy to read."""
    step = _nice_step(max(most, 0.0) / steps, least_step)
    count = max(1, math.ceil(max(most, 0.0) / step - 1e-9))
    return tuple(step * number for number in range(count + 1))


def _nice_step(rough: float, least: float) -> float:
    if rough <= least:
        return least
    power = 10.0 ** math.floor(math.log10(rough))
    found = next(each * power for each in _NICE if each * power >= rough - 1e-9)
    return found if found >= least and (least < 1 or found == round(found)) else math.ceil(found)


@dataclass(frozen=True, slots=True)
class Plot:
    """The ground of a chart: as many slots side by side as there are points."""

    left: float
    top: float
    right: float
    bottom: float
    """In logical pixels."""
    count: int
    most: float
    """The value at the upper edge; 0 is at the lower one."""

    @property
    def slot(self) -> float:
        """The width that a point has."""
        return max(self.right - self.left, 0.0) / max(self.count, 1)

    def start_of(self, index: int) -> float:
        """Where a slot begins."""
        return self.left + index * self.slot

    def x_of(self, index: int) -> float:
        """The middle of a slot."""
        return self.left + (index + 0.5) * self.slot

    def y_of(self, value: float) -> float:
        """The height of a value, held inside the plot."""
        share = 0.0 if self.most <= 0 else min(max(value / self.most, 0.0), 1.0)
        return self.bottom - share * (self.bottom - self.top)

    def index_at(self, x: float) -> int | None:
        """The slot at a place, the nearest one beside the plot; None where there are none."""
        if self.count == 0 or self.slot <= 0:
            return None
        return max(0, min(self.count - 1, int((x - self.left) // self.slot)))


def with_room(
    labels: Sequence[tuple[float, float]], gap: float, bounds: tuple[float, float]
) -> tuple[int, ...]:
    """Which labels to show, as their middles and widths go: none over another or the edge.

    The last one that fits always stands, as it says how things are now.
    """
    low, high = bounds
    kept: list[int] = []
    limit = high + gap
    for index in reversed(range(len(labels))):
        middle, width = labels[index]
        if middle + width / 2 + gap <= limit and middle - width / 2 >= low:
            kept.append(index)
            limit = middle - width / 2
    return tuple(reversed(kept))


def next_point(current: int | None, step: int, count: int) -> int | None:
    """The point that an arrow key leads to; from nowhere it is the last, which is the newest."""
    if count == 0:
        return None
    if current is None:
        return count - 1
    return max(0, min(count - 1, current + step))
