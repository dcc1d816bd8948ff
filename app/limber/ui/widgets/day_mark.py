"""The mark of a day in the calendar: the shape says it, the colour only repeats it."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from limber.ui.tokens import Palette
from limber.ui.view_state.day_kind import DayKind

_DESIGN: Final = 14.0
_RADIUS: Final = 3.0
_FAINT: Final = 0.25


def paint_day(
    painter: QPainter,
    rect: QRectF,
    kind: DayKind | None,
    palette: Palette,
    *,
    is_today: bool = False,
    has_rehearsal: bool = False,
    is_faint: bool = False,
) -> None:
    """Paint the mark into a square; without a kind only that of a rehearsal."""
    painter.save()
    painter.translate(rect.topLeft())
    painter.scale(rect.width() / _DESIGN, rect.height() / _DESIGN)
    painter.setOpacity(_FAINT if is_faint else 1.0)
    if kind is not None:
        _paint_kind(painter, kind, palette)
    if is_today and kind is not DayKind.DUE:
        _box(painter, QPen(QColor(palette.lamp), 1.8))
    if has_rehearsal:
        middle = QPointF(_DESIGN / 2, _DESIGN / 2)
        _paint_rehearsal(painter, palette, middle if kind is None else QPointF(11.2, 2.8))
    painter.restore()


def _paint_kind(painter: QPainter, kind: DayKind, palette: Palette) -> None:
    match kind:
        case DayKind.DONE:
            _box(painter, QPen(QColor(palette.brand), 1.0), palette.brand)
        case DayKind.PARTIAL:
            _box(painter, QPen(QColor(palette.brand), 1.2), palette.surface)
            _fill_lower_half(painter, palette)
        case DayKind.PART_WAY:
            _box(painter, QPen(QColor(palette.brand), 1.2), palette.surface)
            _fill_corner(painter, palette)
        case DayKind.NONE:
            _box(painter, QPen(QColor(palette.ctl), 1.2), palette.surface)
        case DayKind.DUE:
            _box(painter, QPen(QColor(palette.lamp), 1.8), palette.lampsoft)
            _dot(painter, palette.lamp, 1.8)
        case DayKind.COMING:
            _box(painter, QPen(QColor(palette.line), 1.0))
        case DayKind.REST:
            _dot(painter, palette.ink3, 1.2)
        case DayKind.EXTRA:
            _dot(painter, palette.brand, 3.4)
        case DayKind.DAY_OFF:
            _line(painter, palette, QPointF(2.8, 11.2), QPointF(11.2, 2.8))
        case DayKind.PAUSED:
            for x in (4.8, 9.2):
                _line(painter, palette, QPointF(x, 3.6), QPointF(x, 10.4))
        case DayKind.BLANK:
            pass


def _paint_rehearsal(painter: QPainter, palette: Palette, place: QPointF) -> None:
    """A small ring on a ground of its own, so that it is seen on every mark."""
    painter.setPen(QPen(QColor(palette.ink), 1.2))
    painter.setBrush(QColor(palette.surface))
    painter.drawEllipse(place, 2.6, 2.6)


def _box(painter: QPainter, pen: QPen, fill: str = "") -> None:
    half = pen.widthF() / 2
    painter.setPen(pen)
    painter.setBrush(QColor(fill) if fill else Qt.BrushStyle.NoBrush)
    side = _DESIGN - 2 * half
    painter.drawRoundedRect(QRectF(half, half, side, side), _RADIUS, _RADIUS)


def _fill_lower_half(painter: QPainter, palette: Palette) -> None:
    inside, lower = QPainterPath(), QPainterPath()
    inside.addRoundedRect(QRectF(0.6, 0.6, _DESIGN - 1.2, _DESIGN - 1.2), _RADIUS, _RADIUS)
    lower.addRect(QRectF(0, _DESIGN / 2, _DESIGN, _DESIGN / 2))
    painter.fillPath(inside.intersected(lower), QColor(palette.brand))


def _fill_corner(painter: QPainter, palette: Palette) -> None:
    inside, corner = QPainterPath(), QPainterPath()
    inside.addRoundedRect(QRectF(0.6, 0.6, _DESIGN - 1.2, _DESIGN - 1.2), _RADIUS, _RADIUS)
    corner.addPolygon(QPolygonF([QPointF(0, 0), QPointF(0, _DESIGN), QPointF(_DESIGN, _DESIGN)]))
    corner.closeSubpath()
    painter.fillPath(inside.intersected(corner), QColor(palette.brand))


def _line(painter: QPainter, palette: Palette, begin: QPointF, end: QPointF) -> None:
    pen = QPen(QColor(palette.ink3), 1.4)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(begin, end)


def _dot(painter: QPainter, colour: str, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(_DESIGN / 2, _DESIGN / 2), radius, radius)
