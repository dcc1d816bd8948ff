"""A switch that is on or off."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height
from limber.ui.view_state.words import sentences
from limber.ui.widgets.themed import smooth_painter

_WIDTH: Final = 46
_PILL: Final = 26.0
_KNOB: Final = 9.0
_TICK: Final = 14.0


class Toggle(QAbstractButton):
    """A checkable button; `toggled` tells of a change. The name is what it switches."""

    def __init__(self, themes: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self.setCheckable(True)
        self._hint = ""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.toggled.connect(self._say)
        themes.theme_changed.connect(self.updateGeometry)
        themes.theme_changed.connect(self.update)
        self._say()

    def explain(self, hint: str) -> None:
        """Say what it is for, after whether it is on."""
        self._hint = hint
        self._say()

    def show_value(self, *, on: bool) -> None:
        """Switch without telling anybody."""
        self.blockSignals(True)
        self.setChecked(on)
        self.blockSignals(False)
        self._say()

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        return QSize(theme.control_px(_WIDTH), theme.control_px(Height.SMALL))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._themes.theme.palette
        painter = smooth_painter(self)
        if not self.isEnabled():
            painter.setOpacity(0.5)
        tall = self.width() * _PILL / _WIDTH
        pill = QRectF(0, (self.height() - tall) / 2, self.width(), tall)
        inner = pill.adjusted(1, 1, -1, -1)
        on = self.isChecked()
        painter.setPen(QPen(QColor(palette.brand if on else palette.ctl), 1.8))
        painter.setBrush(QColor(palette.brand if on else palette.surface))
        painter.drawRoundedRect(inner, inner.height() / 2, inner.height() / 2)
        x = pill.right() - tall / 2 if on else pill.left() + tall / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.surface if on else palette.ctl))
        knob = tall * _KNOB / _PILL
        painter.drawEllipse(QPointF(x, pill.center().y()), knob, knob)
        if on:
            side = tall * _TICK / _PILL
            tick = QRectF(x - side / 2, pill.center().y() - side / 2, side, side)
            paint_icon(painter, tick, IconName.CHECK, palette.brand)
        painter.end()

    def _say(self) -> None:
        self.setAccessibleDescription(sentences("On" if self.isChecked() else "Off", self._hint))
        self.update()
