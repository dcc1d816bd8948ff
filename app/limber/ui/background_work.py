"""Work that takes long, done in order in a thread of its own, with what comes of it told here."""

from collections.abc import Callable
from enum import Enum, auto
from queue import SimpleQueue
from threading import Event, Thread
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot

from limber.errors import UserFacingError
from limber.ui.short_turns import take_short_turns

Progress = Callable[[float], None]
Step = Callable[[Progress], object]
"""Does something and returns what came of it; it is given what to tell of its progress, 0-1."""


class GivenUpError(Exception):
    """The person does not want it any more."""


class Fault(Enum):
    """Stands for the result of a step that ended by a fault of ours."""

    FAULT = auto()


FAULT = Fault.FAULT


class Work(Protocol):
    """Does steps one after the other, and gives each result to what waits for it."""

    def begin(
        self, step: Step, on_end: Callable[[object], None], on_progress: Callable[[int], None]
    ) -> None:
        """Do a step; `on_end` gets its result, the error that ended it, or `FAULT`."""
        ...

    def give_up(self) -> None:
        """End the step that is on its way, as soon as it tells its progress."""
        ...


class BackgroundWork(QObject):
    """As `Work`, in a thread that is there from the first step on; callbacks come on this one."""

    _told = Signal(object, object)
    """A callback and what it gets, handed over to the thread of the window."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._steps: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._given_up = Event()
        self._thread: Thread | None = None
        # To a slot of an object of the window's thread: there it is called, whoever tells.
        self._told.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    def begin(
        self, step: Step, on_end: Callable[[object], None], on_progress: Callable[[int], None]
    ) -> None:
        """Do a step when those before it are done."""
        self._given_up.clear()
        self._steps.put(lambda: self._do(step, on_end, on_progress))
        if self._thread is None or not self._thread.is_alive():
            take_short_turns()
            self._thread = Thread(target=self._go_on, name="files", daemon=True)
            self._thread.start()

    def give_up(self) -> None:
        """End the step that is on its way."""
        self._given_up.set()

    def _go_on(self) -> None:
        while True:
            self._steps.get()()

    def _do(
        self, step: Step, on_end: Callable[[object], None], on_progress: Callable[[int], None]
    ) -> None:
        percent = -1

        def tell(done: float) -> None:
            nonlocal percent
            if self._given_up.is_set():
                raise GivenUpError
            if int(100 * done) != percent:
                percent = int(100 * done)
                self._told.emit(on_progress, percent)

        result: object = FAULT
        try:
            result = step(tell)
        except (UserFacingError, GivenUpError) as error:
            result = error
        finally:
            # A fault of ours ends the thread and is logged; whoever waits hears of it all the same.
            self._told.emit(on_end, result)

    @Slot(object, object)
    def _hand_over(self, callback: Callable[[object], None], value: object) -> None:
        callback(value)
