"""The line above the progress: which session, how far it is, or what one should know."""

from typing import Final

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from limber.ui.fonts import font
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Type, Weight
from limber.ui.widgets.fitted_text import FittedText
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import smooth_painter

_ICON: Final = 1.15
_AFTER_ICON: Final = 0.65
_BEFORE_PLACE: Final = 1.1
"""Of the size of the text."""


class SessionHeading(FittedText):
    """Paints the part of the day, the session and the place in it; a notice takes their room."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, Type.BODY, Type.AXIS, parent, weight=Weight.SEMI_BOLD)
        self._part = IconName.SUN
        self._title = self._place = ""
        self._has_notice = False

    def show_place(self, icon: IconName, title: str, place: str) -> None:
        """Show the session (Evening session) and how far it is (Exercise 2 of 6)."""
        if (icon, title, place, False) == (self._part, self._title, self._place, self._has_notice):
            return
        self._part, self._title, self._place, self._has_notice = icon, title, place, False
        self.set_text(f"{title}, {place}")
        self.update()

    def show_notice(self, notice: str) -> None:
        """Show what the person should know instead."""
        self._has_notice = True
        self.set_text(notice)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._has_notice:
            super().paintEvent(event)
            return
        painter = smooth_painter(self)
        self._paint_place(painter)
        painter.end()

    def _paint_place(self, painter: QPainter) -> None:
        size = self._size()
        palette, height = self.theme.palette, float(self.height())
        bold, regular = font(size, Weight.SEMI_BOLD), font(size, Weight.REGULAR)
        side = size * _ICON
        paint_icon(painter, QRectF(0, (height - side) / 2, side, side), self._part, palette.ink)
        left = side + size * _AFTER_ICON
        painter.setPen(QColor(palette.ink))
        whole = QRectF(left, 0, self.width() - left, height)
        draw_capitals_centred(painter, whole, bold, self._title, left=True)
        left += QFontMetricsF(bold).horizontalAdvance(self._title) + size * _BEFORE_PLACE
        painter.setPen(QColor(palette.ink2))
        rest = QRectF(left, 0, max(0.0, self.width() - left), height)
        draw_capitals_centred(painter, rest, regular, self._place, left=True)

    def _size(self) -> float:
        """The size of the text: smaller only as far as the line needs it."""
        wanted = float(self.theme.text_px(Type.BODY))
        bold, regular = font(wanted, Weight.SEMI_BOLD), font(wanted, Weight.REGULAR)
        needed = wanted * (_ICON + _AFTER_ICON + _BEFORE_PLACE)
        needed += QFontMetricsF(bold).horizontalAdvance(self._title)
        needed += QFontMetricsF(regular).horizontalAdvance(self._place)
        return wanted if needed <= self.width() else wanted * self.width() / needed
