"""The sets of one exercise in a form: one line that says how it stands, and a row for each set."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.engine.events import SetStatus
from limber.engine.route import Key
from limber.ui.forms.fields import CountBox
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height, Space
from limber.ui.view_state.form_sets import STATUSES, AddField, ExerciseFields, SetField
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.line_with_buttons import LineWithButtons
from limber.ui.widgets.select import Select

_NAME_WIDTH: Final = 168


class SetRow(QWidget):
    """Shows a `SetField`: what became of the set, and how much of it was done."""

    status_changed = Signal(object, object)
    amount_changed = Signal(object, int)
    removed = Signal(object)

    def __init__(self, themes: ThemeSource, field: SetField, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key: Key = field.key
        self.status = Select(f"{field.spoken}: what became of it", STATUSES)
        self.amount = CountBox(field.amount, field.most, field.unit)
        self.amount.setAccessibleName(f"{field.spoken}: {_UNITS[field.unit]}")
        self.remove = Button(themes, "Remove", ButtonKind.SMALL)
        self.remove.setAccessibleName(f"Remove {field.spoken}")
        name = label(field.label, Role.COMPACT)
        name.setMinimumWidth(themes.theme.text_px(_NAME_WIDTH))
        name.setMinimumHeight(themes.theme.control_px(Height.FIELD))
        row = FlowLayout(Space.S, self)
        for part in (name, self.status, self.amount, self.remove):
            row.addWidget(part)
        self.show_field(field)
        self.status.value_changed.connect(self._on_status)
        self.amount.valueChanged.connect(self._on_amount)
        self.remove.clicked.connect(lambda: self.removed.emit(self.key))

    def show_field(self, field: SetField) -> None:
        """Show how the set stands, without telling anybody."""
        self.status.show_value(field.status.value)
        self.amount.show_value(field.amount)
        self.amount.setEnabled(field.status is not SetStatus.SKIPPED)

    def _on_status(self, value: str) -> None:
        self.status_changed.emit(self.key, SetStatus(value))

    def _on_amount(self, amount: int) -> None:
        self.amount_changed.emit(self.key, amount)


_UNITS = {"reps": "repetitions", "s": "seconds"}


class ExerciseBlock(QWidget):
    """Shows `ExerciseFields`; the rows are made when they are first asked for."""

    status_changed = Signal(object, object)
    amount_changed = Signal(object, int)
    removed = Signal(object)
    another_requested = Signal(object)
    laid_out = Signal()
    """There are other rows than before."""

    def __init__(
        self, themes: ThemeSource, fields: ExerciseFields, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._fields = fields
        self._rows: list[SetRow] = []
        self._further: list[Button] = []
        self._inner: QWidget | None = None
        self._summary = label("", Role.CAPTION, wrapped=True)
        self.toggle = Button(themes, "Sets", ButtonKind.SMALL, IconName.CHEVRON_DOWN)
        self.toggle.clicked.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, Space.XS, 0, Space.XS)
        self._column.setSpacing(Space.S)
        head = LineWithButtons(themes)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(fields.name, Role.COMPACT_STRONG, wrapped=True))
        texts.addWidget(self._summary)
        head.texts.addLayout(texts, 1)
        head.add_button(self.toggle)
        self._column.addWidget(head)
        self._say()
        self.show_fields(fields)

    @property
    def rows(self) -> tuple[SetRow, ...]:
        """The rows of the sets; none before they were asked for."""
        return tuple(self._rows)

    def show_fields(self, fields: ExerciseFields) -> None:
        """Show how the sets stand; the keyboard stays where it is if there are the same."""
        self._fields = fields
        self._summary.setText(fields.summary)
        if self._inner is None:
            return
        if [row.key for row in self._rows] != [each.key for each in fields.sets]:
            self._fill()
            return
        for row, each in zip(self._rows, fields.sets, strict=True):
            row.show_field(each)

    def open(self) -> None:
        """Show the rows."""
        if self._inner is None:
            self._fill()
        self._say()

    def focus_near(self, place: int) -> None:
        """Put the keyboard on the row at a place, or on what follows the last."""
        if self._rows:
            row = self._rows[min(place, len(self._rows) - 1)]
            row.amount.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._further:
            self._further[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def place_of(self, key: Key) -> int:
        """Where the row of a set stands, from 0."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), 0)

    def _toggle(self) -> None:
        if self._inner is None:
            self._fill()
        else:
            self._empty()
        self._say()

    def _say(self) -> None:
        is_open = self._inner is not None
        self.toggle.show_icon(IconName.CHEVRON_UP if is_open else IconName.CHEVRON_DOWN)
        verb = "Hide" if is_open else "Change"
        self.toggle.setAccessibleName(f"{verb} the sets of {self._fields.name}")

    def _empty(self) -> None:
        if self._inner is not None:
            self._inner.hide()
            self._inner.deleteLater()
        self._inner, self._rows, self._further = None, [], []

    def _fill(self) -> None:
        self._empty()
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(Space.L, 0, 0, Space.S)
        column.setSpacing(Space.S)
        for each in self._fields.sets:
            row = SetRow(self._themes, each)
            row.status_changed.connect(self.status_changed)
            row.amount_changed.connect(self.amount_changed)
            row.removed.connect(self.removed)
            column.addWidget(row)
            self._rows.append(row)
        buttons = QWidget()
        flow = FlowLayout(Space.S, buttons)
        for field in self._fields.further:
            flow.addWidget(self._further_button(field))
        column.addWidget(buttons)
        self._column.addWidget(self._inner)
        self.laid_out.emit()

    def _further_button(self, field: AddField) -> Button:
        button = Button(self._themes, field.text, ButtonKind.SMALL, IconName.PLUS)
        button.setAccessibleName(field.spoken)
        button.clicked.connect(lambda: self.another_requested.emit(field.key))
        self._further.append(button)
        return button


class SetsPart(QWidget):
    """Shows the exercises of a session; tells each wish about a set."""

    status_changed = Signal(object, object)
    amount_changed = Signal(object, int)
    removed = Signal(object)
    another_requested = Signal(object)
    laid_out = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._blocks: dict[str, ExerciseBlock] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def blocks(self) -> tuple[ExerciseBlock, ...]:
        """The exercises, from the top."""
        return tuple(self._blocks.values())

    def show_exercises(self, exercises: tuple[ExerciseFields, ...]) -> None:
        """Show how the sets stand; other exercises than before are laid out anew."""
        if list(self._blocks) != [each.item for each in exercises]:
            self._lay_out(exercises)
        for each in exercises:
            self._blocks[each.item].show_fields(each)

    def _lay_out(self, exercises: tuple[ExerciseFields, ...]) -> None:
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._blocks = {}
        for each in exercises:
            if self._blocks:
                self._column.addWidget(divider())
            block = ExerciseBlock(self._themes, each)
            block.status_changed.connect(self.status_changed)
            block.amount_changed.connect(self.amount_changed)
            block.removed.connect(self.removed)
            block.another_requested.connect(self.another_requested)
            block.laid_out.connect(self.laid_out)
            self._column.addWidget(block)
            self._blocks[each.item] = block
        self.laid_out.emit()
