"""A field for words to look for, with a lens in it that grows with the text."""

from typing import Final

from PySide6.QtCore import QRectF, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space

_LENS: Final = 18


class LensField(QLineEdit):
    """Shows its lens before the words; a style keeps the icon of an action at one size."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.theme_changed.connect(self._make_room)
        self._make_room()

    def width_for(self, words: str) -> int:
        """The width at which `words` can be read whole, in logical pixels."""
        return self.fontMetrics().horizontalAdvance(words) + 2 * (self._side() + Space.L)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._side()
        painter = QPainter(self)
        place = QRectF(Space.M, (self.height() - side) / 2, side, side)
        paint_icon(painter, place, IconName.SEARCH, self._themes.theme.palette.ink3)
        painter.end()

    @Slot()
    def _make_room(self) -> None:
        self.setTextMargins(self._side() + Space.XS, 0, 0, 0)
        self.update()

    def _side(self) -> int:
        return self._themes.theme.control_px(_LENS)
