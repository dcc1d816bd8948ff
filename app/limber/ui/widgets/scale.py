"""A scale from 0 to 10, for pain and effort: one key or one click, and as easily taken back."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from limber.ui.colour import mix
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height, Radius, Type, Weight
from limber.ui.widgets.key_cap import key_cap_size, paint_key_cap
from limber.ui.widgets.pain_scale import TEN_KEY
from limber.ui.widgets.passage import Lit
from limber.ui.widgets.scale_words import ScaleWords
from limber.ui.widgets.text import draw_capitals_centred, fit_font
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_CELLS: Final = 11
_GAP: Final = 6
_POINTER_GAP: Final = 5.0
_POINTER: Final = QPointF(7.0, 7.0)
_WORD_TOP: Final = 14
_WORD_HEIGHT: Final = 24
_KEY_GAP: Final = 6
_FIRST_DIGIT: Final = Qt.Key.Key_0.value


class Scale(ThemedWidget):
    """Eleven buttons of which one or none is chosen.

    The arrow keys move, the digits choose, minus means 10, and pressing the chosen one again or
    Delete clears. The signal carries an int, or None when it was cleared.
    """

    value_changed = Signal(object)

    def __init__(
        self, themes: ThemeSource, name: str, words: ScaleWords, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._words = words
        self._value: int | None = None
        self._cells = [_Cell(themes, number, words.at(number), self) for number in range(_CELLS)]
        for cell in self._cells:
            cell.clicked.connect(self._on_clicked)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_value(None)

    @property
    def value(self) -> int | None:
        """The chosen number, 0 to 10, or None."""
        return self._value

    def show_value(self, value: int | None) -> None:
        """Choose a number, or none, without telling anybody."""
        self._value = value
        for cell in self._cells:
            cell.setChecked(cell.number == value)
            holds_focus = cell.number == (value or 0)
            cell.setFocusPolicy(
                Qt.FocusPolicy.StrongFocus if holds_focus else Qt.FocusPolicy.ClickFocus
            )
        self.setAccessibleDescription("Not set" if value is None else self._words.spoken(value))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(520, Height.SCALE_CELL + _WORD_TOP + self.theme.text_px(_WORD_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(_CELLS * 32 + (_CELLS - 1) * _GAP, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        match key:
            case Qt.Key.Key_Right | Qt.Key.Key_Up:
                self._choose(0 if self._value is None else min(self._value + 1, _CELLS - 1))
            case Qt.Key.Key_Left | Qt.Key.Key_Down:
                self._choose(0 if self._value is None else max(self._value - 1, 0))
            case Qt.Key.Key_Minus:
                self._choose(_CELLS - 1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Backspace:
                self._choose(None)
            case _ if 0 <= key - _FIRST_DIGIT <= 9:
                self._choose(key - _FIRST_DIGIT)
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, _event: object) -> None:
        width = (self.width() - _GAP * (_CELLS - 1)) / _CELLS
        for index, cell in enumerate(self._cells):
            left = round(index * (width + _GAP))
            right = round(index * (width + _GAP) + width)
            cell.setGeometry(left, 0, max(0, right - left), Height.SCALE_CELL)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        top = Height.SCALE_CELL + _WORD_TOP
        line = QRectF(0, top, self.width(), max(0, self.height() - top))
        painter.setPen(QColor(palette.ink2))
        painter.setFont(self.theme.font(Type.CAPTION))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignLeft, f"0 {self._words.low}")
        high = f"10 {self._words.high}"
        painter.drawText(line, middle | Qt.AlignmentFlag.AlignRight, high)
        self._paint_key_of_ten(painter, line, painter.fontMetrics().horizontalAdvance(high))
        if self._value is not None:
            self._paint_choice(painter, line, self._value)
        painter.end()

    def _paint_key_of_ten(self, painter: QPainter, line: QRectF, beside_px: int) -> None:
        size = key_cap_size(self.theme, TEN_KEY)
        left = line.right() - beside_px - _KEY_GAP - size.width()
        top = line.center().y() - size.height() / 2
        cap = QRectF(left, top, size.width(), size.height())
        paint_key_cap(painter, cap, self.theme, TEN_KEY)

    def _paint_choice(self, painter: QPainter, line: QRectF, value: int) -> None:
        palette = self.theme.palette
        painter.setPen(QColor(palette.ink))
        painter.setFont(self.theme.font(Type.BODY, Weight.SEMI_BOLD))
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, self._words.spoken(value))
        middle = self._cells[value].geometry().center().x() + 0.5
        top = Height.SCALE_CELL + _POINTER_GAP
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(palette.brand))
        points = [
            QPointF(middle, top),
            QPointF(middle + _POINTER.x(), top + _POINTER.y()),
            QPointF(middle - _POINTER.x(), top + _POINTER.y()),
        ]
        painter.drawPolygon(QPolygonF(points))

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Cell):
            self._choose(None if sender.number == self._value else sender.number)

    def _choose(self, value: int | None) -> None:
        changed = value != self._value
        had_focus = any(cell.hasFocus() for cell in self._cells)
        self.show_value(value)
        if had_focus:
            self._cells[value or 0].setFocus(Qt.FocusReason.TabFocusReason)
        if changed:
            self.value_changed.emit(value)


class _Cell(QAbstractButton):
    """One number of the scale; keys other than Space and Enter are the scale's."""

    def __init__(self, themes: ThemeSource, number: int, word: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.number = number
        self._lit = Lit(themes, self)
        self.setText(str(number))
        self.setAccessibleName(f"{number}, {word}" if word else str(number))
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def nextCheckState(self) -> None:
        """Leave the tick to the scale, which may also take it away."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.click()
            return
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        palette = theme.palette
        painter = smooth_painter(self)
        chosen = self.isChecked()
        ground = mix(palette.surface, palette.inset, self._lit.now())
        painter.setBrush(QColor(palette.brand) if chosen else ground)
        painter.setPen(QPen(QColor(palette.brand if chosen else palette.ctl), 1))
        cell = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(cell, Radius.CONTROL, Radius.CONTROL)
        painter.setPen(QColor(palette.onbrand if chosen else palette.ink))
        digits = theme.font(Type.SECTION, Weight.BOLD if chosen else Weight.MEDIUM)
        draw_capitals_centred(
            painter, cell, fit_font(digits, self.text(), cell.width()), self.text()
        )
        painter.end()
