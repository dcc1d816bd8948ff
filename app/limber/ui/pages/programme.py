"""The programme that is followed: its exercises with their steps, its length and its course."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.parts.course_card import CoursePart
from limber.ui.parts.exercise_rows import ExerciseRowsPart
from limber.ui.parts.programme_chooser import ProgrammeChooserPart
from limber.ui.parts.safety_notes import SafetyPart
from limber.ui.parts.saved_card import SavedPart
from limber.ui.parts.session_choice import SessionChoicePart
from limber.ui.parts.session_length import SessionLengthPart
from limber.ui.parts.when_card import WhenPart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Width
from limber.ui.view_state.programme import Followed, ProgrammeState
from limber.ui.view_state.suggestion_state import Switched
from limber.ui.widgets.button import Button
from limber.ui.widgets.key_cap import KeyCap
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.line_with_buttons import LineWithButtons
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.tab_order import order_tabs
from limber.ui.widgets.two_columns import TwoColumns

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio

_SHARES: Final = (9, 4)
_KEYS: Final = (("E", "easier"), ("H", "harder"), ("Enter", "open"))
_CHOOSE, _KEEP = "Choose another programme", "Keep this programme"


class ProgrammePage(QWidget):
    """Shows a `ProgrammeState`."""

    programmes_requested = Signal()
    """The programmes are to be listed, and are not in the state yet."""
    programme_chosen = Signal(str)
    session_chosen = Signal(int)
    exercise_requested = Signal(str, str)
    rung_chosen = Signal(str, str)
    usual_dose_requested = Signal(str)
    """An item whose changed dose is to be taken back."""
    undo_requested = Signal()
    when_changed = Signal(tuple, tuple)
    """The days on which sessions are due, 0 being Monday, and each session's minute of the day."""
    undo_when_requested = Signal()

    def __init__(
        self,
        themes: ThemeSource,
        figures: "FigureStudio | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state: ProgrammeState | None = None
        self._opened = ""
        """The item whose exercise was opened last: the way back leads there."""
        self._title = label("", Role.PAGE_TITLE, wrapped=True)
        self._choose = Button(themes, _CHOOSE, icon_name=IconName.PROGRAMME)
        self._no_programme = label("", Role.SECONDARY, wrapped=True)
        self._chooser = ProgrammeChooserPart(themes)
        self._sessions = SessionChoicePart(themes)
        self._columns = TwoColumns(themes, _SHARES, Width.SIDEBAR_FOLDS_BELOW, of_window=True)
        self._rows = ExerciseRowsPart(themes, FigurePictures(figures, self))
        self._length = SessionLengthPart(themes)
        self._course = CoursePart()
        self._safety = SafetyPart(themes)
        self._when = WhenPart(themes)
        self._saved = SavedPart(themes)
        self._comes_first: QWidget = self._choose
        """What gets the keyboard with the page: no focus proxy, or Tab would pass over the rest."""
        self._ground = ScrollPage()
        self._arrange(themes)
        self._connect()

    def show_state(self, state: ProgrammeState) -> None:
        """Show another programme or session, or the same after a switch."""
        before, self._state = self._state, state
        self._title.setText(state.title)
        self._no_programme.setText(state.no_programme)
        self._no_programme.setVisible(bool(state.no_programme))
        self._saved.show_promise(state.promise, can_undo=state.can_undo_when)
        self._chooser.show_state(state.programmes)
        if state.followed is not None:
            self._show_followed(state.followed, state.switched)
        is_other = before is None or before.title != state.title
        self._open_chooser(
            opened=state.followed is None or (not is_other and not self._chooser.isHidden())
        )
        if is_other:
            self._ground.verticalScrollBar().setValue(0)
        order_tabs(self._ground.column)

    def show_saved(self, text: str) -> None:
        """Say when the last change was saved; an empty text says nothing."""
        self._saved.show_saved(text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._comes_first.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        can_close = self._state is not None and self._state.followed is not None
        if event.key() == Qt.Key.Key_Escape and can_close and not self._chooser.isHidden():
            self._open_chooser(opened=False)
            self._choose.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    def _arrange(self, themes: ThemeSource) -> None:
        head = LineWithButtons(themes)
        head.texts.addWidget(self._title, 1)
        head.add_button(self._choose)
        ground = self._ground.column
        ground.addWidget(head)
        for part in (self._no_programme, self._sessions, self._chooser, self._columns):
            ground.addWidget(part)
        ground.addStretch(1)
        self._rows.header.addLayout(_keys(themes))
        self._columns.left.addWidget(self._rows)
        self._columns.left.addStretch(1)
        for card in (self._length, self._when, self._saved, self._course, self._safety):
            self._columns.right.addWidget(card)
        self._columns.right.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)

    def _connect(self) -> None:
        self._choose.clicked.connect(self._on_choose)
        self._chooser.programme_chosen.connect(self._on_programme)
        self._sessions.session_chosen.connect(self.session_chosen)
        self._rows.exercise_requested.connect(self._on_exercise)
        self._rows.rung_chosen.connect(self.rung_chosen)
        self._rows.usual_dose_requested.connect(self.usual_dose_requested)
        self._rows.undo_requested.connect(self.undo_requested)
        self._when.when_changed.connect(self.when_changed)
        self._saved.undo_requested.connect(self._on_undo_when)

    def _show_followed(self, followed: Followed, switched: Switched | None) -> None:
        self._sessions.show_state(followed.sessions)
        self._rows.show_title(followed.count)
        self._rows.show_rows(followed.items, switched)
        self._length.show_state(followed.length)
        self._when.show_state(followed.when)
        self._course.show_state(followed.about, followed.course)
        self._safety.show_state(followed.safety)

    def _open_chooser(self, *, opened: bool) -> None:
        """Show the programmes in the place of the one that is followed, or that one again."""
        followed = self._state.followed if self._state is not None else None
        self._chooser.setVisible(opened)
        self._columns.setVisible(not opened)
        self._sessions.setVisible(not opened and bool(followed and followed.sessions))
        self._choose.setVisible(followed is not None)
        self._choose.setText(_KEEP if opened else _CHOOSE)
        choice, row = self._chooser.first_choice, self._rows.row_of(self._opened)
        self._comes_first = (choice if opened else row) or self._choose

    def _on_choose(self) -> None:
        opened = self._chooser.isHidden()
        if opened and self._chooser.first_choice is None:
            self.programmes_requested.emit()
        self._open_chooser(opened=opened)
        if opened and self._chooser.first_choice is not None:
            self._chooser.first_choice.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_undo_when(self) -> None:
        self.undo_when_requested.emit()
        if self._saved.undo.isHidden():
            self._when.take_focus()

    def _on_exercise(self, exercise: str, item: str) -> None:
        self._opened = item
        self.exercise_requested.emit(exercise, item)

    def _on_programme(self, programme: str) -> None:
        self._open_chooser(opened=False)
        self.programme_chosen.emit(programme)
        self.setFocus(Qt.FocusReason.OtherFocusReason)


def _keys(themes: ThemeSource) -> QHBoxLayout:
    """What the keys do in a row."""
    row = QHBoxLayout()
    row.setSpacing(Space.S)
    for key, what in _KEYS:
        row.addWidget(KeyCap(themes, key))
        row.addWidget(label(what, Role.CAPTION))
    return row
