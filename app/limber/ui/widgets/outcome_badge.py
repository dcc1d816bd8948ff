"""The large disc at the head of the summary."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_SIZE: Final = 52
_ICON: Final = 28.0


class OutcomeBadge(ThemedWidget):
    """A disc with a tick, or with a half disc for a session that was stopped part-way."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._finished = True
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_outcome(self, *, finished: bool) -> None:
        """Show how the session ended."""
        self._finished = finished
        self.setAccessibleName("Done" if finished else "Part-way")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_SIZE, _SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.brand))
        painter.drawEllipse(QRectF(self.rect()))
        place = QRectF((_SIZE - _ICON) / 2, (_SIZE - _ICON) / 2, _ICON, _ICON)
        name = IconName.CHECK if self._finished else IconName.HALF
        paint_icon(painter, place, name, palette.onbrand)
        painter.end()
