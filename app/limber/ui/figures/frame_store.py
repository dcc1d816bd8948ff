"""The frames of what is on the screen: the wanted one first, the rest of its cycle meanwhile."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal

from limber.ui.figures.frames import Frame, Scenes, cycle_moments, passage_moments
from limber.ui.figures.kept import FRAME_BYTES, KeptFrames
from limber.ui.figures.painting import PaintingQueue, Task
from limber.ui.figures.sights import Cycle, Moment, Sight


@dataclass(frozen=True, slots=True)
class Want:
    """What somebody shows now."""

    sight: Sight
    moment: Moment
    cycle: Cycle


class FrameStore(QObject):
    """Has frames painted for those who want them, and keeps them."""

    arrived = Signal(object)
    """A frame of this `Sight` is new."""

    def __init__(
        self,
        queue: PaintingQueue,
        scenes: Scenes,
        parent: QObject | None = None,
        *,
        most_bytes: int = FRAME_BYTES,
    ) -> None:
        super().__init__(parent)
        self._queue = queue
        self._scenes = scenes
        self._most_bytes = most_bytes
        self._kept = KeptFrames(most_bytes)
        self._wants: dict[object, Want] = {}
        self._full: set[Sight] = set()
        """Nothing more is painted of these: there is no room, or it cannot be done."""

    @property
    def size_bytes(self) -> int:
        """The memory that all frames take."""
        return self._kept.size_bytes

    def nearest(self, sight: Sight, moment: Moment) -> Frame | None:
        """The frame nearest to a moment; None where there is none of this sight yet."""
        return self._kept.nearest(sight, moment)

    def want(self, who: object, want: Want) -> None:
        """Have painted what somebody shows now, and no more what they showed before."""
        if self._wants.get(who) == want:
            return
        self._wants[who] = want
        self._full &= {each.sight for each in self._wants.values()}
        missing = self._is_missing(want)
        if missing or want.cycle is not Cycle.STILL:
            self._queue.wake(urgently=missing)

    def release(self, who: object) -> None:
        """Somebody shows nothing any more."""
        self._wants.pop(who, None)

    def urgent(self) -> Task | None:
        """What somebody waits for."""
        for want in self._wants.values():
            if self._is_missing(want):
                return self._task(want.sight, want.moment, urgent=True)
        return None

    def later(self) -> Task | None:
        """The next picture of a cycle that is not whole."""
        for want in self._wants.values():
            if want.sight not in self._full:
                for moment in self._cycle(want):
                    if not self._kept.has(want.sight, moment):
                        return self._task(want.sight, moment, urgent=False)
        return None

    def _is_missing(self, want: Want) -> bool:
        if want.sight in self._full:
            return False
        if want.cycle is Cycle.STILL:
            return not self._kept.has(want.sight, want.moment)
        return self._kept.first(want.sight) is None

    def _cycle(self, want: Want) -> Iterator[Moment]:
        first = self._kept.first(want.sight)
        since = want.sight.since
        if first is None:
            return
        if since is not None:
            limits = first.size_bytes, self._most_bytes
            yield from passage_moments(since.legs, want.moment, *limits)
        else:
            yield from cycle_moments(want.cycle, first.size_bytes, self._most_bytes)

    def _task(self, sight: Sight, moment: Moment, *, urgent: bool) -> Task:
        paint = partial(self._scenes.frame, sight, moment)
        return Task(paint, partial(self._take, sight), urgent)

    def _take(self, sight: Sight, result: object) -> None:
        wanted = {want.sight for want in self._wants.values()}
        if not isinstance(result, Frame) or not self._kept.add(sight, result, wanted):
            self._full.add(sight)
            return
        self.arrived.emit(sight)
