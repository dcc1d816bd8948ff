"""The list of all keys, to be read."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.key_help import KeyGroup, KeyLine
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.key_cap import KeyCap
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage

_SIZE: Final = (760, 620)


class KeyDialog(QDialog):
    """Groups of keys and what they do; Esc, Enter or F1 closes."""

    def __init__(
        self, themes: ThemeSource, groups: tuple[KeyGroup, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keys")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE)
        self._themes = themes
        page = ScrollPage()
        page.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        page.setAccessibleName("All keys")
        page.column.addWidget(label("Keys", Role.PAGE_TITLE))
        for group in groups:
            page.column.addWidget(label(group.title, Role.SECTION))
            page.column.addLayout(self._lines(group))
        page.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.L)
        column.addWidget(page, 1)
        column.addLayout(self._foot())
        page.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_F1, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
            return
        super().keyPressEvent(event)

    def _lines(self, group: KeyGroup) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.S)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        for row, line in enumerate(group.lines):
            grid.addWidget(self._caps(line), row, 0)
            words = label(line.does, wrapped=True)
            words.setAccessibleName(f"{' or '.join(line.keys)}: {line.does}")
            grid.addWidget(words, row, 1)
        return grid

    def _caps(self, line: KeyLine) -> QWidget:
        caps = QWidget()
        flow = FlowLayout(Space.S, caps)
        for key in line.keys:
            flow.addWidget(KeyCap(self._themes, key))
        return caps

    def _foot(self) -> QHBoxLayout:
        close = Button(self._themes, "Close", ButtonKind.PLAIN)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.setContentsMargins(Space.PAGE, 0, Space.PAGE, 0)
        foot.addStretch(1)
        foot.addWidget(close)
        return foot
