"""What stands above the steps of an exercise: a proposal, what was switched, and the keys."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.parts.switched_line import SwitchedLine
from limber.ui.parts.why_panel import WhyPanel
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.exercise import ExerciseState
from limber.ui.view_state.exercise_notes import Neighbours
from limber.ui.view_state.suggestion_state import Suggestion
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.key_cap import KeyCap
from limber.ui.widgets.label import Role, label


class StepLinePart(QWidget):
    """Shows what an `ExerciseState` says beside the steps."""

    accept_requested = Signal(str)
    not_yet_requested = Signal(str)
    usual_dose_requested = Signal(str)
    undo_requested = Signal()

    def __init__(
        self, themes: ThemeSource, state: ExerciseState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._undo: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.M)
        if state.switched is not None:
            line = SwitchedLine(themes, state.switched.text)
            line.undo_requested.connect(self.undo_requested)
            self._undo = line.button
            self._column.addWidget(line)
        if state.change:
            self._column.addLayout(self._change(state.change, state.item))
        if state.suggestion is not None:
            self._add_suggestion(state.suggestion)
        if state.neighbours.are_there:
            self._column.addLayout(self._keys(state.neighbours))
        if state.neighbours.skipped:
            self._column.addWidget(label(state.neighbours.skipped, Role.CAPTION, wrapped=True))

    @property
    def undo(self) -> Button | None:
        """What takes the last switch back."""
        return self._undo

    def _change(self, text: str, item: str) -> QHBoxLayout:
        back = Button(self._themes, "Take it back", ButtonKind.SMALL, IconName.UNDO)
        back.setAccessibleDescription(text)
        back.clicked.connect(lambda: self.usual_dose_requested.emit(item))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(label(text, Role.STRONG, wrapped=True), 1)
        row.addWidget(back)
        return row

    def _add_suggestion(self, state: Suggestion) -> None:
        why = WhyPanel(self._themes, state.why)
        texts = QHBoxLayout()
        texts.setSpacing(Space.S)
        stairs = IconName.STAIRS_UP if state.is_harder else IconName.STAIRS_DOWN
        texts.addWidget(IconMark(self._themes, stairs, ""), 0, Qt.AlignmentFlag.AlignTop)
        reason = f"{state.title}. {state.reason}"
        texts.addWidget(label(reason, Role.COMPACT, wrapped=True), 1)
        self._column.addLayout(texts)
        if state.needs:
            self._column.addWidget(label(state.needs, Role.LAMP, wrapped=True))
        self._column.addWidget(self._answers(state, why))
        self._column.addWidget(why)

    def _answers(self, state: Suggestion, why: WhyPanel) -> QWidget:
        icon = IconName.STAIRS_UP if state.is_harder else IconName.STAIRS_DOWN
        accept = Button(self._themes, state.accept, ButtonKind.PRIMARY, icon)
        accept.setAccessibleDescription(state.reason)
        accept.clicked.connect(lambda: self.accept_requested.emit(state.proposal))
        not_yet = Button(self._themes, "Not yet", ButtonKind.QUIET)
        not_yet.setAccessibleDescription(state.title)
        not_yet.clicked.connect(lambda: self.not_yet_requested.emit(state.proposal))
        holder = QWidget()
        flow = FlowLayout(Space.S, holder)
        for button in (accept, not_yet, why.button):
            flow.addWidget(button)
        return holder

    def _keys(self, state: Neighbours) -> QVBoxLayout:
        lines = QVBoxLayout()
        lines.setSpacing(Space.XS)
        for key, word, step in (("E", "Easier", state.easier), ("H", "Harder", state.harder)):
            if step is not None:
                row = QHBoxLayout()
                row.setSpacing(Space.S)
                row.addWidget(KeyCap(self._themes, key))
                row.addWidget(label(f"{word}: {step.spoken}", Role.CAPTION, wrapped=True), 1)
                lines.addLayout(row)
        return lines
