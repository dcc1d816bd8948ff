"""The panel over the stopped player: one of a few ways on, or a question."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEasingCurve, QEvent, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QGraphicsOpacityEffect, QVBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import SCRIM_OPACITY, Duration, Phase, Radius
from limber.ui.view_state.words import sentences
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.leaving_panel import LeavingPanel
from limber.ui.widgets.pain_scale import PainScale, ScoreCell
from limber.ui.widgets.panel_title import PanelTitle
from limber.ui.widgets.passage import Passage
from limber.ui.widgets.pause_row import PauseRow, PauseRowButton, ResumeButton, RowTone
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

__all__ = ["Caution", "PausePanel", "PausePanelState", "PauseRow", "RowTone"]

PanelButton = ResumeButton | PauseRowButton | ScoreCell

_WIDTH: Final = 618
_WIDE: Final = 800
_PADDING: Final = 40
_TOP: Final = 36
_BOTTOM: Final = 22
_GAP: Final = 16
_LEAST_MARGIN: Final = 8


@dataclass(frozen=True, slots=True)
class Caution:
    """Something to heed, in a box."""

    title: str
    detail: str = ""
    is_danger: bool = False


@dataclass(frozen=True, slots=True)
class PausePanelState:
    """What the panel says; `resume` is the large button, `rows` stand below it.

    Where there is none, the last row has the keyboard at first.
    """

    resume: PauseRow | None
    rows: tuple[PauseRow, ...]
    title: str = "Paused"
    detail: str = ""
    saved_note: str = ""
    phase: Phase = Phase.HOLD
    icon: IconName = IconName.PAUSE
    is_question: bool = False
    """It is wide, and a click beside its buttons answers nothing."""
    has_scale: bool = False
    """The numbers from 0 to 10 stand above the rows."""
    caution: Caution | None = None


class PausePanel(ThemedWidget):
    """Covers its parent with a scrim of wall colour and shows a `PausePanelState` on it.

    It emits the `action` of the row that was pressed. The keys on the caps are the player's
    business; Tab and the arrows move inside the panel and cannot leave it.
    """

    row_chosen = Signal(str)

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._state: PausePanelState | None = None
        self._buttons: list[PanelButton] = []
        self._body = _PanelBody(themes, self)
        self._clearness = QGraphicsOpacityEffect(self._body)
        self._clearness.setEnabled(False)
        self._body.setGraphicsEffect(self._clearness)
        self._picture = QPixmap()
        self._way = Passage(
            themes, self, Duration.PANEL_IN, QEasingCurve.Type.OutCubic, Duration.PANEL_FRAME
        )
        self._way.moved.connect(self._come)
        self._way.arrived.connect(self._take_picture)
        self._leaving = LeavingPanel(themes, parent)
        self.hide()
        parent.installEventFilter(self)

    def open(self, state: PausePanelState) -> None:
        """Show `state` over the whole parent, with the focus where no harm is done."""
        self._state, self._picture = state, QPixmap()
        self.setAccessibleName(state.title)
        self.setAccessibleDescription(state.detail)
        self._buttons = self._body.show_panel(state)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
        self._cover_parent()
        was_there = self.isVisible()
        self.show()
        self.raise_()
        if not was_there:
            self._way.set_level(0.0)
            self._way.go_to(1.0)
            self._come()
        first = self._buttons[0 if state.resume else -1]
        first.setFocus(Qt.FocusReason.PopupFocusReason)
        announce(self, sentences(state.title, state.detail))

    def put_away(self) -> None:
        """Be gone; only the picture of it fades."""
        self._way.set_level(1.0)
        self._come()
        self._leaving.leave(self._scrim(), self._body, self._picture)
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and watched is self.parent():
            self._cover_parent()
        return super().eventFilter(watched, event)

    def restyle(self) -> None:
        """Fit the panel to a new text size."""
        self._cover_parent()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._move_focus(1)
            case Qt.Key.Key_Up:
                self._move_focus(-1)
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Beside a pause a click goes on, as anywhere; a question waits for its answer."""
        event.setAccepted(self._state is not None and self._state.is_question)

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt's signature
        self._move_focus(1 if forward else -1)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._way.level)
        painter.fillRect(self.rect(), self._scrim())
        painter.end()

    def _scrim(self) -> QColor:
        phase = self._state.phase if self._state else Phase.HOLD
        scrim = QColor(self.theme.palette.phase(phase).wall)
        scrim.setAlphaF(SCRIM_OPACITY)
        return scrim

    @Slot()
    def _come(self) -> None:
        """Let the card be as clear as the way is far."""
        # Without an effect it is painted the quick way.
        self._clearness.setEnabled(self._way.is_moving)
        self._clearness.setOpacity(self._way.level)

    @Slot()
    def _take_picture(self) -> None:
        """The card as it will leave, while nobody waits."""
        if not self.theme.reduce_motion:
            self._picture = self._body.grab()

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ResumeButton | PauseRowButton | ScoreCell):
            self.row_chosen.emit(sender.action)

    def _move_focus(self, step: int) -> None:
        if not self._buttons:
            return
        self._picture = QPixmap()
        focused = [index for index, button in enumerate(self._buttons) if button.hasFocus()]
        index = (focused[0] + step) % len(self._buttons) if focused else 0
        self._buttons[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _cover_parent(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self._picture = QPixmap()
        self.setGeometry(parent.rect())
        # Half of the growth of the text: the rows have room for it to their right.
        own = _WIDE if self._state is not None and self._state.is_question else _WIDTH
        wanted = round(own * (1 + self.theme.text_scale) / 2)
        width = min(wanted, self.width() - 2 * _LEAST_MARGIN)
        height = min(self._body.height_for(width), self.height() - 2 * _LEAST_MARGIN)
        left = (self.width() - width) // 2
        # A little above the middle, where the eye comes back to.
        top = max(_LEAST_MARGIN, (self.height() - height) * 47 // 100)
        self._body.setGeometry(left, top, max(0, width), max(0, height))


class _PanelBody(ThemedWidget):
    """The card itself: title, detail, and the rows below each other."""

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(0)

    def show_panel(self, state: PausePanelState) -> list[PanelButton]:
        """Fill the card with `state` and return its buttons from top to bottom."""
        self._empty()
        # The ring of the keyboard, which begins in the last row, keeps off the edge.
        below = _TOP if state.resume is None else _BOTTOM
        self._layout.setContentsMargins(_PADDING, _TOP, _PADDING, below)
        buttons: list[PanelButton] = []
        title = PanelTitle(
            self._themes, state.icon, state.title, state.detail, state.saved_note, self
        )
        self._layout.addWidget(title)
        self._layout.addSpacing(_GAP)
        if state.caution is not None:
            self._add_caution(state.caution)
        if state.has_scale:
            scale = PainScale(self._themes, self)
            buttons.extend(scale.cells)
            self._add_spaced(scale)
        if state.resume is not None:
            resume = ResumeButton(self._themes, state.resume, self)
            buttons.append(resume)
            self._add_spaced(resume)
        buttons.extend(self._add_rows(state.rows))
        self._show_all()
        return buttons

    def height_for(self, width: int) -> int:
        """The height that the card needs at this width, in logical pixels."""
        if self._layout.hasHeightForWidth():
            return self._layout.totalHeightForWidth(width)
        return self.sizeHint().height()

    def _add_rows(self, rows: tuple[PauseRow, ...]) -> list[PauseRowButton]:
        buttons: list[PauseRowButton] = []
        for index, row in enumerate(rows):
            if index:
                self._layout.addWidget(_Divider(self._themes, self))
            buttons.append(PauseRowButton(self._themes, row, self))
            self._layout.addWidget(buttons[-1])
        return buttons

    def _add_caution(self, caution: Caution) -> None:
        box = CautionBox(
            self._themes, caution.title, caution.detail, self, danger=caution.is_danger
        )
        self._add_spaced(box)

    def _add_spaced(self, widget: QWidget) -> None:
        self._layout.addWidget(widget)
        self._layout.addSpacing(_GAP)

    def _show_all(self) -> None:
        """At once: what is put into a visible card has no size until it is shown."""
        for child in self.children():
            if isinstance(child, QWidget) and self._layout.indexOf(child) >= 0:
                child.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        painter.setPen(QPen(QColor(palette.line), 1))
        painter.setBrush(QColor(palette.surface))
        card = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(card, Radius.PANEL, Radius.PANEL)
        painter.end()

    def _empty(self) -> None:
        while (item := self._layout.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


class _Divider(ThemedWidget):
    """A line between two rows."""

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.palette.line))
        painter.end()
