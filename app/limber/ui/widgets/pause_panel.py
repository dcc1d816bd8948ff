"""The panel over the stopped player: resume, or one of a few other ways on."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from limber.ui.fonts import font
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import SCRIM_OPACITY, Phase, Radius, Space, Type, Weight
from limber.ui.widgets.pause_row import PauseRow, PauseRowButton, ResumeButton, RowTone
from limber.ui.widgets.text import draw_capitals_centred, draw_elided, fit_font
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

__all__ = ["PausePanel", "PausePanelState", "PauseRow", "RowTone"]

_WIDTH: Final = 618
_PADDING: Final = 40
_TOP: Final = 36
_BOTTOM: Final = 22
_TITLE_HEIGHT: Final = 92
_DETAIL_HEIGHT: Final = 48
_ICON: Final = 92
_GAP: Final = 16
_LEAST_MARGIN: Final = 8


@dataclass(frozen=True, slots=True)
class PausePanelState:
    """What the panel says; `resume` is the large button, `rows` stand below it."""

    resume: PauseRow
    rows: tuple[PauseRow, ...]
    title: str = "Paused"
    detail: str = ""
    saved_note: str = ""
    phase: Phase = Phase.HOLD


class PausePanel(ThemedWidget):
    """Covers its parent with a scrim of wall colour and shows a `PausePanelState` on it.

    It emits the `action` of the row that was pressed. The keys on the caps are the player's
    business; Tab and the arrows move inside the panel and cannot leave it.
    """

    row_chosen = Signal(str)

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._state: PausePanelState | None = None
        self._buttons: list[ResumeButton | PauseRowButton] = []
        self._body = _PanelBody(themes, self)
        self.hide()
        parent.installEventFilter(self)

    def open(self, state: PausePanelState) -> None:
        """Show `state` over the whole parent, with the focus on the large button."""
        self._state = state
        self.setAccessibleName(state.title)
        self.setAccessibleDescription(state.detail)
        self._buttons = self._body.show_panel(state)
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
        self._cover_parent()
        self.show()
        self.raise_()
        self._buttons[0].setFocus(Qt.FocusReason.PopupFocusReason)

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

    def focusNextPrevChild(self, forward: bool) -> bool:  # noqa: FBT001 -- Qt's signature
        self._move_focus(1 if forward else -1)
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        phase = self._state.phase if self._state else Phase.HOLD
        scrim = QColor(self.theme.palette.phase(phase).wall)
        scrim.setAlphaF(SCRIM_OPACITY)
        painter = QPainter(self)
        painter.fillRect(self.rect(), scrim)
        painter.end()

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, ResumeButton | PauseRowButton):
            self.row_chosen.emit(sender.row.action)

    def _move_focus(self, step: int) -> None:
        if not self._buttons:
            return
        focused = [index for index, button in enumerate(self._buttons) if button.hasFocus()]
        index = (focused[0] + step) % len(self._buttons) if focused else 0
        self._buttons[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _cover_parent(self) -> None:
        parent = self.parentWidget()
        if parent is None:
            return
        self.setGeometry(parent.rect())
        # Half of the growth of the text: the rows have room for it to their right.
        wanted = round(_WIDTH * (1 + self.theme.text_scale) / 2)
        width = min(wanted, self.width() - 2 * _LEAST_MARGIN)
        height = min(self._body.sizeHint().height(), self.height() - 2 * _LEAST_MARGIN)
        left = (self.width() - width) // 2
        # A little above the middle, where the eye comes back to.
        top = max(_LEAST_MARGIN, (self.height() - height) * 47 // 100)
        self._body.setGeometry(left, top, max(0, width), max(0, height))


class _PanelBody(ThemedWidget):
    """The card itself: title, detail, and the rows below each other."""

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(_PADDING, _TOP, _PADDING, _BOTTOM)
        self._layout.setSpacing(0)

    def show_panel(self, state: PausePanelState) -> list[ResumeButton | PauseRowButton]:
        """Fill the card with `state` and return its buttons from top to bottom."""
        self._empty()
        self._layout.addWidget(_PanelTitle(self._themes, state, self))
        self._layout.addSpacing(_GAP)
        resume = ResumeButton(self._themes, state.resume, self)
        self._layout.addWidget(resume)
        self._layout.addSpacing(_GAP)
        buttons: list[ResumeButton | PauseRowButton] = [resume]
        for index, row in enumerate(state.rows):
            if index:
                self._layout.addWidget(_Divider(self._themes, self))
            button = PauseRowButton(self._themes, row, self)
            self._layout.addWidget(button)
            buttons.append(button)
        self._show_all()
        return buttons

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


class _PanelTitle(ThemedWidget):
    """The word with its icon, what is left, and that the place is kept."""

    def __init__(self, themes: ThemeSource, state: PausePanelState, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._state = state
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH - 2 * _PADDING, _TITLE_HEIGHT + _DETAIL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        size = Type.PLAYER_WORD
        icon_place = QRectF(-8, (_TITLE_HEIGHT - _ICON) / 2, _ICON, _ICON)
        paint_icon(painter, icon_place, IconName.PAUSE, palette.ink)
        painter.setPen(QColor(palette.ink))
        word = QRectF(98, 0, max(0, self.width() - 98), _TITLE_HEIGHT)
        fitted = fit_font(font(size, Weight.BOLD), self._state.title, word.width())
        draw_capitals_centred(painter, word, fitted, self._state.title, left=True)
        self._paint_detail(painter)
        painter.end()

    def _paint_detail(self, painter: QPainter) -> None:
        palette, note = self.theme.palette, self._state.saved_note
        note_font = self.theme.font(Type.BODY, Weight.MEDIUM)
        note_width = QFontMetricsF(note_font).horizontalAdvance(note) + 25 if note else 0
        line = QRectF(0, _TITLE_HEIGHT, max(0, self.width() - note_width), _DETAIL_HEIGHT)
        painter.setPen(QColor(palette.ink2))
        draw_elided(painter, line, font(Type.PLAYER_TEMPO, Weight.MEDIUM), self._state.detail)
        if not note:
            return
        painter.setPen(QColor(palette.ink))
        place = QRectF(self.width() - note_width, line.top(), note_width, line.height())
        draw_elided(painter, place.adjusted(Space.XXL, 0, 1, 0), note_font, note)
        tick = QRectF(place.left(), place.center().y() - 9, 18, 18)
        paint_icon(painter, tick, IconName.CHECK, palette.brand)


class _Divider(ThemedWidget):
    """A line between two rows."""

    def sizeHint(self) -> QSize:
        return QSize(1, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.theme.palette.line))
        painter.end()
