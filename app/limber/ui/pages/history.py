"""History: the sessions of the past, and each of them in full."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.history import EMPTY_TEXT, HistoryRow, HistoryState
from limber.ui.view_state.history_detail import SessionDetail
from limber.ui.widgets.card import Card
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.empty_state import EmptyState
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.session_detail import SessionDetailView
from limber.ui.widgets.session_list import SessionList
from limber.ui.widgets.side_by_side import SideBySide

_SHARES: Final = (404, 580)
_BESIDE: Final = 840
_LIST_LEAST: Final = 392


class HistoryPage(QWidget):
    """Shows a `HistoryState`: a list, newest first, and beside it the chosen session."""

    session_chosen = Signal(str)
    load_more_requested = Signal()
    today_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("page", "true")
        self._list = SessionList(themes)
        self._list.session_chosen.connect(self.session_chosen)
        self._list.more_requested.connect(self.load_more_requested)
        self._detail = SessionDetailView(themes)
        self._empty = EmptyState(themes, EMPTY_TEXT, "Go to Today")
        self._empty.action_requested.connect(self.today_requested)
        self._problem = CautionBox(themes, "")
        self._problem.hide()
        content = QWidget()
        content.setMaximumWidth(Space.CONTENT_MAX)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.PAGE, Space.XXL, Space.PAGE, Space.PAGE)
        row.addWidget(content, 1)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        column.addWidget(label("History", Role.PAGE_TITLE))
        column.addWidget(self._problem)
        self._stack = QStackedLayout()
        # Only a layout that has its place already does not open its pages as windows.
        column.addLayout(self._stack, 1)
        self._stack.addWidget(self._sessions(themes))
        self._stack.addWidget(self._empty)

    def show_state(self, state: HistoryState) -> None:
        """Show the list anew; the open session stays in view."""
        chosen = state.detail.id if state.detail else ""
        self._list.show_rows(state.rows, has_more=state.has_more, chosen=chosen)
        self._detail.show_detail(state.detail)
        self._problem.show_text(state.problem)
        self._problem.setVisible(bool(state.problem))
        self._stack.setCurrentIndex(0 if state.rows else 1)
        if state.problem:
            self._empty.show_text("")
        else:
            self._empty.show_text(EMPTY_TEXT, "Go to Today")

    def append_rows(self, rows: Sequence[HistoryRow], *, has_more: bool) -> None:
        """Add older sessions, after `load_more_requested`."""
        self._list.sessions.append_rows(rows, has_more=has_more)

    def show_detail(self, detail: SessionDetail | None) -> None:
        """Show another session in full, after `session_chosen`."""
        self._detail.show_detail(detail)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._stack.currentIndex() == 0:
            self._list.setFocus(event.reason())

    def _sessions(self, themes: ThemeSource) -> QWidget:
        left, right = Card(), Card()
        left.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        left.body.addWidget(self._list, 1)
        left.setAccessibleName("Sessions")
        left.setMinimumWidth(_LIST_LEAST)
        right.body.addWidget(self._detail, 1)
        right.setAccessibleName("The session in full")
        return SideBySide(themes, (left, right), _SHARES, Space.BETWEEN_CARDS, _BESIDE)
