"""The marks of the calendar with their words, in rows from the right."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Type
from limber.ui.view_state.calendar_words import Legend
from limber.ui.widgets.day_mark import paint_day
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_MARK: Final = 14.0


class LegendRow(ThemedWidget):
    """Shows what each mark says; wraps where the words are too long for one row."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._legend: tuple[Legend, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_legend(self, legend: tuple[Legend, ...]) -> None:
        """Show these marks."""
        self._legend = legend
        self.setAccessibleName(f"Marks: {', '.join(each.text for each in legend)}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._row())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._row() * max(1, len(self._rows(width)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        palette = self.theme.palette
        painter.setFont(self.theme.font(Type.CAPTION))
        painter.setPen(QColor(palette.ink2))
        for legend, place in self._places():
            mark = QRectF(place.left(), place.center().y() - _MARK / 2, _MARK, _MARK)
            paint_day(painter, mark, legend.kind, palette, has_rehearsal=legend.kind is None)
            words = place.adjusted(_MARK + Space.S, 0, 1, 0)
            painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, legend.text)
        painter.end()

    def _places(self) -> Iterator[tuple[Legend, QRectF]]:
        for number, row in enumerate(self._rows(self.width())):
            x = self.width() - sum(map(self._width, row)) - Space.XL * (len(row) - 1)
            for legend in row:
                width = self._width(legend)
                yield legend, QRectF(x, number * self._row(), width, self._row())
                x += width + Space.XL

    def _rows(self, width: float) -> list[list[Legend]]:
        rows: list[list[Legend]] = []
        left = 0.0
        for legend in self._legend:
            needed = self._width(legend)
            if not rows or needed > left:
                rows.append([])
                left = width
            rows[-1].append(legend)
            left -= needed + Space.XL
        return rows

    def _width(self, legend: Legend) -> float:
        metrics = QFontMetricsF(self.theme.font(Type.CAPTION))
        return _MARK + Space.S + metrics.horizontalAdvance(legend.text) + 1

    def _row(self) -> int:
        metrics = QFontMetricsF(self.theme.font(Type.CAPTION))
        return round(max(_MARK, metrics.height())) + Space.XS
