"""Key caps, as a painted shape and as a widget of its own."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Radius, Type, Weight
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_HEIGHT: Final = 24
_PADDING: Final = 7.5
_FOOT: Final = 1.0


def key_cap_size(theme: Theme, key: str) -> QSize:
    """The size of the cap that shows `key`, in logical pixels."""
    metrics = QFontMetricsF(theme.font(Type.CAPTION, Weight.SEMI_BOLD))
    height = theme.text_px(_HEIGHT)
    return QSize(max(height, round(metrics.horizontalAdvance(key) + 2 * _PADDING)), height)


def paint_key_cap(painter: QPainter, rect: QRectF, theme: Theme, key: str) -> None:
    """Paint the cap of `key` so that it fills `rect`; its lower edge is thicker."""
    palette = theme.palette
    painter.save()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(palette.ctl))
    painter.drawRoundedRect(rect, Radius.CHIP, Radius.CHIP)
    top = rect.adjusted(1, 1, -1, -1 - _FOOT)
    painter.setBrush(QColor(palette.surface))
    painter.drawRoundedRect(top, Radius.CHIP - 1, Radius.CHIP - 1)
    painter.setPen(QPen(QColor(palette.ink)))
    font = theme.font(Type.CAPTION, Weight.SEMI_BOLD)
    draw_capitals_centred(painter, top, font, key)
    painter.restore()


class KeyCap(ThemedWidget):
    """A cap that shows which key does the same."""

    def __init__(self, themes: ThemeSource, key: str, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._key = key
        self.setAccessibleName(f"Key {key}")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_key(self, key: str) -> None:
        """Show another key."""
        self._key = key
        self.setAccessibleName(f"Key {key}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return key_cap_size(self.theme, self._key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        paint_key_cap(painter, QRectF(self.rect()), self.theme, self._key)
        painter.end()
