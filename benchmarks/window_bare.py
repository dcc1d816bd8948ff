"""The yardstick: a bare PySide6 window, with nothing in it or with a ring that is repainted.

Words: `paint`; `memory SECONDS`; `ring SECONDS DIAMETER`.
"""

import sys
from typing import Final

from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget

from watching import PaintWatch, cpu_seconds, peak_megabytes, say

WINDOW: Final = (1280, 800)
FRAME_MS: Final = 50
HOLD_SECONDS: Final = 30
BAND: Final = 40
SETTLE_MS: Final = 1000


class Ring(QWidget):
    """A ring with digits, painted whole."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._frame = 0

    def step(self) -> None:
        """Show the next frame."""
        self._frame += 1
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ring, and the seconds in its middle."""
        seconds = self._frame * FRAME_MS / 1000
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self.rect()).adjusted(BAND, BAND, -BAND, -BAND)
        painter.setPen(QPen(QColor("#d9e2dc"), BAND))
        painter.drawEllipse(place)
        painter.setPen(QPen(QColor("#2f6f5e"), BAND))
        left = 1 - (seconds / HOLD_SECONDS) % 1
        painter.drawArc(place, 90 * 16, round(left * 360 * 16))
        font = QFont()
        font.setPixelSize(self.height() // 3)
        painter.setFont(font)
        digits = str(HOLD_SECONDS - int(seconds) % HOLD_SECONDS)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, digits)
        painter.end()


def main() -> int:
    """Show the window, say what it cost, and close it."""
    app = QApplication(["bare"])
    window = QWidget()
    window.resize(*WINDOW)
    match sys.argv[1:]:
        case ["ring", seconds, diameter]:
            _keep_a_ring_moving(window, int(diameter), _milliseconds(seconds))
        case ["memory", seconds]:
            QTimer.singleShot(_milliseconds(seconds), window, lambda: _tell_memory(window))
        case _:
            PaintWatch(window, lambda whole: whole, lambda at: _tell_paint(window, at))
    window.show()
    return app.exec()


def _milliseconds(seconds: str) -> int:
    return round(float(seconds) * 1000)


def _tell_paint(window: QWidget, at: float) -> None:
    say("painted", at)
    window.close()


def _tell_memory(window: QWidget) -> None:
    say("peak", peak_megabytes())
    window.close()


def _keep_a_ring_moving(window: QWidget, diameter: int, milliseconds: int) -> None:
    ring = Ring(window)
    ring.setGeometry(WINDOW[0] - diameter, (WINDOW[1] - diameter) // 2, diameter, diameter)
    frames = QTimer(window)
    frames.timeout.connect(ring.step)
    frames.start(FRAME_MS)

    def begin() -> None:
        before = cpu_seconds()
        QTimer.singleShot(milliseconds, window, lambda: end(before))

    def end(before: float) -> None:
        say("cpu", cpu_seconds() - before)
        window.close()

    QTimer.singleShot(SETTLE_MS, window, begin)


if __name__ == "__main__":
    sys.exit(main())
