"""The word of the phase with its icon, readable from the mat."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from limber.ui.fonts import font
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Phase, Weight
from limber.ui.widgets.large_word import LargeWord
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import smooth_painter

_ICON_SHARE: Final = 0.84
_GAP_SHARE: Final = 0.26
_LINE_SHARE: Final = 1.1


@dataclass(frozen=True, slots=True)
class PhaseWordState:
    """`word` as it is shown (HOLD); `spoken` is what a screen reader says."""

    word: str
    icon: IconName
    phase: Phase
    spoken: str = ""


class PhaseWord(LargeWord[PhaseWordState]):
    """Paints a `PhaseWordState`, centred or at the left; shrinks only when it must."""

    def __init__(
        self, themes: ThemeSource, parent: QWidget | None = None, *, centred: bool = True
    ) -> None:
        super().__init__(themes, parent)
        self._centred = centred

    def sizeHint(self) -> QSize:
        size = self._viewing.word_px()
        return QSize(round(self._width_at(size)) + 1, round(size * _LINE_SHARE))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._state is None:
            return
        size = self._fitting_size()
        if size < 1:
            return
        width = self._width_at(size)
        left = max(0.0, (self.width() - width) / 2) if self._centred else 0.0
        colour = QColor(self.theme.palette.phase(self._state.phase).strong)
        icon_side = size * _ICON_SHARE
        icon_place = QRectF(left, (self.height() - icon_side) / 2, icon_side, icon_side)
        word_left = left + size * (_ICON_SHARE + _GAP_SHARE)
        painter = smooth_painter(self)
        paint_icon(painter, icon_place, self._state.icon, colour)
        painter.setPen(colour)
        place = QRectF(word_left, 0, max(0.0, self.width() - word_left), self.height())
        draw_capitals_centred(painter, place, self._font(size), self._state.word, left=True)
        painter.end()

    def _fitting_size(self) -> float:
        wanted = min(self._viewing.word_px(), self.height() / 1.0)
        needed = self._width_at(wanted)
        return wanted if needed <= self.width() else wanted * self.width() / needed

    def _width_at(self, size: float) -> float:
        word = self._state.word if self._state else ""
        advance = QFontMetricsF(self._font(size)).horizontalAdvance(word)
        return size * (_ICON_SHARE + _GAP_SHARE) + advance

    @staticmethod
    def _font(size: float) -> QFont:
        return font(size, Weight.BOLD)
