"""Saving the history as a file, and taking one in: what it would change, a question, a way back."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.exchange import ExchangeState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.file_dialogs import ask_for_history, ask_where_to_save
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import page_of
from limber.ui.widgets.setting_row import SettingRow, SettingsCard

_EXPORT_HINT: Final = "Everything in one file, or a table for spreadsheets"
_REPORT_HINT: Final = "One or two pages, as a PDF or on paper"
_IMPORT_HINT: Final = "From another computer, for instance. You see what would change first"


class ExchangeCard(SettingsCard):
    """Shows an `ExchangeState`."""

    export_wished = Signal()
    """The dialog is to be opened, with `ask_where`."""
    export_requested = Signal(object)
    """The `Path` to write."""
    report_requested = Signal()
    """The report is to be shown, which is saved or printed there."""
    import_requested = Signal(object)
    """The `Path` to read."""
    import_agreed = Signal()
    undo_requested = Signal()
    stop_requested = Signal()
    given_up = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, "Export and import", IconName.DATA)
        self._state = ExchangeState()
        self._question = CautionBox(themes, "")
        self._working = label("", Role.COMPACT, wrapped=True)
        self._done = label("", Role.COMPACT, wrapped=True)
        self._trouble = CautionBox(themes, "")
        self._make_buttons(themes)
        self._lay_out()
        self.show_state(self._state)
        self.setParent(parent)

    def show_state(self, state: ExchangeState) -> None:
        """Show how far it has come."""
        before, self._state = self._state, state
        is_asking, is_working = state.question is not None, bool(state.working)
        for each, visible in (
            (self._question, is_asking),
            (self._answers, is_asking),
            (self._at_work, is_working),
            (self._stop, state.can_stop),
            (self._done, bool(state.done)),
            (self._trouble, bool(state.trouble)),
            (self._undo_row, bool(state.undo) and not is_asking),
        ):
            each.setVisible(visible)
        for button in (self._export, self._import, self._undo):
            button.setEnabled(not is_working and not is_asking)
        if state.question is not None:
            self._question.show_text(state.question.title, state.question.detail)
        self._working.setText(state.working)
        self._done.setText(state.done)
        self._trouble.show_text(state.trouble, state.advice)
        self._undo_row.show_hint(state.undo)
        self._tell(before)
        self._lead_keyboard(before)
        self._bring_news_into_view(before)

    def ask_where(self, name: str, filters: tuple[str, ...]) -> None:
        """Ask for the file to write, with this name to begin with."""
        ask_where_to_save(self.window(), name, filters, self._on_target_chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._state.question is not None:
            self.given_up.emit()
        elif event.key() == Qt.Key.Key_Escape and self._state.can_stop:
            self.stop_requested.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back to the page is not met by a question half answered."""
        super().hideEvent(event)
        if self._state.question is not None:
            self.given_up.emit()

    def _on_target_chosen(self, name: str) -> None:
        self._pressed = self._export
        self.export_requested.emit(Path(name))

    def _on_source_chosen(self, name: str) -> None:
        self._pressed = self._import
        self.import_requested.emit(Path(name))

    def _tell(self, before: ExchangeState) -> None:
        """Have a screen reader say what is new, but not each percent."""
        state = self._state
        if state.question is not None and state.question != before.question:
            announce(self, f"{state.question.title} {state.question.detail}")
        if state.working and not before.working:
            announce(self, state.working)
        if state.done != before.done:
            announce(self, state.done)
        if state.trouble != before.trouble:
            announce(self, f"{state.trouble} {state.advice}")

    def _lead_keyboard(self, before: ExchangeState) -> None:
        """Where what had the keyboard is gone, the next thing has it."""
        state = self._state
        if not self.isVisible():
            return
        if state.question is not None and before.question is None:
            self._agree.setFocus()
        elif state.can_stop and not before.can_stop:
            self._stop.setFocus()
        elif (before.question is not None or before.working) and not (
            state.question or state.working
        ):
            target = self._undo if state.undo and state.undo != before.undo else self._pressed
            target.setFocus()

    def _bring_news_into_view(self, before: ExchangeState) -> None:
        """Without a question the keyboard stays above what is told."""
        state, page = self._state, page_of(self)
        if page is None or not self.isVisible():
            return
        for part, now, then in (
            (self._question, state.question, before.question),
            (self._at_work, bool(state.working), bool(before.working)),
            (self._done, state.done, before.done),
            (self._trouble, state.trouble, before.trouble),
        ):
            if now and now != then:
                page.bring_into_view(part)

    def _make_buttons(self, themes: ThemeSource) -> None:
        self._export = Button(themes, "Export…", ButtonKind.SMALL)
        self._export.clicked.connect(self.export_wished)
        self._report = Button(themes, "Report…", ButtonKind.SMALL)
        self._report.clicked.connect(self.report_requested)
        self._import = Button(themes, "Import…", ButtonKind.SMALL)
        self._import.clicked.connect(lambda: ask_for_history(self.window(), self._on_source_chosen))
        self._pressed = self._import
        """What was begun last, where the keyboard goes back to."""
        self._undo = Button(themes, "Undo import", ButtonKind.SMALL)
        self._undo.clicked.connect(self.undo_requested)
        self._stop = Button(themes, "Stop", ButtonKind.SMALL)
        self._stop.clicked.connect(self.stop_requested)
        self._agree = Button(themes, "Import", ButtonKind.PRIMARY)
        self._agree.clicked.connect(self.import_agreed)
        self._cancel = Button(themes, "Cancel")
        self._cancel.clicked.connect(self.given_up)

    def _lay_out(self) -> None:
        self.add_row(SettingRow("Export your history", _EXPORT_HINT, self._export))
        self._export.setAccessibleName("Export your history")
        self.add_row(SettingRow("Report for your physiotherapist", _REPORT_HINT, self._report))
        self._report.setAccessibleName("Report for your physiotherapist")
        self.add_row(SettingRow("Import a history", _IMPORT_HINT, self._import))
        self._import.setAccessibleName("Import a history")
        self._answers = QWidget()
        buttons = FlowLayout(Space.M, self._answers)
        for button in (self._cancel, self._agree):
            buttons.addWidget(button)
        self._at_work = QWidget()
        row = QHBoxLayout(self._at_work)
        row.setContentsMargins(0, Space.S, 0, Space.S)
        row.addWidget(self._working, 1)
        row.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignVCenter)
        self._undo_row = SettingRow("Undo the last import", "", self._undo)
        self._undo.setAccessibleName("Undo the last import")
        self.body.addWidget(self._question)
        self.body.addSpacing(Space.S)
        for each in (self._answers, self._at_work, self._done, self._trouble, self._undo_row):
            self.body.addWidget(each)
