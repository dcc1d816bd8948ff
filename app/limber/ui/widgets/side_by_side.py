"""Two parts beside each other where there is room, else one below the other."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.widgets.themed import ThemedWidget


class SideBySide(ThemedWidget):
    """Lays out two parts; beside each other they need `needed_px` at a text scale of 1.

    `shares` says how they divide the width.
    """

    def __init__(
        self,
        themes: ThemeSource,
        parts: tuple[QWidget, QWidget],
        shares: tuple[int, int],
        spacing: int,
        needed_px: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._needed_px = needed_px
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(spacing)
        for part, share in zip(parts, shares, strict=True):
            self._layout.addWidget(part, share)

    @property
    def is_stacked(self) -> bool:
        """Whether one part stands below the other."""
        return self._layout.direction() is QBoxLayout.Direction.TopToBottom

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self._layout.minimumSize().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn()

    def restyle(self) -> None:
        """Turn if the text has become larger or smaller."""
        self._turn()

    def _turn(self) -> None:
        has_room = self.width() >= self.theme.text_px(self._needed_px)
        direction = (
            QBoxLayout.Direction.LeftToRight if has_room else QBoxLayout.Direction.TopToBottom
        )
        self._layout.setDirection(direction)
