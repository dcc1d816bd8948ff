"""How days off and pauses are said."""

from collections.abc import Iterable
from datetime import date

from limber.dates import day_and_month
from limber.history.models import BreakKind, StoredBreak


def pause_on(breaks: Iterable[StoredBreak], day: date) -> StoredBreak | None:
    """The day off or pause that takes a day out, if one does."""
    return next((each for each in breaks if each.days.covers(day)), None)


def pause_name(pause: StoredBreak, today: date) -> str:
    """What Today says of it, in large: Paused until 3 December."""
    if pause.kind is BreakKind.DAY_OFF:
        return "Day off today."
    if pause.last is None:
        return "Paused until you end it."
    if pause.last == today:
        return "Paused today."
    return f"Paused until {day_and_month(pause.last)}."


def end_text(pause: StoredBreak) -> str:
    """What the button says that ends it with the day before."""
    return "No day off today" if pause.kind is BreakKind.DAY_OFF else "End the pause"
