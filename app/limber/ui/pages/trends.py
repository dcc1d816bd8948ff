"""Trends: how much was done, how it felt, and what it led to."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.figure_pictures import FigurePictures
from limber.ui.parts.chart_card import ChartCard
from limber.ui.parts.item_trends import ItemTrendsCard
from limber.ui.parts.steps_card import StepsCard
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.trend_spans import RANGES
from limber.ui.view_state.trends import TrendsState
from limber.ui.widgets.bar_chart import BarChart
from limber.ui.widgets.bar_key import BarKey
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.empty_state import EmptyState
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.line_chart import LineChart
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.segmented import Segment, Segmented
from limber.ui.widgets.series_key import SeriesKey
from limber.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio

_SHARES: Final = (622, 362)
_BESIDE: Final = 780
_HEAD_BESIDE: Final = 560


class TrendsPage(ScrollPage):
    """Shows a `TrendsState`."""

    range_chosen = Signal(str)
    """A `Range`."""
    report_requested = Signal()

    def __init__(
        self,
        themes: ThemeSource,
        figures: "FigureStudio | None" = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        segments = tuple(Segment(value, text) for value, text in RANGES)
        self._ranges = Segmented(themes, segments, RANGES[0][0])
        self._ranges.setAccessibleName("How far back")
        self._ranges.value_changed.connect(self.range_chosen)
        self._report = Button(themes, "Report…", ButtonKind.SMALL)
        self._report.setAccessibleName("Report for your physiotherapist…")
        self._report.clicked.connect(self.report_requested)
        self._problem = CautionBox(themes, "")
        self._problem.hide()
        self._minutes = ChartCard(BarChart(themes))
        self._pain = ChartCard(LineChart(themes), SeriesKey(themes))
        self._sessions = ChartCard(BarChart(themes), BarKey(themes))
        self._effort = ChartCard(LineChart(themes))
        self._items = ItemTrendsCard(themes, FigurePictures(figures, self))
        self._steps = StepsCard(themes)
        self._empty = EmptyState(themes, "")
        self._pairs = tuple(
            SideBySide(themes, pair, _SHARES, Space.BETWEEN_CARDS, _BESIDE)
            for pair in ((self._minutes, self._pain), (self._sessions, self._effort))
        )
        self._build(themes)

    def show_state(self, state: TrendsState) -> None:
        """Show the charts anew, or why there are none."""
        self._problem.show_text(state.problem)
        self._problem.setVisible(bool(state.problem))
        charts = state.charts
        has_charts = charts is not None
        self._ranges.setVisible(has_charts)
        self._ranges.show_value(state.chosen)
        for pair in self._pairs:
            pair.setVisible(has_charts)
        self._steps.setVisible(has_charts and not state.is_reading)
        self._items.setVisible(has_charts and (bool(state.items) or state.is_reading))
        self._empty.setVisible(not has_charts)
        self._empty.show_text(state.nothing_yet)
        if charts is not None:
            self._minutes.show_chart(charts.minutes)
            self._pain.show_chart(charts.pain)
            self._sessions.show_chart(charts.sessions)
            self._effort.show_chart(charts.effort)
            self._steps.show_steps(state.steps)
            self._items.show_items(state.items, is_reading=state.is_reading)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._ranges.isVisibleTo(self):
            self._ranges.focus_chosen()
            return
        self._report.setFocus(event.reason())
        announce(self._empty, self._empty.accessibleName())

    def _build(self, themes: ThemeSource) -> None:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addStretch(1)
        row.addWidget(self._report)
        row.addWidget(self._ranges)
        title = label("Trends", Role.PAGE_TITLE)
        title.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head = SideBySide(themes, (title, holder), (1, 0), Space.S, _HEAD_BESIDE)
        for part in (head, self._problem, *self._pairs, self._items, self._steps):
            self.column.addWidget(part)
        self.column.addWidget(self._empty, 1)
        self.column.addStretch(0)
