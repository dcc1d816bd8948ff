"""The moving figure on the screen: it shows finished pictures, and has them painted elsewhere."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.catalogue.kinds import Side
from limber.figure.models import View
from limber.figure.picture import BodySide, view_of
from limber.figure.ways import station_of, stations_between
from limber.ui.figures.frame_store import FrameStore, Want
from limber.ui.figures.frames import Frame
from limber.ui.figures.shelf import ShelvedFigure
from limber.ui.figures.sights import (
    Cycle,
    Departure,
    Moment,
    Sight,
    body_side,
    moment_of,
    paints_of,
)
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius
from limber.ui.view_state.passage_words import passage_words
from limber.ui.widgets.figure_turning import Standpoint, Turning
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.themed import ThemedWidget

_DESIGN_SIZE: Final = QSize(680, 470)
_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


@dataclass(frozen=True, slots=True)
class FigureState:
    """Which figure, at which moment of its motion."""

    figure: ShelvedFigure
    side: Side | None = None
    """None: no side works alone, and no letter is shown."""
    share: float = 1.0
    """Of the way from its start (0) to its end (1)."""
    breath: float = 0.0
    """How full the chest is, 0 to 1; seen at the end only."""
    cycle: Cycle = Cycle.STILL
    """What will be shown next, so that it can be painted beforehand."""
    backwards: bool = False
    """Whether a circle is gone round the other way."""
    since: Departure | None = None
    """Out of which figure this one is reached; the share is then that of the way to its start."""
    with_focus: bool = False
    """The mark shows where it is felt."""


class FigureView(ThemedWidget):
    """Shows a `FigureState`; where motion is reduced, the still end with its arrow."""

    frame_shown = Signal(float)
    """Another picture is shown, and down to where it reaches, in logical pixels."""

    def __init__(
        self,
        themes: ThemeSource,
        frames: FrameStore,
        parent: QWidget | None = None,
        *,
        turnable: bool = False,
        room_below: int = 0,
        with_focus: bool = False,
    ) -> None:
        """`turnable`: dragging and the keys ← → turn it, a double click turns it back.

        `room_below` is left free below the figure, in logical pixels; `with_focus` marks
        where it is felt.
        """
        super().__init__(themes, parent)
        self._frames = frames
        self._room_below = room_below
        self._with_focus = with_focus
        self._turnable = turnable
        self._state: FigureState | None = None
        self._shown: Frame | None = None
        self._grip: QPointF | None = None
        self._turning = Turning(self)
        self._turning.set_reduce_motion(reduced=self.theme.reduce_motion)
        self._turning.changed.connect(self._refresh)
        if turnable:
            self._turning.changed.connect(self.update)
        frames.arrived.connect(self._refresh)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        if turnable:
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.setProperty(RADIUS_PROPERTY, Radius.CONTROL)
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.setAccessibleDescription("The left and right arrow keys turn the figure.")

    @property
    def state(self) -> FigureState | None:
        """What is shown."""
        return self._state

    def show_state(self, state: FigureState | None) -> None:
        """Show a figure at a moment; None leaves the place empty."""
        old, self._state = self._state, state
        if state == old:
            return
        if old is None or state is None or (old.figure, old.side) != (state.figure, state.side):
            self._begin(old, state)
        if old is None or state is None or old.since != state.since:
            self.setAccessibleName("" if state is None else describe_figure(state))
        self._refresh()

    @property
    def looked_from(self) -> View | None:
        """From where one looks, in degrees; None without a figure."""
        if self._state is None:
            return None
        usual = view_of(self._state.figure.figure)
        return self._turning.view(usual, mirrored=self._is_mirrored())

    @property
    def turned_degrees(self) -> float:
        """How far it is turned from where it is best seen; to the right is positive."""
        return self._turning.turned_degrees

    def stand(self, standpoint: Standpoint) -> None:
        """Look at the figure from one of three places."""
        self._turning.stand(standpoint, mirrored=self._is_mirrored())

    def restyle(self) -> None:
        """Show it in the colours in force, moving or still."""
        self._turning.set_reduce_motion(reduced=self.theme.reduce_motion)
        self._refresh()

    def sizeHint(self) -> QSize:
        return _DESIGN_SIZE

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.release(self)
        self._shown = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._refresh()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._shown is None:
            return
        painter = QPainter(self)
        painter.drawImage(_corner(self._shown), self._shown.image)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = _STEPS.get(Qt.Key(event.key()))
        if steps is None or not self._turnable or self._state is None:
            super().keyPressEvent(event)
            return
        self._turning.step(steps)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._turnable or event.button() is not Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self._grip = event.position()
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._turning.hold(held=True)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is not None:
            self._turning.drag(event.position() - self._grip)
            self._grip = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._grip is not None:
            self._grip = None
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self._turning.hold(held=False)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._turnable and event.button() is Qt.MouseButton.LeftButton:
            self.stand(Standpoint.SIDE)

    def _begin(self, old: FigureState | None, state: FigureState | None) -> None:
        """Another figure or side: what is still on the screen is not it."""
        self._shown = None
        self.update()
        self.setAccessibleName("" if state is None else describe_figure(state))
        if state is not None and (old is None or old.figure is not state.figure):
            self._turning.start_from(view_of(state.figure.figure))
        if state is None:
            self._frames.release(self)

    @Slot()
    def _refresh(self) -> None:
        """Show the nearest picture that there is, and ask for what is missing."""
        state = self._state
        if state is None or not self.isVisible() or self.size().isEmpty():
            return
        sight, want = self._want(state)
        self._frames.want(self, want)
        frame = self._frames.nearest(sight, want.moment)
        if frame is None or frame is self._shown:
            return
        if self._shown is not None:
            self.update(_place(self._shown))
        self._shown = frame
        self.update(_place(frame))
        self.frame_shown.emit(_corner(frame).y() + frame.image.height() / _ratio(frame))

    def _want(self, state: FigureState) -> tuple[Sight, Want]:
        still = self.theme.reduce_motion
        moment, cycle, since = self._moment(state)
        quick = self._turning.is_moving or since is not None
        view = self._turning.view(view_of(state.figure.figure), mirrored=self._is_mirrored())
        sight = Sight(
            shelved=state.figure,
            side=body_side(state.side),
            turn=view.turn,
            height=view.height,
            width=self.width(),
            tall=max(1, self.height() - self._room_below),
            ratio=1.0 if quick else self.devicePixelRatioF(),
            paints=paints_of(self.theme),
            with_arrow=still or state.cycle in (Cycle.WAY, Cycle.ROUND, Cycle.WHOLE),
            with_disc=state.side is not None,
            with_focus=self._with_focus or state.with_focus,
            backwards=state.backwards,
            since=since,
        )
        return sight, Want(sight, moment, cycle)

    def _moment(self, state: FigureState) -> tuple[Moment, Cycle, Departure | None]:
        """What is shown now, what next, and out of what one gets there."""
        if self.theme.reduce_motion:
            return moment_of(1.0), Cycle.STILL, None
        cycle = Cycle.STILL if self._turning.is_moving else state.cycle
        if state.since is None:
            return moment_of(state.share, state.breath), cycle, None
        if state.share < 1:
            return moment_of(state.share), cycle, state.since
        # Once there, it stands sharply where it is to begin.
        return moment_of(0.0), Cycle.STILL, None

    def _is_mirrored(self) -> bool:
        return self._state is not None and body_side(self._state.side) is BodySide.RIGHT


def describe_figure(state: FigureState) -> str:
    """What the picture shows, in words."""
    side = state.side or Side.LEFT
    text = state.figure.figure.shows
    text = text.replace("{side}", side.value).replace("{other}", side.other.value)
    return text if state.since is None else f"{_describe_way(state, state.since)} {text}"


def _describe_way(state: FigureState, since: Departure) -> str:
    side = body_side(state.side)
    first = station_of(since.shelved.figure.posture, since.side)
    last = station_of(state.figure.figure.posture, side)
    return passage_words(first, stations_between(first, last, side), last)


def _corner(frame: Frame) -> QPointF:
    return QPointF(frame.at) / _ratio(frame)


def _ratio(frame: Frame) -> float:
    return frame.image.devicePixelRatio()


def _place(frame: Frame) -> QRect:
    """What a frame covers of the view, in whole pixels."""
    ratio = frame.image.devicePixelRatio()
    size, at = frame.image.size() / ratio, _corner(frame)
    return QRect(int(at.x()) - 1, int(at.y()) - 1, size.width() + 3, size.height() + 3)
