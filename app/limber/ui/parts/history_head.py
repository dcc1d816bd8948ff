"""The head of History: what can be changed, and which sessions are looked for."""

from typing import Final

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionFrame,
    QVBoxLayout,
    QWidget,
)

from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.filter_box import FilterBox
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.line_with_buttons import LineWithButtons

SEARCH_AFTER_MS: Final = 150
"""Not at each letter: a search goes through all sessions."""
_LONGEST_SEARCH: Final = 100
_SEARCH_WIDTH: Final = 330


class HistoryHead(QWidget):
    """The title with its buttons, and below it the search with the filter."""

    add_requested = Signal()
    breaks_requested = Signal()
    deleted_requested = Signal()
    choice_changed = Signal(str)
    search_changed = Signal(str)
    search_left = Signal()
    """Somebody is done with the search field."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = FilterBox(themes, "Show")
        self.filter.value_changed.connect(self.choice_changed)
        self.search = SearchField()
        self._found = label("", Role.CAPTION, wrapped=True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_AFTER_MS)
        self._timer.timeout.connect(self._tell)
        self._told = ""
        self.search.textChanged.connect(self._wait)
        self.search.returnPressed.connect(self._leave)
        self.search.emptied.connect(self._leave)
        self._seeking = self._second_line(themes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._first_line(themes))
        column.addWidget(self._seeking)

    @property
    def found(self) -> str:
        """How many sessions have the words, as it is said."""
        return self._found.text()

    def show_found(self, found: str) -> None:
        """Say how many sessions have the words."""
        if found != self._found.text():
            self._found.setText(found)
            announce(self._found, found)
        self._found.setVisible(bool(found))

    def show_seeking(self, *, is_there: bool) -> None:
        """Show the search, where there is anything to be found."""
        self._seeking.setVisible(is_there)

    def focus_search(self) -> None:
        """Put the keyboard into the search field, its text selected."""
        if self._seeking.isVisible():
            self.search.setFocus()
            self.search.selectAll()

    def _first_line(self, themes: ThemeSource) -> QWidget:
        line = LineWithButtons(themes)
        line.texts.addWidget(label("History", Role.PAGE_TITLE))
        line.texts.addStretch(1)
        for text, icon, key, wish in (
            ("Add a session…", IconName.PLUS, "A", self.add_requested),
            ("Days off and pauses…", None, "", self.breaks_requested),
            ("Deleted sessions…", None, "", self.deleted_requested),
        ):
            button = Button(themes, text, ButtonKind.SMALL, icon)
            button.setToolTip(key)
            button.clicked.connect(wish)
            line.add_button(button)
        return line

    def _second_line(self, themes: ThemeSource) -> QWidget:
        line = LineWithButtons(themes)
        texts = QHBoxLayout()
        texts.setSpacing(Space.M)
        texts.addWidget(self.search)
        texts.addWidget(self._found, 1)
        texts.addStretch(0)
        line.texts.addLayout(texts, 1)
        line.add_button(self.filter)
        return line

    def _wait(self) -> None:
        self._timer.start()

    def _leave(self) -> None:
        self._timer.stop()
        self._tell()
        self.search_left.emit()

    def _tell(self) -> None:
        words = self.search.text().strip()
        if words != self._told:
            self._told = words
            self.search_changed.emit(words)


class SearchField(QLineEdit):
    """Words to find in past sessions; Esc empties it."""

    emptied = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("search")
        self.setPlaceholderText("Search sessions and notes ( / )")
        self.setAccessibleName("Search sessions and notes")
        self.setMaxLength(_LONGEST_SEARCH)
        self.setClearButtonEnabled(False)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As wide as the words that stand in it while it is empty."""
        words = self.fontMetrics().horizontalAdvance(self.placeholderText())
        option = QStyleOptionFrame()
        self.initStyleOption(option)
        line = QSize(words + Space.M, self.fontMetrics().height())
        room = QStyle.ContentsType.CT_LineEdit
        around = self.style().sizeFromContents(room, option, line, self)
        return QSize(around.width(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(_SEARCH_WIDTH // 2, super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Cancel):
            self.clear()
            self.emptied.emit()
        else:
            super().keyPressEvent(event)
