"""One exercise of a session: a row that opens it, with the steps beside it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.suggestion_state import Switched
from limber.ui.view_state.today_state import ItemRow, StepTo
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.row_button import RowButton

PICTURE_SIZE: Final = (92, 58)
_CONTROL: Final = 48
_EASIER, _HARDER = "easier", "harder"
_STAIRS: Final = {_EASIER: IconName.STAIRS_DOWN, _HARDER: IconName.STAIRS_UP}


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
        self._undo: Button | None = None
        self._controls: dict[str, Button] = {}
        self._place = QHBoxLayout()
        self._place.setSpacing(Space.XS)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.XS)
        line = QHBoxLayout()
        line.setSpacing(Space.S)
        line.addWidget(self._row, 1)
        self._keep_place(line)
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

    def draw(self) -> None:
        """Put the picture in its place, and the buttons."""
        posture = PosturePictureState(self._state.posture, with_pool=False)
        self._picture.show_figure(self._state.figures, posture)
        if self._controls or not self._place.count():
            return
        self._place.takeAt(0)
        self._add_control(_EASIER, self._state.easier)
        self._add_control(_HARDER, self._state.harder)

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

    def _keep_place(self, line: QHBoxLayout) -> None:
        """Keep room for the buttons: the first picture of a start has to do without them."""
        if not self._state.left_out and (self._state.easier or self._state.harder):
            self._place.addSpacing(2 * _CONTROL + Space.XS)
            line.addLayout(self._place)

    def _choose(self, step: StepTo | None) -> None:
        if step is not None:
            self.rung_chosen.emit(self._state.item, step.rung)

    def _add_lines(self, switched: Switched | None) -> None:
        """What there is to say below the row."""
        if switched is not None:
            self._add_switched(switched)
        if self._state.skipped:
            skipped = label(self._state.skipped, Role.CAPTION, wrapped=True)
            skipped.setContentsMargins(PICTURE_SIZE[0] + Space.S + Space.L, 0, 0, 0)
            self._column.addWidget(skipped)
        if self._state.take_back:
            back = Button(self._themes, self._state.take_back, ButtonKind.SMALL, IconName.UNDO)
            back.setAccessibleDescription(self._state.spoken)
            back.clicked.connect(lambda: self.usual_dose_requested.emit(self._state.item))
            below = QHBoxLayout()
            below.setContentsMargins(PICTURE_SIZE[0] + Space.S + Space.L, 0, 0, Space.XS)
            below.addWidget(back)
            below.addStretch(1)
            self._column.addLayout(below)

    def _add_switched(self, switched: Switched) -> None:
        from limber.ui.parts.switched_line import SwitchedLine  # late: no first picture has one

        line = SwitchedLine(self._themes, switched.text)
        line.undo_requested.connect(self.undo_requested)
        self._undo = line.button
        self._column.addWidget(line)

    def _build_row(self) -> RowButton:
        state = self._state
        button = RowButton(self._themes, state.spoken)
        self._picture.setFixedSize(*PICTURE_SIZE)
        is_played = not state.left_out
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        name_role = Role.COMPACT_STRONG if is_played else Role.FOOTNOTE
        texts.addWidget(label(state.name, name_role, wrapped=True))
        about = state.left_out or state.note or state.position
        texts.addWidget(label(about, Role.CAPTION, wrapped=True))
        texts.addStretch(1)
        line = QHBoxLayout(button)
        line.setContentsMargins(Space.S, Space.XS, Space.M, Space.XS)
        line.setSpacing(Space.L)
        line.addWidget(self._picture)
        line.addLayout(texts, 1)
        dose = label(state.dose, Role.COMPACT if is_played else Role.FOOTNOTE)
        line.addWidget(dose, 0, Qt.AlignmentFlag.AlignRight)
        for child in button.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        button.clicked.connect(self.opened)
        return button

    def _add_control(self, name: str, step: StepTo | None) -> None:
        button = self._make_control(name)
        key = name[0].upper()
        button.setEnabled(step is not None)
        button.setAccessibleName(step.spoken if step else f"No {name} step")
        button.setToolTip(f"{step.spoken} ({key})" if step else f"No {name} step")
        button.clicked.connect(lambda: self._choose(step))
        self._controls[name] = button
        self._place.addWidget(button)

    def _make_control(self, name: str) -> Button:
        button = Button(self._themes, "", ButtonKind.QUIET, _STAIRS[name])
        button.setFixedWidth(_CONTROL)
        return button
