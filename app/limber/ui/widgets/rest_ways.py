"""The two buttons below the ring of a rest: ten seconds more, or on at once."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.button import Button, ButtonKind

_GAP: Final = Space.M + 2


class RestWays(QWidget):
    """For the hand with the mouse: it takes no focus, since the keys are always there."""

    more_requested = Signal()
    start_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._more = Button(themes, "10 seconds", ButtonKind.LARGE, IconName.PLUS)
        self._more.setAccessibleName("10 seconds more")
        self._more.setAccessibleDescription("Key +")
        self._start = Button(themes, "Start now", ButtonKind.INK)
        self._start.setAccessibleDescription("Key Enter")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        row.addStretch(1)
        for button in (self._more, self._start):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            row.addWidget(button)
        row.addStretch(1)
        self._more.clicked.connect(self.more_requested)
        self._start.clicked.connect(self.start_requested)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
