"""A button made of other widgets: a row or a card that can be opened as a whole."""

from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from limber.ui.colour import mix
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Width
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.passage import Lit

_PRESSES: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RowButton(QAbstractButton):
    """Holds a layout of still widgets; a click, Enter or Space anywhere on it presses it."""

    def __init__(
        self,
        themes: ThemeSource,
        spoken: str,
        parent: QWidget | None = None,
        *,
        framed: bool = False,
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._framed = framed
        self._chosen = False
        self._lit = Lit(themes, self)
        self.setAccessibleName(spoken)
        self.setProperty(RADIUS_PROPERTY, Radius.LARGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        themes.theme_changed.connect(self.update)

    @property
    def is_chosen(self) -> bool:
        """Whether it is shown as the chosen one."""
        return self._chosen

    def show_chosen(self, *, chosen: bool) -> None:
        """Mark it as the chosen one among others."""
        self._chosen = chosen
        # One that can be checked says so itself.
        self.setAccessibleDescription("Chosen" if chosen and not self.isCheckable() else "")
        self.update()

    def sizeHint(self) -> QSize:
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        layout = self.layout()
        return layout.minimumSize() if layout else QSize()

    def hasHeightForWidth(self) -> bool:
        layout = self.layout()
        return bool(layout and layout.hasHeightForWidth())

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        return layout.heightForWidth(width) if layout else -1

    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _PRESSES and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        palette = self._themes.theme.palette
        lit = min(self._lit.now(), 1.0)
        fill = mix(palette.surface, palette.inset, lit) if self._framed else QColor(palette.inset)
        if self._chosen:
            fill = QColor(palette.brandsoft)
        elif not self._framed:
            fill.setAlphaF(lit)
        if fill.alpha():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(fill)
            painter.drawRoundedRect(QRectF(self.rect()), Radius.LARGE, Radius.LARGE)
        if self._chosen:
            self._paint_frame(painter, palette.brand, Width.SELECTED_BORDER)
        elif self._framed:
            self._paint_frame(painter, palette.line, 1)

    def _paint_frame(self, painter: QPainter, colour: str, width: float) -> None:
        half = width / 2
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), width))
        place = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(place, Radius.LARGE - half, Radius.LARGE - half)
