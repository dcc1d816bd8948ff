"""The exercises of the programme: a row each, with its dose in words, its time and its step."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.parts.exercise_rows import ExerciseRowsPart
from limber.ui.parts.item_row import PICTURE_SIZE, ItemRowPart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.suggestion_state import Switched
from limber.ui.view_state.today_state import ItemRow
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.row_button import RowButton
from limber.ui.widgets.themed import ThemedWidget

_STEPS_WIDTH: Final = 156
_ROLES: Final = (Role.STRONG, Role.COMPACT)


class ProgrammeRowsPart(ExerciseRowsPart):
    """Shows `ItemRow`s that have a step and a time."""

    def _make_part(self, row: ItemRow, switched: Switched | None) -> ItemRowPart:
        return ProgrammeRowPart(self._themes, self._pictures, row, switched)


class ProgrammeRowPart(ItemRowPart):
    """Shows an `ItemRow` with its dose, time and step; the keys are those of any row."""

    def _keep_place(self, line: QHBoxLayout) -> None:
        """The step above its buttons; the room is kept in every row, so that times line up."""
        steps = _Steps(self._themes)
        column = QVBoxLayout(steps)
        column.setContentsMargins(0, Space.XS, Space.XS, Space.XS)
        column.setSpacing(Space.XS)
        column.addStretch(1)
        if self._state.step:
            column.addWidget(label(self._state.step, Role.CAPTION))
        if not self._state.left_out and (self._state.easier or self._state.harder):
            self._place.addSpacing(0)
            column.addLayout(self._place)
        column.addStretch(1)
        line.addWidget(steps)

    def _add_lines(self, switched: Switched | None) -> None:
        super()._add_lines(switched)
        self._column.addWidget(divider())

    def _build_row(self) -> RowButton:
        state = self._state
        button = RowButton(self._themes, state.spoken)
        self._picture.setFixedSize(*PICTURE_SIZE)
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        name, dose = (Role.FOOTNOTE, Role.FOOTNOTE) if state.left_out else _ROLES
        texts.addWidget(label(state.name, name, wrapped=True))
        texts.addWidget(label(state.dose, dose, wrapped=True))
        texts.addWidget(label(_about(state), Role.CAPTION, wrapped=True))
        texts.addStretch(1)
        line = QHBoxLayout(button)
        line.setContentsMargins(Space.S, Space.S, Space.S, Space.S)
        line.setSpacing(Space.L)
        line.addWidget(self._picture)
        line.addLayout(texts, 1)
        time = label(state.time, Role.COMPACT_STRONG)
        line.addWidget(time, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for child in button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(self.opened)
        return button

    def _make_control(self, name: str) -> Button:
        return Button(self._themes, name.capitalize(), ButtonKind.SMALL)


class _Steps(ThemedWidget):
    """The place of the steps: as wide in every row, also when the text becomes larger."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes)
        self.restyle()

    def restyle(self) -> None:
        """Grow with the text."""
        self.setFixedWidth(self.theme.text_px(_STEPS_WIDTH))


def _about(state: ItemRow) -> str:
    """Why it is left out, or the position and what differs from the programme's own."""
    parts = (state.left_out,) if state.left_out else (state.position, state.note)
    return ". ".join(part for part in parts if part)
