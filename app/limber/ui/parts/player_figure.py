"""The player's picture: the figure at the session's moment, or a posture where there is none."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt, Slot
from PySide6.QtGui import QHideEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from limber.catalogue.kinds import Side
from limber.ui.figures.finding import first_figure
from limber.ui.figures.shelf import ShelvedFigure
from limber.ui.figures.sights import Cycle, Departure, departure
from limber.ui.figures.studio import FigureStudio
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Phase
from limber.ui.view_state.arriving import Before, arriving_share
from limber.ui.view_state.figure_play import FigurePlay
from limber.ui.view_state.player import PlayerState
from limber.ui.widgets.figure_loop import FigureLoop
from limber.ui.widgets.figure_view import FigureState, FigureView
from limber.ui.widgets.phase_ground import PhaseGround
from limber.ui.widgets.posture_picture import PosturePicture, PosturePictureState
from limber.ui.widgets.themed import smooth_painter

_POOL_WIDTH: Final = 0.49
_POOL_HEIGHT: Final = 0.13
"""Half of the pool of floor colour, as shares of the width; it is at most half as high as all."""


class PlayerFigure(QWidget):
    """Shows whose turn it is at once, and how far the motion is with each frame."""

    def __init__(
        self, themes: ThemeSource, figures: FigureStudio | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._figures = figures
        self._found: ShelvedFigure | None = None
        self._since: Departure | None = None
        self._shown: PlayerState | None = None
        self._play = FigurePlay(0.0)
        self._ground = PhaseGround(themes, self, Phase.READY)
        self._posture = PosturePicture(themes)
        self._view = None if figures is None else FigureView(themes, figures.frames)
        self._loop = FigureLoop(self)
        self._loop.moved.connect(self._follow)
        self._stack = QStackedLayout(self)
        self._low = 0.0
        self._stack.addWidget(self._posture)
        if self._view is not None:
            self._stack.addWidget(self._view)
            self._view.frame_shown.connect(self._lower_pool)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def state(self) -> FigureState | None:
        """The figure that is shown; None where a posture is."""
        return None if self._view is None else self._view.state

    def show_state(self, state: PlayerState) -> None:
        """Show another exercise or side; `show_play` says how far the motion is."""
        before, self._shown = self._shown, state
        if before is None or (before.figures, before.side) != (state.figures, state.side):
            self._raise_pool()
        self._ground.show(state.phase)
        self._found = first_figure(self._figures, state.figures)
        self._since = self._departure(state, state.before)
        closed = self._found is not None and self._found.figure.closed
        self._loop.go_round(in_a_circle=closed)
        if self._view is not None and self._found is not None:
            self._stack.setCurrentWidget(self._view)
            return
        self._stack.setCurrentWidget(self._posture)
        self._posture.show_state(
            PosturePictureState(state.posture, state.working_side, state.phase)
        )
        self._show_view()

    def show_play(self, play: FigurePlay) -> None:
        """Show the motion at this instant."""
        before, self._play = self._play, play
        if play.loops is not None and play.loops != before.loops:
            self._loop.set_tempo(play.loops)
        self._pace()
        if not self._loop.is_playing:
            self._show_view()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """The pool of floor colour that a figure lies in; a posture has its own."""
        if self._found is None:
            return
        wide = _POOL_WIDTH * self.width()
        high = min(_POOL_HEIGHT * self.width(), self.height() / 4)
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._ground.floor())
        painter.drawEllipse(
            QPointF(self.width() / 2, (self._low or self.height()) - high), wide, high
        )
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._raise_pool()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pace()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._loop.pause()

    def _pace(self) -> None:
        """Where the session itself stands, the figure goes on by itself."""
        moves = self._play.loops is not None and not self._themes.theme.reduce_motion
        if moves and self._found is not None and self.isVisible():
            self._loop.play()
        else:
            self._loop.pause()

    def _raise_pool(self) -> None:
        self._low = 0.0
        self.update()

    @Slot(float)
    def _lower_pool(self, low: float) -> None:
        """It lies where the figure lies, and stays there while the figure moves."""
        if low > self._low:
            self._low = low
            self.update()

    @Slot(float, float)
    def _follow(self, share: float, _breath: float) -> None:
        if self._play.loops is not None:
            self._play = replace(self._play, share=share, breath=0.0, round=share)
            self._show_view()

    def _show_view(self) -> None:
        if self._view is None or self._shown is None:
            return
        if self._found is None:
            self._view.show_state(None)
            return
        self._view.show_state(self._state(self._found, self._shown.working_side))

    def _state(self, found: ShelvedFigure, side: Side | None) -> FigureState:
        """The figure on its way, or, where it is known from where, on the way into its start."""
        play, since = self._play, self._since
        closed = found.figure.closed
        if since is None or play.arriving is None:
            seen = play.in_a_circle() if closed else play
            backwards = closed and play.backwards
            # What is held is felt: there the mark stands still enough to be found.
            focus = seen.cycle is Cycle.BREATH
            return FigureState(
                found, side, seen.share, seen.breath, seen.cycle, backwards, with_focus=focus
            )
        share = arriving_share(play.arriving, since.legs)
        return FigureState(found, side, share, cycle=Cycle.PASSAGE, since=since)

    def _departure(self, state: PlayerState, before: Before | None) -> Departure | None:
        """What the figure comes from, if that has a figure too."""
        first = None if before is None else first_figure(self._figures, before.figures)
        if before is None or first is None or self._found is None:
            return None
        return departure(first, before.side, before.share, self._found, state.working_side)
