"""The report on paper, as another program reads it."""

import re
import zlib
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QPageSize
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter

from limber.ui.fonts import load_fonts
from limber.ui.report.contents import ExerciseLine, Fact, Remark
from limber.ui.report.paper import print_report, report_pdf, sheets_of
from limber.ui.report.reading import NOTHING, read_report
from limber.ui.view_state.trend_spans import Range
from tests.ui.house import RESOURCES
from tests.ui.report.conftest import NOTE

A4, LETTER = (QPageSize(each) for each in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter))
LONG = "Sehr lange Übungsbezeichnung mit Zusatz (Tisch, Wand) " * 2


@pytest.fixture(autouse=True)
def fonts(qapp):
    load_fonts(RESOURCES / "fonts")


@pytest.fixture
def report(desk):
    return read_report(desk, Range.MONTHS)


@pytest.fixture
def opened(qapp):
    """Opens a PDF with a reader that knows nothing of Limber."""
    kept = []

    def open_pdf(raw):
        document = QPdfDocument()
        buffer = QBuffer()
        buffer.setData(QByteArray(raw))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        document.load(buffer)
        kept.append((document, buffer))
        return document

    yield open_pdf
    for document, _ in kept:
        document.close()


def unpacked(stream):
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def text_of(document):
    pages = range(document.pageCount())
    lines = " ".join(document.getAllText(number).text() for number in pages)
    return " ".join(lines.replace("\ufffe", "-").split())


def fullest(report):
    """As much as a report can have of everything."""
    line = ExerciseLine(
        LONG, "4 × 30 s, both ways, L+R", "100 of 100", "800 of 800", "30 s", "29 s", ""
    )
    remark = Remark("30 September 2026", "Wort " * 72)
    return replace(
        report,
        exercises=(line,) * 16,
        steps=(remark,) * 8,
        pains=(remark,) * 8,
        notes=(remark,) * 8,
    )


def test_its_text_can_be_read_and_searched_with_digits_and_signs(desk, report, opened):
    text = text_of(opened(report_pdf(report, desk.today, A4)))
    assert report.period in text
    assert f"{desk.today.day} {desk.today:%B} {desk.today.year}, page 1 of 1" in text
    for fact in report.facts:
        assert fact.value in text
    for line in report.exercises:
        assert line.prescribed in text
        assert line.name.split(" (")[0] in text
    assert "Minutes per week" in text


def test_the_figures_of_many_years_stand_on_their_lines_whole(desk, report, opened):
    values = ("13,954 of 16,747", "85%", "15,000", "223 min", "2.5 → 2", "5")
    years = replace(report, facts=tuple(Fact(each, "sessions that were due") for each in values))
    text = text_of(opened(report_pdf(years, desk.today, A4)))
    assert [each for each in values if each not in text] == []


def test_a_note_stands_there_as_it_was_written(desk, report, opened):
    assert NOTE in text_of(opened(report_pdf(report, desk.today, A4)))


def test_its_fonts_are_within(desk, report):
    raw = report_pdf(report, desk.today, A4)
    assert raw.count(b"/Type /Font\n") <= raw.count(b"/FontFile2") * 2  # of our files: TrueType
    assert raw.count(b"/FontFile2") >= 2
    assert b"Inter" in raw


def test_a_space_is_a_space_to_every_reader(desk, report):
    raw = report_pdf(report, desk.today, A4)
    streams = re.findall(rb"stream\r?\n(.*?)endstream", raw, re.DOTALL)
    maps = [text for text in map(unpacked, streams) if b"begincmap" in text]
    assert len(maps) >= 2
    assert [text for text in maps if b"<0009>" in text.partition(b"beginbf")[2]] == []


def test_it_has_the_size_of_the_paper(desk, report, opened):
    for paper in (A4, LETTER):
        found = opened(report_pdf(report, desk.today, paper)).pagePointSize(0)
        wished = paper.size(QPageSize.Unit.Point)
        assert abs(found.width() - wished.width()) <= 1
        assert abs(found.height() - wished.height()) <= 1


@pytest.mark.parametrize("paper", [A4, LETTER])
def test_the_fullest_report_has_two_pages_and_nothing_of_it_is_outside(desk, report, opened, paper):
    full = fullest(report)
    sheets = sheets_of(full, desk.today, paper)
    assert len(sheets.pages) == 2
    for page in sheets.pages:
        bottoms = [placed.place.bottom() for placed in page]
        tops = [placed.place.top() for placed in page]
        assert max(bottoms) < sheets.height - 50
        assert all(top >= bottom for bottom, top in zip(bottoms, tops[1:], strict=False))
    assert opened(report_pdf(full, desk.today, paper)).pageCount() == 2


def test_what_was_left_out_for_want_of_room_is_said(desk, report, opened):
    text = text_of(opened(report_pdf(fullest(report), desk.today, LETTER)))
    assert "More is in the history." in text


def test_a_heading_never_stands_alone_at_the_foot_of_a_page(desk, report):
    for count in range(16):
        line = ExerciseLine(LONG, "4 × 30 s", "1 of 1", "4 of 4", "30 s", "29 s", "")
        sheets = sheets_of(replace(fullest(report), exercises=(line,) * count), desk.today, A4)
        assert not any(page[-1].block.keeps_next for page in sheets.pages)


def test_an_empty_time_has_a_page_that_says_so(empty_desk, opened):
    report = read_report(empty_desk, Range.MONTHS)
    document = opened(report_pdf(report, empty_desk.today, A4))
    assert document.pageCount() == 1
    assert NOTHING in text_of(document)


def test_it_is_printed_on_the_printer_that_is_chosen(desk, report, opened, tmp_path):
    target = tmp_path / "printed.pdf"

    def choose(printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(target))
        return True

    assert print_report(report, desk.today, choose)
    assert report.period in text_of(opened(target.read_bytes()))


def test_nothing_is_printed_where_no_printer_is_chosen(desk, report):
    assert not print_report(report, desk.today, lambda _printer: False)


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_takes_nothing_is_told(desk, report, tmp_path):
    def choose(printer: QPrinter) -> bool:
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "nowhere" / "x.pdf"))
        return True

    with pytest.raises(OSError, match="drawn"):
        print_report(report, desk.today, choose)
