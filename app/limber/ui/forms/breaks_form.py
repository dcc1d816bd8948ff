"""The form for days off and pauses: those that there are, and fields for one of them."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from limber.history.models import BreakKind
from limber.plan.breaks import Break
from limber.ui.forms.fields import DayBox, field_beside, named_field, take_in
from limber.ui.forms.form_dialog import FormDialog
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.breaks_form import KINDS, NONE_YET, NOTE, TITLE, BreakRow, BreaksState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.line_with_buttons import LineWithButtons
from limber.ui.widgets.select import Select
from limber.ui.widgets.undo_bar import UndoBar

_ADD: Final = "Add"
_SAVE: Final = "Save"


class BreaksForm(FormDialog):
    """Shows a `BreaksState`; each wish is granted at once and can be undone."""

    keep_requested = Signal(str, object, object)
    """The id of the one that is changed, empty for a new one; its kind, and its `Break`."""
    end_requested = Signal(str)
    delete_requested = Signal(str)
    undo_requested = Signal()

    def __init__(
        self, themes: ThemeSource, state: BreaksState, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, TITLE, parent)
        self._changing = ""
        self._kind = Select("Kind", KINDS)
        self._first = DayBox(state.today)
        self._last = DayBox(state.today)
        self._is_open = QCheckBox("Until I end it")
        self._last_field = named_field("Last day", self._last)
        self._open_field = field_beside(self._is_open)
        self._add = Button(themes, _ADD, ButtonKind.PRIMARY)
        self._give_up = Button(themes, "Change nothing")
        self._one = Card("New")
        self._list = Card("Kept")
        self._rows = QVBoxLayout()
        self._undo = UndoBar(themes)
        self._close = Button(themes, "Close")
        self._lay_out()
        self._connect()
        self._start_anew(state.today)
        self.show_state(state)
        self._kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_state(self, state: BreaksState) -> None:
        """Show those that there are."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for number, row in enumerate(state.rows):
            if number:
                self._rows.addWidget(divider())
            self._rows.addWidget(self._row(row))
        if not state.rows:
            self._rows.addWidget(label(NONE_YET, Role.SECONDARY, wrapped=True))
        self.order_tabs()

    def show_change(self, sentence: str, today: date, *, can_undo: bool = True) -> None:
        """Say what was changed, with the way back, and begin with a new one again."""
        self.show_problem("")
        self._undo.show_change(sentence, can_undo=can_undo)
        self._start_anew(today)
        self._kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._ground_note()
        fields = QWidget()
        flow = FlowLayout(Space.L, fields)
        flow.addWidget(named_field("Kind", self._kind))
        flow.addWidget(named_field("First day", self._first))
        flow.addWidget(self._last_field)
        flow.addWidget(self._open_field)
        self._one.body.addWidget(fields)
        buttons = QWidget()
        row = FlowLayout(Space.M, buttons)
        row.addWidget(self._add)
        row.addWidget(self._give_up)
        self._one.body.addWidget(buttons)
        self._rows.setSpacing(Space.S)
        self._list.body.addLayout(self._rows)
        self.column.addWidget(self._one)
        self.column.addWidget(self._list)
        self.column.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._close)
        self._add.setDefault(True)

    def _ground_note(self) -> None:
        self.column.addWidget(label(NOTE, Role.SECONDARY, wrapped=True))
        self.column.addWidget(self._undo)

    def _connect(self) -> None:
        self._add.clicked.connect(self._on_add)
        self._give_up.clicked.connect(lambda: self._start_anew(self._first.day))
        self._close.clicked.connect(self.reject)
        self._kind.value_changed.connect(self._arrange_fields)
        self._is_open.toggled.connect(self._arrange_fields)
        self._first.day_changed.connect(self._on_first)
        self._undo.undo_requested.connect(self.undo_requested)
        self.add_key("Ctrl+S", self._add)
        self.add_press("Ctrl+Z", self._undo.press)

    def _row(self, row: BreakRow) -> QWidget:
        made = LineWithButtons(self._themes)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(row.text, wrapped=True))
        texts.addWidget(label(row.remark, Role.CAPTION, wrapped=True))
        made.texts.addLayout(texts, 1)
        change = Button(self._themes, "Change", ButtonKind.SMALL, IconName.EDIT)
        change.clicked.connect(lambda: self.change(row))
        end = Button(self._themes, "End now", ButtonKind.SMALL)
        end.clicked.connect(lambda: self.end_requested.emit(row.id))
        delete = Button(self._themes, "Delete", ButtonKind.SMALL)
        delete.clicked.connect(lambda: self.delete_requested.emit(row.id))
        for button in (change, end, delete) if row.can_end else (change, delete):
            button.setAccessibleName(f"{button.text()}: {row.text}")
            made.add_button(button)
        return made

    def change(self, row: BreakRow) -> None:
        """Show one in the fields, to be changed."""
        self._changing = row.id
        self._one.show_title("Change")
        self._add.setText(_SAVE)
        self._give_up.show()
        self._kind.show_value(row.kind.value)
        self._first.show_day(row.first)
        self._is_open.setChecked(row.last is None)
        self._last.show_day(row.last or row.first)
        self._arrange_fields()
        self._kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_with(self, kind: BreakKind, day: date) -> None:
        """Have the fields say this, for a new one."""
        self._start_anew(day)
        self._kind.show_value(kind.value)
        self._arrange_fields()

    def _start_anew(self, day: date) -> None:
        self._changing = ""
        self._one.show_title("New")
        self._add.setText(_ADD)
        self._give_up.hide()
        self._kind.show_value(BreakKind.DAY_OFF.value)
        self._is_open.setChecked(False)
        self._first.show_day(day)
        self._last.show_day(day)
        self._arrange_fields()

    @Slot()
    def _arrange_fields(self) -> None:
        """A day off is one day; a pause has a last one, or is open."""
        is_day = self._kind.value == BreakKind.DAY_OFF
        self._open_field.setVisible(not is_day)
        self._last_field.setVisible(not is_day and not self._is_open.isChecked())

    def _on_first(self, day: object) -> None:
        if isinstance(day, date) and self._last.day < day:
            self._last.show_day(day)

    def _on_add(self) -> None:
        take_in(self)
        kind, first = BreakKind(self._kind.value), self._first.day
        last: date | None = self._last.day
        if kind is BreakKind.DAY_OFF:
            last = first
        elif self._is_open.isChecked():
            last = None
        self.keep_requested.emit(self._changing, kind, Break(first, last))
