"""A layout that fills rows from left to right and wraps like words."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

_NEARLY_FULL: Final = 0.7
_Row = list[tuple[QLayoutItem, int]]


class FlowLayout(QLayout):
    """Places what is not hidden in its preferred size, `spacing` logical pixels apart."""

    def __init__(self, spacing: int, parent: QWidget | None = None, *, fills: bool = False) -> None:
        """`fills`: a row that is nearly full is drawn out to the right edge."""
        super().__init__(parent)
        self._fills = fills
        self._items: list[QLayoutItem] = []
        self.setSpacing(spacing)
        self.setContentsMargins(QMargins())

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._place(QRect(0, 0, width, 0), moves=False)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def width_in_one_row(self) -> int:
        """The width at which nothing wraps, in logical pixels."""
        widths = [item.sizeHint().width() for item in self._shown]
        return sum(widths) + self.spacing() * max(0, len(widths) - 1)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, moves=True)

    @property
    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, moves: bool) -> int:
        """Set the places if asked to, and return the height that they take."""
        y = rect.y()
        for row in self._rows(rect.width()):
            x, height = rect.x(), max(item.sizeHint().height() for item, _ in row)
            more = self._share_of_the_rest(row, rect.width())
            for item, width in row:
                if moves:
                    size = QSize(width + more, item.sizeHint().height())
                    item.setGeometry(QRect(QPoint(x, y), size))
                x += width + more + self.spacing()
            y += height + self.spacing()
        return max(0, y - self.spacing() - rect.y())

    def _rows(self, room: int) -> Iterator[_Row]:
        """What stands beside each other, with the width that each part prefers."""
        row: _Row = []
        for item in self._shown:
            width = min(item.sizeHint().width(), room)
            if row and self._used(row) + self.spacing() + width > room:
                yield row
                row = []
            row.append((item, width))
        if row:
            yield row

    def _used(self, row: _Row) -> int:
        return sum(width for _, width in row) + self.spacing() * (len(row) - 1)

    def _share_of_the_rest(self, row: _Row, room: int) -> int:
        """What each part of a row takes of the room that it leaves."""
        used = self._used(row)
        return (room - used) // len(row) if self._fills and used >= _NEARLY_FULL * room else 0
