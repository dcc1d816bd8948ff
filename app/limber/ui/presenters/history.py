"""History: a year, the list, loaded as far as it is looked at, and the session that is open."""

import calendar
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.models import SessionRecord
from limber.ui.first_weekday import first_weekday
from limber.ui.pages.history import HistoryPage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.history_year import HistoryYear
from limber.ui.view_state.history import (
    NONE_OF_THE_KIND,
    NOTHING_ON_DAY,
    CalendarPart,
    HistoryState,
    build_rows,
    build_state,
)
from limber.ui.view_state.history_detail import build_detail
from limber.ui.view_state.history_filter import ALL, wanted_until

AT_ONCE: Final = 20
"""More than a window shows; the list asks for the next ones when it comes near its end."""


class HistoryPresenter(QObject):
    """Shows past sessions by day: the list begins with the month of the day that is chosen."""

    today_requested = Signal()

    def __init__(self, page: HistoryPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._year = HistoryYear(desk, first_weekday())
        self._records: list[SessionRecord] = []
        self._has_more = False
        self._choice = ALL
        self._chosen = ""
        self._newest = ""
        self._day: date | None = None
        page.session_chosen.connect(self._choose)
        page.day_chosen.connect(self._choose_day)
        page.year_chosen.connect(self._choose_year)
        page.choice_changed.connect(self._narrow)
        page.load_more_requested.connect(self._load_more)
        page.today_requested.connect(self.today_requested)

    def refresh(self, chosen: str = "") -> None:
        """Read the sessions anew; `chosen` opens one of them, and a new one opens by itself."""
        try:
            newest = self._desk.store.review.sessions(wanted_until(ALL, date.max), 1)
            if chosen:
                self._chosen, self._day = chosen, self._desk.store.session(chosen).started_at.date()
            elif newest and newest[0].id != self._newest:
                self._chosen, self._day = newest[0].id, newest[0].started_at.date()
            self._newest = newest[0].id if newest else ""
            state = self._read_state() if newest else build_state([], None, has_more=False)
        except UserFacingError as error:
            self._records = []
            state = build_state([], None, has_more=False, problem=str(error))
        self._page.show_state(state)

    def _read_state(self) -> HistoryState:
        """The list from the month of the chosen day on, and the year of that day."""
        self._year.read(self._shown_day.year)
        self._records, self._has_more = self._read(0)
        record = self._open()
        state = build_state(self._records, record, has_more=self._has_more)
        return replace(
            state,
            calendar=self._calendar(),
            choices=self._year.choices,
            nothing="" if record else self._nothing,
        )

    @property
    def _shown_day(self) -> date:
        return self._day or self._desk.today

    @property
    def _nothing(self) -> str:
        return NOTHING_ON_DAY if self._records else NONE_OF_THE_KIND

    def _calendar(self) -> CalendarPart:
        return self._year.part(self._shown_day, self._choice)

    def _open(self) -> SessionRecord | None:
        return next((each for each in self._records if each.id == self._chosen), None)

    def _choose(self, session_id: str) -> None:
        self._chosen = session_id
        record = self._open()
        if record is None:
            return
        self._day = record.started_at.date()
        self._page.show_detail(build_detail(record))
        try:
            self._year.read(self._day.year)
        except UserFacingError:
            return
        self._page.show_calendar(self._calendar())

    def _choose_day(self, day: date) -> None:
        before, self._day = self._shown_day, day
        try:
            self._year.read(day.year)
            self._chosen = self._year.latest_on(day, self._choice)
            self._show_day(is_other_month=(before.year, before.month) != (day.year, day.month))
        except UserFacingError as error:
            self._page.show_state(build_state([], None, has_more=False, problem=str(error)))

    def _show_day(self, *, is_other_month: bool) -> None:
        record = self._open()
        if is_other_month or (self._chosen and record is None):
            self._page.show_state(self._read_state())
            return
        self._page.show_calendar(self._calendar())
        self._page.show_chosen(self._chosen)
        self._page.show_detail(build_detail(record) if record else None, self._nothing)

    def _choose_year(self, year: int) -> None:
        day = self._shown_day
        last = calendar.monthrange(year, day.month)[1]
        self._choose_day(min(date(year, day.month, min(day.day, last)), self._desk.today))

    def _narrow(self, choice: str) -> None:
        self._choice = choice
        try:
            self._records, _ = self._read(0)
            if self._records and not self._open():
                self._chosen = self._records[0].id
                self._day = self._records[0].started_at.date()
            self._page.show_state(self._read_state())
        except UserFacingError as error:
            self._page.show_state(build_state([], None, has_more=False, problem=str(error)))

    def _load_more(self) -> None:
        try:
            older, self._has_more = self._read(len(self._records))
        except UserFacingError:
            older, self._has_more = [], False
        self._records += older
        self._page.append_rows(build_rows(older), has_more=self._has_more)

    def _read(self, known: int) -> tuple[list[SessionRecord], bool]:
        wanted = wanted_until(self._choice, end_of_month(self._shown_day))
        found = self._desk.store.review.sessions(wanted, AT_ONCE + 1, known)
        return list(found[:AT_ONCE]), len(found) > AT_ONCE


def end_of_month(day: date) -> date:
    """The last day of the month that a day is in."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)
