"""The figure on an exercise's page: it shows the motion, stands still, and is turned."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.catalogue.dose import Tempo
from limber.catalogue.kinds import Side
from limber.ui.figures.frame_store import FrameStore
from limber.ui.figures.shelf import ShelvedFigure
from limber.ui.figures.sights import Cycle
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.feel import feel_text
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.feel_chip import FeelChip
from limber.ui.widgets.figure_loop import INTO_HOLD, FigureLoop
from limber.ui.widgets.figure_turning import Standpoint
from limber.ui.widgets.figure_view import FigureState, FigureView
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.segmented import Segment, Segmented
from limber.ui.widgets.themed import smooth_painter
from limber.ui.widgets.turn_dial import ROOM, dial_in, paint_dial

_LEAST_HEIGHT: Final = 300
_KEYS: Final = (
    "The left and right arrow keys turn the figure, Space pauses it, a double click turns it back."
)
_STANDPOINTS: Final = (
    Segment(Standpoint.SIDE, "Side"),
    Segment(Standpoint.FRONT, "Front"),
    Segment(Standpoint.ABOVE, "Above"),
    Segment(Standpoint.FREE, "Free", spoken="Free, as turned"),
)


class ExerciseFigure(QWidget):
    """Plays a figure in the exercise's tempo, or into a hold; paused while it is not seen."""

    def __init__(
        self,
        themes: ThemeSource,
        frames: FrameStore,
        figure: ShelvedFigure,
        side: Side | None,
        tempo: Tempo | None,
    ) -> None:
        """`tempo` is that of repetitions; None shows the way into a hold, and the breath."""
        super().__init__()
        self._themes = themes
        self._figure, self._side = figure, side
        closed = figure.figure.closed
        self._cycle = Cycle.ROUND if closed else Cycle.WHOLE if tempo is None else Cycle.WAY
        self._wants_play = True
        self._view = _TurnedView(themes, frames, turnable=True, room_below=ROOM, with_focus=True)
        self._view.setMinimumHeight(_LEAST_HEIGHT)
        self._view.setAccessibleDescription(_KEYS)
        self._play = Button(themes, "Pause", ButtonKind.SMALL, IconName.PAUSE)
        self._standpoints = Segmented(themes, _STANDPOINTS, Standpoint.SIDE)
        self._standpoints.setAccessibleName("From where to look")
        self._arrange(themes)
        self._loop = FigureLoop(self)
        self._loop.moved.connect(self._show)
        self._loop.go_round(in_a_circle=closed)
        self._loop.set_tempo(tempo or INTO_HOLD)
        self._play.clicked.connect(self._toggle)
        self._standpoints.value_changed.connect(self._stand)
        self._view.play_requested.connect(self._on_play_wish)
        self._view.turned.connect(self._standpoints.show_value)
        self._view.turned.connect(self._standpoints.update)
        themes.theme_changed.connect(self._pace)

    @property
    def is_playing(self) -> bool:
        """Whether the figure moves by itself."""
        return self._loop.is_playing

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._pace()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._loop.pause()

    def _arrange(self, themes: ThemeSource) -> None:
        hint = QHBoxLayout()
        hint.setSpacing(Space.S)
        hint.addWidget(FeelChip(themes, feel_text(self._figure.figure.feel)))
        hint.addStretch(1)
        hint.addWidget(IconMark(themes, IconName.ROTATE, "The figure can be turned"))
        hint.addWidget(label("Drag to turn", Role.COMPACT))
        controls = QHBoxLayout()
        controls.addWidget(self._play)
        controls.addStretch(1)
        controls.addWidget(self._standpoints)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(hint)
        column.addWidget(self._view, 1)
        column.addLayout(controls)

    @Slot()
    def _toggle(self) -> None:
        self._wants_play = not self._wants_play
        self._pace()

    @Slot()
    def _on_play_wish(self) -> None:
        if self._play.isVisibleTo(self):
            self._toggle()

    @Slot()
    def _pace(self) -> None:
        """Where motion is reduced, the still end is shown, and nothing is there to play."""
        reduced = self._themes.theme.reduce_motion
        self._play.setVisible(not reduced)
        self._play.setText("Pause" if self._wants_play else "Play")
        self._play.show_icon(IconName.PAUSE if self._wants_play else IconName.PLAY)
        if self._wants_play and self.isVisible() and not reduced:
            self._loop.play()
        else:
            self._loop.pause()

    @Slot(str)
    def _stand(self, value: str) -> None:
        self._view.stand(Standpoint(value))

    @Slot(float, float)
    def _show(self, share: float, breath: float) -> None:
        self._view.show_state(FigureState(self._figure, self._side, share, breath, self._cycle))


class _TurnedView(FigureView):
    """Lies on a dial that shows how it is turned, and says from where one looks."""

    turned = Signal(str)
    """The `Standpoint` that it was turned to by hand."""
    play_requested = Signal()

    def sizeHint(self) -> QSize:
        """Take what the text beside it leaves."""
        return QSize(_LEAST_HEIGHT, _LEAST_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        seen_from = self.looked_from
        if seen_from is not None:
            painter = smooth_painter(self)
            dial = dial_in(QRectF(self.rect()), seen_from.height)
            paint_dial(painter, dial, self.theme.palette, self.turned_degrees)
            painter.end()
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.play_requested.emit()
            return
        super().keyPressEvent(event)
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.turned.emit(Standpoint.FREE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if event.buttons() & Qt.MouseButton.LeftButton:
            self.turned.emit(Standpoint.FREE)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        super().mouseDoubleClickEvent(event)
        self.turned.emit(Standpoint.SIDE)
