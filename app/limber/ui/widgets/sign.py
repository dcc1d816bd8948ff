"""A small icon that stands before a title or a text."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_ICON = 20


class Sign(ThemedWidget):
    """Paints an icon level with the first line of the text beside it; with `brand` in its green."""

    def __init__(
        self,
        themes: ThemeSource,
        name: IconName,
        parent: QWidget | None = None,
        *,
        brand: bool = False,
    ) -> None:
        super().__init__(themes, parent)
        self._name = name
        self._brand = brand
        self.restyle()

    def restyle(self) -> None:
        """Grow with the text."""
        side = self.theme.control_px(_ICON)
        self.setFixedSize(QSize(side, side + Space.XS))

    def show_icon(self, name: IconName) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        side = self.width()
        place = QRectF(0, Space.XS / 2, side, side)
        paint_icon(painter, place, self._name, palette.brand if self._brand else palette.ink2)
        painter.end()
