"""What the summary stands on: it scrolls as a whole, or its parts do."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from limber.ui.widgets.side_by_side import SideBySide


class SummaryGround(QWidget):
    """Scrolls as a whole where its parts stand below each other; else only they scroll."""

    def __init__(self, parts: SideBySide) -> None:
        super().__init__()
        self._parts = parts

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), 0)

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(width) if self._parts.is_stacked else 0


def plain_scroll(name: str) -> QScrollArea:
    """An area that scrolls up and down and cannot have the keyboard."""
    area = QScrollArea()
    area.setProperty("plain", "true")
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setAccessibleName(name)
    return area
