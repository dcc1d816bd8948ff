"""Waiting for what another process does: asked again and again, for a bounded time."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

T = TypeVar("T")
EVERY_SECONDS = 0.05
LONGEST_SECONDS = 40.0
"""So long that a loaded machine is no failure."""


def until(answer: Callable[[], T], *, seconds: float = LONGEST_SECONDS, what: str = "it") -> T:
    """The first answer that is not empty, none, zero or false; fails when none comes in time."""
    for _ in range(round(seconds / EVERY_SECONDS)):
        found = answer()
        if found:
            return found
        Event().wait(EVERY_SECONDS)
    message = f"waited {seconds:g} s in vain for {what}"
    raise AssertionError(message)


def stays(answer: Callable[[], T], *, seconds: float) -> T:
    """The answer, which is the same all the time."""
    first = answer()
    for _ in range(round(seconds / EVERY_SECONDS)):
        Event().wait(EVERY_SECONDS)
        assert answer() == first
    return first
