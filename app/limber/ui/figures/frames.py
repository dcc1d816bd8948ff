"""One picture, cut to what is on it, and how many of them a cycle can have."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtGui import QImage

from limber.figure.camera import Camera
from limber.figure.motion import Motion, motion_of
from limber.figure.picture import (
    BodySide,
    Setting,
    end_setting_of,
    other_side,
    picture_of,
    seen_from,
    setting_of,
)
from limber.ui.figures.shelf import ShelvedFigure
from limber.ui.figures.sights import STEPS, Cycle, Moment, Sight
from limber.ui.widgets.figure_painter import Extras, painted

MOST_ON_THE_WAY: Final = 25
LEAST_ON_THE_WAY: Final = 5
BREATHS: Final = 4
"""Pictures of a breath besides that of the empty chest; it moves about two pixels."""
MOST_SCENES: Final = 6


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


class Scenes:
    """The geometry of the last few figures; for the painting thread alone."""

    def __init__(self) -> None:
        self._found: dict[tuple[ShelvedFigure, bool], tuple[Motion, Setting]] = {}

    def image(self, sight: Sight, moment: Moment, go_on: Callable[[], None]) -> QImage:
        """The whole picture; `go_on` is called now and then, and may raise to end it."""
        figure = sight.shelved.figure
        motion, setting = self._scene(sight.shelved, end_alone=sight.end_alone)
        share, breath = moment.share / STEPS, moment.breath / STEPS
        arrow = sight.with_arrow
        picture = picture_of(figure, motion, share, setting, breath=breath, with_arrow=arrow)
        if sight.side is BodySide.RIGHT:
            picture = other_side(picture)
        go_on()
        picture = seen_from(picture, Camera(sight.turn, sight.height))
        size, extras = QSize(sight.width, sight.tall), Extras(disc=sight.with_disc)
        return painted(picture, size, sight.paints, extras, sight.ratio, go_on)

    def frame(self, sight: Sight, moment: Moment, go_on: Callable[[], None]) -> Frame:
        """The picture, cut."""
        image = self.image(sight, moment, go_on)
        inner = seen_part(image)
        return Frame(image.copy(inner), inner.topLeft(), moment)

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
    if cycle in (Cycle.WAY, Cycle.WHOLE):
        fitting = room_bytes // max(frame_bytes, 1) - (BREATHS if cycle is Cycle.WHOLE else 0)
        count = min(max(fitting, LEAST_ON_THE_WAY), MOST_ON_THE_WAY)
        for step in _coarse_first(count):
            yield Moment(round(step * STEPS / (count - 1)))


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
