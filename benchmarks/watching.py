"""Inside a measured program: when a part of its window was painted, and what it has cost.

It imports little, so that what is measured is the program.
"""

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

BEAT_MS: Final = 2
_STATUS: Final = Path("/proc/self/status")


class PaintWatch(QObject):
    """Calls `then` once, with the time, when a usable part of `window` has been painted.

    `find` returns that part as soon as there is one.
    """

    def __init__(
        self,
        window: QWidget,
        find: Callable[[QWidget], QWidget | None],
        then: Callable[[float], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._find = find
        self._then = then
        self._part: QWidget | None = None
        self._is_painted = False
        window.installEventFilter(self)
        # If everything was painted before, it is painted once more, and counts from then.
        window.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See what is painted; nothing is held back."""
        if event.type() is QEvent.Type.Paint and not self._is_painted:
            self._look(watched)
        return False

    def _look(self, watched: QObject) -> None:
        if self._part is None:
            self._part = self._find(self._window)
            if self._part is not None and self._part is not watched:
                self._part.installEventFilter(self)
                return
        if self._part is watched:
            self._is_painted = True
            # The paint event comes before the paint; what is queued behind it comes after.
            QTimer.singleShot(0, self, lambda: self._then(time.monotonic()))


class Watch(QObject):
    """Notes the longest time that the window's thread was away, in seconds.

    `busiest` is the most that the thread itself computed in one such time: the rest of it, other
    threads and programs had the processor.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.longest = self.busiest = 0.0
        self._last, self._last_computed = time.perf_counter(), time.thread_time()
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def stop(self) -> None:
        """Note nothing more."""
        self._timer.stop()

    def _beat(self) -> None:
        now, computed = time.perf_counter(), time.thread_time()
        self.longest = max(self.longest, now - self._last)
        self.busiest = max(self.busiest, computed - self._last_computed)
        self._last, self._last_computed = now, computed


def before_the_loop(do: Callable[[QWidget], None]) -> None:
    """Have `do` called with the window when the program first waits for events."""
    application_waits, loop_waits = QApplication.exec, QEventLoop.exec

    def meet() -> None:
        # The only way to see into a program that is started as a person starts it.
        QApplication.exec = application_waits  # type: ignore[method-assign]
        QEventLoop.exec = loop_waits  # type: ignore[method-assign]
        do(next(one for one in QApplication.topLevelWidgets() if one.isVisible()))

    def application(_app: QApplication) -> int:
        meet()
        return application_waits()

    def loop(own: QEventLoop) -> int:
        meet()
        return loop_waits(own)

    QApplication.exec = application  # type: ignore[method-assign, assignment]
    QEventLoop.exec = loop  # type: ignore[method-assign, assignment]


def peak_megabytes() -> float:
    """The most memory that this process has had at one time."""
    if _STATUS.exists():
        lines = _STATUS.read_text(encoding="ascii").splitlines()
        kilobytes = next(line.split()[1] for line in lines if line.startswith("VmHWM"))
        return int(kilobytes) / 1024
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / unit


def cpu_seconds() -> float:
    """The processor time that this process has had, all its threads together."""
    return time.process_time()


def say(name: str, value: float) -> None:
    """Tell the program that measures; the other end of `measure.run_window`."""
    print(name, value, flush=True)
