"""One picture, cut to what is on it, and how many of them a cycle can have."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage

from limber.figure.camera import Camera
from limber.figure.motion import Motion, motion_of
from limber.figure.passage import Held, passage_of
from limber.figure.passage_picture import Staging, passage_picture, staging_of
from limber.figure.picture import (
    BodySide,
    Picture,
    Setting,
    end_setting_of,
    other_side,
    picture_of,
    seen_from,
    setting_of,
)
from limber.ui.figures.shelf import ShelvedFigure
from limber.ui.figures.sights import STEPS, Cycle, Departure, Moment, Sight
from limber.ui.widgets.figure_painter import Extras, painted

MOST_ON_THE_WAY: Final = 25
LEAST_ON_THE_WAY: Final = 5
MOST_ON_A_ROUND: Final = 49
BREATHS: Final = 4
"""Pictures of a breath besides that of the empty chest; it moves about two pixels."""
MOST_SCENES: Final = 6
MOST_ON_A_LEG: Final = 24
LEAST_ON_A_LEG: Final = 4
PASSAGE_ROOM: Final = 0.7
"""Of the memory for frames: those of a passage differ in size."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A picture without its empty margin, and where that is cut, in the picture's pixels."""

    image: QImage
    at: QPoint
    moment: Moment

    @property
    def size_bytes(self) -> int:
        """The memory that it takes."""
        return int(self.image.sizeInBytes())


_PassageKey = tuple[Departure, ShelvedFigure, BodySide]


class Scenes:
    """The geometry of the last few figures; for the painting thread alone."""

    def __init__(self) -> None:
        self._found: dict[tuple[ShelvedFigure, bool], tuple[Motion, Setting]] = {}
        self._passage: tuple[_PassageKey, Staging] | None = None

    def image(self, sight: Sight, moment: Moment, go_on: Callable[[], None]) -> QImage:
        """The whole picture; `go_on` is called now and then, and may raise to end it."""
        if sight.since is not None:
            return self._passing(sight, sight.since, moment, go_on)
        figure = sight.shelved.figure
        motion, setting = self._scene(sight.shelved, end_alone=sight.end_alone)
        share, breath = moment.share / STEPS, moment.breath / STEPS
        arrow = sight.with_arrow
        picture = picture_of(figure, motion, share, setting, breath=breath, with_arrow=arrow)
        if sight.side is BodySide.RIGHT:
            picture = other_side(picture)
        if sight.backwards:
            picture = replace(picture, arrow=picture.arrow[::-1])
        go_on()
        return _paint(seen_from(picture, Camera(sight.turn, sight.height)), sight, go_on)

    def frame(self, sight: Sight, moment: Moment, go_on: Callable[[], None]) -> Frame:
        """The picture, cut."""
        image = self.image(sight, moment, go_on)
        inner = seen_part(image)
        return Frame(image.copy(inner), inner.topLeft(), moment)

    def _passing(
        self, sight: Sight, since: Departure, moment: Moment, go_on: Callable[[], None]
    ) -> QImage:
        """A picture of the way into the figure; the last one is that of its start."""
        key = (since, sight.shelved, sight.side)
        if self._passage is None or self._passage[0] != key:
            first, last = self._held(since.shelved, since.side, since.share), sight.shelved
            self._passage = key, staging_of(passage_of(first, self._held(last, sight.side, 0.0)))
        go_on()
        return _paint(passage_picture(self._passage[1], moment.share / STEPS), sight, go_on)

    def _held(self, shelved: ShelvedFigure, side: BodySide, share: float) -> Held:
        motion, _ = self._scene(shelved, end_alone=False)
        return Held(shelved.figure, motion, side, share)

    def _scene(self, shelved: ShelvedFigure, *, end_alone: bool) -> tuple[Motion, Setting]:
        key = (shelved, end_alone)
        found = self._found.pop(key, None)
        if found is None:
            motion = motion_of(shelved.figure)
            set_up = end_setting_of if end_alone else setting_of
            found = (motion, set_up(shelved.figure, motion))
            if len(self._found) >= MOST_SCENES:
                del self._found[next(iter(self._found))]
        self._found[key] = found
        return found


def _paint(picture: Picture, sight: Sight, go_on: Callable[[], None]) -> QImage:
    size = QSize(sight.width, sight.tall)
    extras = Extras(disc=sight.with_disc, focus=sight.with_focus)
    return painted(picture, size, sight.paints, extras, sight.ratio, go_on)


def seen_part(image: QImage) -> QRect:
    """The smallest rectangle with everything that is not transparent; never empty."""
    alpha = image.convertToFormat(QImage.Format.Format_Alpha8)
    bits, stride = memoryview(alpha.constBits()), alpha.bytesPerLine()
    width = image.width()
    left, right, top, low = width, 0, -1, -1
    for y in range(image.height()):
        row = bytes(bits[y * stride : y * stride + width])
        ended = row.rstrip(b"\0")
        if ended:
            top = y if top < 0 else top
            low = y
            right = max(right, len(ended))
            left = min(left, len(ended) - len(ended.lstrip(b"\0")))
    return QRect(0, 0, 1, 1) if top < 0 else QRect(left, top, right - left, low - top + 1)


def cycle_moments(cycle: Cycle, frame_bytes: int, room_bytes: int) -> Iterator[Moment]:
    """The moments to have, the coarse ones first, as many as there is room for."""
    if cycle in (Cycle.BREATH, Cycle.WHOLE):
        for step in range(BREATHS + 1):
            yield Moment(STEPS, round(step * STEPS / BREATHS))
    if cycle in (Cycle.WAY, Cycle.ROUND, Cycle.WHOLE):
        fitting = room_bytes // max(frame_bytes, 1) - (BREATHS if cycle is Cycle.WHOLE else 0)
        most = MOST_ON_A_ROUND if cycle is Cycle.ROUND else MOST_ON_THE_WAY
        count = min(max(fitting, LEAST_ON_THE_WAY), most)
        for step in _coarse_first(count):
            yield Moment(round(step * STEPS / (count - 1)))


def passage_moments(legs: int, now: Moment, frame_bytes: int, room_bytes: int) -> Iterator[Moment]:
    """The moments of a passage to have, from now on and then from its start, as there is room."""
    fitting = int(room_bytes * PASSAGE_ROOM) // max(frame_bytes, 1)
    last = max(min(fitting, legs * MOST_ON_A_LEG), legs * LEAST_ON_A_LEG)
    first = round(now.share * last / STEPS)
    for step in (*range(first, last + 1), *range(first)):
        yield Moment(round(step * STEPS / last))


def _coarse_first(count: int) -> Iterator[int]:
    """0 to count - 1: the ends, then always the middle between those that there are."""
    yield from (0, count - 1)
    gaps = [(0, count - 1)]
    while gaps:
        low, high = gaps.pop(0)
        if high - low > 1:
            middle = (low + high) // 2
            yield middle
            gaps += [(low, middle), (middle, high)]
