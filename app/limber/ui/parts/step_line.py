"""What stands above the steps of an exercise: their title, a proposal, and the ways to switch."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.parts.switch_button import stairs, switch_button
from limber.ui.parts.switched_line import SwitchedLine
from limber.ui.parts.why_panel import WhyPanel
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.exercise import ExerciseState
from limber.ui.view_state.steps import RungView
from limber.ui.view_state.suggestion_state import Suggestion
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.line_with_buttons import LineWithButtons

_LONGEST_WORDS: Final = 34
"""Longer ones on the primary button would push all buttons below the title."""


class StepLinePart(QWidget):
    """Shows what an `ExerciseState` says beside the steps."""

    accept_requested = Signal(str)
    not_yet_requested = Signal(str)
    usual_dose_requested = Signal(str)
    rung_chosen = Signal(str, str)
    undo_requested = Signal()

    def __init__(
        self, themes: ThemeSource, state: ExerciseState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._state = state
        self._undo: Button | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        if state.switched is not None:
            line = SwitchedLine(themes, state.switched.text)
            line.undo_requested.connect(self.undo_requested)
            self._undo = line.button
            self._column.addWidget(line)
        if state.change:
            self._column.addLayout(self._change(state.change, state.item))
        self._add_steps()

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

    def _add_steps(self) -> None:
        """The title of the first ladder, with what can be done on it."""
        state = self._state
        suggestion, first = state.suggestion, next(iter(state.ladders), None)
        line = LineWithButtons(self._themes)
        if first is not None:
            line.texts.addWidget(label(first.title, Role.SECTION))
        if suggestion is not None:
            line.texts.addWidget(self._ready(suggestion), 1)
        elif first is not None:
            line.texts.addWidget(label(first.caption, Role.CAPTION, wrapped=True), 1)
        why = None if suggestion is None else WhyPanel(self._themes, suggestion.why)
        for button in self._buttons(why):
            line.add_button(button)
        self._column.addWidget(line)
        notes = (
            (Role.COMPACT, suggestion.reason if suggestion else ""),
            (Role.LAMP, suggestion.needs if suggestion else ""),
            (Role.CAPTION, state.neighbours.skipped),
        )
        for role, text in notes:
            if text:
                self._column.addWidget(label(text, role, wrapped=True))
        if why is not None:
            self._column.addWidget(why)

    def _ready(self, state: Suggestion) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.S)
        row.addWidget(IconMark(self._themes, IconName.CHECK, ""), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(state.title, Role.COMPACT, wrapped=True), 1)
        return holder

    def _buttons(self, why: WhyPanel | None) -> list[QWidget]:
        """The ways to switch; what is proposed comes last, as the one primary button."""
        suggestion, beside = self._state.suggestion, self._state.neighbours
        buttons: list[QWidget] = []
        if suggestion is not None and why is not None:
            not_yet = Button(self._themes, "Not yet", ButtonKind.QUIET)
            not_yet.setAccessibleDescription(suggestion.title)
            not_yet.clicked.connect(lambda: self.not_yet_requested.emit(suggestion.proposal))
            buttons += [why.button, not_yet]
        steps = (("E", beside.easier), ("H", beside.harder))
        keys = {step.rung: key for key, step in steps if step is not None}
        for ladder in self._state.ladders[:1]:
            for rung in ladder.beside():
                if not _is_proposed(rung, suggestion):
                    buttons.append(self._switch(ladder.item, rung, keys.get(rung.rung, "")))
        return buttons if suggestion is None else [*buttons, self._accept(suggestion)]

    def _switch(self, item: str, rung: RungView, key: str) -> QWidget:
        return switch_button(
            self._themes, rung, key, lambda: self.rung_chosen.emit(item, rung.rung)
        )

    def _accept(self, state: Suggestion) -> Button:
        icon = stairs(is_harder=state.is_harder)
        is_short = len(state.accept) <= _LONGEST_WORDS
        words = state.accept if is_short else state.accept_short
        accept = Button(self._themes, words, ButtonKind.PRIMARY, icon)
        accept.make_room(state.accept_short)
        accept.setAccessibleName(words if is_short else f"{words}. {state.accept}")
        accept.setAccessibleDescription(state.reason)
        accept.clicked.connect(lambda: self.accept_requested.emit(state.proposal))
        return accept


def _is_proposed(rung: RungView, suggestion: Suggestion | None) -> bool:
    """Whether the primary button leads there already."""
    then = None if suggestion is None else suggestion.then
    return then is not None and rung.rung in then.figures[:1]
