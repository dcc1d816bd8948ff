"""Plays a figure by itself, as on the exercise's page: repetitions, or the way into a hold."""

from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QTimeLine, Signal, Slot
from PySide6.QtWidgets import QWidget

from limber.catalogue.dose import Tempo
from limber.ui.tokens import Duration
from limber.ui.view_state.figure_moments import BREATH_SECONDS, breath, round_share, tempo_share

INTO_HOLD: Final = Tempo(lift=2.5, hold=2 * BREATH_SECONDS, lower=2.5)
"""How a hold is shown: the way there, two breaths, the way back."""
UNPACED: Final = Tempo(lift=2.0, hold=1.0, lower=2.0)
"""Repetitions without a tempo of their own."""


class FigureLoop(QObject):
    """Goes through one tempo again and again."""

    moved = Signal(float, float)
    """The share of the way, and the breath."""
    playing_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tempo = UNPACED
        self._in_a_circle = False
        self._playing = False
        self._visible = True
        self._line = QTimeLine(round(UNPACED.total_seconds * 1000), self)
        self._line.setUpdateInterval(Duration.FIGURE_FRAME)
        self._line.setEasingCurve(QEasingCurve.Type.Linear)
        self._line.setLoopCount(0)
        self._line.valueChanged.connect(self._tell)

    @property
    def is_playing(self) -> bool:
        """Whether it goes on by itself, while it can be seen."""
        return self._playing

    def follow(self, view: QWidget) -> None:
        """Rest while this cannot be seen."""
        self._visible = view.isVisible()
        view.installEventFilter(self)
        self._run()

    def set_tempo(self, tempo: Tempo) -> None:
        """Begin anew with another tempo; `INTO_HOLD` for a hold."""
        self._tempo = tempo if tempo.total_seconds > 0 else UNPACED
        self._line.setDuration(max(round(self._tempo.total_seconds * 1000), 1))
        self._line.setCurrentTime(0)
        self._tell()

    def go_round(self, *, in_a_circle: bool) -> None:
        """Whether to go in a circle from now on, and not there and back."""
        self._in_a_circle = in_a_circle

    def play(self) -> None:
        """Go on from where it is."""
        self._set_playing(playing=True)

    def pause(self) -> None:
        """Stay where it is."""
        self._set_playing(playing=False)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide):
            self._visible = event.type() is QEvent.Type.Show
            self._run()
        return super().eventFilter(watched, event)

    def _set_playing(self, *, playing: bool) -> None:
        if playing is not self._playing:
            self._playing = playing
            self._run()
            self.playing_changed.emit(playing)

    def _run(self) -> None:
        """Have the line run exactly when it should."""
        state = self._line.state()
        if not (self._playing and self._visible):
            if state is QTimeLine.State.Running:
                self._line.setPaused(True)
        elif state is QTimeLine.State.Paused:
            self._line.resume()
        elif state is QTimeLine.State.NotRunning:
            self._line.start()

    @Slot()
    def _tell(self) -> None:
        seconds = self._line.currentTime() / 1000
        if self._in_a_circle:
            self.moved.emit(round_share(self._tempo, seconds), 0.0)
            return
        share = tempo_share(self._tempo, seconds)
        into = seconds - self._tempo.lift
        self.moved.emit(share, breath(into) if share >= 1.0 and into >= 0 else 0.0)
