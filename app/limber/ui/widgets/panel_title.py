"""The head of a panel over the player: the word with its icon, and one line about it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.fonts import font
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Type, Weight
from limber.ui.view_state.words import sentences
from limber.ui.widgets.text import draw_capitals_centred, draw_elided, fit_font
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_TITLE_HEIGHT: Final = 92
_DETAIL_HEIGHT: Final = 48
_ICON: Final = 92
_SMALL_ICON: Final = 72
_TEXT_LEFT: Final = 98
_LEAST_DETAIL: Final = 0.5
"""Of its size, before a long line is cut."""


class PanelTitle(ThemedWidget):
    """Paints the word, the line below it, and a short note with a tick at its right."""

    def __init__(
        self,
        themes: ThemeSource,
        icon: IconName,
        title: str,
        detail: str,
        saved_note: str,
        parent: QWidget,
    ) -> None:
        super().__init__(themes, parent)
        self._icon = icon
        self._title = title
        self._detail = detail
        self._saved_note = saved_note
        self.setAccessibleName(sentences(title, detail, saved_note))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(400, _TITLE_HEIGHT + _DETAIL_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        is_pause = self._icon is IconName.PAUSE
        side, left = (_ICON, -8.0) if is_pause else (_SMALL_ICON, 0.0)
        icon_place = QRectF(left, (_TITLE_HEIGHT - side) / 2, side, side)
        is_danger = self._icon is IconName.OCTAGON_ALERT
        paint_icon(painter, icon_place, self._icon, palette.danger if is_danger else palette.ink)
        painter.setPen(QColor(palette.ink))
        word = QRectF(_TEXT_LEFT, 0, max(0, self.width() - _TEXT_LEFT), _TITLE_HEIGHT)
        fitted = fit_font(font(Type.PLAYER_WORD, Weight.BOLD), self._title, word.width())
        draw_capitals_centred(painter, word, fitted, self._title, left=True)
        self._paint_detail(painter)
        painter.end()

    def _paint_detail(self, painter: QPainter) -> None:
        palette, note = self.theme.palette, self._saved_note
        note_font = self.theme.font(Type.BODY, Weight.MEDIUM)
        note_width = QFontMetricsF(note_font).horizontalAdvance(note) + 25 if note else 0
        line = QRectF(0, _TITLE_HEIGHT, max(0, self.width() - note_width), _DETAIL_HEIGHT)
        painter.setPen(QColor(palette.ink2))
        made = font(Type.PLAYER_TEMPO, Weight.MEDIUM)
        least = _LEAST_DETAIL * QFontMetricsF(made).horizontalAdvance(self._detail)
        made = fit_font(made, self._detail, max(line.width(), least))
        draw_elided(painter, line, made, self._detail)
        if not note:
            return
        painter.setPen(QColor(palette.ink))
        place = QRectF(self.width() - note_width, line.top(), note_width, line.height())
        draw_elided(painter, place.adjusted(Space.XXL, 0, 1, 0), note_font, note)
        tick = QRectF(place.left(), place.center().y() - 9, 18, 18)
        paint_icon(painter, tick, IconName.CHECK, palette.brand)
