"""History: a year at a glance, the sessions of the past, and each of them in full."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from limber.ui.parts.calendar_card import CalendarCard
from limber.ui.parts.detail_actions import DetailActions
from limber.ui.parts.history_head import HistoryHead
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.history import (
    EMPTY_TEXT,
    CalendarPart,
    FreeDay,
    HistoryRow,
    HistoryState,
)
from limber.ui.view_state.history_detail import SessionDetail
from limber.ui.widgets.card import Card
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.empty_state import EmptyState
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.session_detail import SessionDetailView
from limber.ui.widgets.session_list import SessionList
from limber.ui.widgets.side_by_side import SideBySide
from limber.ui.widgets.undo_bar import UndoBar

_SHARES: Final = (404, 580)
_BESIDE: Final = 840
_LEAST_HEIGHT: Final = 280


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
    search_changed = Signal(str)
    """The words that are looked for; empty for all sessions."""
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    add_requested = Signal(object)
    """On a `date`, or on any day."""
    day_off_requested = Signal(object)
    breaks_requested = Signal()
    deleted_requested = Signal()
    undo_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = HistoryHead(themes)
        self._undo = UndoBar(themes)
        self._actions = DetailActions(themes)
        self._problem = CautionBox(themes, "")
        self._problem.hide()
        self._calendar = CalendarCard(themes)
        self._calendar.day_chosen.connect(self.day_chosen)
        self._calendar.year_chosen.connect(self.year_chosen)
        self._list = SessionList(themes)
        self._list.session_chosen.connect(self.session_chosen)
        self._list.selectionModel().currentChanged.connect(self._follow_focus)
        self._list.more_requested.connect(self.load_more_requested)
        self._detail = SessionDetailView(themes)
        self._empty = EmptyState(themes, EMPTY_TEXT, "Go to Today")
        self._empty.action_requested.connect(self.today_requested)
        self._listed = Card()
        self._sessions = self._sessions_part(themes)
        self._build()
        self._connect()

    def show_state(self, state: HistoryState) -> None:
        """Show the list anew; the open session stays in view."""
        has_any = bool(state.rows) or state.calendar is not None
        for part in (self._calendar, self._sessions):
            part.setVisible(has_any)
        self._calendar.setVisible(state.calendar is not None)
        self._head.show_seeking(is_there=has_any)
        self._head.filter.setVisible(len(state.choices) > 1)
        self._head.filter.show_choices(state.choices)
        self._head.show_found(state.found)
        self._empty.setVisible(not has_any)
        if state.calendar is not None:
            self.show_calendar(state.calendar)
        chosen = state.detail.id if state.detail else ""
        self._listed.setVisible(bool(state.rows))
        self._list.show_rows(state.rows, has_more=state.has_more, chosen=chosen)
        self.show_detail(state.detail, state.nothing, state.free_day)
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

    def show_detail(
        self, detail: SessionDetail | None, nothing: str = "", free_day: FreeDay | None = None
    ) -> None:
        """Show another session in full, or a sentence in its place, and what can be done then."""
        self._detail.show_detail(detail, nothing)
        if detail is not None:
            self._actions.show_session(detail.id)
        else:
            self._actions.show_day(free_day)

    def show_change(self, sentence: str, *, can_undo: bool = True) -> None:
        """Say what was changed, with the way back; empty for nothing."""
        self._undo.show_change(sentence, can_undo=can_undo)

    def take_focus(self) -> None:
        """Put the keyboard on the list, after what had it may be gone."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self._sessions.isVisibleTo(self):
            self._empty.take_focus()
            return
        has_any = self._list.sessions.rowCount() > 0
        (self._list if has_any else self._head.search).setFocus(event.reason())

    def _build(self) -> None:
        self.column.addWidget(self._head)
        self.column.addWidget(self._undo)
        self.column.addWidget(self._problem)
        self.column.addWidget(self._calendar)
        self.column.addWidget(self._sessions, 1)
        self.column.addWidget(self._empty, 1)

    def _connect(self) -> None:
        self._head.choice_changed.connect(self.choice_changed)
        self._head.search_changed.connect(self.search_changed)
        self._head.search_left.connect(self.take_focus)
        self._head.add_requested.connect(self._actions.add)
        self._head.breaks_requested.connect(self.breaks_requested)
        self._head.deleted_requested.connect(self.deleted_requested)
        self._actions.edit_requested.connect(self.edit_requested)
        self._actions.delete_requested.connect(self.delete_requested)
        self._actions.add_requested.connect(self.add_requested)
        self._actions.day_off_requested.connect(self.day_off_requested)
        self._actions.breaks_requested.connect(self.breaks_requested)
        self._undo.undo_requested.connect(self.undo_requested)
        for key, slot in (
            ("E", self._actions.edit),
            ("Delete", self._actions.delete),
            ("A", self._actions.add),
            ("Insert", self._actions.add),
            ("Ctrl+Z", self._undo.press),
            ("Ctrl+F", self._head.focus_search),
            ("/", self._head.focus_search),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)

    def _sessions_part(self, themes: ThemeSource) -> QWidget:
        left, right = self._listed, Card()
        left.body.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        left.body.addWidget(self._list, 1)
        left.setAccessibleName("Sessions")
        left.setMinimumHeight(_LEAST_HEIGHT)
        right.body.addWidget(self._detail, 1)
        right.body.addWidget(self._actions)
        right.setAccessibleName("The session in full")
        right.setMinimumHeight(_LEAST_HEIGHT)
        return SideBySide(themes, (left, right), _SHARES, Space.BETWEEN_CARDS, _BESIDE)
