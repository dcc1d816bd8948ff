"""All programmes to choose from, the parts under the larger one they belong to."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.today_state import ProgrammeChoice
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.row_button import RowButton
from limber.ui.widgets.status_mark import MarkState, StatusMark


class ProgrammeChooserPart(Card):
    """Shows `ProgrammeChoice`s; a click or Enter chooses one."""

    programme_chosen = Signal(str)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__("Programmes", parent=parent)
        self._themes = themes
        self._choices: tuple[ProgrammeChoice, ...] = ()
        self._buttons: list[RowButton] = []
        self._list = QWidget()

    def show_state(self, choices: tuple[ProgrammeChoice, ...]) -> None:
        """Show other programmes, or another one as the chosen."""
        if choices == self._choices:
            return
        self._list.hide()
        self._list.deleteLater()
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        self._choices = choices
        self._buttons = [self._add(column, choice) for choice in choices]
        self.body.addWidget(self._list)

    @property
    def first_choice(self) -> RowButton | None:
        """The row of the chosen programme, or else the first: where the keyboard begins."""
        chosen = [button for button in self._buttons if button.is_chosen]
        return next(iter(chosen or self._buttons), None)

    def _add(self, column: QVBoxLayout, choice: ProgrammeChoice) -> RowButton:
        button = _row(self._themes, choice)
        button.clicked.connect(lambda: self.programme_chosen.emit(choice.programme))
        indented = QHBoxLayout()
        indented.setContentsMargins(Space.PAGE if choice.is_part else 0, 0, 0, 0)
        indented.addWidget(button)
        column.addLayout(indented)
        return button


def _row(themes: ThemeSource, choice: ProgrammeChoice) -> RowButton:
    button = RowButton(themes, choice.spoken, framed=True)
    button.setCheckable(True)
    button.setChecked(choice.is_chosen)
    button.show_chosen(chosen=choice.is_chosen)
    texts = QVBoxLayout()
    texts.setSpacing(2)
    texts.addWidget(label(choice.name, Role.STRONG, wrapped=True))
    texts.addWidget(label(choice.about, Role.COMPACT, wrapped=True))
    texts.addWidget(label(choice.meta, Role.CAPTION, wrapped=True))
    row = QHBoxLayout(button)
    row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
    row.addLayout(texts, 1)
    if choice.is_chosen:
        row.addWidget(StatusMark(themes, MarkState.DONE))
    for child in button.findChildren(QWidget):
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return button
