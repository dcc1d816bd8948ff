"""A number in a circle, before a step."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Type, Weight
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_SIZE: Final = 24


class NumberDisc(ThemedWidget):
    """Paints a number of one or two digits."""

    def __init__(self, themes: ThemeSource, number: int, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._number = number
        self.setAccessibleName(str(number))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.theme.text_px(_SIZE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.palette.ctl), 1))
        painter.drawEllipse(place)
        painter.setPen(QColor(self.theme.palette.ink))
        font = self.theme.font(Type.CAPTION, Weight.SEMI_BOLD)
        draw_capitals_centred(painter, place, font, str(self._number))
        painter.end()
