"""Two columns side by side, or below each other where there is no room."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Width

_WIDEST: Final = Space.CONTENT_MAX + 2 * Space.PAGE + Width.SIDEBAR
"""In a wider window there is no more room for the content."""


class TwoColumns(QWidget):
    """`left` and `right` share the width as told, from `beside_from` logical pixels on.

    Those are its own, or with `of_window` those of the window that it is in.
    """

    def __init__(
        self,
        themes: ThemeSource,
        shares: tuple[int, int],
        beside_from: int,
        parent: QWidget | None = None,
        *,
        of_window: bool = False,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shares = shares
        self._beside_from = beside_from
        self._of_window = of_window
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.XXL)
        self.left, self.right = self._add_column(), self._add_column()
        themes.theme_changed.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _add_column(self) -> QVBoxLayout:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.BETWEEN_CARDS)
        self._row.addWidget(holder)
        return column

    def _arrange(self) -> None:
        width = min(self.window().width(), _WIDEST) if self._of_window else self.width()
        beside = width >= self._themes.theme.text_px(self._beside_from)
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        self._row.setSpacing(Space.XXL if beside else Space.BETWEEN_CARDS)
        for place, share in enumerate(self._shares):
            self._row.setStretch(place, share if beside else 0)
