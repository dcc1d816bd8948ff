"""Measuring and placing painted text."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter


def fit_font(font: QFont, text: str, width: float) -> QFont:
    """`font`, made smaller only as far as `text` needs to fit into `width` logical pixels."""
    needed = QFontMetricsF(font).horizontalAdvance(text)
    if width <= 0 or needed <= width:
        return font
    smaller = QFont(font)
    smaller.setPixelSize(max(1, int(font.pixelSize() * width / needed)))
    return smaller


def draw_capitals_centred(
    painter: QPainter, rect: QRectF, font: QFont, text: str, *, left: bool = False
) -> None:
    """Draw `text` so that its capitals or digits, not its line box, stand in the middle.

    `left` starts it at the left edge of `rect` instead of centring it sideways.
    """
    metrics = QFontMetricsF(font)
    x = rect.left()
    if not left:
        x = rect.center().x() - metrics.horizontalAdvance(text) / 2
    painter.setFont(font)
    painter.drawText(QPointF(x, rect.center().y() + metrics.capHeight() / 2), text)


def draw_elided(painter: QPainter, rect: QRectF, font: QFont, text: str) -> None:
    """Draw one line of `text` at the left of `rect`, cut with an ellipsis where it is too long."""
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
    painter.setFont(font)
    painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
