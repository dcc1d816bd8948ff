"""Icons painted from their shapes, in whatever colour the text beside them has."""

from collections.abc import Iterator
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from limber.ui.icon_shapes import ICON_SHAPES, IconName
from limber.ui.tokens import Palette

__all__ = ["IconName", "app_icon", "icon", "icon_pixmap", "paint_app_mark", "paint_icon"]

_GRID: Final = 24.0
_SCALES: Final = (1, 2, 3)


def paint_icon(painter: QPainter, rect: QRectF, name: IconName, colour: QColor | str) -> None:
    """Paint the icon into the square in the middle of `rect`; its stroke grows with it."""
    side = min(rect.width(), rect.height())
    if side <= 0:
        return
    shape = ICON_SHAPES[name]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / _GRID, side / _GRID)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawPath(_path(shape.fill))
    pen = QPen(QColor(colour), shape.stroke_width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_path(shape.stroke))
    painter.restore()


def paint_app_mark(painter: QPainter, rect: QRectF, palette: Palette) -> None:
    """Paint the mark of Limber, a ball in a socket, into the square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    if side <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / _GRID, side / _GRID)
    pen = QPen(QColor(palette.brand), 3.9)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawArc(QRectF(2.6, 2.6, 18.8, 18.8), 42 * 16, 276 * 16)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.glow))
    painter.drawEllipse(QPointF(14.4, 12), 4.6, 4.6)
    painter.restore()


def icon_pixmap(
    name: IconName, colour: QColor | str, size: int, scale: float = 1, *, gap: int = 0
) -> QPixmap:
    """The icon as a picture `size` logical pixels wide, for a screen with `scale` pixels to one.

    `gap` leaves that many pixels free at the right.
    """
    pixmap = QPixmap(round((size + gap) * scale), round(size * scale))
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    paint_icon(painter, QRectF(0, 0, size, size), name, colour)
    painter.end()
    return pixmap


def icon(name: IconName, colour: QColor | str, size: int, *, gap: int = 0) -> QIcon:
    """The icon for a button, sharp on screens of one, two and three pixels to one.

    `gap` leaves that many pixels free at the right, because Qt puts the text too close.
    """
    made = QIcon()
    for scale in _SCALES:
        made.addPixmap(icon_pixmap(name, colour, size, scale, gap=gap))
    return made


def app_icon(folder: Path) -> QIcon:
    """The icon of the window and the task bar, from the files in `folder`."""
    made = QIcon()
    for path in sorted(folder.glob("limber-*.png")):
        made.addFile(str(path))
    return made


@cache
def _path(drawing: str) -> QPainterPath:
    """One of the bundled shapes, read once."""
    return build_path(drawing)


def build_path(drawing: str) -> QPainterPath:
    """The path of a drawing in the letters of `icon_shapes`; raises `ValueError` for others."""
    path = QPainterPath()
    words = iter(drawing.split())
    for letter in words:
        _draw(path, letter, words)
    return path


def _draw(path: QPainterPath, letter: str, words: Iterator[str]) -> None:
    def take(count: int) -> list[float]:
        return [float(word) for word in islice(words, count)]

    match letter:
        case "M":
            path.moveTo(*take(2))
        case "L":
            path.lineTo(*take(2))
        case "C":
            path.cubicTo(*take(6))
        case "A":
            x, y, radius, start, sweep = take(5)
            path.arcTo(QRectF(x - radius, y - radius, 2 * radius, 2 * radius), start, sweep)
        case "O":
            x, y, radius = take(3)
            path.addEllipse(QPointF(x, y), radius, radius)
        case "R":
            x, y, width, height, radius = take(5)
            path.addRoundedRect(QRectF(x, y, width, height), radius, radius)
        case "Z":
            path.closeSubpath()
        case _:
            raise ValueError(f"no such letter in an icon: {letter}")
