"""History: a year at a glance, the sessions of the past, and each of them in full."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.parts.calendar_card import CalendarCard
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.history import EMPTY_TEXT, CalendarPart, HistoryRow, HistoryState
from limber.ui.view_state.history_detail import SessionDetail
from limber.ui.widgets.card import Card
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.empty_state import EmptyState
from limber.ui.widgets.filter_box import FilterBox
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.session_detail import SessionDetailView
from limber.ui.widgets.session_list import SessionList
from limber.ui.widgets.side_by_side import SideBySide

_SHARES: Final = (404, 580)
_BESIDE: Final = 840
_LEAST_HEIGHT: Final = 300


class HistoryPage(ScrollPage):
    """Shows a `HistoryState`: a calendar, under it a list, newest first, and the open session."""

    session_chosen = Signal(str)
    day_chosen = Signal(object)
    """A `date`."""
    year_chosen = Signal(int)
    choice_changed = Signal(str)
    """What the list is narrowed down to."""
    load_more_requested = Signal()
    today_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filter = FilterBox(themes, "Show")
        self._filter.value_changed.connect(self.choice_changed)
        self._problem = CautionBox(themes, "")
        self._problem.hide()
        self._calendar = CalendarCard(themes)
        self._calendar.day_chosen.connect(self.day_chosen)
        self._calendar.year_chosen.connect(self.year_chosen)
        self._list = SessionList(themes)
        self._list.session_chosen.connect(self.session_chosen)
        self._list.more_requested.connect(self.load_more_requested)
        self._detail = SessionDetailView(themes)
        self._empty = EmptyState(themes, EMPTY_TEXT, "Go to Today")
        self._empty.action_requested.connect(self.today_requested)
        self._sessions = self._sessions_part(themes)
        self._build()

    def show_state(self, state: HistoryState) -> None:
        """Show the list anew; the open session stays in view."""
        has_any = bool(state.rows) or state.calendar is not None
        for part in (self._calendar, self._sessions):
            part.setVisible(has_any)
        self._calendar.setVisible(state.calendar is not None)
        self._filter.setVisible(has_any and len(state.choices) > 1)
        self._filter.show_choices(state.choices)
        self._empty.setVisible(not has_any)
        if state.calendar is not None:
            self.show_calendar(state.calendar)
        chosen = state.detail.id if state.detail else ""
        self._list.show_rows(state.rows, has_more=state.has_more, chosen=chosen)
        self.show_detail(state.detail, state.nothing)
        self._problem.show_text(state.problem)
        self._problem.setVisible(bool(state.problem))
        if state.problem:
            self._empty.show_text("")
        else:
            self._empty.show_text(EMPTY_TEXT, "Go to Today")

    def append_rows(self, rows: Sequence[HistoryRow], *, has_more: bool) -> None:
        """Add older sessions, after `load_more_requested`."""
        self._list.sessions.append_rows(rows, has_more=has_more)

    def show_calendar(self, calendar: CalendarPart) -> None:
        """Show a year with another day of it chosen; the list stays."""
        self._calendar.show_year(calendar.year, calendar.day, calendar.first_year)

    def show_chosen(self, session_id: str) -> None:
        """Choose another session of the list without telling anybody; empty for none."""
        self._list.show_chosen(session_id)

    def show_detail(self, detail: SessionDetail | None, nothing: str = "") -> None:
        """Show another session in full, or a sentence in its place."""
        self._detail.show_detail(detail, nothing)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._sessions.isVisibleTo(self):
            self._list.setFocus(event.reason())

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(label("History", Role.PAGE_TITLE))
        head.addStretch(1)
        head.addWidget(self._filter)
        self.column.addLayout(head)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._calendar)
        self.column.addWidget(self._sessions, 1)
        self.column.addWidget(self._empty, 1)

    def _sessions_part(self, themes: ThemeSource) -> QWidget:
        left, right = Card(), Card()
        left.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        left.body.addWidget(self._list, 1)
        left.setAccessibleName("Sessions")
        left.setMinimumHeight(_LEAST_HEIGHT)
        right.body.addWidget(self._detail, 1)
        right.setAccessibleName("The session in full")
        right.setMinimumHeight(_LEAST_HEIGHT)
        return SideBySide(themes, (left, right), _SHARES, Space.BETWEEN_CARDS, _BESIDE)
