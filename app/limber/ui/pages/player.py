"""The player: what is read from the mat, and the keys that are found without looking."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import (
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QWidget

from limber.engine.table import Action
from limber.ui.announcing import announce
from limber.ui.figures.studio import FigureStudio
from limber.ui.keyboard import wish_of
from limber.ui.parts.player_figure import PlayerFigure
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Duration, Phase, Type
from limber.ui.view_state.player import FrameState, PlayerState
from limber.ui.view_state.player_keys import LIST_KEYS, PlayerWish, Wish, wish_named
from limber.ui.view_state.player_layout import Box, Needs, PlayerLayout, lay_out
from limber.ui.widgets.cue_flash import CueFlash
from limber.ui.widgets.fitted_text import FittedText
from limber.ui.widgets.held_frames import HeldFrames
from limber.ui.widgets.key_bar import KeyBar
from limber.ui.widgets.pause_panel import PausePanel, PausePanelState
from limber.ui.widgets.phase_ground import PhaseGround
from limber.ui.widgets.phase_word import PhaseWord
from limber.ui.widgets.rest_ways import RestWays
from limber.ui.widgets.ring import Ring, RingStyle
from limber.ui.widgets.session_heading import SessionHeading
from limber.ui.widgets.session_progress import SessionProgress
from limber.ui.widgets.side_marker import SideMarker
from limber.ui.widgets.sizes import TWO_DIGITS, DigitRoom, Viewing
from limber.ui.widgets.step_list import StepList
from limber.ui.widgets.tempo_curve import TempoCurve
from limber.ui.widgets.themed import ThemedWidget

_END: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_FOOT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
_CENTRE: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop


class PlayerPage(ThemedWidget):
    """Shows a `PlayerState`; a key, or a click anywhere, is a wish."""

    wish_requested = Signal(object)
    """A `Wish`."""
    frame_requested = Signal()
    """It is time to paint the ring anew."""
    keys_requested = Signal()

    def __init__(
        self,
        themes: ThemeSource,
        figures: FigureStudio | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Without `figures` a posture stands for each exercise."""
        super().__init__(themes, parent)
        self._ground = PhaseGround(themes, self, Phase.READY)
        self.flash = CueFlash(themes, self, self._ground)
        """Shows each cue to who does not hear it."""
        self._viewing = Viewing()
        self._is_resting = False
        self._is_upright = False
        self._counts_minutes = False
        self._told: set[str] = set()
        self._is_moving = False
        self._held = HeldFrames()
        self._tempo_shown = False
        self._remote: Mapping[int, Wish] = {}
        self._title = SessionHeading(themes, self)
        self._time_left = FittedText(themes, Type.BODY, Type.AXIS, self, align=_END)
        self._progress = SessionProgress(themes, self)
        self._name = FittedText(themes, Type.PLAYER_LINE, 18, self)
        self._name_below = FittedText(themes, Type.PLAYER_LINE, 18, self, align=_CENTRE)
        self._side = SideMarker(themes, self)
        self._word = PhaseWord(themes, self)
        self._figure = PlayerFigure(themes, figures, self)
        self._instruction = FittedText(themes, Type.PLAYER_LINE, 20, self, align=_FOOT)
        self._detail = FittedText(themes, Type.PLAYER_NEXT, 16, self, quiet=True, weight=500)
        self._detail_below = FittedText(
            themes, Type.PLAYER_NEXT, 16, self, quiet=True, weight=500, align=_CENTRE
        )
        self._ring = Ring(themes, self)
        self._steps = StepList(themes, self)
        self._tempo = TempoCurve(themes, self)
        self._ways = RestWays(themes, self)
        self._instructions: tuple[str, ...] = ()
        self._keys = KeyBar(themes, self)
        self._panel = PausePanel(themes, self)
        self._frames = QTimer(self)
        self._frames.timeout.connect(self.frame_requested)
        self._keys.action_requested.connect(self._ask_by_name)
        self._ways.more_requested.connect(self._ask_for_more)
        self._ways.start_requested.connect(self._ask_to_start)
        self._panel.row_chosen.connect(self._ask_by_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def use_remote(self, buttons: Mapping[int, Wish]) -> None:
        """Obey the buttons of a remote, by the number of their key."""
        self._remote = buttons

    def set_viewing(self, viewing: Viewing) -> None:
        """Set from how far the digits and words are read."""
        self._viewing = viewing
        for part in (self._ring, self._side, self._word):
            part.set_viewing(viewing)
        self._lay_out()

    def show_state(self, state: PlayerState) -> None:
        """Show everything but the frame; a new notice is announced."""
        if state.notice not in self._told:
            announce(self, state.notice)
        # One that comes back after another has been heard.
        self._told = {*self._told, state.notice} if state.notice else set()
        if state.notice:
            self._title.show_notice(state.notice)
        else:
            self._title.show_place(state.icon, state.title, state.place)
        self._time_left.set_text(state.time_left)
        self._progress.show_state(state.progress)
        self._name.set_text(state.exercise_name)
        self._name_below.set_text(f"Next: {state.exercise_name}")
        self._side.show_state(state.side)
        self._word.show_state(state.word)
        self._figure.show_state(state)
        self._instructions = (state.instruction, *state.instructions)
        self._instruction.set_text(state.instruction, state.instruction_icon)
        self._detail.set_text(state.detail, state.detail_icon)
        self._detail_below.set_text(state.detail)
        self._steps.show_steps(state.steps)
        self._keys.show_state(state.keys)
        self._is_resting = state.phase is Phase.REST
        self._is_upright = state.is_upright
        self._counts_minutes = state.counts_minutes
        self._ground.show(state.phase)
        self._lay_out()

    def show_frame(self, frame: FrameState) -> None:
        """Show the ring and the tempo of this instant; reduced motion steps once a second."""
        self._figure.show_play(frame.figure)
        if self.theme.reduce_motion and self._held.holds(frame.ring, self._ring.state):
            return
        self._ring.show_state(frame.ring)
        has_tempo = frame.tempo is not None
        if frame.tempo is not None:
            self._tempo.show_state(frame.tempo)
        progress = replace(self._progress.state, current_fraction=frame.set_fraction)
        self._progress.show_state(progress)
        if has_tempo != self._tempo_shown:
            self._tempo_shown = has_tempo
            self._lay_out()

    def set_moving(self, *, moving: bool) -> None:
        """Whether time runs, so that frames are worth painting."""
        self._is_moving = moving
        self._pace_frames()

    def open_panel(self, state: PausePanelState) -> None:
        """Lay a panel over the player."""
        self._panel.open(state)

    def close_panel(self) -> None:
        """Take the panel away."""
        if self._panel.isVisible():
            # First the keyboard: what is hidden would pass it on to the next of its children.
            self.setFocus()
            self._panel.put_away()

    def restyle(self) -> None:
        """Frames are rarer where motion is to be reduced."""
        self._pace_frames()
        self._lay_out()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        wish = wish_of(event, self._remote)
        if wish is None:
            super().keyPressEvent(event)
            return
        event.accept()
        self.wish_requested.emit(wish)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()
        self.setFocus()
        self.wish_requested.emit(PlayerWish.BIG)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(event.rect(), self.flash.wall(self._ground))
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()
        self._pace_frames()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._frames.stop()

    def _ask_by_name(self, name: str) -> None:
        if name == LIST_KEYS:
            self.keys_requested.emit()
        else:
            self.wish_requested.emit(wish_named(name))

    @Slot()
    def _ask_for_more(self) -> None:
        self.wish_requested.emit(Action.ADD_TIME)

    @Slot()
    def _ask_to_start(self) -> None:
        self.wish_requested.emit(PlayerWish.SKIP)

    def _pace_frames(self) -> None:
        if not (self._is_moving and self.isVisible()):
            self._frames.stop()
            return
        reduced = self.theme.reduce_motion
        self._frames.start(Duration.STILL_FRAME if reduced else Duration.RING_FRAME)

    def _lay_out(self) -> None:
        size, needs = (self.width(), self.height()), self._needs()
        places = lay_out(*size, needs)
        # How many lines a text takes is known where its width is.
        self._put(lay_out(*size, self._with_lines(needs, places)))

    def _with_lines(self, needs: Needs, places: PlayerLayout) -> Needs:
        """What the texts need: as many lines in all of an exercise, so that nothing jumps."""
        width = places.instruction.width
        return replace(
            needs,
            instruction_lines=max(
                (self._instruction.lines_of(text, width) for text in self._instructions), default=1
            ),
            next_lines=self._name_below.lines_of(self._name_below.text, places.name.width),
        )

    def _needs(self) -> Needs:
        has_side = self._side.state is not None
        return Needs(
            word_width=self._word.sizeHint().width(),
            word_height=self._word.sizeHint().height(),
            side_height=self._side.sizeHint().height() if has_side else 0,
            is_resting=self._is_resting,
            has_tempo=self._tempo_shown,
            text_scale=self.theme.text_scale,
            side_width=self._side.sizeHint().width() if has_side else 0,
            is_upright=self._is_upright,
            least_ring=self._viewing.least_ring_px(self._digit_room()),
            ways_height=self._ways.sizeHint().height() if self._is_resting else 0,
            ways_width=self._ways.sizeHint().width(),
        )

    def _digit_room(self) -> DigitRoom:
        """For two digits, unless there are never so many, or for minutes in all of a long step."""
        ring = self._ring.state
        if self._counts_minutes:
            return DigitRoom.MINUTES
        if ring.style is RingStyle.MOVE and ring.segments < TWO_DIGITS:
            return DigitRoom.ONE
        return DigitRoom.TWO_IN_THIN_RING if self._is_resting else DigitRoom.TWO

    def _put(self, places: PlayerLayout) -> None:
        reads_steps = bool(self._steps.steps)
        for widget, box in (
            (self._title, places.title),
            (self._time_left, places.time_left),
            (self._progress, places.progress),
            (self._name, Box() if self._is_resting else places.name),
            (self._name_below, places.name if self._is_resting else Box()),
            (self._word, places.word),
            (self._side, places.side),
            (self._figure, places.figure),
            (self._instruction, places.instruction),
            (self._detail, Box() if self._is_resting else places.detail),
            (self._detail_below, places.detail if self._is_resting else Box()),
            (self._ring, Box() if reads_steps else places.ring),
            (self._steps, places.ring if reads_steps else Box()),
            (self._tempo, places.tempo),
            (self._ways, places.ways),
            (self._keys, places.keys),
        ):
            widget.setVisible(box.width > 0 and box.height > 0)
            widget.setGeometry(box.x, box.y, box.width, box.height)
