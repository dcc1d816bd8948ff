"""What History shows: a list of past sessions by month, and one of them in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from limber.history.models import SessionRecord, SessionStatus
from limber.ui.view_state.calendar import CalendarYear
from limber.ui.view_state.history_detail import SessionDetail, build_detail
from limber.ui.view_state.history_words import full_day_text, minutes_text, month_text, span_text
from limber.ui.view_state.recent import part_of_day
from limber.ui.view_state.words import count_text, day_short, time_text

NOTHING_ON_DAY = "Nothing on this day."
NONE_OF_THE_KIND = "No session of this kind."
EMPTY_TEXT = "Your sessions will show up here, one square per day."


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One session of the list; rows with the same month stand under one heading."""

    id: str
    month: str
    day: str
    part: str
    is_evening: bool
    minutes: str
    pain: str
    is_whole: bool
    """Whether it was done to its end."""
    hint: str
    spoken: str


@dataclass(frozen=True, slots=True)
class MonthHeading:
    """The line above a month's sessions."""

    text: str
    count: str
    """How many sessions it has; empty while older ones may still be missing."""

    @property
    def spoken(self) -> str:
        """The heading for screen readers."""
        return f"{self.text}, {self.count}" if self.count else self.text


ListEntry = MonthHeading | HistoryRow


@dataclass(frozen=True, slots=True)
class CalendarPart:
    """A year above the list, and the day of it that is chosen."""

    year: CalendarYear
    day: date
    first_year: int
    """The first that there is."""


@dataclass(frozen=True, slots=True)
class FreeDay:
    """What can be done on a day without a session."""

    day: date
    can_add: bool
    """It has come already."""
    can_be_off: bool
    """No day off or pause takes it out yet."""


@dataclass(frozen=True, slots=True)
class HistoryState:
    """The sessions loaded so far, newest first, and the one that is open."""

    rows: tuple[HistoryRow, ...]
    has_more: bool
    """Whether there are older ones to load."""
    detail: SessionDetail | None
    problem: str = ""
    """Why the sessions could not be read."""
    calendar: CalendarPart | None = None
    """None where there is nothing to show at all."""
    choices: tuple[tuple[str, str], ...] = ()
    """What the list can be narrowed down to, as value and text."""
    nothing: str = ""
    """What stands in the place of the session where none is open."""
    found: str = ""
    """How many sessions have the words that are looked for; empty where none are."""
    free_day: "FreeDay | None" = None
    """What can be done on the day that is chosen, where nothing is on it."""


def build_state(
    records: Sequence[SessionRecord],
    chosen: SessionRecord | None,
    *,
    has_more: bool,
    problem: str = "",
) -> HistoryState:
    """The list of `records`, newest first, with `chosen` in full."""
    return HistoryState(
        rows=build_rows(records),
        has_more=has_more,
        detail=None if chosen is None else build_detail(chosen),
        problem=problem,
        nothing="" if chosen else NOTHING_ON_DAY,
    )


def build_rows(records: Sequence[SessionRecord]) -> tuple[HistoryRow, ...]:
    """The lines of the list, in the order of `records`."""
    return tuple(_row(record) for record in records)


def list_entries(rows: Sequence[HistoryRow], *, has_more: bool) -> tuple[ListEntry, ...]:
    """The sessions with a heading before each month."""
    months = [(month, tuple(group)) for month, group in groupby(rows, lambda row: row.month)]
    entries: list[ListEntry] = []
    for number, (month, group) in enumerate(months, 1):
        is_whole = number < len(months) or not has_more
        count = count_text(len(group), "session") if is_whole else ""
        entries.append(MonthHeading(month, count))
        entries.extend(group)
    return tuple(entries)


def _row(record: SessionRecord) -> HistoryRow:
    day = record.started_at.date()
    part = part_of_day(record.started_at)
    pain = "" if record.pain_after is None else f"pain {record.pain_after}"
    minutes = _minutes(record)
    is_whole = record.status is SessionStatus.DONE
    span = span_text(record.started_at, record.ended_at)
    hint = f"{record.programme_name}, {span}"
    words = (
        f"{full_day_text(day)}, {part.lower()}, {time_text(record.started_at)}",
        "done" if is_whole else "part-way",
        minutes,
        pain,
        "rehearsal" if record.rehearsal else "",
        record.programme_name,
    )
    return HistoryRow(
        id=record.id,
        month=month_text(day),
        day=_day(day),
        part="Rehearsal" if record.rehearsal else part,
        is_evening=part == "Evening",
        minutes=minutes,
        pain=pain,
        is_whole=is_whole,
        hint=hint,
        spoken=", ".join(word for word in words if word),
    )


def _day(day: date) -> str:
    return day_short(day).rpartition(" ")[0]


def _minutes(record: SessionRecord) -> str:
    if record.ended_at is None:
        return ""
    return minutes_text((record.ended_at - record.started_at).total_seconds())
