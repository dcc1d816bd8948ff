"""The bar at the foot of the player: what each key does, also for the mouse."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height, Phase, Radius, Space, Type, Weight
from limber.ui.widgets.key_cap import key_cap_size, paint_key_cap
from limber.ui.widgets.passage import Lit
from limber.ui.widgets.phase_ground import PhaseGround
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_ICON: Final = 20
_INNER_GAP: Final = 9.0
_BETWEEN: Final = 11
_LIT_ALPHA: Final = 0.07


@dataclass(frozen=True, slots=True)
class KeyBarItem:
    """One key: `action` is what the signal carries; `at_end` puts it at the right."""

    action: str
    key: str
    label: str
    icon: IconName | None = None
    at_end: bool = False


@dataclass(frozen=True, slots=True)
class KeyBarState:
    """The keys from left to right, and the phase whose floor colour lies under them."""

    items: tuple[KeyBarItem, ...]
    phase: Phase = Phase.HOLD


class KeyBar(ThemedWidget):
    """Shows a `KeyBarState`; when it is narrow the labels go, the rightmost first."""

    action_requested = Signal(str)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._state = KeyBarState(())
        self._ground = PhaseGround(themes, self, self._state.phase)
        self._buttons: list[_KeyButton] = []
        self.setAccessibleName("Keys")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> KeyBarState:
        """What is shown."""
        return self._state

    def show_state(self, state: KeyBarState) -> None:
        """Show `state`; buttons that stay are kept."""
        old, self._state = self._state, state
        if state.items != old.items:
            self._build()
        self._ground.show(state.phase)

    def restyle(self) -> None:
        """Lay out again: the text may have another size."""
        self._lay_out()

    def sizeHint(self) -> QSize:
        return QSize(600, Height.KEY_BAR)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, Height.KEY_BAR)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), self._ground.floor())
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def _build(self) -> None:
        items = self._state.items
        while len(self._buttons) > len(items):
            spare = self._buttons.pop()
            spare.hide()
            spare.deleteLater()
        while len(self._buttons) < len(items):
            button = _KeyButton(self._themes, self)
            button.clicked.connect(self._on_clicked)
            self._buttons.append(button)
        for button, item in zip(self._buttons, items, strict=True):
            button.show_item(item)
        self._lay_out()

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _KeyButton):
            self.action_requested.emit(sender.item.action)

    def _lay_out(self) -> None:
        """Give labels as far as there is room, then place the two groups from their edges."""
        room = self.width() - Space.PAGE - Space.PLAYER + 2 * _BETWEEN
        for button in self._buttons:
            button.show_label(shown=True)
            button.setVisible(True)
        for button in reversed(self._buttons):
            if self._needed() <= room:
                break
            button.show_label(shown=False)
        for button in reversed(self._buttons):
            if self._needed() <= room:
                break
            button.setVisible(False)
        self._place()

    def _needed(self) -> int:
        return sum(button.needed_width() for button in self._buttons if not button.isHidden())

    def _place(self) -> None:
        left, right = Space.PAGE - _BETWEEN, self.width() - Space.PLAYER + _BETWEEN
        top = (self.height() - Height.PLAYER_CONTROL) // 2
        visible = [button for button in self._buttons if not button.isHidden()]
        for button in visible:
            if not button.item.at_end:
                button.setGeometry(left, top, button.needed_width(), Height.PLAYER_CONTROL)
                left += button.needed_width()
        for button in reversed(visible):
            if button.item.at_end:
                right -= button.needed_width()
                button.setGeometry(right, top, button.needed_width(), Height.PLAYER_CONTROL)


class _KeyButton(QAbstractButton):
    """One key of the bar. It takes no focus: its key is always there, and Space means pause."""

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._has_label = True
        self._lit = Lit(themes, self)
        self.item = KeyBarItem("", "", "")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_item(self, item: KeyBarItem) -> None:
        """Show `item`."""
        self.item = item
        self.setText(item.label)
        self.setAccessibleName(item.label)
        self.setAccessibleDescription(f"Key {item.key}")
        self.update()

    def show_label(self, *, shown: bool) -> None:
        """Show the label, or leave it to the tool tip."""
        self._has_label = shown
        self.setToolTip("" if shown else self.item.label)
        self.update()

    def needed_width(self) -> int:
        """The width in logical pixels, half of the gaps to the neighbours included."""
        theme = self._themes.theme
        width = key_cap_size(theme, self.item.key).width() + 2.0 * _BETWEEN
        if self.item.icon:
            width += _ICON + _INNER_GAP
        if self._has_label:
            metrics = QFontMetricsF(theme.font(Type.BODY, Weight.MEDIUM))
            width += metrics.horizontalAdvance(self.item.label) + _INNER_GAP
        return round(width) + 1

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = smooth_painter(self)
        lit = self._lit.now()
        if lit > 0:
            painter.setPen(Qt.PenStyle.NoPen)
            hover = QColor(theme.palette.ink)
            hover.setAlphaF(_LIT_ALPHA * lit)
            painter.setBrush(hover)
            painter.drawRoundedRect(QRectF(self.rect()), Radius.SMALL, Radius.SMALL)
        cap = key_cap_size(theme, self.item.key)
        x = float(_BETWEEN)
        cap_rect = QRectF(x, (self.height() - cap.height()) / 2, cap.width(), cap.height())
        paint_key_cap(painter, cap_rect, theme, self.item.key)
        x += cap.width() + _INNER_GAP
        if self.item.icon:
            place = QRectF(x, (self.height() - _ICON) / 2, _ICON, _ICON)
            paint_icon(painter, place, self.item.icon, theme.palette.ink)
            x += _ICON + _INNER_GAP
        if self._has_label:
            painter.setPen(QColor(theme.palette.ink))
            place = QRectF(x, 0, self.width() - x, self.height())
            label_font = theme.font(Type.BODY, Weight.MEDIUM)
            draw_capitals_centred(painter, place, label_font, self.item.label, left=True)
        painter.end()
