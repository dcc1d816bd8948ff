"""Text that takes the largest size at which it fits its place, and is never cut."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from limber.ui.fonts import font
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Weight
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

SIZE_STEP: Final = 2
_INDENT: Final = 1.33
"""Of the size of the text: how far it stands to the right of an icon."""


class FittedText(ThemedWidget):
    """Wraps plain text into its place, from `largest_px` down to `smallest_px`.

    The largest grows with the text scale.
    """

    def __init__(
        self,
        themes: ThemeSource,
        largest_px: int,
        smallest_px: int,
        parent: QWidget | None = None,
        *,
        weight: int = Weight.SEMI_BOLD,
        quiet: bool = False,
        align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
    ) -> None:
        super().__init__(themes, parent)
        self._largest_px, self._smallest_px = largest_px, smallest_px
        self._weight = weight
        self._quiet = quiet
        self._align = align
        self._text = ""
        self._icon: IconName | None = None

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def set_text(self, text: str, icon: IconName | None = None) -> None:
        """Show another text, with an icon before its first line or none."""
        if (text, icon) != (self._text, self._icon):
            self._text, self._icon = text, icon
            self.setAccessibleName(text)
            self.update()

    def lines_of(self, text: str, width: int) -> int:
        """Into how many lines a text wraps in its largest size: one or two, then it shrinks."""
        made = font(self.theme.text_px(self._largest_px), self._weight)
        height = self._bounds(made, text, width).height()
        return 1 if height < 1.5 * QFontMetricsF(made).height() else 2

    def fitting_font(self) -> QFont:
        """The largest font at which the text fits the place."""
        for size in range(self.theme.text_px(self._largest_px), self._smallest_px, -SIZE_STEP):
            made = font(size, self._weight)
            if self._fits(made):
                return made
        return font(self._smallest_px, self._weight)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._text:
            return
        painter = smooth_painter(self)
        made, colour = self.fitting_font(), QColor(_colour(self.theme, quiet=self._quiet))
        painter.setFont(made)
        painter.setPen(colour)
        place = QRectF(self.rect()).adjusted(self._indent(made), 0, 0, 0)
        painter.drawText(place, self._flags(), self._text)
        if self._icon is not None:
            paint_icon(painter, self._icon_place(made, place), self._icon, colour)
        painter.end()

    def _icon_place(self, made: QFont, place: QRectF) -> QRectF:
        """Before the capitals of the first line."""
        metrics = QFontMetricsF(made)
        first = metrics.boundingRect(place, self._flags(), self._text).top() + metrics.ascent()
        side = float(made.pixelSize())
        return QRectF(0, first - metrics.capHeight() / 2 - side / 2, side, side)

    def _indent(self, made: QFont) -> float:
        return 0.0 if self._icon is None else made.pixelSize() * _INDENT

    def _fits(self, made: QFont) -> bool:
        needed = self._bounds(made, self._text, self.width())
        room = self.width() - self._indent(made)
        return needed.height() <= self.height() and needed.width() <= room

    def _bounds(self, made: QFont, text: str, width: int) -> QRectF:
        place = QRectF(0, 0, width - self._indent(made), 10_000)
        return QFontMetricsF(made).boundingRect(place, self._flags(), text)

    def _flags(self) -> int:
        return int(self._align.value) | int(Qt.TextFlag.TextWordWrap.value)


def _colour(theme: Theme, *, quiet: bool) -> str:
    return theme.palette.ink2 if quiet else theme.palette.ink
