"""The rest of an exercise's page: cues, what to avoid, other forms and where it comes from."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.exercise import FROM_US, Advice, ExerciseState, FormLine
from limber.ui.widgets.card import Card
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.row_button import RowButton
from limber.ui.widgets.two_columns import TwoColumns

_SHARES: Final = (1, 1)
_BESIDE_FROM: Final = 760


class ExerciseMorePart(TwoColumns):
    """Shows what is worth knowing below the steps."""

    form_requested = Signal(str)

    def __init__(
        self, themes: ThemeSource, state: ExerciseState, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, _SHARES, _BESIDE_FROM, parent)
        self._themes = themes
        self.setContentsMargins(0, Space.M, 0, 0)
        self.left.addWidget(_purpose(state))
        for advice in (state.cues, state.avoid):
            if not advice.is_empty:
                self.left.addWidget(_advice(advice))
        if state.forms:
            self.right.addWidget(self._forms(state.forms))
        self.right.addWidget(_source(state))
        self.left.addStretch(1)
        self.right.addStretch(1)

    def _forms(self, forms: tuple[FormLine, ...]) -> Card:
        card = Card("Other forms")
        card.body.setSpacing(Space.XS)
        for form in forms:
            card.body.addWidget(self._form(form) if form.exercise else _line(form.text))
        return card

    def _form(self, form: FormLine) -> RowButton:
        button = RowButton(self._themes, form.text)
        row = QHBoxLayout(button)
        row.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        row.addWidget(_line(form.text), 1)
        row.addWidget(IconMark(self._themes, IconName.ARROW_RIGHT, "Open"))
        for child in button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(lambda: self.form_requested.emit(form.exercise))
        return button


def _purpose(state: ExerciseState) -> Card:
    card = Card("What it reaches, and how you begin")
    card.body.setSpacing(Space.S)
    for text in (state.target, state.position):
        card.body.addWidget(_line(text))
    return card


def _advice(advice: Advice) -> Card:
    card = Card(advice.title)
    card.body.setSpacing(Space.S)
    for text in advice.document:
        card.body.addWidget(_line(text))
    if advice.ours:
        card.body.addWidget(label(FROM_US, Role.FOOTNOTE))
    for text in advice.ours:
        card.body.addWidget(_line(text))
    return card


def _source(state: ExerciseState) -> Card:
    card = Card("Where it comes from")
    card.body.setSpacing(Space.S)
    for text in (state.source, state.our_choice, *state.notes, state.other_names):
        if text:
            card.body.addWidget(_line(text))
    return card


def _line(text: str) -> QWidget:
    return label(text, Role.COMPACT, wrapped=True)
