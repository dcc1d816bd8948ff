"""Small labels in a frame: what an exercise is, what a set was."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height, Radius, Type, Weight
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_PADDING: Final = 11
_ICON: Final = 14
_ICON_GAP: Final = 5


class ChipKind(StrEnum):
    """Outlined for what something is, soft for a set done, solid for what is in force."""

    OUTLINE = "outline"
    SOFT = "soft"
    SOLID = "solid"


class Chip(ThemedWidget):
    """A word or a number in a small frame."""

    def __init__(
        self,
        themes: ThemeSource,
        text: str,
        kind: ChipKind = ChipKind.OUTLINE,
        icon_name: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        self._text = text
        self._kind = kind
        self._icon_name = icon_name
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show another word."""
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self._font()).horizontalAdvance(self._text) + 2 * _PADDING
        if self._icon_name is not None:
            width += _ICON + _ICON_GAP
        return QSize(round(width) + 1, self.theme.text_px(Height.CHIP))

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground, border, text = self._colours()
        painter = smooth_painter(self)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        is_soft = self._kind is ChipKind.SOFT
        radius = float(Radius.CHIP) if is_soft else max(0.0, frame.height() / 2)
        painter.setBrush(QColor(ground))
        painter.setPen(QPen(QColor(border), 1) if border else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(frame, radius, radius)
        painter.setPen(QColor(text))
        place = frame
        if self._icon_name is not None:
            icon = QRectF(_PADDING - 2, frame.center().y() - _ICON / 2, _ICON, _ICON)
            paint_icon(painter, icon, self._icon_name, text)
            place = frame.adjusted(_ICON + _ICON_GAP - 2, 0, 0, 0)
        draw_capitals_centred(painter, place, self._font(), self._text)
        painter.end()

    def _font(self) -> QFont:
        weight = Weight.MEDIUM if self._kind is ChipKind.OUTLINE else Weight.SEMI_BOLD
        return self.theme.font(Type.CAPTION, weight)

    def _colours(self) -> tuple[str, str, str]:
        p = self.theme.palette
        match self._kind:
            case ChipKind.OUTLINE:
                return p.surface, p.line, p.ink
            case ChipKind.SOFT:
                return p.brandsoft, "", p.ink
            case ChipKind.SOLID:
                return p.brand, "", p.onbrand
