"""The side marker: the word fills its own half, the other side stays as a letter."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPen

from limber.ui.fonts import font
from limber.ui.tokens import Phase, Radius, Type, Weight
from limber.ui.widgets.large_word import LargeWord
from limber.ui.widgets.text import draw_capitals_centred, fit_font
from limber.ui.widgets.themed import smooth_painter

_DESIGN_HEIGHT: Final = 104.0
_LINE: Final = 3.0
_PADDING: Final = 28.0
_OTHER_PADDING: Final = 21.0


@dataclass(frozen=True, slots=True)
class SideMarkerState:
    """`word` (LEFT) and the short form of the `other` side (R).

    `word_first` puts the word into the left part of the marker: true for left, false for right.
    `spoken` is what a screen reader says; without it, the word.
    """

    word: str
    other: str
    word_first: bool = True
    phase: Phase = Phase.HOLD
    spoken: str = ""


class SideMarker(LargeWord[SideMarkerState]):
    """Paints a `SideMarkerState`, left-aligned in its place; hidden from readers when empty."""

    def sizeHint(self) -> QSize:
        scale = self._scale()
        word, other = self._cell_widths(scale)
        return QSize(round(word + other), round(_DESIGN_HEIGHT * scale))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state is None or self.width() < 4 * _LINE or self.height() < 4 * _LINE:
            return
        painter = smooth_painter(self)
        scale = min(self._scale(), self.height() / _DESIGN_HEIGHT)
        self._paint(painter, self._state, scale)
        painter.end()

    def _paint(self, painter: QPainter, state: SideMarkerState, scale: float) -> None:
        palette = self.theme.palette
        ink, wall = QColor(palette.ink), QColor(palette.phase(state.phase).wall)
        word_width, other_width = self._fitted_widths(scale)
        whole = QRectF(0, 0, word_width + other_width, _DESIGN_HEIGHT * scale)
        word_x, other_x = (0.0, word_width) if state.word_first else (other_width, 0.0)
        word_cell = QRectF(word_x, 0, word_width, whole.height())
        other_cell = QRectF(other_x, 0, other_width, whole.height())
        self._paint_frame(painter, whole, word_cell, ink)
        painter.setPen(wall)
        word_font = font(Type.PLAYER_WORD * scale, Weight.BOLD)
        fitted = fit_font(word_font, state.word, word_width - 2 * _LINE)
        draw_capitals_centred(painter, word_cell, fitted, state.word)
        painter.setPen(QColor(palette.ink2))
        other_font = font(Type.PLAYER_LINE * scale, Weight.SEMI_BOLD)
        draw_capitals_centred(painter, other_cell, other_font, state.other)

    @staticmethod
    def _paint_frame(painter: QPainter, whole: QRectF, filled: QRectF, ink: QColor) -> None:
        outline = QPainterPath()
        half = _LINE / 2
        outline.addRoundedRect(whole.adjusted(half, half, -half, -half), Radius.PANEL, Radius.PANEL)
        cell = QPainterPath()
        cell.addRect(filled)
        painter.fillPath(outline.intersected(cell), ink)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(ink, _LINE))
        painter.drawPath(outline)

    def _scale(self) -> float:
        return self._viewing.word_px() / Type.PLAYER_WORD

    def _cell_widths(self, scale: float) -> tuple[float, float]:
        if self._state is None:
            return 0.0, 0.0
        word = QFontMetricsF(font(Type.PLAYER_WORD * scale, Weight.BOLD))
        other = QFontMetricsF(font(Type.PLAYER_LINE * scale, Weight.SEMI_BOLD))
        return (
            word.horizontalAdvance(self._state.word) + 2 * _PADDING * scale,
            other.horizontalAdvance(self._state.other) + 2 * _OTHER_PADDING * scale,
        )

    def _fitted_widths(self, scale: float) -> tuple[float, float]:
        word, other = self._cell_widths(scale)
        return max(0.0, min(word, self.width() - other)), other
