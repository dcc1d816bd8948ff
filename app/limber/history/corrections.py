"""What a person says that a session was, and whether it can have been so."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from limber.engine.events import SetResult, SetStatus
from limber.history.errors import HistoryError
from limber.history.models import SessionStatus

MAX_REPS: Final = 1000
MAX_SET_SECONDS: Final = 36_000
MAX_LENGTH_SECONDS: Final = 86_400
MAX_SCORE: Final = 10


@dataclass(frozen=True, slots=True)
class Correction:
    """A session as it is to be kept, apart from its programme."""

    started_at: datetime
    """With its offset from UTC; the session belongs to this local day."""
    length_seconds: float
    status: SessionStatus
    session_of_day: int
    """From 1."""
    sets: tuple[SetResult, ...]
    """In their order."""
    pain_before: int | None = None
    pain_after: int | None = None
    effort: int | None = None
    """Each 0–10."""
    note: str | None = None

    @property
    def ended_at(self) -> datetime:
        """When it was over."""
        return self.started_at + timedelta(seconds=self.length_seconds)


def check(correction: Correction, now: datetime, *, has_pains: bool = False) -> None:
    """Look whether a session can have been so; in one that hurt there may be no set at all.

    Raises:
        HistoryError: it cannot; the sentence says what to change.
    """
    _check_times(correction, now)
    _check_scores(correction)
    _check_sets(correction.sets)
    if not has_pains and all(each.status is SetStatus.SKIPPED for each in correction.sets):
        raise HistoryError(
            "No set of the session is left that was done.",
            "Say of one set at least what was done, or delete the session.",
        )
    if correction.status is SessionStatus.RUNNING or correction.session_of_day < 1:
        raise ValueError(correction)


def _check_times(correction: Correction, now: datetime) -> None:
    if correction.started_at > now:
        raise HistoryError(
            "The session begins in the future.", "Choose a day and a time that have passed."
        )
    if not 0 <= correction.length_seconds <= MAX_LENGTH_SECONDS:
        raise HistoryError("The session cannot have that length.", "Choose up to 24 hours.")
    if correction.ended_at > now:
        raise HistoryError(
            "The session ends in the future.", "Let it begin earlier, or make it shorter."
        )


def _check_scores(correction: Correction) -> None:
    for score in (correction.pain_before, correction.pain_after, correction.effort):
        if score is not None and not 0 <= score <= MAX_SCORE:
            raise HistoryError("Pain and effort go from 0 to 10.", "Choose a number in between.")


def _check_sets(sets: Sequence[SetResult]) -> None:
    if len({each.key for each in sets}) < len(sets):
        raise ValueError(sets)
    for each in sets:
        if each.reps is not None and not 0 <= each.reps <= MAX_REPS:
            raise HistoryError(
                f"{each.exercise_name} has too many repetitions.",
                f"Choose a number from 0 to {MAX_REPS:,} for each set.",
            )
        if not 0 <= each.seconds <= MAX_SET_SECONDS:
            raise HistoryError(
                f"{each.exercise_name} lasts too long.",
                f"Choose from 0 to {MAX_SET_SECONDS:,} seconds for each set.",
            )
