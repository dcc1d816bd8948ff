"""The countdown ring: four styles, so that the phase is told by shape and not by colour."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.colour import mix
from limber.ui.fonts import font
from limber.ui.theme import ThemeSource
from limber.ui.tokens import DIMMED_OPACITY, Phase, Type, Weight
from limber.ui.widgets.ring_shapes import (
    RingColours,
    RingGeometry,
    paint_band,
    paint_dots,
    paint_segments,
    paint_thin_lines,
    used_dots,
)
from limber.ui.widgets.sizes import DigitRoom, Viewing, digit_room
from limber.ui.widgets.text import draw_capitals_centred, fit_font
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_DESIGN_DIAMETER: Final = 472.0
_SUB_TEXT_SHARE: Final = 0.57
"""Of the diameter: there the hand goes by without touching it."""
_LARGEST_SUB_TEXT: Final = 1.5
"""More would reach into the digits, which never make room."""
_SMALL_STEP: Final = 0.06
_WIDTH: Final = (0.72, 0.81)
"""How wide digits may be; minutes are lower, and so there is more room for them."""


class RingStyle(StrEnum):
    """How the ring is drawn; the names are those of the phases."""

    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    REST = "rest"


_TEXT_RISE: Final = {
    RingStyle.READY: 0.053,
    RingStyle.MOVE: 0.075,
    RingStyle.HOLD: 0.053,
    RingStyle.REST: 0.053,
}
_RISE_OF_MINUTES: Final = 0.02
"""They are low and wide: in the middle the ring is widest."""
_SUB_TEXT_DROP: Final = {
    RingStyle.READY: 0.255,
    RingStyle.MOVE: 0.275,
    RingStyle.HOLD: 0.255,
    RingStyle.REST: 0.255,
}


@dataclass(frozen=True, slots=True)
class RingState:
    """What the ring shows.

    `fraction` is the part of the time that is left, 1 to 0. In the style `MOVE` there is one of
    `segments` per repetition; those before `current_segment` (counted from 0) are full, and
    `segment_fraction` of the current one is done.
    """

    style: RingStyle
    fraction: float = 1.0
    text: str = ""
    sub_text: str = ""
    segments: int = 0
    current_segment: int = 0
    segment_fraction: float = 0.0
    phase: Phase = Phase.HOLD
    dimmed: bool = False


class Ring(ThemedWidget):
    """Paints a `RingState`; keeps square in the middle of its place."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._state = RingState(RingStyle.READY, phase=Phase.READY)
        self._viewing = Viewing()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def state(self) -> RingState:
        """What is shown."""
        return self._state

    def show_state(self, state: RingState) -> None:
        """Show `state`, painting only the part that differs from what is shown."""
        old, self._state = self._state, state
        if state == old:
            return
        if (state.text, state.sub_text) != (old.text, old.sub_text):
            self.setAccessibleName(", ".join(part for part in (state.text, state.sub_text) if part))
        self._update_difference(old, state)

    def set_viewing(self, viewing: Viewing) -> None:
        """Set from how far the digits are read."""
        self._viewing = viewing
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(int(_DESIGN_DIAMETER), int(_DESIGN_DIAMETER))

    def paintEvent(self, event: QPaintEvent) -> None:
        geometry = self._geometry()
        if geometry.diameter <= 0:
            return
        painter = smooth_painter(self)
        self._paint_ring(painter, geometry)
        if event.region().intersects(geometry.inner_square().toAlignedRect()):
            self._paint_text(painter, geometry)
        painter.end()

    def _geometry(self) -> RingGeometry:
        side = float(min(self.width(), self.height()))
        return RingGeometry(QPointF(self.width() / 2, self.height() / 2), side)

    def _paint_ring(self, painter: QPainter, geometry: RingGeometry) -> None:
        state = self._state
        phase = self.theme.palette.phase(state.phase)
        colours = RingColours(self._dim(phase.strong), self._dim(phase.track), QColor(phase.wall))
        match state.style:
            case RingStyle.READY:
                paint_dots(painter, geometry, colours, state.fraction)
            case RingStyle.MOVE:
                position = state.current_segment + _held(state.segment_fraction)
                paint_segments(painter, geometry, colours, state.segments, position)
            case RingStyle.HOLD:
                paint_band(painter, geometry, colours, _held(state.fraction))
            case RingStyle.REST:
                paint_thin_lines(painter, geometry, colours, _held(state.fraction))

    def _paint_text(self, painter: QPainter, geometry: RingGeometry) -> None:
        state = self._state
        room = digit_room(state.text, thin_ring=state.style is RingStyle.REST)
        size = self._viewing.digits_px(geometry.diameter, room)
        width = geometry.diameter * _WIDTH[room is DigitRoom.MINUTES]
        digits = fit_font(font(size, Weight.BOLD, digits=True), state.text, width)
        share = _RISE_OF_MINUTES if room is DigitRoom.MINUTES else _TEXT_RISE[state.style]
        rise = geometry.diameter * share if state.sub_text else 0.0
        painter.setPen(self._dim(self.theme.palette.ink))
        draw_capitals_centred(painter, geometry.square().translated(0, -rise), digits, state.text)
        if state.sub_text:
            self._paint_sub_text(painter, geometry)

    def _paint_sub_text(self, painter: QPainter, geometry: RingGeometry) -> None:
        scale = min(1.0, geometry.diameter / (_DESIGN_DIAMETER * 0.8))
        scale *= min(self.theme.text_scale, _LARGEST_SUB_TEXT)
        is_count = self._state.style is RingStyle.MOVE
        size = (Type.PLAYER_COUNT if is_count else Type.PLAYER_LINE) * scale
        line = fit_font(
            font(size, Weight.SEMI_BOLD), self._state.sub_text, geometry.diameter * _SUB_TEXT_SHARE
        )
        place = geometry.square().translated(
            0, geometry.diameter * _SUB_TEXT_DROP[self._state.style]
        )
        draw_capitals_centred(painter, place, line, self._state.sub_text)

    def _dim(self, colour: str) -> QColor:
        if not self._state.dimmed:
            return QColor(colour)
        wall = self.theme.palette.phase(self._state.phase).wall
        return mix(wall, colour, DIMMED_OPACITY)

    def _update_difference(self, old: RingState, new: RingState) -> None:
        unmoved = replace(old, fraction=new.fraction, segment_fraction=new.segment_fraction)
        step = abs(new.fraction - old.fraction)
        if unmoved != new or step > _SMALL_STEP:
            self.update()
            return
        dirty = self._moved_part(old, new)
        if not dirty.isEmpty():
            self.update(dirty.toAlignedRect())

    def _moved_part(self, old: RingState, new: RingState) -> QRectF:
        geometry = self._geometry()
        match new.style:
            case RingStyle.READY:
                same = used_dots(old.fraction) == used_dots(new.fraction)
                return QRectF() if same else geometry.square()
            case RingStyle.MOVE:
                if old.segment_fraction == new.segment_fraction or not new.segments:
                    return QRectF()
                start = new.current_segment / new.segments
                return geometry.arc_bounds(start, start + 1 / new.segments)
            case RingStyle.HOLD | RingStyle.REST:
                used = sorted((1 - _held(old.fraction), 1 - _held(new.fraction)))
                return geometry.arc_bounds(used[0], used[1])


def _held(fraction: float) -> float:
    return min(max(fraction, 0.0), 1.0)
