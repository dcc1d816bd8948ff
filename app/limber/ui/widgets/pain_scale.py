"""The numbers from 0 to 10 as large keys, for a question that is answered from the mat."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from limber.ui.colour import mix
from limber.ui.fonts import font
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Type, Weight
from limber.ui.view_state.player_keys import Score
from limber.ui.widgets.key_cap import key_cap_size, paint_key_cap
from limber.ui.widgets.passage import Lit
from limber.ui.widgets.scale_words import PAIN_WORDS
from limber.ui.widgets.text import draw_capitals_centred, fit_font
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

TEN_KEY: Final = "−"
"""The key right of 0, which stands for 10."""
_CELL: Final = 76
_CAP_ROOM: Final = 26
"""For the key cap below the 10."""
_GAP: Final = 6
_DIGITS: Final = 36
_WORDS: Final = 34


class PainScale(ThemedWidget):
    """Eleven buttons in a row; each one's `action` is the name of a `Score`."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self.cells = [ScoreCell(themes, score, self) for score in Score]
        self.setAccessibleName("Pain, 0 to 10")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(540, self._cell_height + self.theme.text_px(_WORDS))

    @property
    def _cell_height(self) -> int:
        """The key cap on the last one grows with the text, the digits are large as they are."""
        return _CELL + self.theme.text_px(_CAP_ROOM) - _CAP_ROOM

    def resizeEvent(self, _event: object) -> None:
        width = (self.width() - _GAP * (len(self.cells) - 1)) / len(self.cells)
        for index, cell in enumerate(self.cells):
            left = round(index * (width + _GAP))
            right = round(index * (width + _GAP) + width)
            cell.setGeometry(left, 0, max(0, right - left), self._cell_height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self.theme
        painter = smooth_painter(self)
        painter.setFont(theme.font(Type.BODY))
        painter.setPen(QColor(theme.palette.ink2))
        top = self._cell_height
        line = QRectF(0, top, self.width(), max(0, self.height() - top))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, f"0 {PAIN_WORDS.low}")
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, f"10 {PAIN_WORDS.high}")
        painter.end()


class ScoreCell(QAbstractButton):
    """One number; its own key is the number's, and − for 10."""

    def __init__(self, themes: ThemeSource, score: Score, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._lit = Lit(themes, self)
        self._number = score.number
        self.action = score.value
        self.setText(str(score.number))
        self.setAccessibleName(PAIN_WORDS.spoken(score.number))
        self.setAccessibleDescription(f"Key {self._key or score.number}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.theme_changed.connect(self.update)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter choose it, the arrows move along the row; the rest is the player's."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Space:
                if not event.isAutoRepeat():
                    self.click()
            case Qt.Key.Key_Left:
                self._move(-1)
            case Qt.Key.Key_Right:
                self._move(1)
            case _:
                event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        palette = theme.palette
        painter = smooth_painter(self)
        painter.setBrush(mix(palette.surface, palette.inset, self._lit.now()))
        painter.setPen(QPen(QColor(palette.ctl), 1))
        cell = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(cell, Radius.CONTROL, Radius.CONTROL)
        painter.setPen(QColor(palette.ink))
        room = theme.text_px(_CAP_ROOM) if self._key else 0
        digits = cell.adjusted(0, 0, 0, -room)
        made = fit_font(font(_DIGITS, Weight.SEMI_BOLD), self.text(), cell.width() - 8)
        draw_capitals_centred(painter, digits, made, self.text())
        if self._key:
            self._paint_cap(painter, cell)
        painter.end()

    @property
    def _key(self) -> str:
        """What is to be pressed where it is not the number itself."""
        return TEN_KEY if self._number == 10 else ""

    def _paint_cap(self, painter: QPainter, cell: QRectF) -> None:
        size = key_cap_size(self._themes.theme, self._key)
        left = cell.center().x() - size.width() / 2
        cap = QRectF(left, cell.bottom() - size.height() - 6, size.width(), size.height())
        paint_key_cap(painter, cap, self._themes.theme, self._key)

    def _move(self, by: int) -> None:
        row = self.parentWidget()
        if isinstance(row, PainScale):
            to = min(max(0, self._number + by), len(row.cells) - 1)
            row.cells[to].setFocus(Qt.FocusReason.TabFocusReason)
