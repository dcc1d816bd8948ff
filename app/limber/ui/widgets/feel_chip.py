"""The label that says where an exercise is felt, with the mark that shows it on the figure."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.label import PliantLabel, Role
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_BALL: Final = 20
_RING: Final = 2.0
_DOT_SHARE: Final = 0.32


class FeelChip(QFrame):
    """Shows the mark and a text, which wraps where it is long."""

    def __init__(self, themes: ThemeSource, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("chip", "true")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.M, Space.XS)
        row.setSpacing(Space.S)
        row.addWidget(_Ball(themes), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(PliantLabel(text, Role.COMPACT), 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)


class _Ball(ThemedWidget):
    """The ball in its socket, in the colour that glows on the figure."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_BALL, _BALL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        inner = QRectF(self.rect()).adjusted(_RING, _RING, -_RING, -_RING)
        painter = smooth_painter(self)
        painter.setPen(QPen(QColor(palette.figure.disc), _RING))
        painter.setBrush(QColor(palette.glow))
        painter.drawEllipse(inner)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.figure.on_disc))
        dot = inner.width() / 2 * _DOT_SHARE
        painter.drawEllipse(inner.center(), dot, dot)
        painter.end()
