"""The library: every exercise as a card, found by words and filters."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.parts.exercise_grid import ExerciseGrid
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.library import Choice, LibraryQuery, LibraryState, find
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.empty_state import EmptyState
from limber.ui.widgets.filter_box import FilterBox
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.lens_field import LensField
from limber.ui.widgets.ticks_box import TicksBox

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio

_LONGEST_SEARCH: Final = 80
_SEARCH_WIDTH: Final = 268
_TEXT_CHANGES: Final = (QEvent.Type.FontChange, QEvent.Type.Show)
_TELL_AFTER_MS: Final = 500
"""Not at each letter."""
_RING: Final = 3
"""Room for the focus ring round the cards at the left edge."""


class LibraryPage(QWidget):
    """Shows a `LibraryState`; what is searched and filtered is kept by the page."""

    exercise_requested = Signal(str, str)

    def __init__(
        self,
        themes: ThemeSource,
        figures: "FigureStudio | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state: LibraryState | None = None
        self._found = ""
        self._search = LensField(themes)
        self._goal, self._posture = FilterBox(themes, "Goal"), FilterBox(themes, "Position")
        self._equipment = TicksBox(themes, "Equipment")
        self._clear = Button(themes, "Clear", ButtonKind.QUIET, IconName.CLOSE)
        self._count = label("", Role.SECONDARY)
        self._grid = ExerciseGrid(themes, FigurePictures(figures, self))
        self._nothing = EmptyState(themes, "", "Clear filters")
        self._stack = QStackedWidget()
        self._telling = QTimer(self, singleShot=True, interval=_TELL_AFTER_MS)
        self._telling.timeout.connect(self._tell_count)
        self._prepare_search()
        self._arrange()
        self._connect()

    @property
    def query(self) -> LibraryQuery:
        """What the person is looking for."""
        return LibraryQuery(
            text=self._search.text(),
            goal=self._goal.value,
            posture=self._posture.value,
            equipment=self._equipment.values,
        )

    def show_state(self, state: LibraryState) -> None:
        """Show another catalogue or programme; the search stays as it is."""
        self._state = state
        self._goal.show_choices(_pairs(state.goals))
        self._posture.show_choices(_pairs(state.postures))
        self._equipment.show_choices(_pairs(state.equipment))
        self._find()

    def focus_search(self) -> None:
        """Put the keyboard's focus into the search field, its text selected."""
        self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._search.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A focus proxy would do the same, but Tab would pass over what stands before it.
        super().focusInEvent(event)
        found = self._grid.isVisibleTo(self)
        (self._grid if found else self._search).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        text = event.text()
        if event.key() == Qt.Key.Key_Slash:
            self.focus_search()
        elif event.key() == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
        elif text.strip() and text.isprintable() and not event.modifiers() & command:
            self._search.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._search.insert(text)
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._search and event.type() in _TEXT_CHANGES:
            self._fit_search()
        if watched is self._search and isinstance(event, QKeyEvent):
            is_press = event.type() == QEvent.Type.KeyPress
            if is_press and self._handled_in_search(event.key()):
                return True
        return super().eventFilter(watched, event)

    def _prepare_search(self) -> None:
        self._search.setPlaceholderText("Search exercises ( / )")
        self._search.setAccessibleName("Search exercises")
        self._search.setMaxLength(_LONGEST_SEARCH)
        self._search.installEventFilter(self)

    def _fit_search(self) -> None:
        """Let the field be as wide as the words that stand in it while it is empty."""
        words = self._search.placeholderText()
        self._search.setMinimumWidth(max(_SEARCH_WIDTH, self._search.width_for(words)))

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(label("Library", Role.PAGE_TITLE))
        top.addStretch(1)
        top.addWidget(self._search)
        filters = QHBoxLayout()
        boxes = FlowLayout(Space.S)
        for widget in (self._goal, self._posture, self._equipment, self._clear):
            boxes.addWidget(widget)
        filters.addLayout(boxes, 1)
        filters.addWidget(self._count)
        self._stack.addWidget(self._grid)
        self._stack.addWidget(self._nothing)
        head = QWidget()
        head.setMaximumWidth(Space.CONTENT_MAX)
        lines = QVBoxLayout(head)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(Space.M)
        lines.addLayout(top)
        lines.addLayout(filters)
        beside = QHBoxLayout()
        beside.setContentsMargins(_RING, 0, Space.PAGE, 0)
        beside.addWidget(head, 1)
        beside.addStretch(0)
        whole = QVBoxLayout(self)
        # The grid reaches to the window's edge, where its scroll bar stands.
        whole.setContentsMargins(Space.PAGE - _RING, Space.XXL, 0, 0)
        whole.setSpacing(Space.M)
        whole.addLayout(beside)
        whole.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._seek)
        for box in (self._goal, self._posture):
            box.value_changed.connect(self._seek)
        self._equipment.values_changed.connect(self._seek)
        self._clear.clicked.connect(self._clear_query)
        self._nothing.action_requested.connect(self._clear_query)
        self._grid.exercise_requested.connect(self.exercise_requested)
        find_key = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find_key.activated.connect(self.focus_search)

    @Slot()
    def _seek(self) -> None:
        self._find()
        self._telling.start()

    @Slot()
    def _tell_count(self) -> None:
        """Say how many match, to whoever cannot see them."""
        if self.isVisible():
            announce(self, self._found)

    def _find(self) -> None:
        if self._state is None:
            return
        result = find(self._state, self.query)
        self._found = result.nothing_found or result.count
        self._count.setText(result.count)
        self._clear.setVisible(not self.query.is_empty)
        self._goal.show_counts(_counts(result.goals))
        self._posture.show_counts(_counts(result.postures))
        self._equipment.show_counts(_counts(result.equipment))
        self._grid.show_cards(result.cards)
        self._nothing.show_text(result.nothing_found, "Clear filters")
        self._stack.setCurrentWidget(self._grid if result.cards else self._nothing)

    @Slot()
    def _clear_query(self) -> None:
        self._search.clear()
        for box in (self._goal, self._posture, self._equipment):
            box.clear_choice()
        self._grid.setFocus(Qt.FocusReason.OtherFocusReason)

    def _handled_in_search(self, key: int) -> bool:
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._grid.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        if key == Qt.Key.Key_Escape and self._search.text():
            self._search.clear()
            return True
        return False


def _counts(choices: tuple[Choice, ...]) -> dict[str, int]:
    return {choice.value: choice.count for choice in choices}


def _pairs(choices: tuple[Choice, ...]) -> tuple[tuple[str, str], ...]:
    return tuple((choice.value, choice.text) for choice in choices)
