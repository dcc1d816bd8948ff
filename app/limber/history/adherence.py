"""How far what was asked for is kept to: a score that forgives a missed day and forgets old ones.

The rule follows Loop Habit Tracker: for each session that was due,
`score = old · m + done · (1 - m)` with `m = 0.5 ^ (1 / (13 · sessions a day))`, so that what lies
13 due days back weighs half. Where nothing is due the score stands still: on rest days, days off,
in a pause, and while no programme is followed.
"""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

HALF_LIFE_DAYS: Final = 13
PART_OF_A_SESSION: Final = 0.5
"""What a session that was stopped part-way counts; our choice."""


@dataclass(frozen=True, slots=True)
class DueDay:
    """What was due on a day, and what was done of it; extra sessions are no part of it.

    A day that is not over counts with what was done on it alone: nothing is missed yet.
    """

    day: date
    due: int
    """Sessions asked for; 0 where the score stands still."""
    done: int = 0
    """Of those, as prescribed."""
    partly: int = 0
    """Of those, stopped part-way."""

    @property
    def per_session(self) -> tuple[float, ...]:
        """What each session that was due counts, 0–1, the best first."""
        done = min(self.done, self.due)
        partly = min(self.partly, self.due - done)
        missed = self.due - done - partly
        return (1.0,) * done + (PART_OF_A_SESSION,) * partly + (0.0,) * missed


@dataclass(frozen=True, slots=True)
class Adherence:
    """The score, and the plain counts beside it."""

    score: float
    """0–1."""
    done: int
    """Sessions as prescribed."""
    due: int

    @property
    def percent(self) -> int:
        """The score for the screen; 100 only where nothing at all is missing."""
        whole = round(100 * self.score)
        return min(whole, 99) if self.done < self.due else whole


def memory(per_day: int) -> float:
    """How much of the old score stays with each due session."""
    return math.pow(0.5, 1 / (HALF_LIFE_DAYS * per_day))


def next_score(old: float, done: float, per_day: int) -> float:
    """The score after one more session that was due, of which `done` was done, 0–1."""
    kept = memory(per_day)
    return old * kept + done * (1 - kept)


def adherence(days: Iterable[DueDay]) -> Adherence | None:
    """The score after these days, in their order; None where nothing was due.

    It is divided by what somebody would have who did everything: from zero it would grow for
    months, whatever is done, and call a perfect first week a third.
    """
    score = perfect = 0.0
    done = due = 0
    for day in days:
        for counted in day.per_session:
            score = next_score(score, counted, day.due)
            perfect = next_score(perfect, 1.0, day.due)
        done += min(day.done, day.due)
        due += day.due
    return Adherence(min(score / perfect, 1.0), done, due) if due else None


def days_in_a_row(days: Sequence[DueDay]) -> int:
    """The due days up to the last of these, on each of which something was done.

    Days on which nothing was due are passed over: they neither count nor end the row.
    """
    count = 0
    for day in reversed(days):
        if day.due and not (day.done or day.partly):
            break
        count += bool(day.due)
    return count
