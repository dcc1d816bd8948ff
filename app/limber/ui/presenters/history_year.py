"""The year of the calendar: read when first looked at, and anew when something was written."""

from datetime import date, timedelta
from typing import Final

from limber.history.due import DaySession
from limber.history.models import BreakKind
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.history_list import HistoryList
from limber.ui.view_state.calendar import CalendarYear, YearFacts, build_year
from limber.ui.view_state.history import CalendarPart
from limber.ui.view_state.history_filter import choices
from limber.ui.view_state.prescribed import prescriptions_of

_AROUND: Final = timedelta(days=31)
"""What was followed at the turn of the year is told by the sessions on both sides of it."""


class HistoryYear:
    """Keeps the sessions of one year."""

    def __init__(self, desk: Desk, first_weekday: int) -> None:
        self._desk = desk
        self._first_weekday = first_weekday
        self._known: tuple[int, int] | None = None
        self._sessions: tuple[DaySession, ...] = ()
        self._span: tuple[date, date] | None = None
        self._choices: tuple[tuple[str, str], ...] = ()
        self._built: tuple[object, CalendarYear] | None = None
        """With what it was made from."""

    @property
    def choices(self) -> tuple[tuple[str, str], ...]:
        """What the sessions can be narrowed down to, as value and text."""
        return self._choices

    def read(self, year: int) -> None:
        """Read a year, unless it is known as it stands.

        Raises:
            HistoryError: it cannot be read.
        """
        store = self._desk.store
        if self._known == (year, store.changes):
            return
        first, last = date(year, 1, 1), date(year, 12, 31)
        self._sessions = store.review.days(first - _AROUND, last + _AROUND)
        if self._known is None or self._known[1] != store.changes:
            self._span = store.review.span()
            self._choices = choices(store.review.kinds())
        self._known = (year, store.changes)

    def part(self, day: date, listed: HistoryList) -> CalendarPart:
        """The year as it is shown, with a day of it chosen; `listed` is what the list has."""
        desk = self._desk
        made_from = (self._known, desk.today, desk.keeper.settings, listed.key)
        if self._built is None or self._built[0] != made_from:
            self._built = (made_from, self._build(day.year, listed))
        first_year = self._span[0].year if self._span else desk.today.year
        return CalendarPart(self._built[1], day, first_year)

    def latest_on(self, day: date, listed: HistoryList) -> str:
        """The last session of a day that is in the list; empty where there is none."""
        wanted = listed.asked_for()
        found = (
            each.id
            for each in reversed(self._sessions)
            if each.day == day and (wanted is None or wanted(each))
        )
        return next(found, "")

    def _build(self, year: int, listed: HistoryList) -> CalendarYear:
        desk = self._desk
        return build_year(
            YearFacts(
                year=year,
                today=desk.today,
                sessions=tuple(each for each in self._sessions if each.day.year == year),
                prescriptions=prescriptions_of(
                    desk.catalogue, desk.keeper.settings, self._sessions
                ),
                span=self._span,
                breaks=[each.days for each in desk.breaks],
                days_off=[e.days for e in desk.breaks if e.kind is BreakKind.DAY_OFF],
                first_weekday=self._first_weekday,
                is_asked_for=listed.asked_for(),
            )
        )
