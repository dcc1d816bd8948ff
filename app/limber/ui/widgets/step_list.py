"""The steps of an exercise, numbered and large, to read before it begins."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from limber.ui.fonts import font
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Type, Weight
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_SMALLEST: Final = 15
_NUMBER_EM: Final = 1.5
_GAP_EM: Final = 0.55
_WRAP: Final = int(Qt.TextFlag.TextWordWrap.value) | int(Qt.AlignmentFlag.AlignTop.value)


class StepList(ThemedWidget):
    """Paints sentences below each other, as large as they fit."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._steps: tuple[str, ...] = ()

    @property
    def steps(self) -> tuple[str, ...]:
        """What is shown."""
        return self._steps

    def show_steps(self, steps: tuple[str, ...]) -> None:
        """Show other steps; none leaves the place empty."""
        if steps == self._steps:
            return
        self._steps = steps
        self.setAccessibleName(" ".join(f"{i}. {s}" for i, s in enumerate(steps, 1)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._steps:
            return
        made = self._fitting_font()
        painter = smooth_painter(self)
        painter.setFont(made)
        self._paint(painter, made)
        painter.end()

    def _paint(self, painter: QPainter, made: QFont) -> None:
        indent, top = made.pixelSize() * _NUMBER_EM, 0.0
        palette = self.theme.palette
        heights = self._heights(made)
        for number, (sentence, height) in enumerate(zip(self._steps, heights, strict=True), 1):
            painter.setPen(QColor(palette.ink2))
            painter.drawText(QRectF(0, top, indent, height), _WRAP, f"{number}")
            painter.setPen(QColor(palette.ink))
            place = QRectF(indent, top, self.width() - indent, height)
            painter.drawText(place, _WRAP, sentence)
            top += height + made.pixelSize() * _GAP_EM

    def _fitting_font(self) -> QFont:
        for size in range(self.theme.text_px(Type.PLAYER_NEXT), _SMALLEST, -1):
            made = font(size, Weight.MEDIUM)
            gaps = (len(self._steps) - 1) * size * _GAP_EM
            if sum(self._heights(made)) + gaps <= self.height():
                return made
        return font(_SMALLEST, Weight.MEDIUM)

    def _heights(self, made: QFont) -> list[float]:
        metrics = QFontMetricsF(made)
        width = max(1.0, self.width() - made.pixelSize() * _NUMBER_EM)
        place = QRectF(0, 0, width, 10_000)
        return [metrics.boundingRect(place, _WRAP, sentence).height() for sentence in self._steps]
