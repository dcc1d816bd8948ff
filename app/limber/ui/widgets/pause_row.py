"""The rows of the pause panel: the large button to go on, and the other ways."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from limber.ui.colour import mix
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Height, Radius, Space, Type, Weight
from limber.ui.widgets.key_cap import key_cap_size, paint_key_cap
from limber.ui.widgets.passage import Lit
from limber.ui.widgets.text import draw_capitals_centred, draw_elided, fit_font
from limber.ui.widgets.themed import smooth_painter

_ROW_HEIGHT: Final = 59
_LEAST_ROW: Final = 26
"""A low row has its title alone."""
_BOTH_LINES: Final = 39
_ICON: Final = 20
_ICON_LEFT: Final = 4
_TEXT_LEFT: Final = 40
_CAP_MARGIN: Final = 6
_RESUME_CAP_MARGIN: Final = 19
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SIDEWAYS: Final = (Qt.Key.Key_Left, Qt.Key.Key_Right)


class RowTone(StrEnum):
    """How a row is coloured."""

    PLAIN = "plain"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class PauseRow:
    """One way on: `action` is what the panel's signal carries."""

    action: str
    icon: IconName
    title: str
    detail: str
    key: str
    tone: RowTone = RowTone.PLAIN


class _PanelButton(QAbstractButton):
    """What both kinds of row share: the row, its accessible text, and focus by key."""

    def __init__(self, themes: ThemeSource, row: PauseRow, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        self._themes = themes
        self.lit = Lit(themes, self)
        self.setText(row.title)
        self.setAccessibleName(row.title)
        self.setAccessibleDescription(f"{row.detail} Key {row.key}".strip())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)

    @property
    def action(self) -> str:
        """What pressing it asks for."""
        return self.row.action

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._themes.theme

    def paint_cap(self, painter: QPainter, margin: int) -> float:
        """Paint the key cap at the right and return its left edge."""
        size = key_cap_size(self.theme, self.row.key)
        left = float(self.width() - margin - size.width())
        top = (self.height() - size.height()) / 2
        cap = QRectF(left, top, size.width(), size.height())
        paint_key_cap(painter, cap, self.theme, self.row.key)
        return left

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A button would move the focus with them; in the player they lead back and on.
        if event.key() in _SIDEWAYS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class ResumeButton(_PanelButton):
    """The large button that goes on with the session."""

    def sizeHint(self) -> QSize:
        return QSize(300, max(Height.RESUME, self.theme.text_px(Height.RESUME * 0.7)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # On some desktops Enter presses any button; here it is the player's key, and may end.
        if event.key() in _ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(mix(palette.brand, palette.brandh, self.lit.now()))
        painter.drawRoundedRect(QRectF(self.rect()), Radius.LARGE, Radius.LARGE)
        self._paint_label(painter, QColor(palette.onbrand))
        self.paint_cap(painter, _RESUME_CAP_MARGIN)
        painter.end()

    def _paint_label(self, painter: QPainter, colour: QColor) -> None:
        label_font = self.theme.font(Type.RESUME, Weight.SEMI_BOLD)
        icon_side = self.theme.text_px(Type.RESUME + 2)
        cap = key_cap_size(self.theme, self.row.key).width() + 2 * _RESUME_CAP_MARGIN
        room = self.width() - 2 * cap - icon_side - Space.S
        label_font = fit_font(label_font, self.row.title, room)
        width = QFontMetricsF(label_font).horizontalAdvance(self.row.title)
        left = (self.width() - width - icon_side - Space.S) / 2
        place = QRectF(left, (self.height() - icon_side) / 2, icon_side, icon_side)
        paint_icon(painter, place, self.row.icon, colour)
        painter.setPen(colour)
        text = QRectF(left + icon_side + Space.S, 0, width, self.height())
        draw_capitals_centred(painter, text, label_font, self.row.title, left=True)


class PauseRowButton(_PanelButton):
    """One of the other ways on: icon, title, what it means, and its key."""

    def __init__(self, themes: ThemeSource, row: PauseRow, parent: QWidget | None = None) -> None:
        super().__init__(themes, row, parent)
        # In a small window the rows move together before anything is cut off.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        return QSize(300, self.theme.text_px(_ROW_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(300, self.theme.text_px(_LEAST_ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the row that the keyboard has gone to, on every desktop."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.click()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), mix(palette.surface, palette.inset, self.lit.now()))
        is_danger = self.row.tone is RowTone.DANGER
        icon_place = QRectF(_ICON_LEFT, (self.height() - _ICON) / 2, _ICON, _ICON)
        icon_colour = palette.danger if is_danger else palette.ink2
        paint_icon(painter, icon_place, self.row.icon, icon_colour)
        right = self.paint_cap(painter, _CAP_MARGIN)
        self._paint_texts(painter, palette.danger if is_danger else palette.ink, right)
        painter.end()

    def _paint_texts(self, painter: QPainter, colour: str, right: float) -> None:
        middle = self.height() / 2
        width = max(0.0, right - Space.S - _TEXT_LEFT)
        has_both = self.row.detail and self.height() >= self.theme.text_px(_BOTH_LINES)
        title_height = self.theme.text_px(22)
        painter.setPen(QColor(colour))
        top = middle - title_height + 1 if has_both else middle - title_height / 2
        title = QRectF(_TEXT_LEFT, top, width, title_height)
        _draw_fitted(
            painter, title, self.theme.font(Type.SECTION, Weight.SEMI_BOLD), self.row.title
        )
        if not has_both:
            return
        painter.setPen(QColor(self.theme.palette.ink2))
        detail = QRectF(_TEXT_LEFT, middle + 1, width, self.theme.text_px(20))
        _draw_fitted(painter, detail, self.theme.font(Type.CAPTION), self.row.detail)


def _draw_fitted(painter: QPainter, place: QRectF, made: QFont, text: str) -> None:
    """One line, smaller where it is long, but for what nobody could read."""
    least = QFont(made)
    least.setPixelSize(Type.AXIS)
    narrowest = QFontMetricsF(least).horizontalAdvance(text)
    draw_elided(painter, place, fit_font(made, text, max(place.width(), narrowest)), text)
