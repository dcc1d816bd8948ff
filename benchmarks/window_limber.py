"""Limber itself, started as a person starts it, and watched.

Words: `paint FOLDER SECONDS`; `memory FOLDER SECONDS`; `hold FOLDER SECONDS`. The folder is the
data folder; the seconds are how long to stay after the paint, to play, or to measure a hold.
"""

import sys
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from limber.main import run_command_line
from watching import PaintWatch, before_the_loop, cpu_seconds, peak_megabytes, say

HOLDS: Final = "thirty-second-holds-a"
START: Final = "Start"
NEXT: Final = "Next"
STEP_MS: Final = 500
SETTLE_MS: Final = 1000


def main() -> int:
    """Open the window, do what is asked in it, and close it."""
    what, folder, seconds = sys.argv[1:]
    milliseconds = round(float(seconds) * 1000)
    words = ["--data-dir", folder]
    match what:
        case "hold":
            before_the_loop(lambda window: _wait_for_a_hold(window, milliseconds))
            words += ["--start", HOLDS]
        case "memory":
            before_the_loop(lambda window: _look_at_everything(window, milliseconds))
        case _:
            before_the_loop(lambda window: _tell_paint(window, milliseconds))
    return run_command_line(words)


def _tell_paint(window: QWidget, stay_ms: int) -> None:
    def tell(at: float) -> None:
        say("painted", at)
        QTimer.singleShot(stay_ms, window, window.close)

    PaintWatch(window, _next_button, tell)


def _next_button(window: QWidget) -> QAbstractButton | None:
    """What Enter acts on: the start of the session, or on the first day the welcome's way on."""
    buttons = tuple(_buttons(window))
    starts = (one for one in buttons if one.text().startswith(START))
    ways_on = (one for one in buttons if one.text() == NEXT)
    return next(starts, None) or next(ways_on, None)


def _buttons(window: QWidget) -> Iterator[QAbstractButton]:
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and button.isEnabled():
            yield button


def _look_at_everything(window: QWidget, play_ms: int) -> None:
    """Open every page, play a session, and tell the memory after each."""

    def page(number: Qt.Key) -> Callable[[], None]:
        return lambda: _press(window, number, Qt.KeyboardModifier.ControlModifier)

    def exercise() -> None:
        next(one for one in _buttons(window) if not one.text() and not one.isCheckable()).click()

    def start() -> None:
        next(one for one in _buttons(window) if one.text().startswith(START)).click()

    def tell(name: str) -> None:
        say(name, peak_megabytes())

    def finish() -> None:
        tell("playing")
        QApplication.exit(0)

    last = _one_by_one(
        window,
        (
            lambda: tell("today"),
            page(Qt.Key.Key_2),
            page(Qt.Key.Key_3),
            page(Qt.Key.Key_4),
            page(Qt.Key.Key_1),
            exercise,
            lambda: tell("pages"),
            page(Qt.Key.Key_1),
            start,
            lambda: _press(window, Qt.Key.Key_Space),
        ),
    )
    QTimer.singleShot(last + play_ms, window, finish)


def _one_by_one(window: QWidget, steps: Sequence[Callable[[], object]]) -> int:
    """Take the steps one after the other; after how many milliseconds the last is taken."""
    for number, step in enumerate(steps):
        QTimer.singleShot(SETTLE_MS + number * STEP_MS, window, step)
    return SETTLE_MS + len(steps) * STEP_MS


def _press(
    window: QWidget, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    place = QApplication.focusWidget() or window
    text = " " if key is Qt.Key.Key_Space else ""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(place, QKeyEvent(kind, key, held, text))


def _wait_for_a_hold(window: QWidget, measured_ms: int) -> None:
    """Measure from a second after the ring's digits have begun to count down a hold."""
    from limber.ui.widgets.ring import Ring, RingStyle

    looking = QTimer(window)

    def look() -> None:
        ring = window.findChild(Ring)
        if ring is not None and ring.state.style is RingStyle.HOLD:
            looking.stop()
            say("diameter", min(ring.width(), ring.height()))
            QTimer.singleShot(SETTLE_MS, window, begin)

    def begin() -> None:
        before = cpu_seconds()
        QTimer.singleShot(measured_ms, window, lambda: end(before))

    def end(before: float) -> None:
        say("cpu", cpu_seconds() - before)
        QApplication.exit(0)

    looking.timeout.connect(look)
    looking.start(STEP_MS)


if __name__ == "__main__":
    sys.exit(main())
