"""Granting the wishes of the report's form: reading, saving and printing."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from limber.errors import UserFacingError
from limber.history.exchange.files import shown, write_file
from limber.ui.presenters.desk import Desk
from limber.ui.report.contents import Report
from limber.ui.report.paper import paper_size, print_report, report_pdf, sheets_of
from limber.ui.report.reading import Steps, report_steps
from limber.ui.report.report_form import ReportForm
from limber.ui.view_state.trend_spans import Range
from limber.ui.widgets.file_dialogs import ask_where_to_save

_FILTERS: Final = ("Report to read and print (*.pdf)",)
_FAULT: Final = "The report could not be printed."
_ADVICE: Final = "Look at the printer, or save the report as a PDF."

AskPrinter = Callable[[QPrinter], bool]


class Reporting(QObject):
    """Reads the report in steps, between which the window goes on, and keeps it for the paper."""

    def __init__(self, form: ReportForm, desk: Desk, ask_printer: AskPrinter | None = None) -> None:
        super().__init__(form)
        self._form = form
        self._desk = desk
        self._ask_printer = ask_printer or self._ask
        self._steps: Steps | None = None
        self._report: Report | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._go_on)
        form.wish_changed.connect(self._begin)
        form.save_requested.connect(self._ask_where)
        form.print_requested.connect(self._print)
        self._begin(*form.wish)

    @property
    def name(self) -> str:
        """How the file is to be called, without its ending."""
        return f"Limber report {self._desk.today.isoformat()}"

    def save(self, name: str) -> None:
        """Write the report that is shown into a file; one that is there gives way."""
        if self._report is None:
            return
        target = Path(name)
        try:
            write_file(target, [report_pdf(self._report, self._desk.today)])
        except UserFacingError as error:
            self._form.show_problem(error.title, error.detail)
        else:
            self._form.show_done(f"Saved as {shown(target)}.")

    def _begin(self, chosen: str, with_notes: object) -> None:
        self._report = None
        self._form.show_problem("")
        self._form.show_reading()
        self._steps = report_steps(self._desk, Range(chosen), with_notes=bool(with_notes))
        self._timer.start()

    def _go_on(self) -> None:
        if self._steps is None:
            self._timer.stop()
            return
        try:
            next(self._steps)
        except StopIteration as end:
            self._timer.stop()
            self._show(end.value)
        except UserFacingError as error:
            self._timer.stop()
            self._form.show_problem(error.title, error.detail)

    def _show(self, report: Report) -> None:
        self._report = report
        words = [report.period, report.programme, report.nothing]
        words += [f"{fact.value} {fact.caption}" for fact in report.facts]
        sheets = sheets_of(report, self._desk.today, paper_size())
        self._form.show_sheets(sheets, ". ".join(word for word in words if word))

    def _ask_where(self) -> None:
        ask_where_to_save(self._form, self.name, _FILTERS, self.save)

    def _print(self) -> None:
        if self._report is None:
            return
        try:
            if print_report(self._report, self._desk.today, self._ask_printer):
                self._form.show_done("Sent to the printer.")
        except OSError:
            self._form.show_problem(_FAULT, _ADVICE)

    def _ask(self, printer: QPrinter) -> bool:
        dialog = QPrintDialog(printer, self._form)
        return dialog.exec() == QPrintDialog.DialogCode.Accepted
