"""A rung of a ladder as a card: which step it is, its name and its dose."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Space, Type, Weight, Width
from limber.ui.widgets.text import draw_elided
from limber.ui.widgets.themed import smooth_painter

_WIDTH: Final = 230
_HEIGHT: Final = 112
_PICTURE_WIDTH: Final = 96
_PICTURE_HEIGHT: Final = 66
_NAME_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class RungState:
    """What a rung card says: `step` as in “Step 2, now”; `current` marks the rung in force."""

    rung: str
    step: str
    name: str
    dose: str
    current: bool = False
    picture: QPixmap | None = None


class RungCard(QAbstractButton):
    """Shows a `RungState`; a click wishes for this rung."""

    def __init__(
        self, themes: ThemeSource, state: RungState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._state = state
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty("focusRadius", Radius.LARGE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.update)
        self.show_state(state)

    @property
    def state(self) -> RungState:
        """What is shown."""
        return self._state

    def show_state(self, state: RungState) -> None:
        """Show another rung."""
        self._state = state
        self.setText(state.name)
        self.setAccessibleName(f"{state.step}: {state.name}")
        self.setAccessibleDescription(state.dose)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, max(_HEIGHT, self._themes.theme.text_px(92) + 2 * Space.M))

    def minimumSizeHint(self) -> QSize:
        return QSize(140, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._themes.theme.palette
        painter = smooth_painter(self)
        line = Width.SELECTED_BORDER if self._state.current else 1
        half = line / 2
        frame = QRectF(self.rect()).adjusted(half, half, -half, -half)
        ground = palette.brandsoft if self._state.current else palette.surface
        if not self._state.current and self.underMouse():
            ground = palette.inset
        painter.setPen(QPen(QColor(palette.brand if self._state.current else palette.line), line))
        painter.setBrush(QColor(ground))
        painter.drawRoundedRect(frame, Radius.LARGE, Radius.LARGE)
        self._paint_texts(painter, frame, self._paint_picture(painter, frame))
        painter.end()

    def _paint_picture(self, painter: QPainter, frame: QRectF) -> float:
        """Paint the picture, if there is one and room for it; return where the text starts."""
        picture = self._state.picture
        if picture is None or frame.width() < 2 * _PICTURE_WIDTH:
            return frame.left() + Space.L
        left = frame.left() + Space.S
        size = picture.deviceIndependentSize()
        scale = min(_PICTURE_WIDTH / size.width(), _PICTURE_HEIGHT / size.height())
        width, height = size.width() * scale, size.height() * scale
        place = QRectF(
            left + (_PICTURE_WIDTH - width) / 2, frame.center().y() - height / 2, width, height
        )
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(place, picture, QRectF(picture.rect()))
        return left + _PICTURE_WIDTH + Space.XS

    def _paint_texts(self, painter: QPainter, frame: QRectF, left: float) -> None:
        theme, state = self._themes.theme, self._state
        width = max(0.0, frame.right() - Space.M - left)
        name_font = theme.font(Type.COMPACT, Weight.SEMI_BOLD)
        metrics = QFontMetricsF(name_font)
        wrap = Qt.TextFlag.TextWordWrap
        bounds = metrics.boundingRect(QRectF(0, 0, width, 1000), wrap, state.name)
        name_height = min(bounds.height(), metrics.lineSpacing() * _NAME_LINES)
        line = theme.text_px(19)
        top = frame.center().y() - (name_height + 2 * line) / 2
        painter.setPen(QColor(theme.palette.ink2))
        draw_elided(painter, QRectF(left, top, width, line), theme.font(Type.CAPTION), state.step)
        painter.setPen(QColor(theme.palette.ink))
        painter.setFont(name_font)
        painter.drawText(QRectF(left, top + line, width, name_height), wrap, state.name)
        painter.setPen(QColor(theme.palette.ink2))
        dose = QRectF(left, top + line + name_height, width, line)
        draw_elided(painter, dose, theme.font(Type.COMPACT), state.dose)
