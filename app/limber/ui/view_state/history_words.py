"""How past sessions and their sets are said."""

from datetime import date, datetime
from typing import Final

from limber.catalogue.models import Side
from limber.engine.events import SetResult, SetStatus
from limber.plan.models import Direction
from limber.ui.view_state.words import count_text, day_text, time_text

_HOUR_SECONDS: Final = 3600
REHEARSAL_NOTE: Final = "A rehearsal at another speed. It is kept, and counts for nothing."
STATUS_WORDS: Final = {
    SetStatus.DONE: "Done",
    SetStatus.PARTIAL: "Partial",
    SetStatus.SKIPPED: "Skipped",
}


def full_day_text(day: date) -> str:
    """A day with its year: Tuesday 18 November 2025."""
    return f"{day_text(day)} {day.year}"


def month_text(day: date) -> str:
    """The month that a day is in: November 2025."""
    return f"{day_text(day).split()[-1]} {day.year}"


def span_text(start: datetime, end: datetime | None) -> str:
    """From when to when: 20:31 to 20:49."""
    return f"{time_text(start)} to {time_text(end)}" if end else f"from {time_text(start)}"


def length_text(seconds: float) -> str:
    """A measured length: 16 min 42 s, 45 s, 1 h 2 min."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, _HOUR_SECONDS)
    minutes, left = divmod(rest, 60)
    if hours:
        return f"{hours} h {minutes} min"
    if minutes:
        return f"{minutes} min {left} s" if left else f"{minutes} min"
    return f"{left} s"


def minutes_text(seconds: float) -> str:
    """A length for lists, in whole minutes: 20 min."""
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes else "under 1 min"


def saved_text(saved_at: datetime | None) -> str:
    """When something was last saved; empty where nothing was."""
    return f"Saved {time_text(saved_at)}" if saved_at else ""


def amount_text(result: SetResult) -> str:
    """What was done in a set: 30 s, 8."""
    if result.reps is not None:
        return f"{result.reps}"
    return f"{round(result.seconds)} s"


def amount_in_words(result: SetResult) -> str:
    """What was done in a set, of what was asked: 12 of 30 seconds, 8 reps."""
    if result.reps is not None:
        return _of(result.reps, result.target_reps, "rep")
    target = None if result.target_seconds is None else round(result.target_seconds)
    return _of(round(result.seconds), target, "second")


def side_text(side: Side | None, direction: Direction | None) -> str:
    """The side and the way that sets belong to: Left, first way; empty where there are none."""
    ways = {None: "", Direction.FIRST: "first way", Direction.SECOND: "second way"}
    words = [side.value if side else "", ways[direction]]
    text = ", ".join(word for word in words if word)
    return text[:1].upper() + text[1:]


def _of(done: int, target: int | None, noun: str) -> str:
    if target is None or target <= done:
        return count_text(done, noun)
    return f"{done} of {count_text(target, noun)}"
