"""The report laid out on one or two pages, and drawn on whatever has pages."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QPagedPaintDevice, QPainter, QRegion
from PySide6.QtWidgets import QWidget

from limber.dates import day_and_month
from limber.ui.palettes import LIGHT
from limber.ui.report.blocks import (
    Block,
    DrawnBlock,
    FactsBlock,
    RemarkBlock,
    TextBlock,
    exercise_row,
    head_row,
    heading,
)
from limber.ui.report.contents import Remark, Report
from limber.ui.report.paper_theme import PaperThemes
from limber.ui.tokens import Space, Type, Weight
from limber.ui.view_state.charts import Chart
from limber.ui.widgets.bar_chart import BarChart
from limber.ui.widgets.line_chart import LineChart
from limber.ui.widgets.series_key import SeriesKey

UNITS_PER_INCH: Final = 96.0
MARGIN: Final = 57.0
"""15 mm."""
MOST_PAGES: Final = 2
_CHART_HEIGHT: Final = 210.0
_FOOT: Final = 26.0
_CUT: Final = "More is in the history."


@dataclass(frozen=True, slots=True)
class Placed:
    """A part with its place on its page."""

    block: Block
    place: QRectF


class ReportSheets:
    """A report on pages of one size, in 1/96 of an inch."""

    def __init__(self, report: Report, made_on: date, width: float, height: float) -> None:
        self._themes = PaperThemes()
        self._made_on = made_on
        self.width = width
        self.height = height
        self.pages = self._fitted(report)

    def paint(self, device: QPagedPaintDevice) -> None:
        """Draw all pages, each on a page of its own.

        Raises:
            OSError: the device cannot be drawn on.
        """
        painter = QPainter()
        if not painter.begin(device):
            raise OSError("the device cannot be drawn on")
        scale = device.logicalDpiX() / UNITS_PER_INCH
        for number in range(len(self.pages)):
            if number:
                device.newPage()
            painter.save()
            painter.scale(scale, scale)
            self.paint_page(painter, number)
            painter.restore()
        painter.end()

    def paint_page(self, painter: QPainter, number: int) -> None:
        """Draw one page, counted from 0, at the size that it was laid out for."""
        for placed in self.pages[number]:
            placed.block.paint(painter, placed.place)
        made = f"{day_and_month(self._made_on)} {self._made_on.year}"
        text = f"Recorded at home with Limber. {made}, page {number + 1} of {len(self.pages)}"
        foot = TextBlock(text, Type.AXIS, colour=LIGHT.ink2)
        foot.paint(painter, QRectF(MARGIN, self.height - MARGIN, self.width - 2 * MARGIN, _FOOT))

    def _fitted(self, report: Report) -> list[list[Placed]]:
        """On two pages at most: notes go first, then what hurt, then steps, the oldest of each."""
        pages = self._laid_out(report)
        while len(pages) > MOST_PAGES and (shorter := _shortened(report)) is not None:
            report = shorter
            pages = self._laid_out(report)
        return pages

    def _laid_out(self, report: Report) -> list[list[Placed]]:
        inner, bottom = self.width - 2 * MARGIN, self.height - MARGIN - Space.S
        blocks = list(self._blocks(report))
        pages: list[list[Placed]] = [[]]
        y = MARGIN
        for number, block in enumerate(blocks):
            needed = block.height(inner)
            with_next = needed + (blocks[number + 1].height(inner) if block.keeps_next else 0.0)
            gap = block.gap_before if pages[-1] else 0.0
            if pages[-1] and y + gap + with_next > bottom:
                pages.append([])
                y, gap = MARGIN, 0.0
            pages[-1].append(Placed(block, QRectF(MARGIN, y + gap, inner, needed)))
            y += gap + needed
        return pages

    def _blocks(self, report: Report) -> Iterator[Block]:
        yield TextBlock(report.title, Type.STAT, Weight.BOLD)
        yield TextBlock(report.period, Type.BODY, Weight.SEMI_BOLD)
        yield TextBlock(report.programme, colour=LIGHT.ink2)
        yield TextBlock("Name:  " + "_" * 36, gap_before=12.0)
        if report.nothing:
            yield TextBlock(report.nothing, Type.BODY, gap_before=24.0)
            return
        if report.facts:
            yield FactsBlock(report.facts)
        if report.charts:
            yield DrawnBlock(
                _CHART_HEIGHT, lambda painter, place: self._charts(report, painter, place)
            )
        if report.exercises:
            yield heading("Prescribed and done")
            yield head_row()
            yield from (exercise_row(each) for each in report.exercises)
            yield TextBlock("Left, right: on average in a set.", Type.AXIS, colour=LIGHT.ink2)
        yield from _small(report.exercises_left_out)
        yield from _remarks("Steps on the ladders", report.steps, report.steps_left_out)
        yield from _remarks("Hurt in a session", report.pains, report.pains_left_out)
        yield from _remarks("Notes", report.notes, report.notes_left_out)

    def _charts(self, report: Report, painter: QPainter, place: QRectF) -> None:
        slot = (place.width() - Space.L) / len(report.charts)
        for number, chart in enumerate(report.charts):
            left = place.left() + number * (slot + Space.L)
            self._chart(chart, painter, QRectF(left, place.top(), slot, place.height()))

    def _chart(self, chart: Chart, painter: QPainter, place: QRectF) -> None:
        title = TextBlock(chart.title, Type.CAPTION, Weight.SEMI_BOLD)
        sentence = TextBlock(chart.sentence, Type.AXIS, colour=LIGHT.ink2)
        y = place.top()
        for block in (title, sentence):
            high = block.height(place.width())
            block.paint(painter, QRectF(place.left(), y, place.width(), high))
            y += high + 2
        if len(chart.series) > 1:
            key = SeriesKey(self._themes)
            key.show_series(chart.series)
            key.resize(key.sizeHint())
            _render(key, painter, place.left(), y)
            y += key.height()
        view = LineChart(self._themes) if len(chart.series) > 1 else BarChart(self._themes)
        view.show_chart(chart)
        view.resize(round(place.width()), round(place.bottom() - y - Space.XS))
        _render(view, painter, place.left(), y + Space.XS)


def _render(widget: QWidget, painter: QPainter, x: float, y: float) -> None:
    """Draw a widget as lines and text, without its ground."""
    painter.save()
    painter.translate(x, y)
    widget.render(painter, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
    painter.restore()


def _remarks(title: str, remarks: tuple[Remark, ...], left_out: str) -> Iterator[Block]:
    if remarks:
        yield heading(title)
        yield from (RemarkBlock(each) for each in remarks)
        yield from _small(left_out)


def _small(text: str) -> Iterator[Block]:
    if text:
        yield TextBlock(text, Type.AXIS, colour=LIGHT.ink2)


def _shortened(report: Report) -> Report | None:
    """The report with one remark less; None where there is none to leave out."""
    if report.notes:
        return replace(report, notes=report.notes[:-1], notes_left_out=_CUT)
    if report.pains:
        return replace(report, pains=report.pains[:-1], pains_left_out=_CUT)
    if report.steps:
        return replace(report, steps=report.steps[:-1], steps_left_out=_CUT)
    return None
