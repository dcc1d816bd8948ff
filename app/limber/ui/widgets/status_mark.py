"""The mark that says what became of a session or an exercise: the same on all screens."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Palette
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_SIZE: Final = 20
_DESIGN: Final = 20.0


class MarkState(StrEnum):
    """What a mark can say."""

    DONE = "done"
    PARTIAL = "partial"
    SKIPPED = "skipped"
    DUE = "due"
    COMING = "coming"
    REST = "rest"
    PAUSED = "paused"


_WORDS: Final = {
    MarkState.DONE: "Done",
    MarkState.PARTIAL: "Partly done",
    MarkState.SKIPPED: "Skipped",
    MarkState.DUE: "Due",
    MarkState.COMING: "Coming up",
    MarkState.REST: "Rest day",
    MarkState.PAUSED: "Paused",
}


def mark_word(state: MarkState) -> str:
    """The mark in words, for tool tips and screen readers."""
    return _WORDS[state]


def paint_mark(painter: QPainter, rect: QRectF, state: MarkState, palette: Palette) -> None:
    """Paint the mark into the square in the middle of `rect`."""
    side = min(rect.width(), rect.height())
    if side <= 0:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / _DESIGN, side / _DESIGN)
    _paint_on_grid(painter, state, palette)
    painter.restore()


def _paint_on_grid(painter: QPainter, state: MarkState, palette: Palette) -> None:
    match state:
        case MarkState.DONE:
            _box(painter, QPen(QColor(palette.brand), 1.6), QColor(palette.brand))
            paint_icon(painter, QRectF(2, 2, 16, 16), IconName.CHECK, palette.onbrand)
        case MarkState.PARTIAL:
            _box(painter, QPen(QColor(palette.brand), 1.9))
            _fill_lower_half(painter, QColor(palette.brand))
        case MarkState.SKIPPED:
            _box(painter, QPen(QColor(palette.ctl), 1.5))
            pen = QPen(QColor(palette.ink2), 1.9)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(6.5, 10), QPointF(13.5, 10))
        case MarkState.DUE:
            _box(painter, QPen(QColor(palette.lamp), 1.9), QColor(palette.lampsoft))
            _dot(painter, QColor(palette.lamp), 2.4)
        case MarkState.COMING:
            pen = QPen(QColor(palette.ctl), 1.5)
            pen.setDashPattern([1.7, 1.55])
            _box(painter, pen)
        case MarkState.REST:
            _dot(painter, QColor(palette.ink3), 2.0)
        case MarkState.PAUSED:
            pen = QPen(QColor(palette.ink3), 1.7)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            painter.setPen(pen)
            painter.drawLine(QPointF(5, 15), QPointF(15, 5))


def _box(painter: QPainter, pen: QPen, fill: QColor | None = None) -> None:
    painter.setPen(pen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    half = pen.widthF() / 2
    edge = _DESIGN - 2 * (0.5 + half)
    painter.drawRoundedRect(QRectF(0.5 + half, 0.5 + half, edge, edge), 4, 4)


def _fill_lower_half(painter: QPainter, colour: QColor) -> None:
    inside, lower = QPainterPath(), QPainterPath()
    inside.addRoundedRect(QRectF(1, 1, 18, 18), 4, 4)
    lower.addRect(QRectF(0, 10, 20, 10))
    painter.fillPath(inside.intersected(lower), colour)


def _dot(painter: QPainter, colour: QColor, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawEllipse(QPointF(10, 10), radius, radius)


class StatusMark(ThemedWidget):
    """A mark as a widget of its own."""

    def __init__(
        self, themes: ThemeSource, state: MarkState, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._say()

    def show_state(self, state: MarkState) -> None:
        """Show another mark."""
        self._state = state
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        side = self.theme.control_px(_SIZE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        paint_mark(painter, QRectF(self.rect()), self._state, self.theme.palette)
        painter.end()

    def _say(self) -> None:
        self.setAccessibleName(mark_word(self._state))
        self.setToolTip(mark_word(self._state))
