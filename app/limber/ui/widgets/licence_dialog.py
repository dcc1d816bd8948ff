"""The licences of Limber and of its parts, to be read in full."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.about import Notice
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label

_SIZE: Final = (1000, 620)
_LIST_WIDTH: Final = 280
_MOST_LIST_WIDTH: Final = 580


class LicenceDialog(QDialog):
    """A list of names beside the text of the chosen one; Esc closes."""

    def __init__(
        self, themes: ThemeSource, notices: tuple[Notice, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Licences")
        self.resize(*_SIZE)
        self._notices = notices
        self._list = QListWidget()
        self._list.setAccessibleName("Parts of Limber")
        self._list.setWordWrap(True)
        self._list.setResizeMode(QListWidget.ResizeMode.Adjust)
        self._list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.addItems([notice.title for notice in notices])
        self._list.currentRowChanged.connect(self._show)
        self._heading = label("", Role.STRONG)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setAccessibleName("Licence")
        self._text.setTabChangesFocus(True)
        close = Button(themes, "Close", ButtonKind.PLAIN)
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(Space.XXL,) * 4)
        column.setSpacing(Space.L)
        column.addWidget(label("Licences", Role.SECTION))
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self._list)
        reading = QVBoxLayout()
        reading.addWidget(self._heading)
        reading.addWidget(self._text, 1)
        row.addLayout(reading, 1)
        column.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        column.addLayout(foot)
        self._list.setCurrentRow(0)

    @property
    def text(self) -> str:
        """The licence that can be read now."""
        return self._text.toPlainText()

    def choose(self, number: int) -> None:
        """Show the licence of part `number`."""
        self._list.setCurrentRow(number)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # Lines that were placed before the style sheet took hold have the wrong height.
        self._list.scheduleDelayedItemsLayout()
        bar = self._list.verticalScrollBar().sizeHint().width()
        needed = self._list.sizeHintForColumn(0) + bar + Space.M
        self._list.setFixedWidth(max(_LIST_WIDTH, min(needed, _MOST_LIST_WIDTH)))

    @Slot(int)
    def _show(self, number: int) -> None:
        if 0 <= number < len(self._notices):
            self._heading.setText(self._notices[number].line)
            self._text.setPlainText(self._notices[number].text)
