"""Between two values in a row: smooth through each, and never past the two."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from limber.figure.vectors import Vector

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Span(Generic[T]):
    """Two neighbours, with what comes before and after them; None: nothing does."""

    before: T | None
    first: T
    last: T
    after: T | None

    def each(self, part: Callable[[T], R]) -> "Span[R]":
        """The same of a part of each."""
        return Span(
            None if self.before is None else part(self.before),
            part(self.first),
            part(self.last),
            None if self.after is None else part(self.after),
        )


def mixed(span: Span[float], share: float) -> float:
    """The value at a share of the way; straight on at an end where nothing comes."""
    step = span.last - span.first
    leaving = step if span.before is None else _pace(span.first - span.before, step)
    arriving = step if span.after is None else _pace(step, span.after - span.last)
    left = 1 - share
    bow = left * (leaving - step) - share * (arriving - step)
    return span.first + step * share + share * left * bow


def mixed_vector(span: Span[Vector], share: float) -> Vector:
    """The same of each of three values."""
    return (
        mixed(span.each(lambda vector: vector[0]), share),
        mixed(span.each(lambda vector: vector[1]), share),
        mixed(span.each(lambda vector: vector[2]), share),
    )


def _pace(before: float, after: float) -> float:
    """How fast to pass between two steps; at rest where the way turns, so none goes too far."""
    return 0.0 if before * after <= 0 else 2 * before * after / (before + after)
