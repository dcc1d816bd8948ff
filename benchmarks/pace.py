"""The seconds of a recording by the machine's clock: a sound server has a pace of its own.

A null sink rounds each of its pieces to whole microseconds: with small pieces, as an engine of
speech asks for, it plays up to a thousandth too fast. A cue is late by the clock on the wall.
"""

import threading
from bisect import bisect_left
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from limber.engine.clock import SystemClock

EVERY_SECONDS: Final = 0.005
SPAN_SECONDS: Final = 2.0
"""What is recorded arrives in pieces: in so long one of them has come without delay."""


@dataclass(frozen=True, slots=True)
class Read:
    """How much of a recording there was at an instant of the machine's clock, both in seconds."""

    recorded: float
    real: float

    @property
    def ahead(self) -> float:
        """How far the recording is ahead."""
        return self.recorded - self.real


class Pace:
    """How a recording went on."""

    def __init__(self, reads: Iterable[Read]) -> None:
        self._reads = list(_most_ahead(reads))

    def real_seconds(self, recorded: float) -> float:
        """The instant at which that second of the recording was played."""
        return recorded - self._ahead(recorded)

    def _ahead(self, recorded: float) -> float:
        place = bisect_left(self._reads, recorded, key=lambda read: read.recorded)
        if place == 0:
            return self._reads[0].ahead if self._reads else 0.0
        if place == len(self._reads):
            return self._reads[-1].ahead
        before, after = self._reads[place - 1 : place + 1]
        share = (recorded - before.recorded) / (after.recorded - before.recorded)
        return before.ahead + share * (after.ahead - before.ahead)


@contextmanager
def pace_of(recorded_seconds: Callable[[], float]) -> Generator[Callable[[], Pace]]:
    """Watch a recording grow; gives what tells its pace until then."""
    reads: list[Read] = []
    is_over = threading.Event()
    clock = SystemClock()

    def watch() -> None:
        while not is_over.wait(EVERY_SECONDS):
            real = clock.read().real_seconds
            reads.append(Read(recorded_seconds(), real))

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        yield lambda: Pace(list(reads))
    finally:
        is_over.set()
        watcher.join()


def _most_ahead(reads: Iterable[Read]) -> Iterator[Read]:
    """In each span of the recording, the read that had waited least."""
    spans: dict[int, Read] = {}
    for read in reads:
        span = int(read.recorded // SPAN_SECONDS)
        if read.recorded and (span not in spans or read.ahead > spans[span].ahead):
            spans[span] = read
    yield from spans.values()
