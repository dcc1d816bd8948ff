"""The summary after a session: what was done, and what can be noted about it."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from limber.history.models import MAX_NOTE_LENGTH
from limber.ui.announcing import announce
from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.parts.summary_ground import SummaryGround, plain_scroll
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Space
from limber.ui.view_state.summary import ExerciseDone, SummaryState, Warned
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.discard_row import DiscardRow
from limber.ui.widgets.done_row import DoneRow
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.note_field import NoteField
from limber.ui.widgets.outcome_badge import OutcomeBadge
from limber.ui.widgets.saved_label import SavedLabel
from limber.ui.widgets.scale_words import EFFORT_WORDS, PAIN_WORDS
from limber.ui.widgets.score_card import TIGHT_MARGINS, ScoreCard
from limber.ui.widgets.side_by_side import SideBySide
from limber.ui.widgets.undo_bar import UndoBar

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio

_SHARES: Final = (600, 562)
_BESIDE: Final = 900
_NOTE_LEAST: Final = 58


class SummaryPage(QWidget):
    """Shows a `SummaryState`; pain, effort and the note are each optional."""

    pain_after_changed = Signal(object)
    effort_changed = Signal(object)
    note_changed = Signal(str)
    discard_requested = Signal()
    correct_requested = Signal()
    undo_requested = Signal()
    close_requested = Signal()

    def __init__(
        self,
        themes: ThemeSource,
        figures: "FigureStudio | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("page", "true")
        self._themes = themes
        self._pictures = FigurePictures(figures, self)
        self._session = ""
        self._exercises: tuple[ExerciseDone, ...] = ()
        self._badge = OutcomeBadge(themes)
        self._title = label("", Role.PAGE_TITLE, wrapped=True)
        self._when = label("", Role.SECONDARY, wrapped=True)
        self._saved = SavedLabel(themes)
        self._problem = CautionBox(themes, "", danger=True)
        self._sharp = CautionBox(themes, "", danger=True)
        self._rising = CautionBox(themes, "")
        self._what = Card("What you did")
        self._rows = plain_scroll("What you did")
        self._rows.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._rows.setProperty(RADIUS_PROPERTY, Radius.CONTROL)
        self._pain = ScoreCard(themes, "Hip pain now", PAIN_WORDS)
        self._effort = ScoreCard(themes, "Effort", EFFORT_WORDS)
        self._note = NoteField(MAX_NOTE_LENGTH)
        self._save_note = Button(themes, "Save note", ButtonKind.SMALL)
        self._discard = DiscardRow(themes)
        self._back = Button(themes, "Back to Today", ButtonKind.LARGE_PRIMARY)
        self._correct = Button(themes, "Correct what was done…", ButtonKind.SMALL, IconName.EDIT)
        self._correct.setToolTip("E")
        self._undo = UndoBar(themes)
        self._connect()
        self._lay_out()
        QWidget.setTabOrder(self._back, self._rows)
        QWidget.setTabOrder(self._rows, self._correct)

    def show_state(self, state: SummaryState) -> None:
        """Show a session; another one than before starts the page anew."""
        is_new = state.session != self._session
        self._session = state.session
        self._badge.show_outcome(finished=state.is_finished)
        self._title.setText(state.title)
        self._when.setText(
            ". ".join(part for part in (state.flare, state.when, state.rehearsal) if part)
        )
        self._saved.show_text(state.saved)
        self._problem.show_text(state.problem)
        self._problem.setVisible(bool(state.problem))
        _warn(self._sharp, state.sharp)
        _warn(self._rising, state.rising)
        self._what.show_title("What you did", state.tally)
        self._pain.show_score(state.pain_after, state.pain_before)
        self._effort.show_score(state.effort, state.last_effort)
        if is_new or state.exercises != self._exercises:
            self._show_exercises(state.exercises)
        if is_new:
            self._note.start_anew(state.note)
            self._discard.give_up()
            self._undo.show_change("")
            self._pain.take_focus()
            announce(self, f"{state.title}. {state.tally}.")
        else:
            self._note.show_note(state.note)

    def show_change(self, sentence: str, *, can_undo: bool = True) -> None:
        """Say what was changed, with the way back."""
        self._undo.show_change(sentence, can_undo=can_undo)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit that no other part has taken answers the question that is open."""
        card = self._pain if self._pain.score is None else self._effort
        if not card.answer_by(event):
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Keep what was written, and ask to go on."""
        self._note.tell()
        self.close_requested.emit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._pain.take_focus()

    def _connect(self) -> None:
        self._pain.score_changed.connect(self.pain_after_changed)
        self._pain.answered.connect(self._effort.take_focus)
        self._effort.score_changed.connect(self.effort_changed)
        self._note.note_changed.connect(self.note_changed)
        self._note.touched.connect(self._save_note.setEnabled)
        self._save_note.clicked.connect(self._note.tell)
        self._save_note.setEnabled(False)
        # The keyboard saves by leaving the field; the button is for the hand with the mouse.
        self._save_note.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._discard.discard_requested.connect(self.discard_requested)
        self._back.clicked.connect(self.leave)
        self._correct.clicked.connect(self.correct_requested)
        self._undo.undo_requested.connect(self.undo_requested)
        for key, slot in (
            ("Return", self._on_enter),
            ("Enter", self._on_enter),
            ("Esc", self._on_escape),
            ("E", self._correct.click),
            ("Ctrl+Z", self._undo.press),
        ):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(slot)

    def _lay_out(self) -> None:
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        parts = SideBySide(
            self._themes, (self._did(), self._say()), _SHARES, Space.XXL - 2, _BESIDE
        )
        area, ground = plain_scroll("Summary"), SummaryGround(parts)
        ground.setMaximumWidth(Space.CONTENT_MAX + 2 * Space.SUMMARY)
        area.setWidget(ground)
        whole.addWidget(area)
        column = QVBoxLayout(ground)
        column.setContentsMargins(Space.SUMMARY, Space.PAGE, Space.SUMMARY, Space.XXL)
        column.setSpacing(Space.XL)
        column.addLayout(self._head())
        column.addWidget(self._problem)
        column.addWidget(self._sharp)
        column.addWidget(self._undo)
        self._what.body.addWidget(divider())
        self._what.body.addWidget(self._rows, 1)
        self._what.body.addWidget(self._correct, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(parts, 1)
        column.addLayout(self._foot())

    def _head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.L)
        row.addWidget(self._badge)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(self._title)
        texts.addWidget(self._when)
        row.addLayout(texts, 1)
        row.addWidget(self._saved)
        return row

    def _did(self) -> QWidget:
        """The left column; a caution comes below it, where it moves no scale under the hand."""
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._what, 1)
        column.addWidget(self._rising)
        return content

    def _say(self) -> QScrollArea:
        """The right column; it scrolls where the text is large or the window small."""
        area = plain_scroll("How it was")
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        column.addWidget(self._pain)
        column.addWidget(self._effort)
        note = Card("Note")
        note.body.setContentsMargins(*TIGHT_MARGINS)
        note.body.setSpacing(Space.S)
        note.header.addWidget(self._save_note)
        self._note.setMinimumHeight(_NOTE_LEAST)
        note.body.addWidget(self._note, 1)
        column.addWidget(note, 1)
        area.setWidget(content)
        scroll_bar = area.verticalScrollBar().sizeHint().width()
        area.setMinimumWidth(content.minimumSizeHint().width() + scroll_bar)
        return area

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(self._discard)
        saves = label("Changes save as you make them", Role.CAPTION, wrapped=True)
        saves.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(saves, 1)
        self._back.make_room("Today")
        row.addWidget(self._back)
        return row

    def _show_exercises(self, exercises: tuple[ExerciseDone, ...]) -> None:
        self._exercises = exercises
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for number, done in enumerate(exercises):
            if number:
                column.addWidget(divider())
            column.addWidget(DoneRow(self._themes, self._pictures, done))
        column.addStretch(1)
        self._rows.setWidget(content)

    @Slot()
    def _on_enter(self) -> None:
        """Press the button that has the keyboard; otherwise leave."""
        focused = QApplication.focusWidget()
        if isinstance(focused, QPushButton) and self.isAncestorOf(focused):
            focused.click()
        else:
            self.leave()

    @Slot()
    def _on_escape(self) -> None:
        if self._discard.is_asking:
            self._discard.give_up()
        else:
            self.leave()


def _warn(box: CautionBox, warned: Warned | None) -> None:
    """Show what is to be heeded; announce it when it is new."""
    if warned is not None and box.isHidden():
        announce(box, f"{warned.title} {warned.detail}")
    box.setVisible(warned is not None)
    if warned is not None:
        box.show_text(warned.title, warned.detail)
