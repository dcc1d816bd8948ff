"""One exercise of the programme: a row that opens it, with its time and its step."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.parts.switched_line import SwitchedLine
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.suggestion_state import Switched
from limber.ui.view_state.today_state import ItemRow, StepTo
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.row_button import RowButton
from limber.ui.widgets.themed import ThemedWidget

_PICTURE: Final = (92, 58)
_STEPS_WIDTH: Final = 156
_EASIER, _HARDER = "easier", "harder"


class ItemRowPart(QWidget):
    """Shows an `ItemRow`; E and H switch while the keyboard is anywhere in it."""

    opened = Signal()
    rung_chosen = Signal(str, str)
    usual_dose_requested = Signal(str)
    undo_requested = Signal()

    def __init__(
        self,
        themes: ThemeSource,
        pictures: FigurePictures,
        state: ItemRow,
        switched: Switched | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._state = state
        self._picture = FigurePicture(themes, pictures)
        self._row = self._build_row()
        self._line = divider()
        self._undo: Button | None = None
        self._controls: dict[str, Button] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self._row, 1)
        line.addWidget(self._build_steps())
        self._column.addLayout(line)
        self._add_lines(switched)

    @property
    def row(self) -> RowButton:
        """What opens the exercise."""
        return self._row

    @property
    def undo(self) -> Button | None:
        """What takes the last switch back, if it was of this item."""
        return self._undo

    def draw_line(self, *, below: bool) -> None:
        """Draw the line that parts it from the next one, or leave it out."""
        self._line.setVisible(below)

    def focused_control(self) -> str:
        """Which of its own buttons has the keyboard; empty for the row itself."""
        return next((name for name, one in self._controls.items() if one.hasFocus()), "")

    def take_focus(self, control: str) -> None:
        """Take the keyboard, at one of the buttons if that can be pressed."""
        button = self._controls.get(control)
        can_take = button is not None and button.isEnabled()
        (button if button and can_take else self._row).setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_E: self._state.easier, Qt.Key.Key_H: self._state.harder}
        key = Qt.Key(event.key())
        if key not in steps or event.modifiers() or event.isAutoRepeat():
            super().keyPressEvent(event)
            return
        self._choose(steps[key])

    def _choose(self, step: StepTo | None) -> None:
        if step is not None:
            self.rung_chosen.emit(self._state.item, step.rung)

    def _build_row(self) -> RowButton:
        button = RowButton(self._themes, self._state.spoken)
        self._picture.take_room(*_PICTURE)
        posture = PosturePictureState(self._state.posture, with_pool=False)
        self._picture.show_figure(self._state.figures, posture)
        line = QHBoxLayout(button)
        line.setContentsMargins(Space.S, Space.XS, Space.S, Space.XS)
        line.setSpacing(Space.L)
        line.addWidget(self._picture)
        line.addLayout(self._texts(), 1)
        time = label(self._state.time, Role.COMPACT_STRONG)
        line.addWidget(time, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        for child in button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(self.opened)
        return button

    def _texts(self) -> QVBoxLayout:
        state = self._state
        name, dose = (
            (Role.FOOTNOTE, Role.FOOTNOTE) if state.left_out else (Role.STRONG, Role.COMPACT)
        )
        texts = QVBoxLayout()
        texts.setSpacing(1)
        texts.addStretch(1)
        texts.addWidget(label(state.name, name, wrapped=True))
        texts.addWidget(label(state.dose, dose, wrapped=True))
        texts.addWidget(label(_about(state), Role.CAPTION, wrapped=True))
        texts.addStretch(1)
        return texts

    def _build_steps(self) -> QWidget:
        """The step above its buttons; the room is kept in every row, so that times line up."""
        steps = _Steps(self._themes)
        column = QVBoxLayout(steps)
        column.setContentsMargins(0, Space.XS, Space.XS, Space.XS)
        column.setSpacing(Space.XS)
        column.addStretch(1)
        if self._state.step:
            column.addWidget(label(self._state.step, Role.CAPTION))
        if not self._state.left_out and (self._state.easier or self._state.harder):
            buttons = QHBoxLayout()
            buttons.setSpacing(Space.XS)
            self._add_control(buttons, _EASIER, self._state.easier)
            self._add_control(buttons, _HARDER, self._state.harder)
            column.addLayout(buttons)
        column.addStretch(1)
        return steps

    def _add_control(self, place: QHBoxLayout, name: str, step: StepTo | None) -> None:
        button = Button(self._themes, name.capitalize(), ButtonKind.SMALL)
        button.setEnabled(step is not None)
        button.setAccessibleName(step.spoken if step else f"No {name} step")
        button.setToolTip(f"{step.spoken} ({name[0].upper()})" if step else f"No {name} step")
        button.clicked.connect(lambda: self._choose(step))
        self._controls[name] = button
        place.addWidget(button)

    def _add_lines(self, switched: Switched | None) -> None:
        """What there is to say below the row."""
        indent = self._themes.theme.control_px(_PICTURE[0]) + Space.S + Space.L
        if switched is not None:
            line = SwitchedLine(self._themes, switched.text)
            line.undo_requested.connect(self.undo_requested)
            self._undo = line.button
            self._column.addWidget(line)
        if self._state.skipped:
            skipped = label(self._state.skipped, Role.CAPTION, wrapped=True)
            skipped.setContentsMargins(indent, 0, 0, 0)
            self._column.addWidget(skipped)
        if self._state.take_back:
            back = Button(self._themes, self._state.take_back, ButtonKind.SMALL, IconName.UNDO)
            back.setAccessibleDescription(self._state.spoken)
            back.clicked.connect(lambda: self.usual_dose_requested.emit(self._state.item))
            below = QHBoxLayout()
            below.setContentsMargins(indent, 0, 0, Space.XS)
            below.addWidget(back)
            below.addStretch(1)
            self._column.addLayout(below)
        self._column.addWidget(self._line)


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
