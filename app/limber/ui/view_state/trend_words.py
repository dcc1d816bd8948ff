"""The sentences of the trends."""

from collections.abc import Sequence
from dataclasses import dataclass

from limber.dates import MONTHS
from limber.ui.view_state.trend_spans import Bucket
from limber.ui.view_state.words import count_text

_LATELY_POINTS = 4


def number(value: float) -> str:
    """A mean with one decimal, and none where it is whole: 1.2, 3."""
    return f"{round(value, 1):g}"


@dataclass(frozen=True, slots=True)
class Lately:
    """The last four whole weeks, or those since the beginning."""

    weeks: int
    paused: int
    """Of these weeks; they are no part of the mean."""
    minutes: float
    """A week on average; 0 where each was paused."""


def minutes_sentence(lately: Lately, prescribed: float | None) -> str:
    """How much it is lately, and which share of what is prescribed."""
    if not lately.weeks:
        return "The first whole week is not over yet."
    counted = lately.weeks - lately.paused
    if not counted:
        return "Paused in the last four weeks"
    which = f"{counted} of the last four weeks, as others were paused"
    text = f"{lately.minutes:.0f} on average in {which if lately.paused else 'the last four weeks'}"
    if not prescribed:
        return text
    return f"{text}, {100 * lately.minutes / prescribed:.0f}% of the {prescribed:.0f} prescribed"


def sessions_sentence(done: int, due: int) -> str:
    """How many were done: 46 of 56 sessions as prescribed in the last four weeks."""
    if not due:
        return "Nothing was due in the last four weeks"
    return f"{done} of {count_text(due, 'session')} as prescribed in the last four weeks"


def pain_sentence(after: Sequence[float | None], buckets: Sequence[Bucket]) -> str:
    """How the pain after sessions is lately, and how it was in the beginning."""
    if all(value is None for value in after):
        return "No pain was noted after sessions in this time."
    return _scores_sentence(after, buckets, "on average after sessions")


def effort_sentence(values: Sequence[float | None], buckets: Sequence[Bucket]) -> str:
    """How hard the sessions are lately, and how hard they were in the beginning."""
    if all(value is None for value in values):
        return "No effort was noted in this time."
    return _scores_sentence(values, buckets, "on average")


def _scores_sentence(
    values: Sequence[float | None], buckets: Sequence[Bucket], of_what: str
) -> str:
    known = [(v, bucket) for v, bucket in zip(values, buckets, strict=True) if v is not None]
    lately = [value for value, _ in known[-_LATELY_POINTS:]]
    mean = f"{number(sum(lately) / len(lately))} {of_what}"
    first, bucket = known[0]
    if len(known) <= _LATELY_POINTS:
        return mean
    return f"{mean} lately, was {number(first)} in {_when(bucket, buckets[-1])}"


def _when(bucket: Bucket, last: Bucket) -> str:
    month = MONTHS[bucket.first.month - 1]
    return month if bucket.first.year == last.first.year else f"{month} {bucket.first.year}"
