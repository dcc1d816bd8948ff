"""The trends of a range, read from the history part by part."""

from datetime import date, timedelta
from typing import Final

from limber.history.adherence import DueDay
from limber.history.due import due_days
from limber.history.review import DayTotal
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.ladders import active_plan
from limber.ui.view_state.prescribed import prescriptions_of
from limber.ui.view_state.trend_items import WorkTally, build_items, steps_taken
from limber.ui.view_state.trend_minutes import minutes_chart, sessions_chart
from limber.ui.view_state.trend_scores import effort_chart, pain_chart
from limber.ui.view_state.trend_spans import Range, buckets, week_of
from limber.ui.view_state.trend_steps import step_lines
from limber.ui.view_state.trends import TrendCharts, TrendFacts, TrendsState, nothing_yet

AT_ONCE_DAYS: Final = 95
"""So many days of sets are read at a time."""
_LATELY: Final = timedelta(weeks=4)
_AROUND: Final = timedelta(days=31)


class TrendReading:
    """Reads the sessions of a range in parts, the oldest first, and builds the charts of them.

    Raises:
        HistoryError: the history cannot be read; so do `read_some` and `build`.
    """

    def __init__(self, desk: Desk, chosen: Range, first_weekday: int) -> None:
        self._desk = desk
        self._chosen = chosen
        self._first_weekday = first_weekday
        span = desk.store.review.span()
        self._first = span[0] if span else desk.today
        self._buckets = buckets(chosen, self._first, desk.today, first_weekday)
        self._tally = WorkTally(self._buckets)
        self._totals: list[DayTotal] = []
        self._due: list[DueDay] = []
        lately = week_of(desk.today, first_weekday) - _LATELY
        self._unread = _spans(min(self._buckets[0].first, lately), desk.today)
        self.nothing_yet = nothing_yet(span[0] if span else None, desk.today)
        """Why there is nothing to see; empty where there is."""

    @property
    def span(self) -> tuple[date, date]:
        """The days of the range, none before the first session or the programme, up to today."""
        today, since = self._desk.today, self._desk.keeper.settings.active_since
        begun = min(self._first, today, since or today)
        start = buckets(self._chosen, begun, today, self._first_weekday)[0].first
        return max(start, begun), today

    def latest_day(self, item: str) -> date:
        """The last day on which an item was worked on.

        Raises:
            KeyError: it was not.
        """
        return self._tally.latest(item).day

    @property
    def parts_left(self) -> int:
        """How many parts are still to be read."""
        return len(self._unread)

    def read_some(self) -> tuple[date, date]:
        """Read the next part, and return its first and its last day."""
        span = self._unread.pop(0)
        review = self._desk.store.review
        self._totals += review.totals(*span)
        self._tally.add(review.worked(*span))
        self._due += self._due_in(span)
        return span

    def read_all(self) -> None:
        """Read whatever is left."""
        while self._unread:
            self.read_some()

    def build(self) -> TrendsState:
        """The charts of what was read."""
        desk = self._desk
        active = desk.following()
        first = [item.exercise for item in active.programme.items] if active else []
        steps = steps_taken(desk.catalogue, desk.store.choices())
        return TrendsState(
            chosen=self._chosen,
            nothing_yet="",
            charts=self._charts(),
            items=build_items(self._tally, desk.catalogue, first, steps),
            steps=step_lines(desk.catalogue, steps, self.span),
        )

    def _charts(self) -> TrendCharts:
        facts = TrendFacts(
            today=self._desk.today,
            first=self._first,
            buckets=self._buckets,
            totals=self._totals,
            due=self._due,
            breaks=[each.days for each in self._desk.breaks],
            first_weekday=self._first_weekday,
            prescribed_minutes=self._prescribed_minutes(),
        )
        return TrendCharts(
            minutes=minutes_chart(facts),
            sessions=sessions_chart(facts),
            pain=pain_chart(facts),
            effort=effort_chart(facts),
        )

    def _due_in(self, span: tuple[date, date]) -> tuple[DueDay, ...]:
        """What was due on each day, as far as the sessions around it tell."""
        desk = self._desk
        sessions = desk.store.review.days(span[0] - _AROUND, span[1] + _AROUND)
        prescribed = prescriptions_of(desk.catalogue, desk.keeper.settings, sessions)
        breaks = [each.days for each in desk.breaks]
        return due_days(prescribed, sessions, span, today=desk.today, breaks=breaks)

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
