"""Choosing what the report is about, seeing it as it will be, and saving or printing it."""

from typing import ClassVar, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from limber.ui.announcing import announce
from limber.ui.forms.form_dialog import FormDialog
from limber.ui.report.page_preview import PagePreview
from limber.ui.report.sheets import ReportSheets
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state import key_help
from limber.ui.view_state.trend_spans import RANGES, Range
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.segmented import Segment, Segmented
from limber.ui.widgets.setting_row import SettingRow
from limber.ui.widgets.toggle import Toggle

TITLE: Final = "Report for your physiotherapist"
_NOTE: Final = (
    "What was prescribed and what was done, on one or two pages. It is only in the file that you"
    " save or on the paper that you print; nobody else gets it."
)
_READING: Final = "Reading your sessions…"
_NOTES: Final = "With your notes"
_NOTES_HINT: Final = "The words that you wrote after sessions"


class ReportForm(FormDialog):
    """Shows the pages of a report."""

    KEYS: ClassVar[key_help.KeyGroup] = key_help.REPORT

    wish_changed = Signal(str, bool)
    """A `Range`, and whether the notes are to be in it."""
    save_requested = Signal()
    print_requested = Signal()

    def __init__(self, themes: ThemeSource, chosen: Range, parent: QWidget | None = None) -> None:
        super().__init__(themes, TITLE, parent)
        segments = tuple(Segment(value, text) for value, text in RANGES)
        self._ranges = Segmented(themes, segments, chosen)
        self._ranges.setAccessibleName("How far back")
        self._with_notes = Toggle(themes, _NOTES)
        self._with_notes.show_value(on=True)
        self._state = label(_READING, Role.COMPACT, wrapped=True)
        self._preview = PagePreview(themes)
        self._save = Button(themes, "Save as PDF…", ButtonKind.PRIMARY)
        self._print = Button(themes, "Print…")
        self._close = Button(themes, "Close")
        self._lay_out()
        self._connect()
        self.show_reading()
        self._ranges.focus_chosen()

    @property
    def wish(self) -> tuple[Range, bool]:
        """What is chosen now."""
        return Range(self._ranges.value), self._with_notes.isChecked()

    def show_reading(self) -> None:
        """Say that the sessions are being read; nothing can be saved yet."""
        self._state.setText(_READING)
        self._state.show()
        for button in (self._save, self._print):
            button.setEnabled(False)

    def show_sheets(self, sheets: ReportSheets, words: str) -> None:
        """Show the pages."""
        self._state.hide()
        self._preview.show_sheets(sheets, words)
        for button in (self._save, self._print):
            button.setEnabled(True)

    def show_done(self, sentence: str) -> None:
        """Say what was saved or printed."""
        self.show_problem("")
        self._state.setText(sentence)
        self._state.show()
        announce(self._state, sentence)

    def _lay_out(self) -> None:
        self.column.addWidget(label(_NOTE, Role.SECONDARY, wrapped=True))
        choices = QWidget()
        FlowLayout(Space.M, choices).addWidget(self._ranges)
        self.column.addWidget(choices)
        self.column.addWidget(SettingRow(_NOTES, _NOTES_HINT, self._with_notes))
        self.column.addWidget(self._preview)
        self.column.addStretch(1)
        self.foot.addWidget(self._state, 1)
        self.foot.addStretch(1)
        for button in (self._close, self._print, self._save):
            self.foot.addWidget(button)
        self.order_tabs()

    def _connect(self) -> None:
        self._ranges.value_changed.connect(self._tell)
        self._with_notes.toggled.connect(self._tell)
        self._close.clicked.connect(self.reject)
        self._save.clicked.connect(self.save_requested)
        self._print.clicked.connect(self.print_requested)
        self.add_key("Ctrl+S", self._save)
        self.add_key("Ctrl+P", self._print)

    def _tell(self) -> None:
        chosen, with_notes = self.wish
        self.wish_changed.emit(chosen, with_notes)
