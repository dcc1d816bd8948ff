"""The quiet line at the foot of the sidebar that opens the list of all keys."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height, Radius, Type
from limber.ui.widgets.key_cap import key_cap_size, paint_key_cap
from limber.ui.widgets.passage import Lit
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import smooth_painter

_KEY: Final = "F1"
_LABEL: Final = "Keys"
_CAP_MIDDLE: Final = 23.0
"""Below the icons of the pages."""
_TEXT_LEFT: Final = 45
_LIT_ALPHA: Final = 0.5


class KeysLine(QAbstractButton):
    """A key cap and a word; folded, the cap alone."""

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._folded = False
        self._lit = Lit(themes, self)
        self.setText(_LABEL)
        self.setAccessibleName(_LABEL)
        self.setAccessibleDescription(f"The list of all keys, {_KEY}")
        self.setToolTip(f"All keys ({_KEY})")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.updateGeometry)

    def fold(self, *, folded: bool) -> None:
        """Show the cap alone, or the word too."""
        self._folded = folded
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        return QSize(Height.NAV_ITEM, max(Height.SMALL, theme.text_px(28)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        painter = smooth_painter(self)
        self._paint_ground(painter)
        cap = key_cap_size(theme, _KEY).boundedTo(self.size() - QSize(1, 1))
        left = (self.width() - cap.width()) / 2 if self._folded else _CAP_MIDDLE - cap.width() / 2
        place = QRectF(max(0.0, left), (self.height() - cap.height()) / 2, *cap.toTuple())
        paint_key_cap(painter, place, theme, _KEY)
        if not self._folded:
            painter.setPen(QColor(theme.palette.ink2))
            beside = max(float(_TEXT_LEFT), place.right() + 8)
            text = QRectF(beside, 0, max(0.0, self.width() - beside), self.height())
            draw_capitals_centred(painter, text, theme.font(Type.CAPTION), _LABEL, left=True)
        painter.end()

    def _paint_ground(self, painter: QPainter) -> None:
        ground = QColor(self._themes.theme.palette.surface)
        ground.setAlphaF(_LIT_ALPHA * min(1.0, self._lit.now()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()), Radius.CONTROL, Radius.CONTROL)
