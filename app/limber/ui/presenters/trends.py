"""Trends: read for the range that is chosen; a long one by and by, so that nothing stands still."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, QTimer

from limber.errors import UserFacingError
from limber.history.due import due_days
from limber.history.review import DayTotal
from limber.ui.first_weekday import first_weekday
from limber.ui.pages.trends import TrendsPage
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.ladders import active_plan
from limber.ui.view_state.prescribed import prescriptions_of
from limber.ui.view_state.trend_items import ItemTrend, WorkTally, build_items, steps_taken
from limber.ui.view_state.trend_spans import Bucket, Range, buckets, week_of
from limber.ui.view_state.trends import (
    TrendFacts,
    TrendsState,
    kept_lately,
    minutes_chart,
    nothing_yet,
    pain_chart,
)

AT_ONCE_DAYS: Final = 95
"""So many days of sets are read at a time."""
_SPANS_AT_ONCE: Final = 2
"""Half a year is read at once; of more, each part when the window has drawn itself."""
_LATELY: Final = timedelta(weeks=4)
_AROUND: Final = timedelta(days=31)


class TrendsPresenter(QObject):
    """Shows the trends of a range."""

    def __init__(self, page: TrendsPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._range = Range.MONTHS
        self._first_weekday = first_weekday()
        self._shown = TrendsState(self._range, "")
        self._first = desk.today
        self._buckets: tuple[Bucket, ...] = ()
        self._tally = WorkTally(())
        self._totals: list[DayTotal] = []
        self._unread: list[tuple[date, date]] = []
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._read_on)
        page.range_chosen.connect(self._choose)

    def refresh(self) -> None:
        """Read the sessions of the range, and show them."""
        self._timer.stop()
        self._try(self._read)

    def _choose(self, chosen: str) -> None:
        self._range = Range(chosen)
        self.refresh()

    def _read(self) -> TrendsState:
        waiting = self._begin()
        if waiting:
            return TrendsState(self._range, waiting)
        if len(self._unread) > _SPANS_AT_ONCE:
            self._timer.start()
            return replace(self._shown, chosen=self._range, nothing_yet="", is_reading=True)
        while self._unread:
            self._read_some()
        return self._build()

    def _begin(self) -> str:
        """Find out what is to be read; returns why there is nothing yet, empty where there is."""
        today = self._desk.today
        span = self._desk.store.review.span()
        self._first = span[0] if span else today
        self._buckets = buckets(self._range, self._first, today, self._first_weekday)
        self._tally, self._totals = WorkTally(self._buckets), []
        lately = week_of(today, self._first_weekday) - _LATELY
        self._unread = _spans(min(self._buckets[0].first, lately), today)
        return nothing_yet(span[0] if span else None, today)

    def _read_on(self) -> None:
        """Read some of a long range, and show all of it when nothing is left."""
        if not self._unread:
            self._timer.stop()
            self._try(self._build)
            return
        try:
            self._read_some()
        except UserFacingError as error:
            self._timer.stop()
            self._shown = TrendsState(self._range, "", problem=str(error))
            self._page.show_state(self._shown)

    def _read_some(self) -> None:
        span = self._unread.pop(0)
        review = self._desk.store.review
        self._totals += review.totals(*span)
        self._tally.add(review.worked(*span))

    def _try(self, read: Callable[[], TrendsState]) -> None:
        """Show what is read, or why it cannot be."""
        try:
            self._shown = read()
        except UserFacingError as error:
            self._timer.stop()
            self._shown = TrendsState(self._range, "", problem=str(error))
        self._page.show_state(self._shown)

    def _build(self) -> TrendsState:
        facts = TrendFacts(
            today=self._desk.today,
            first=self._first,
            buckets=self._buckets,
            totals=self._totals,
            first_weekday=self._first_weekday,
            prescribed_minutes=self._prescribed_minutes(),
        )
        return TrendsState(
            chosen=self._range,
            nothing_yet="",
            minutes=minutes_chart(facts),
            kept=self._kept(),
            pain=pain_chart(facts),
            items=self._items(),
        )

    def _items(self) -> tuple[ItemTrend, ...]:
        desk = self._desk
        active = desk.following()
        first = [item.exercise for item in active.programme.items] if active else []
        steps = steps_taken(desk.catalogue, desk.store.choices())
        return build_items(self._tally, desk.catalogue, first, steps)

    def _kept(self) -> str:
        """How many of the sessions of the last four weeks were done."""
        desk, today = self._desk, self._desk.today
        first = today - _LATELY + timedelta(days=1)
        sessions = desk.store.review.days(first - _AROUND, today)
        prescribed = prescriptions_of(desk.catalogue, desk.keeper.settings, sessions)
        return kept_lately(due_days(prescribed, sessions, (first, today), today=today))

    def _prescribed_minutes(self) -> float | None:
        """What the programme comes to in a week as it is chosen; None where none is followed."""
        desk = self._desk
        active, timing = desk.following(), desk.keeper.settings.timing
        if active is None:
            return None
        prescribed = prescriptions_of(desk.catalogue, desk.keeper.settings, ())
        days = len(prescribed[-1].weekdays) if prescribed else 7
        numbers = range(1, active.programme.times_per_day + 1)
        plans = (active_plan(desk.catalogue, active, session=n, timing=timing) for n in numbers)
        return sum(plan.total_seconds for plan in plans) * days / 60


def _spans(first: date, last: date) -> list[tuple[date, date]]:
    """Parts of a time, none longer than is read at once, the oldest first."""
    found: list[tuple[date, date]] = []
    while first <= last:
        end = min(first + timedelta(days=AT_ONCE_DAYS - 1), last)
        found.append((first, end))
        first = end + timedelta(days=1)
    return found
