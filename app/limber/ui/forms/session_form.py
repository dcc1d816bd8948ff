"""The form in which a session is corrected, or written down by hand."""

from typing import Final

from PySide6.QtCore import Qt, QTime, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.engine.events import SetResult, SetStatus
from limber.engine.route import Key
from limber.history.corrections import MAX_LENGTH_SECONDS
from limber.history.models import MAX_NOTE_LENGTH, SessionStatus
from limber.ui.forms.fields import CountBox, DayBox, ScoreBox, named_field, take_in
from limber.ui.forms.form_dialog import FormDialog
from limber.ui.forms.set_rows import ExerciseBlock, SetsPart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state import form_sets
from limber.ui.view_state.session_form import STATUSES, Answers, FormState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.note_field import NoteField
from limber.ui.widgets.select import Select
from limber.ui.widgets.time_box import TimeBox

_NOTE_HEIGHT: Final = 96


class SessionForm(FormDialog):
    """Shows a `FormState`; Ctrl+S and Enter save, Esc leaves."""

    save_requested = Signal()
    programme_chosen = Signal(str)
    session_chosen = Signal(int)

    def __init__(
        self, themes: ThemeSource, state: FormState, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, state.title, parent)
        self._state = state
        self._sets = state.sets
        answers = state.answers
        self._programme = Select("Programme", state.programmes)
        self._programme.show_value(state.programme)
        self._session = Select("Session of the day", state.sessions)
        self._day = DayBox(answers.day)
        self._begins = TimeBox()
        self._length = CountBox(answers.length_minutes, MAX_LENGTH_SECONDS // 60, "min")
        self._status = Select("How it ended", STATUSES)
        self._scores = tuple(
            ScoreBox(score) for score in (answers.pain_before, answers.pain_after, answers.effort)
        )
        self._rows = SetsPart(themes)
        self._note = NoteField(MAX_NOTE_LENGTH)
        self._what = Card("What you did")
        self._save = Button(themes, "Save", ButtonKind.PRIMARY)
        self._cancel = Button(themes, "Cancel")
        self._fill_in(answers)
        self._lay_out()
        self._connect()
        self._show_sets()
        self._before = (self.answers, self._sets)
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def answers(self) -> Answers:
        """What stands in the fields."""
        at = self._begins.time()
        pain_before, pain_after, effort = (each.score for each in self._scores)
        return Answers(
            day=self._day.day,
            minute=60 * at.hour() + at.minute(),
            length_minutes=self._length.value(),
            session_of_day=int(self._session.value or self._state.answers.session_of_day),
            status=SessionStatus(self._status.value),
            pain_before=pain_before,
            pain_after=pain_after,
            effort=effort,
            note=self._note.toPlainText(),
        )

    @property
    def sets(self) -> tuple[SetResult, ...]:
        """The sets as they are said to have been."""
        return self._sets

    @property
    def is_changed(self) -> bool:
        take_in(self)
        return (self.answers, self._sets) != self._before

    def show_plan(self, state: FormState) -> None:
        """Show another session of a plan, with its sets and its usual time."""
        self._state = state
        if [self._session.itemText(at) for at in range(self._session.count())] != [
            text for _, text in state.sessions
        ]:
            self._session.clear()
            for value, text in state.sessions:
                self._session.addItem(text, value)
        self._session.show_value(f"{state.answers.session_of_day}")
        self._show_minute(state.answers.minute)
        self._length.show_value(state.answers.length_minutes)
        self._sets = state.sets
        self._show_sets()

    def change_status(self, key: Key, status: SetStatus) -> None:
        """Say what became of a set."""
        self._sets = form_sets.with_status(self._sets, key, status)
        self._show_sets()

    def change_amount(self, key: Key, amount: int) -> None:
        """Say how much of a set was done, in repetitions or seconds."""
        self._sets = form_sets.with_amount(self._sets, key, amount)
        self._show_sets()

    def _fill_in(self, answers: Answers) -> None:
        self._session.show_value(f"{answers.session_of_day}")
        self._status.show_value(answers.status.value)
        self._show_minute(answers.minute)
        self._note.start_anew(answers.note)
        self._note.setMinimumHeight(_NOTE_HEIGHT)

    def _show_minute(self, minute: int) -> None:
        was_quiet = self._begins.blockSignals(True)
        self._begins.setTime(QTime(*divmod(minute, 60)))
        self._begins.blockSignals(was_quiet)

    @property
    def _first(self) -> QWidget:
        return self._programme if self._state.programmes else self._day

    def _lay_out(self) -> None:
        if self._state.about:
            self.column.addWidget(label(self._state.about, Role.SECONDARY, wrapped=True))
        fields = QWidget()
        flow = FlowLayout(Space.L, fields, fills=True)
        named: list[tuple[str, QWidget]] = [
            ("Day", self._day),
            ("Began at", self._begins),
            ("Length", self._length),
            ("Session of the day", self._session),
            ("How it ended", self._status),
        ]
        if self._state.programmes:
            named.insert(0, ("Programme", self._programme))
        else:
            self._programme.setParent(self)
            self._programme.hide()
        names = ("Pain before", "Pain after", "Effort")
        named += list(zip(names, self._scores, strict=True))
        for name, control in named:
            flow.addWidget(named_field(name, control))
        self.column.addWidget(fields)
        self._what.body.addWidget(self._rows)
        self.column.addWidget(self._what)
        note = QVBoxLayout()
        note.setSpacing(Space.XS)
        note.addWidget(label("Note", Role.CAPTION))
        note.addWidget(self._note)
        self.column.addLayout(note)
        self.column.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self._cancel)
        self.foot.addWidget(self._save)
        self._save.setDefault(True)

    def _connect(self) -> None:
        self._save.clicked.connect(self._on_save)
        self._cancel.clicked.connect(self.reject)
        self.add_key("Ctrl+S", self._save)
        self._programme.value_changed.connect(self.programme_chosen)
        self._session.value_changed.connect(self._on_session)
        self._rows.status_changed.connect(self.change_status)
        self._rows.amount_changed.connect(self.change_amount)
        self._rows.removed.connect(self._on_removed)
        self._rows.another_requested.connect(self._on_another)
        self._rows.laid_out.connect(self.order_tabs)

    def _show_sets(self) -> None:
        self._what.show_title("What you did", form_sets.sets_tally(self._sets))
        self._rows.show_exercises(form_sets.exercise_fields(self._sets))

    @Slot()
    def _on_save(self) -> None:
        take_in(self)
        self.save_requested.emit()

    @Slot(str)
    def _on_session(self, value: str) -> None:
        if value.isdecimal():
            self.session_chosen.emit(int(value))

    def _on_removed(self, key: Key) -> None:
        block = self._block_of(key)
        place = block.place_of(key)
        self._sets = form_sets.without(self._sets, key)
        self._show_sets()
        self._focus_in(key, place)

    def _on_another(self, key: Key) -> None:
        place = self._block_of(key).place_of(key) + 1
        self._sets = form_sets.with_another(self._sets, key)
        self._show_sets()
        self._focus_in(key, place)

    def _block_of(self, key: Key) -> ExerciseBlock:
        items = [each.item for each in form_sets.exercise_fields(self._sets)]
        return self._rows.blocks[items.index(key[0])]

    def _focus_in(self, key: Key, place: int) -> None:
        """Stay near a set that has come or gone; without its exercise, at the end."""
        if any(each.item == key[0] for each in self._sets):
            self._block_of(key).focus_near(place)
        else:
            self._note.setFocus(Qt.FocusReason.OtherFocusReason)
