"""History: a year, the list, loaded as far as it is looked at, and the session that is open."""

import calendar
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.models import SessionRecord
from limber.ui.first_weekday import first_weekday
from limber.ui.pages.history import HistoryPage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.history_list import AT_ONCE, HistoryList
from limber.ui.presenters.history_year import HistoryYear
from limber.ui.turns import Turns
from limber.ui.view_state.history import (
    NONE_OF_THE_KIND,
    NOTHING_ON_DAY,
    CalendarPart,
    FreeDay,
    HistoryState,
    build_rows,
    build_state,
)
from limber.ui.view_state.history_detail import build_detail
from limber.ui.view_state.history_filter import ALL, wanted_until
from limber.ui.view_state.pause_words import pause_on

__all__ = ["AT_ONCE", "HistoryPresenter"]


class HistoryPresenter(QObject):
    """Shows past sessions by day: the list begins with the month of the day that is chosen."""

    today_requested = Signal()

    def __init__(self, page: HistoryPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._year = HistoryYear(desk, first_weekday())
        self._list = HistoryList(desk)
        self._chosen = ""
        self._newest = ""
        self._day: date | None = None
        self._turns = Turns(page)
        page.session_chosen.connect(self._choose)
        page.day_chosen.connect(self._choose_day)
        page.year_chosen.connect(self._choose_year)
        page.choice_changed.connect(self._narrow)
        page.search_changed.connect(self._look_for)
        page.load_more_requested.connect(self._load_more)
        page.today_requested.connect(self.today_requested)

    def refresh(self, chosen: str = "") -> None:
        """Read the sessions anew; `chosen` opens one of them, and a new one opens by itself."""
        self._turns.drop()
        try:
            newest = self._desk.store.review.sessions(wanted_until(ALL, date.max), 1)
            if chosen:
                self._chosen, self._day = chosen, self._desk.store.session(chosen).started_at.date()
            elif newest and newest[0].id != self._newest:
                self._chosen, self._day = newest[0].id, newest[0].started_at.date()
            self._newest = newest[0].id if newest else ""
            state = self._read_state() if newest else build_state([], None, has_more=False)
        except UserFacingError as error:
            self._list.records = []
            state = _problem_state(error)
        self._page.show_state(state)

    def _read_state(self) -> HistoryState:
        """The list from the month of the chosen day on, and the year of that day."""
        self._year.read(self._shown_day.year)
        self._list.read(end_of_month(self._shown_day))
        if self._open() is None:
            self._chosen = self._year.latest_on(self._shown_day, self._list)
        record = self._open()
        state = build_state(self._list.records, record, has_more=self._list.has_more)
        return replace(
            state,
            calendar=self._calendar(),
            choices=self._year.choices,
            nothing="" if record else self._nothing,
            found=self._list.found_text,
            free_day=None if record or self._finds_nothing else self._free_day(),
        )

    @property
    def _shown_day(self) -> date:
        return self._day or self._desk.today

    @property
    def _finds_nothing(self) -> bool:
        return self._list.is_narrowed and not self._list.records

    @property
    def _nothing(self) -> str:
        if not self._finds_nothing:
            return NOTHING_ON_DAY
        return self._list.found_text or NONE_OF_THE_KIND

    def _free_day(self) -> FreeDay:
        day = self._shown_day
        is_off = pause_on(self._desk.breaks, day) is not None
        return FreeDay(day, can_add=day <= self._desk.today, can_be_off=not is_off)

    def _calendar(self) -> CalendarPart:
        return self._year.part(self._shown_day, self._list)

    def _open(self) -> SessionRecord | None:
        return next((each for each in self._list.records if each.id == self._chosen), None)

    def _choose(self, session_id: str) -> None:
        self._turns.drop()
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
        is_other_month = (before.year, before.month) != (day.year, day.month)
        self._turns.begin(self._go_to(day, is_other_month=is_other_month))
        if is_other_month and self._page.isVisible():
            self._turns.take_turn()
        else:
            self._turns.finish()

    def _go_to(self, day: date, *, is_other_month: bool) -> Iterator[None]:
        """Read a day's year, then its month, and show them."""
        try:
            self._year.read(day.year)
            yield
            self._chosen = self._year.latest_on(day, self._list)
            is_listed = not self._chosen or self._open() is not None
            if is_listed and (self._list.has_words or not is_other_month):
                self._show_day()
                return
            state = self._read_state()
            yield
            self._page.show_state(state)
        except UserFacingError as error:
            self._page.show_state(_problem_state(error))

    def _show_day(self) -> None:
        """Show a day of the list that is shown."""
        record = self._open()
        self._page.show_calendar(self._calendar())
        self._page.show_chosen(self._chosen)
        if record is None:
            free_day = None if self._finds_nothing else self._free_day()
            self._page.show_detail(None, self._nothing, free_day)
        else:
            self._page.show_detail(build_detail(record))

    def _choose_year(self, year: int) -> None:
        day = self._shown_day
        last = calendar.monthrange(year, day.month)[1]
        self._choose_day(min(date(year, day.month, min(day.day, last)), self._desk.today))

    def _narrow(self, choice: str) -> None:
        self._list.narrow(choice)
        self._try(self._show_narrowed)

    def _look_for(self, words: str) -> None:
        self._list.look_for(words)
        self._try(self._show_narrowed)

    def _show_narrowed(self) -> None:
        self._list.read(end_of_month(self._shown_day))
        if self._list.records and not self._open():
            self._chosen = self._list.records[0].id
            self._day = self._list.records[0].started_at.date()
        self._page.show_state(self._read_state())

    def _load_more(self) -> None:
        older: list[SessionRecord] = []
        try:
            older = self._list.read_more()
        except UserFacingError:
            self._list.give_up()
        self._page.append_rows(build_rows(older), has_more=self._list.has_more)

    def _try(self, show: Callable[[], None]) -> None:
        """Show something, or why it cannot be read."""
        self._turns.drop()
        try:
            show()
        except UserFacingError as error:
            self._page.show_state(_problem_state(error))


def end_of_month(day: date) -> date:
    """The last day of the month that a day is in."""
    return (day.replace(day=1) + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def _problem_state(error: UserFacingError) -> HistoryState:
    return build_state([], None, has_more=False, problem=str(error))
