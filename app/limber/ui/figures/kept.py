"""Pictures kept within a number of bytes; what was not used for longest goes first."""

from collections import OrderedDict
from collections.abc import Collection
from typing import Final

from limber.ui.figures.frames import Frame
from limber.ui.figures.sights import Moment, Sight

FRAME_BYTES: Final = 46_000_000
"""All frames together; with the thumbnails the figures stay below 64 MB."""


class KeptFrames:
    """The frames of the sights that were seen last."""

    def __init__(self, most_bytes: int = FRAME_BYTES) -> None:
        self._most_bytes = most_bytes
        self._cycles: OrderedDict[Sight, dict[Moment, Frame]] = OrderedDict()
        self._bytes = 0

    @property
    def size_bytes(self) -> int:
        """The memory that all frames take."""
        return self._bytes

    def has(self, sight: Sight, moment: Moment) -> bool:
        """Whether this very moment is there."""
        return moment in self._cycles.get(sight, {})

    def first(self, sight: Sight) -> Frame | None:
        """Some frame of a sight."""
        return next(iter(self._cycles.get(sight, {}).values()), None)

    def nearest(self, sight: Sight, moment: Moment) -> Frame | None:
        """The frame of a sight whose moment is nearest."""
        cycle = self._cycles.get(sight)
        if not cycle:
            return None
        self._cycles.move_to_end(sight)
        exact = cycle.get(moment)
        return exact or min(cycle.values(), key=lambda frame: _apart(frame.moment, moment))

    def add(self, sight: Sight, frame: Frame, wanted: Collection[Sight]) -> bool:
        """Keep a frame; False where there is no room for it beside what is wanted now."""
        for oldest in [one for one in self._cycles if one not in wanted and one != sight]:
            if self._bytes + frame.size_bytes <= self._most_bytes:
                break
            self._bytes -= sum(each.size_bytes for each in self._cycles.pop(oldest).values())
        if self._bytes + frame.size_bytes > self._most_bytes and self._cycles.get(sight):
            return False
        self._make_room(sight, frame.size_bytes)
        self._cycles.setdefault(sight, {})[frame.moment] = frame
        self._cycles.move_to_end(sight)
        self._bytes += frame.size_bytes
        return True

    def _make_room(self, sight: Sight, needed: int) -> None:
        """For the first picture of a sight, others on the screen keep one each."""
        for other, cycle in self._cycles.items():
            while other != sight and len(cycle) > 1 and self._bytes + needed > self._most_bytes:
                self._bytes -= cycle.popitem()[1].size_bytes


def _apart(one: Moment, other: Moment) -> int:
    return abs(one.share - other.share) * 2 + abs(one.breath - other.breath)
