"""Text that takes the largest size at which it fits its place, and is never cut."""

from typing import Final

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QWidget

from limber.ui.fonts import font
from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Weight
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

SIZE_STEP: Final = 2


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

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def set_text(self, text: str) -> None:
        """Show another text."""
        if text != self._text:
            self._text = text
            self.setAccessibleName(text)
            self.update()

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
        painter.setFont(self.fitting_font())
        painter.setPen(QColor(_colour(self.theme, quiet=self._quiet)))
        painter.drawText(QRectF(self.rect()), self._flags(), self._text)
        painter.end()

    def _fits(self, made: QFont) -> bool:
        place = QRectF(0, 0, self.width(), 10_000)
        needed = QFontMetricsF(made).boundingRect(place, self._flags(), self._text)
        return needed.height() <= self.height() and needed.width() <= self.width()

    def _flags(self) -> int:
        return int(self._align.value) | int(Qt.TextFlag.TextWordWrap.value)


def _colour(theme: Theme, *, quiet: bool) -> str:
    return theme.palette.ink2 if quiet else theme.palette.ink
