"""What the form for days off and pauses shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from limber.dates import day_and_month
from limber.history.models import BreakKind, StoredBreak
from limber.ui.view_state.words import count_text

TITLE: Final = "Days off and pauses"
NOTE: Final = (
    "Nothing is due on these days. Your score and your days in a row stand still meanwhile;"
    " what you do all the same counts as extra."
)
NONE_YET: Final = "No days off and no pauses yet."
KINDS: Final = (
    (BreakKind.DAY_OFF.value, "Day off"),
    (BreakKind.HOLIDAY.value, "Holiday"),
    (BreakKind.ILLNESS.value, "Illness"),
    (BreakKind.OTHER.value, "Another pause"),
)
_NAMES: Final = {BreakKind(value): text for value, text in KINDS}


@dataclass(frozen=True, slots=True)
class BreakRow:
    """One day off or pause."""

    id: str
    kind: BreakKind
    first: date
    last: date | None
    text: str
    remark: str
    can_end: bool
    """It goes on today, and began before it."""


@dataclass(frozen=True, slots=True)
class BreaksState:
    """All of them, the latest first."""

    rows: tuple[BreakRow, ...]
    today: date


def build_breaks(breaks: Sequence[StoredBreak], today: date) -> BreaksState:
    """The list of days off and pauses."""
    return BreaksState(tuple(_row(each, today) for each in breaks), today)


def break_text(kept: StoredBreak) -> str:
    """What it is, and when: Holiday, 3 December to 12 December 2026."""
    return f"{_NAMES[kept.kind]}, {_days_text(kept.first, kept.last)}"


def _row(kept: StoredBreak, today: date) -> BreakRow:
    return BreakRow(
        id=kept.id,
        kind=kept.kind,
        first=kept.first,
        last=kept.last,
        text=break_text(kept),
        remark=_remark(kept, today),
        can_end=kept.days.covers(today) and kept.first < today,
    )


def _days_text(first: date, last: date | None) -> str:
    if last is None:
        return f"from {day_and_month(first)} {first.year}"
    if last == first:
        return f"{day_and_month(first)} {first.year}"
    begin = (
        day_and_month(first) if first.year == last.year else f"{day_and_month(first)} {first.year}"
    )
    return f"{begin} to {day_and_month(last)} {last.year}"


def _remark(kept: StoredBreak, today: date) -> str:
    is_on = kept.days.covers(today)
    if kept.last is None:
        return "Goes on until you end it." if is_on else "Goes on from then until you end it."
    if is_on and kept.last == kept.first:
        return "Today."
    length = count_text((kept.last - kept.first + timedelta(days=1)).days, "day")
    return f"{length}, today among them." if is_on else f"{length}."
