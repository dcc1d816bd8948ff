"""The tempo of a repetition as a line that goes up, stays and comes down, with a ball on it."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.fonts import font
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Phase, Space, Type, Weight
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_HEIGHT: Final = 134
_BALL: Final = 15.5
_BALL_LINE: Final = 8.5
_EDGE: Final = _BALL + _BALL_LINE / 2 + 1
"""The whole ball is seen at either end."""
_LINE: Final = 11.0
_CURVE_HEIGHT: Final = 59.0
_MARGIN: Final = 10.0
_UNDERLINE: Final = 4.0


@dataclass(frozen=True, slots=True)
class TempoPart:
    """One part of a repetition; heights go from 0 (start position) to 1 (end position)."""

    label: str
    seconds: float
    from_height: float
    to_height: float


@dataclass(frozen=True, slots=True)
class TempoState:
    """The parts of a repetition; `fraction` of the part number `current` (from 0) is done."""

    parts: tuple[TempoPart, ...]
    current: int = 0
    fraction: float = 0.0
    phase: Phase = Phase.MOVE


def lift_hold_lower(
    lift_seconds: float, hold_seconds: float, lower_seconds: float
) -> tuple[TempoPart, ...]:
    """The parts of a plain repetition; a part of no length is left out."""
    parts = (
        TempoPart(f"Lift {lift_seconds:g} s", lift_seconds, 0, 1),
        TempoPart(f"Hold {hold_seconds:g} s", hold_seconds, 1, 1),
        TempoPart(f"Lower {lower_seconds:g} s", lower_seconds, 1, 0),
    )
    return tuple(part for part in parts if part.seconds > 0)


class TempoCurve(ThemedWidget):
    """Paints a `TempoState`."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._state = TempoState(())
        self.setAccessibleName("Tempo")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> TempoState:
        """What is shown."""
        return self._state

    def show_state(self, state: TempoState) -> None:
        """Show `state`; while the ball moves, only the curve is painted again."""
        old, self._state = self._state, state
        if state == old:
            return
        if state.parts != old.parts:
            self.setAccessibleDescription(", ".join(part.label for part in state.parts))
        if (state.parts, state.current, state.phase) == (old.parts, old.current, old.phase):
            self.update(0, 0, self.width(), int(self._label_top()))
        else:
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(460, _HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._state.parts or self.width() < 4 * _BALL:
            return
        painter = smooth_painter(self)
        self._paint_curve(painter)
        if event.rect().bottom() >= self._label_top():
            self._paint_labels(painter)
        painter.end()

    def _label_top(self) -> float:
        return _BALL + _CURVE_HEIGHT + _BALL + _MARGIN / 2

    def _corner(self, seconds: float, height: float) -> QPointF:
        total = sum(part.seconds for part in self._state.parts) or 1.0
        left, right = _EDGE, self.width() - _EDGE
        x = left + (right - left) * seconds / total
        return QPointF(x, _BALL + _MARGIN / 2 + _CURVE_HEIGHT * (1 - height))

    def _corners(self) -> list[QPointF]:
        parts = self._state.parts
        corners = [self._corner(0, parts[0].from_height)]
        elapsed = 0.0
        for part in parts:
            elapsed += part.seconds
            corners.append(self._corner(elapsed, part.to_height))
        return corners

    def _paint_curve(self, painter: QPainter) -> None:
        phase = self.theme.palette.phase(self._state.phase)
        corners = self._corners()
        current = min(max(self._state.current, 0), len(self._state.parts) - 1)
        start, end = corners[current], corners[current + 1]
        ball = start + (end - start) * min(max(self._state.fraction, 0.0), 1.0)
        pen = QPen(QColor(phase.track), _LINE)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF(corners))
        pen.setColor(QColor(phase.strong))
        painter.setPen(pen)
        painter.drawPolyline(QPolygonF([*corners[: current + 1], ball]))
        painter.setPen(QPen(QColor(phase.strong), _BALL_LINE))
        painter.setBrush(QColor(phase.wall))
        painter.drawEllipse(ball, _BALL, _BALL)

    def _paint_labels(self, painter: QPainter) -> None:
        palette = self.theme.palette
        for index, (part, place) in enumerate(zip(self._state.parts, self._places(), strict=True)):
            is_current = index == self._state.current
            painter.setFont(self._font(bold=is_current))
            painter.setPen(QColor(palette.ink if is_current else palette.ink2))
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, part.label)
            if is_current:
                bar = QRectF(place.left(), place.bottom(), place.width(), _UNDERLINE)
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.phase(self._state.phase).strong))
                painter.drawRoundedRect(bar, _UNDERLINE / 2, _UNDERLINE / 2)

    def _places(self) -> list[QRectF]:
        """A place for each label: under its part, pushed apart where they would touch."""
        corners = self._corners()
        metrics = QFontMetricsF(self._font(bold=True))
        widths = [metrics.horizontalAdvance(part.label) for part in self._state.parts]
        lefts: list[float] = []
        edge = 0.0
        for index, width in enumerate(widths):
            middle = (corners[index].x() + corners[index + 1].x()) / 2
            lefts.append(max(edge, middle - width / 2))
            edge = lefts[-1] + width + Space.L
        edge = float(self.width())
        for index in reversed(range(len(widths))):
            lefts[index] = max(0.0, min(lefts[index], edge - widths[index]))
            edge = lefts[index] - Space.L
        height = metrics.height() + 2
        top = self._label_top()
        return [QRectF(x, top, w, height) for x, w in zip(lefts, widths, strict=True)]

    def _font(self, *, bold: bool) -> QFont:
        """The label font, smaller where all labels together would not fit."""
        largest = self.theme.text_px(Type.PLAYER_TEMPO)
        heavy = font(largest, Weight.BOLD)
        metrics = QFontMetricsF(heavy)
        needed = sum(metrics.horizontalAdvance(part.label) for part in self._state.parts)
        room = self.width() - Space.L * (len(self._state.parts) - 1)
        size = largest * min(1.0, max(room, 1.0) / max(needed, 1.0))
        tall = self.height() - self._label_top() - _UNDERLINE - 2
        size *= min(1.0, max(tall, 1.0) / metrics.height())
        return font(size, Weight.BOLD if bold else Weight.MEDIUM)
