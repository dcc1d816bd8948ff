"""The report as a PDF and on a printer."""

from collections.abc import Callable
from datetime import date
from typing import Final

from PySide6.QtCore import QBuffer, QIODevice, QLocale, QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPdfWriter
from PySide6.QtPrintSupport import QPrinter

from limber.ui.report.contents import Report
from limber.ui.report.sheets import UNITS_PER_INCH, ReportSheets

_DOTS_PER_INCH: Final = 1200
_LETTER_COUNTRIES: Final = frozenset(
    {
        QLocale.Country.UnitedStates,
        QLocale.Country.Canada,
        QLocale.Country.Mexico,
        QLocale.Country.Philippines,
    }
)


def paper_size() -> QPageSize:
    """What is usual where the person lives: A4, or Letter."""
    is_letter = QLocale.system().territory() in _LETTER_COUNTRIES
    return QPageSize(QPageSize.PageSizeId.Letter if is_letter else QPageSize.PageSizeId.A4)


def sheets_of(report: Report, made_on: date, size: QPageSize) -> ReportSheets:
    """The report on paper of a size."""
    inches = size.size(QPageSize.Unit.Inch)
    wide, high = inches.width() * UNITS_PER_INCH, inches.height() * UNITS_PER_INCH
    return ReportSheets(report, made_on, wide, high)


def report_pdf(report: Report, made_on: date, size: QPageSize | None = None) -> bytes:
    """The report as a PDF of one or two pages, its fonts within and its text as text."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS_PER_INCH)
    writer.setTitle(f"{report.title}, {report.period}")
    writer.setCreator("Limber")
    chosen = size or paper_size()
    writer.setPageLayout(_layout(chosen))
    sheets_of(report, made_on, chosen).paint(writer)
    buffer.close()
    return bytes(buffer.data().data())


def print_report(report: Report, made_on: date, ask: Callable[[QPrinter], bool]) -> bool:
    """Print the report on the printer that `ask` lets the person choose; whether they did.

    Raises:
        OSError: the printer does not take it.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(f"{report.title}, {report.period}")
    printer.setPageLayout(_layout(paper_size()))
    printer.setFullPage(True)
    if not ask(printer):
        return False
    size = printer.pageLayout().pageSize()
    sheets_of(report, made_on, size).paint(printer)
    return True


def _layout(size: QPageSize) -> QPageLayout:
    """Upright, with the margins left to the sheets."""
    layout = QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    return layout
