"""The pages of the report as they will be printed."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.palettes import LIGHT
from limber.ui.report.sheets import ReportSheets
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.words import count_text
from limber.ui.widgets.themed import ThemedWidget

_WIDEST: Final = 640
_NARROWEST: Final = 280


class PagePreview(ThemedWidget):
    """Shows a report's pages one under the other, each drawn once."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._sheets: ReportSheets | None = None
        self._pictures: list[QPixmap] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(_NARROWEST)

    def show_sheets(self, sheets: ReportSheets, words: str) -> None:
        """Show other pages; `words` is what a screen reader says of them."""
        self._sheets = sheets
        self._pictures = []
        self.setAccessibleName(f"Preview, {count_text(len(sheets.pages), 'page')}")
        self.setAccessibleDescription(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._pictures = []
            self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._sheets is None:
            return
        if not self._pictures:
            self._pictures = [self._drawn(number) for number in range(len(self._sheets.pages))]
        painter, page = QPainter(self), self._page_size()
        for number, picture in enumerate(self._pictures):
            top = number * (page.height() + Space.M)
            painter.drawPixmap(0, top, picture)
            painter.setPen(QPen(QColor(self.theme.palette.line), 1))
            painter.drawRect(0, top, page.width() - 1, page.height() - 1)
        painter.end()

    def _fit(self) -> None:
        if self._sheets is not None:
            count = len(self._sheets.pages)
            self.setFixedHeight(count * self._page_size().height() + (count - 1) * Space.M)
            self.update()

    def _page_size(self) -> QSize:
        if self._sheets is None:
            return QSize()
        width = min(self.width(), _WIDEST)
        return QSize(width, round(width * self._sheets.height / self._sheets.width))

    def _drawn(self, number: int) -> QPixmap:
        size, ratio = self._page_size(), self.devicePixelRatioF()
        picture = QPixmap(size * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(LIGHT.surface))
        if self._sheets is not None:
            painter = QPainter(picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            scale = size.width() / self._sheets.width
            painter.scale(scale, scale)
            self._sheets.paint_page(painter, number)
            painter.end()
        return picture
