"""The sentences of the trends."""

from collections.abc import Sequence

from limber.dates import MONTHS
from limber.ui.view_state.trend_spans import Bucket
from limber.ui.view_state.words import count_text

_LATELY_POINTS = 4


def number(value: float) -> str:
    """A mean with one decimal, and none where it is whole: 1.2, 3."""
    return f"{round(value, 1):g}"


def minutes_sentence(lately: float | None, prescribed: float | None) -> str:
    """How much it is lately, and which share of what is prescribed."""
    if lately is None:
        return "The first whole week is not over yet."
    text = f"{lately:.0f} on average in the last four weeks"
    if not prescribed:
        return text
    return f"{text}, {100 * lately / prescribed:.0f}% of the {prescribed:.0f} prescribed"


def sessions_sentence(done: int, due: int) -> str:
    """How many were done: 46 of 56 sessions as prescribed in the last four weeks."""
    return f"{done} of {count_text(due, 'session')} as prescribed in the last four weeks"


def pain_sentence(after: Sequence[float | None], buckets: Sequence[Bucket]) -> str:
    """How the pain after sessions is lately, and how it was in the beginning."""
    known = [(v, bucket) for v, bucket in zip(after, buckets, strict=True) if v is not None]
    if not known:
        return "No pain was noted after sessions in this time."
    lately = [value for value, _ in known[-_LATELY_POINTS:]]
    mean = f"{number(sum(lately) / len(lately))} on average after sessions"
    first, bucket = known[0]
    if len(known) <= _LATELY_POINTS:
        return mean
    return f"{mean} lately, was {number(first)} in {_when(bucket, buckets[-1])}"


def _when(bucket: Bucket, last: Bucket) -> str:
    month = MONTHS[bucket.first.month - 1]
    return month if bucket.first.year == last.first.year else f"{month} {bucket.first.year}"
