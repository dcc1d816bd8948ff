"""An icon that stands for a word, in the colour of quiet text."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_SIZE: Final = 18


class IconMark(ThemedWidget):
    """Paints an icon; `spoken` is its tool tip and what a screen reader says."""

    def __init__(
        self, themes: ThemeSource, name: IconName, spoken: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._name = name
        self.setAccessibleName(spoken)
        self.setToolTip(spoken)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        side = self.theme.control_px(_SIZE)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        paint_icon(painter, QRectF(self.rect()), self._name, self.theme.palette.ink2)
        painter.end()
