"""Painting off the window's thread: one task at a time, the most urgent one first.

A thread is enough: painting takes long, but holds Python's lock for a few milliseconds at a time.
"""

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from queue import SimpleQueue
from threading import Event, Thread

from PySide6.QtCore import QObject, Signal, Slot

from limber.ui.short_turns import take_short_turns

GoOn = Callable[[], None]


class InterruptedPainting(Exception):  # noqa: N818 - it is no error
    """Something more urgent came."""


class Outcome(Enum):
    """What came of a task without a result."""

    INTERRUPTED = auto()
    IMPOSSIBLE = auto()


@dataclass(frozen=True, slots=True, eq=False)
class Task:
    """Something to paint elsewhere, and what takes the result on the window's thread."""

    paint: Callable[[GoOn], object]
    """Calls what it is given now and then, which may raise."""
    take: Callable[[object], None]
    """Gets the result, or None where it cannot be painted."""
    urgent: bool = False


Offer = Callable[[], Task | None]
"""Says what should be painted next."""


class Painters(QObject):
    """Does one task at a time in a thread of its own."""

    finished = Signal(object, object)
    """The task, with its result or an `Outcome`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: SimpleQueue[Task | None] = SimpleQueue()
        self._interrupted = Event()
        self._thread: Thread | None = None

    def begin(self, task: Task) -> None:
        """Start a task; `finished` follows."""
        if self._thread is None:
            take_short_turns()
            self._thread = Thread(target=self._work, name="figures", daemon=True)
            self._thread.start()
        self._interrupted.clear()
        self._tasks.put(task)

    def interrupt(self) -> None:
        """End the task at hand soon; `finished` follows all the same."""
        self._interrupted.set()

    def close(self) -> None:
        """End the thread; it takes a few milliseconds."""
        self._tasks.put(None)
        if self._thread is not None:
            self._interrupted.set()
            self._thread.join()
            self._thread = None

    def _work(self) -> None:
        while (task := self._tasks.get()) is not None:
            self.finished.emit(task, done(task, self._go_on))

    def _go_on(self) -> None:
        if self._interrupted.is_set():
            raise InterruptedPainting


def done(task: Task, go_on: GoOn) -> object:
    """What came of a task; a figure that cannot be drawn is logged, and the window goes on."""
    try:
        return task.paint(go_on)
    except InterruptedPainting:
        return Outcome.INTERRUPTED
    except (ArithmeticError, LookupError, ValueError):
        logging.getLogger(__name__).exception("A figure cannot be painted.")
        return Outcome.IMPOSSIBLE


class PaintingQueue(QObject):
    """Keeps the painters busy with the first of the offers that has something to do."""

    def __init__(self, painters: Painters, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._painters = painters
        self._offers: Sequence[Offer] = ()
        self._task: Task | None = None
        painters.finished.connect(self._take)

    def set_offers(self, offers: Sequence[Offer]) -> None:
        """Ask these from now on, the most urgent first."""
        self._offers = tuple(offers)

    def wake(self, *, urgently: bool = False) -> None:
        """Something is to be done; urgently: what is being painted for later must wait."""
        if self._task is None:
            self._go_on()
        elif urgently and not self._task.urgent:
            self._painters.interrupt()

    @Slot(object, object)
    def _take(self, task: Task, result: object) -> None:
        self._task = None
        if result is not Outcome.INTERRUPTED:
            task.take(None if result is Outcome.IMPOSSIBLE else result)
        if self._task is None:
            self._go_on()

    def _go_on(self) -> None:
        for offer in self._offers:
            task = offer()
            if task is not None:
                self._task = task
                self._painters.begin(task)
                return
