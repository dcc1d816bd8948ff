"""The words of the calendar: of a day, of the year, and of its marks."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from limber.dates import MONTHS
from limber.history.adherence import DueDay
from limber.history.due import DaySession
from limber.ui.view_state.day_kind import DayKind
from limber.ui.view_state.recent import part_of_day
from limber.ui.view_state.words import count_text, day_text

_NOTHING: Final = {
    DayKind.NONE: "nothing done",
    DayKind.DUE: "due today",
    DayKind.COMING: "coming up",
    DayKind.REST: "rest day",
    DayKind.DAY_OFF: "day off",
    DayKind.PAUSED: "paused",
    DayKind.BLANK: "nothing on this day",
}


@dataclass(frozen=True, slots=True)
class Legend:
    """A mark of the calendar and what it says; without a kind it is that of a rehearsal."""

    kind: DayKind | None
    text: str


def day_words(
    day: date, kind: DayKind, due: DueDay, sessions: Sequence[DaySession], *, is_today: bool
) -> str:
    """A day in words: Tuesday 18 November, morning done, evening done."""
    counting = [each for each in sessions if not each.is_rehearsal]
    rehearsals = len(sessions) - len(counting)
    words = [f"Today, {day_text(day)}" if is_today else day_text(day)]
    words += [_session_words(each) for each in counting]
    if counting and due.due > 1 and due.done < due.due:
        words.append(f"{due.done} of {count_text(due.due, 'session')}")
    if not counting:
        words.append(_NOTHING.get(kind, ""))
    if kind is DayKind.EXTRA:
        words.append("nothing was due")
    if rehearsals:
        words.append(count_text(rehearsals, "rehearsal"))
    return ", ".join(word for word in words if word)


def tally(done: int, due: int, sessions: int) -> tuple[str, str]:
    """The sentence about a year, in its strong and its quiet part."""
    if not due:
        return count_text(sessions, "session"), ""
    percent = round(100 * done / due)
    percent = min(percent, 99) if done < due else percent
    return f"{done} of {count_text(due, 'session')}", f"as prescribed, {percent}%"


def started_note(first: date) -> str:
    """When the history began, in two short lines."""
    return f"Started\n{first.day} {MONTHS[first.month - 1][:3]}"


def build_legend(
    kinds: Collection[DayKind], *, most_due: int, has_rehearsal: bool
) -> tuple[Legend, ...]:
    """The marks that the year has, in the order in which they are read."""
    whole = {1: "done", 2: "both sessions"}.get(most_due, "all sessions")
    some = {2: "one of two"}.get(most_due, "some sessions")
    words = {
        DayKind.DONE: whole,
        DayKind.PARTIAL: some,
        DayKind.PART_WAY: "part-way",
        DayKind.NONE: "none",
        DayKind.EXTRA: "extra",
        DayKind.REST: "rest day",
        DayKind.DAY_OFF: "day off",
        DayKind.PAUSED: "paused",
        DayKind.DUE: "today",
        DayKind.COMING: "coming up",
    }
    found = [Legend(kind, text) for kind, text in words.items() if kind in kinds]
    return (*found, Legend(None, "rehearsal")) if has_rehearsal else tuple(found)


def _session_words(session: DaySession) -> str:
    part = part_of_day(session.started_at).lower()
    return f"{part} {'done' if session.is_done else 'stopped part-way'}"
