"""The list of past sessions: months as headings, older sessions fetched as they come into view."""

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from limber.ui.announcing import tell_line
from limber.ui.theme import ThemeSource
from limber.ui.view_state.history import HistoryRow, ListEntry, list_entries
from limber.ui.widgets.focus_radius import DRAWS_OWN_FOCUS, RADIUS_PROPERTY
from limber.ui.widgets.session_row import ENTRY_ROLE, SessionRowDelegate

_Index = QModelIndex | QPersistentModelIndex


class SessionListModel(QAbstractListModel):
    """Headings and sessions; asks for more when the view comes near its end."""

    more_requested = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[HistoryRow] = []
        self._entries: tuple[ListEntry, ...] = ()
        self._has_more = False

    def show_rows(self, rows: Sequence[HistoryRow], *, has_more: bool) -> None:
        """Start anew with these sessions."""
        self.beginResetModel()
        self._rows = list(rows)
        self._has_more = has_more
        self._entries = list_entries(self._rows, has_more=has_more)
        self.endResetModel()

    def append_rows(self, rows: Sequence[HistoryRow], *, has_more: bool) -> None:
        """Add older sessions below those that are there."""
        before = len(self._entries)
        self._rows.extend(rows)
        self._has_more = has_more
        entries = list_entries(self._rows, has_more=has_more)
        if len(entries) > before:
            self.beginInsertRows(QModelIndex(), before, len(entries) - 1)
            self._entries = entries
            self.endInsertRows()
        self._entries = entries
        # The month that was last may now be complete, and then tells its number of sessions.
        self.dataChanged.emit(self.index(0), self.index(max(0, before - 1)))

    def entry(self, index: _Index) -> ListEntry | None:
        """What stands in a line of the list."""
        return self._entries[index.row()] if 0 <= index.row() < len(self._entries) else None

    def session_at(self, number: int) -> HistoryRow | None:
        """The session in line `number`; None for a heading or a line that is not there."""
        entry = self._entries[number] if 0 <= number < len(self._entries) else None
        return entry if isinstance(entry, HistoryRow) else None

    def line_of(self, session_id: str) -> int:
        """The line in which a session stands, or -1."""
        for number, entry in enumerate(self._entries):
            if isinstance(entry, HistoryRow) and entry.id == session_id:
                return number
        return -1

    def rowCount(self, parent: _Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index)
        if entry is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return entry.spoken
        if role == ENTRY_ROLE:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole and isinstance(entry, HistoryRow):
            # A tool tip takes what looks like markup for markup; a stored name is none.
            return f"<span>{escape(entry.hint)}</span>"
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        if isinstance(self.entry(index), HistoryRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def canFetchMore(self, _parent: _Index) -> bool:
        return self._has_more

    def fetchMore(self, _parent: _Index) -> None:
        self.more_requested.emit()


class SessionList(QListView):
    """Lets one session be chosen; arrows, Page keys, Home and End walk over the headings."""

    session_chosen = Signal(str)
    more_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SessionListModel(self)
        self._model.more_requested.connect(self.more_requested)
        self.setModel(self._model)
        self._delegate = SessionRowDelegate(themes, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Sessions, newest first")
        self.setProperty(RADIUS_PROPERTY, DRAWS_OWN_FOCUS)
        self.selectionModel().currentChanged.connect(self._on_current_changed)
        themes.theme_changed.connect(self._on_theme_changed)

    @property
    def sessions(self) -> SessionListModel:
        """The lines of the list."""
        return self._model

    @property
    def chosen(self) -> str:
        """The id of the chosen session; empty if none is."""
        row = self._model.session_at(self.currentIndex().row())
        return row.id if row else ""

    def minimumSizeHint(self) -> QSize:
        width = self._delegate.least_width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, 2 * self.sizeHintForRow(0))

    def show_rows(self, rows: Sequence[HistoryRow], *, has_more: bool, chosen: str) -> None:
        """Start anew, with a session chosen, and tell nobody."""
        quiet = self.selectionModel().blockSignals(True)
        self._model.show_rows(rows, has_more=has_more)
        self.setCurrentIndex(self._model.index(max(0, self._model.line_of(chosen))))
        self.selectionModel().blockSignals(quiet)
        # In an empty list nothing would show where the keyboard is.
        self.setEnabled(bool(rows))
        self.scrollTo(self.currentIndex())
        self.viewport().update()

    def show_chosen(self, session_id: str) -> None:
        """Choose another session and tell nobody; an id that is not in the list chooses none."""
        quiet = self.selectionModel().blockSignals(True)
        line = self._model.line_of(session_id)
        if line >= 0:
            self.setCurrentIndex(self._model.index(line))
            self.scrollTo(self.currentIndex())
        else:
            self.clearSelection()
        self.selectionModel().blockSignals(quiet)
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_line(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the chosen session in view when there is less room."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = self._target(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self.setCurrentIndex(self._model.index(step))

    def _target(self, key: Qt.Key) -> int | None:
        """The line that a key leads to; None if the key is not for walking."""
        here, page = self.currentIndex().row(), max(1, self._lines_in_view() - 1)
        match key:
            case Qt.Key.Key_Up:
                return self._session_from(here - 1, -1, here)
            case Qt.Key.Key_Down:
                return self._session_from(here + 1, 1, here)
            case Qt.Key.Key_PageUp:
                return self._session_from(max(0, here - page), 1, here)
            case Qt.Key.Key_PageDown:
                return self._session_from(here + page, 1, self._last())
            case Qt.Key.Key_Home:
                return self._session_from(0, 1, here)
            case Qt.Key.Key_End:
                self._fetch_all()
                return self._last()
            case _:
                return None

    def _session_from(self, line: int, step: int, otherwise: int) -> int:
        while 0 <= line < self._model.rowCount():
            if self._model.session_at(line) is not None:
                return line
            line += step
        return otherwise

    def _last(self) -> int:
        return self._session_from(self._model.rowCount() - 1, -1, self.currentIndex().row())

    def _lines_in_view(self) -> int:
        height = self.sizeHintForRow(0)
        return self.viewport().height() // height if height > 0 else 1

    def _fetch_all(self) -> None:
        before = -1
        while self._model.canFetchMore(QModelIndex()) and self._model.rowCount() > before:
            before = self._model.rowCount()
            self._model.fetchMore(QModelIndex())

    @Slot(QModelIndex, QModelIndex)
    def _on_current_changed(self, current: QModelIndex, _previous: QModelIndex) -> None:
        row = self._model.session_at(current.row())
        if row is not None:
            self.session_chosen.emit(row.id)

    @Slot()
    def _on_theme_changed(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()
