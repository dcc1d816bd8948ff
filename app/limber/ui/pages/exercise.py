"""The page of one exercise: how it is done, where it comes from, and its steps."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.figures.studio import FigureStudio
from limber.ui.icons import IconName
from limber.ui.parts.exercise_head import build_head
from limber.ui.parts.exercise_more import ExerciseMorePart
from limber.ui.parts.ladder_row import LadderPart
from limber.ui.parts.step_line import StepLinePart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.turns import Turns
from limber.ui.view_state.exercise import ExerciseState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.scroll_page import ScrollPage


class ExercisePage(QWidget):
    """Shows an `ExerciseState`."""

    back_requested = Signal()
    rung_chosen = Signal(str, str)
    accept_requested = Signal(str)
    """A proposal's id."""
    not_yet_requested = Signal(str)
    usual_dose_requested = Signal(str)
    """An item whose changed dose is to be taken back."""
    undo_requested = Signal()
    exercise_requested = Signal(str, str)

    def __init__(
        self,
        themes: ThemeSource,
        figures: FigureStudio | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Without `figures` a posture stands for each exercise."""
        super().__init__(parent)
        self._themes = themes
        self._figures = figures
        self._pictures = FigurePictures(figures, self)
        self._state: ExerciseState | None = None
        self._content: QWidget | None = None
        self._coming: QWidget | None = None
        self._turns = Turns(self)
        self._line: StepLinePart | None = None
        self._ladders: list[LadderPart] = []
        self._back = Button(themes, "", ButtonKind.QUIET, IconName.ARROW_LEFT)
        self._back.setAutoDefault(True)
        self._back.clicked.connect(self.back_requested)
        self._ground = ScrollPage()
        self._ground.column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._ground.column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)
        back_key = QShortcut(QKeySequence("Alt+Left"), self)
        self._back.setToolTip(back_key.key().toString(QKeySequence.SequenceFormat.NativeText))
        back_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back_key.activated.connect(self.back_requested)

    def show_state(self, state: ExerciseState) -> None:
        """Show another exercise, or the same one after a switch."""
        if state == self._state:
            return
        before, self._state = self._state, state
        self._back.setText(state.back)
        self._back.show_icon(IconName.ARROW_LEFT)
        self._back.setAccessibleName(f"Back to {state.back}")
        stays = bool(before and before.item and before.item == state.item)
        self._drop_coming()
        if stays:
            self._turns.begin(self._exchange(state))
        else:
            self._turns.begin(self._open(state))
            self._turns.take_turn()
        if not self.window().isVisible():
            self._turns.finish()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # A focus proxy would do the same, but Tab would pass over what stands before it.
        super().focusInEvent(event)
        self._back.setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_requested.emit()
            return
        if self._state is not None and not event.modifiers() and not event.isAutoRepeat():
            beside = self._state.neighbours
            steps = {Qt.Key.Key_E: beside.easier, Qt.Key.Key_H: beside.harder}
            step = steps.get(Qt.Key(event.key()))
            if step is not None:
                self.rung_chosen.emit(beside.item, step.rung)
                return
        super().keyPressEvent(event)

    def _has_focus(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _focus_after(self, *, stays: bool) -> None:
        """Go on where the person was: with undoing, with the rung in force, or at the top."""
        now = next((part.now for part in self._ladders if part.now), None) if stays else None
        undo = self._line.undo if self._line is not None else None
        (undo or now or self._back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace_content(self, content: QWidget) -> None:
        if self._content is not None:
            self._content.hide()
            self._ground.column.removeWidget(self._content)
            self._content.deleteLater()
        self._content = content
        self._ground.column.insertWidget(1, content)
        # A layout would show it with the next event only, too late to take the focus.
        content.show()

    def _build(self, state: ExerciseState) -> QWidget:
        # Where it is going to stand: it would be dressed again below another parent.
        content = QWidget(self._ground.column.parentWidget())
        content.hide()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        for warning in state.warnings:
            column.addWidget(CautionBox(self._themes, warning))
        column.addWidget(build_head(self._themes, state, self._figures))
        column.addSpacing(Space.S)
        self._line, self._ladders = self._step_line(state), []
        column.addWidget(self._line)
        return content

    def _open(self, state: ExerciseState) -> Iterator[None]:
        """Show the top of another exercise; the rest comes when that is painted."""
        content = self._coming = self._build(state)
        if self.isVisible():
            yield
        had_focus = self._has_focus()
        self._coming = None
        self._replace_content(content)
        self._ground.verticalScrollBar().setValue(0)
        if had_focus:
            self._focus_after(stays=False)
        yield
        yield from self._add_rest(content, state)

    def _exchange(self, state: ExerciseState) -> Iterator[None]:
        """Make everything out of sight, and put it where the same exercise was: nothing moves."""
        content = self._coming = self._build(state)
        yield
        yield from self._add_rest(content, state)
        yield from _got_ready(content, self._content)
        had_focus = self._has_focus()
        self._coming = None
        self._replace_content(content)
        if had_focus:
            self._focus_after(stays=True)

    def _drop_coming(self) -> None:
        if self._coming is not None:
            self._coming.deleteLater()
            self._coming = None

    def _add_rest(self, content: QWidget, state: ExerciseState) -> Iterator[None]:
        """Add what stands below the steps, a part with each step."""
        column = content.layout()
        if column is None:
            return
        for view in state.ladders:
            # The line above it has the title of the first one.
            titled = bool(self._ladders)
            ladder = LadderPart(self._themes, self._pictures, view, titled=titled)
            ladder.rung_chosen.connect(self.rung_chosen)
            ladder.exercise_requested.connect(self.exercise_requested)
            self._ladders.append(ladder)
            # Hidden, it takes no room while its cards come.
            ladder.hide()
            column.addWidget(ladder)
            yield from ladder.filled()
            # What is added would be shown with the next event only.
            ladder.show()
            yield
        more = ExerciseMorePart(self._themes, state)
        more.form_requested.connect(self._on_form)
        yield
        column.addWidget(more)
        more.show()
        yield

    def _step_line(self, state: ExerciseState) -> StepLinePart:
        line = StepLinePart(self._themes, state)
        line.accept_requested.connect(self.accept_requested)
        line.not_yet_requested.connect(self.not_yet_requested)
        line.rung_chosen.connect(self.rung_chosen)
        line.usual_dose_requested.connect(self.usual_dose_requested)
        line.undo_requested.connect(self.undo_requested)
        return line

    @Slot(str)
    def _on_form(self, exercise: str) -> None:
        self.exercise_requested.emit(exercise, "")


def _got_ready(content: QWidget, place: QWidget | None) -> Iterator[None]:
    """Give what is not shown yet its style and its size, so that showing it is quick."""
    for part in content.findChildren(QWidget):
        part.ensurePolished()
    yield
    layout = content.layout()
    if place is not None and layout is not None:
        content.resize(place.width(), layout.heightForWidth(place.width()))
        layout.activate()
        yield
