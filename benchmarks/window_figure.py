"""A window with the moving figure, or with what it is held against; tells what each costs.

Words: `play FOLDER SECONDS FIGURE`; `reps FOLDER SECONDS FIGURE moving|fresh|still`.
"""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from limber.catalogue.dose import Tempo
from limber.catalogue.kinds import Side
from limber.decoding import Decoder, Memory
from limber.paths import catalogue_dir, resources_dir
from limber.ui.figures.shelf import FigureShelf
from limber.ui.figures.sights import Cycle, paints_of
from limber.ui.figures.studio import FigureStudio
from limber.ui.figures.thumbnails import ThumbnailWish
from limber.ui.fonts import load_fonts
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import Phase
from limber.ui.view_state.figure_moments import tempo_share
from limber.ui.widgets.figure_view import FigureState, FigureView
from limber.ui.widgets.ring import Ring, RingState, RingStyle
from watching import Watch, cpu_seconds, say

SIZE: Final = QSize(680, 470)
THUMBNAIL: Final = QSize(240, 160)
FRAME_MS: Final = 50
QUIET_MS: Final = 400
TEMPO: Final = Tempo(lift=2, hold=1, lower=2)
REPS: Final = 10


class Blit(QWidget):
    """Paints one finished picture, whole, as often as it is told to."""

    def __init__(self, parent: QWidget, image: QImage) -> None:
        super().__init__(parent)
        self._image = image
        self.resize(SIZE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        painter = QPainter(self)
        painter.drawImage(0, 0, self._image)
        painter.end()


class Stage:
    """The studio with one figure in one view."""

    def __init__(self, folder: Path, name: str) -> None:
        load_fonts(resources_dir() / "fonts")
        decoder = Decoder(Memory(folder / "checked.txt", "benchmark"))
        self.shelf = FigureShelf((catalogue_dir(),), decoder, print)
        self.studio = FigureStudio(self.shelf, folder)
        self.themes = ThemeSource(ThemeChoice.LIGHT)
        self.window = QWidget()
        self.view = FigureView(self.themes, self.studio.frames, self.window)
        self.view.resize(SIZE)
        self.name = name

    def show(self, seconds: float, side: Side = Side.LEFT) -> None:
        """Show the figure so long after its first repetition began."""
        figure = self.shelf.find(self.name)
        if figure is None:
            sys.exit(f"There is no figure {self.name}.")
        share = tempo_share(TEMPO, seconds)
        self.view.show_state(FigureState(figure, side, share, cycle=Cycle.WAY))

    def when_quiet(self, then: Callable[[], None]) -> None:
        """Go on when no more pictures arrive."""
        timer = QTimer(self.window, singleShot=True, interval=QUIET_MS)
        over = False

        def wait(_what: object = None) -> None:
            if not over:
                timer.start()

        def end() -> None:
            nonlocal over
            over = True
            then()

        timer.timeout.connect(end)
        self.studio.frames.arrived.connect(wait)
        self.studio.thumbnails.arrived.connect(wait)
        wait()


def main() -> int:
    """Show the window, say what it costs, and close it."""
    app = QApplication(["figure"])
    match sys.argv[1:]:
        case ["play", folder, seconds, name]:
            stage = Stage(Path(folder), name)
            _play(stage, float(seconds))
        case ["reps", folder, seconds, name, how]:
            stage = Stage(Path(folder), name)
            _do_reps(stage, float(seconds), how)
        case _:
            sys.exit(__doc__)
    status = app.exec()
    stage.studio.close()
    return status


def _play(stage: Stage, seconds: float) -> None:
    """First picture, the rest of the cycle, frames while playing, the yardstick, and memory."""
    stage.window.resize(SIZE)
    stage.window.show()

    def ask() -> None:
        watch, asked = Watch(stage.window), time.perf_counter()
        told: list[float] = []

        def arrived(_sight: object) -> None:
            if not told:
                stage.view.repaint()
            told.append(time.perf_counter() - asked)

        stage.studio.frames.arrived.connect(arrived)
        stage.show(1.0)
        stage.when_quiet(lambda: filled(watch, told))

    def filled(watch: Watch, told: list[float]) -> None:
        if len(told) < 2:
            return
        watch.stop()
        stage.studio.frames.arrived.disconnect()
        say("first_ms", told[0] * 1000)
        say("cycle_ms", told[-1] * 1000)
        say("frames", len(told))
        say("gap_ms", watch.longest * 1000)
        _tick(stage.window, seconds, stage.show, played)

    def played(cost: float) -> None:
        say("figure_ms", cost)
        image = stage.view.grab().toImage()
        image.convertTo(QImage.Format.Format_ARGB32_Premultiplied)
        stage.view.hide()
        blit = Blit(stage.window, image)
        blit.show()
        _tick(stage.window, seconds, lambda _: blit.update(), blitted)

    def blitted(cost: float) -> None:
        say("blit_ms", cost)
        stage.view.show()
        stage.view.raise_()
        stage.show(1.0, Side.RIGHT)
        for path in sorted((catalogue_dir() / "figures").glob("*.json")):
            stage.studio.thumbnails.get(_wish(stage, path.stem))
        stage.when_quiet(full)

    def full() -> None:
        kept = stage.studio.frames.size_bytes + stage.studio.thumbnails.size_bytes
        say("kept_mb", kept / 1e6)
        QApplication.quit()

    QTimer.singleShot(QUIET_MS, stage.window, ask)


def _wish(stage: Stage, name: str) -> ThumbnailWish:
    paints = paints_of(stage.themes.theme)
    ratio = stage.view.devicePixelRatioF()
    return ThumbnailWish(name, THUMBNAIL.width(), THUMBNAIL.height(), ratio, paints)


def _tick(
    owner: QObject, seconds: float, step: Callable[[float], None], then: Callable[[float], None]
) -> None:
    """Call `step` 20 times a second; `then` gets the thread's milliseconds for each."""
    timer = QTimer(owner, interval=FRAME_MS, timerType=Qt.TimerType.PreciseTimer)
    begun, started, steps = time.thread_time(), time.perf_counter(), 0

    def tick() -> None:
        nonlocal steps
        passed = time.perf_counter() - started
        if passed >= seconds:
            timer.stop()
            then((time.thread_time() - begun) * 1000 / steps)
            return
        steps += 1
        step(passed)

    timer.timeout.connect(tick)
    timer.start()


def _do_reps(stage: Stage, seconds: float, how: str) -> None:
    """A set of repetitions with its ring.

    Its frames are there when it begins, as after the step before it, unless it is `fresh`.
    """
    stage.window.resize(1280, 800)
    ring = Ring(stage.themes, stage.window)
    ring.setGeometry(764, 120, 472, 472)
    stage.view.move(40, 200)
    stage.window.show()

    def begin() -> None:
        before = cpu_seconds()

        def step(passed: float) -> None:
            ring.show_state(_ring(passed))
            if how != "still":
                stage.show(passed)

        def done(_cost: float) -> None:
            say("cpu", cpu_seconds() - before)
            QApplication.quit()

        _tick(stage.window, seconds, step, done)

    if how != "fresh":
        stage.show(1.0)
    stage.when_quiet(begin)


def _ring(passed: float) -> RingState:
    reps = passed / TEMPO.total_seconds
    number = int(reps) % REPS
    return RingState(
        RingStyle.MOVE,
        text=str(number + 1),
        sub_text=f"of {REPS}",
        segments=REPS,
        current_segment=number,
        segment_fraction=reps % 1,
        phase=Phase.MOVE,
    )


if __name__ == "__main__":
    sys.exit(main())
