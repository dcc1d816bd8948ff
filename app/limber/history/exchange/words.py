"""What an import changes, in plain words: the same in the window and on the command line."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from limber.dates import MONTHS, day_and_month
from limber.history.exchange.changes import Changes, Undone

_NOTHING_NEW: Final = "Everything in this file is here already."
_EMPTY: Final = "There is nothing in this file."
_COME_BACK: Final = "were deleted here and come back"
_OLDER: Final = (
    "differs, and the newer one here is kept",
    "differ, and the newer ones here are kept",
)
_CHANGED_SINCE: Final = (
    "was changed since, and stays as it is",
    "were changed since, and stay as they are",
)


def changes_text(changes: Changes) -> tuple[str, ...]:
    """A sentence for each kind of change, and for what stays as it is."""
    return tuple(_sentences(changes)) or (_EMPTY,)


def undone_text(undone: Undone) -> str:
    """What taking an import back did."""
    parts = (
        (undone.removed, "that it brought is gone", "that it brought are gone"),
        (undone.restored, "is as it was before", "are as they were before"),
        (undone.left, *_CHANGED_SINCE),
    )
    told = [_counted(count, one, many) for count, one, many in parts if count]
    return " ".join([f"The import of {undone.source} is taken back.", *told])


def span_text(first: date, last: date) -> str:
    """From a day to a day, no longer than need be: from 3 to 21 November 2026."""
    if first == last:
        return f"on {_full(first)}"
    if first.year != last.year:
        return f"from {_full(first)} to {_full(last)}"
    if first.month != last.month:
        return f"from {day_and_month(first)} to {_full(last)}"
    return f"from {first.day} to {_full(last)}"


def _sentences(changes: Changes) -> Iterator[str]:
    if changes.first_new is not None and changes.last_new is not None:
        when = span_text(changes.first_new, changes.last_new)
        yield _counted(changes.new, f"is new, {when}", f"are new, {when}")
    if changes.newer:
        yield _counted(changes.newer, "is newer in the file", "are newer in the file")
    if changes.back:
        yield _counted(changes.back, "was deleted here and comes back", _COME_BACK)
    yield from _others(changes)
    if changes.is_none and changes.same and not (changes.older or changes.played):
        yield _NOTHING_NEW
    elif changes.same:
        yield _counted(changes.same, "is here already", "are here already")
    if changes.older:
        yield _counted(changes.older, *_OLDER)
    if changes.played:
        yield "The session that is being played now is left alone."


def _others(changes: Changes) -> Iterator[str]:
    if changes.breaks:
        noun = _count(changes.breaks, "day off or pause", "days off and pauses")
        yield f"{noun} {_is(changes.breaks)} new or changed."
    if changes.choices:
        noun = _count(changes.choices, "choice of a step", "choices of steps")
        yield f"{noun} {_is(changes.choices)} new."
    if changes.proposals:
        noun = _count(changes.proposals, "proposal")
        yield f"{noun} {_is(changes.proposals)} new or answered."


def _counted(sessions: int, one: str, many: str) -> str:
    """A sentence about so many sessions."""
    return f"{_count(sessions, 'session')} {one if sessions == 1 else many}."


def _count(count: int, one: str, many: str = "") -> str:
    return f"{count:,} {one if count == 1 else many or f'{one}s'}"


def _is(count: int) -> str:
    return "is" if count == 1 else "are"


def _full(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
