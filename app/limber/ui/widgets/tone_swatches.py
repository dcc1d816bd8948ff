"""The skins of the figure to choose from, each shown as a disc of its colour."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from limber.ui.colour import ink_on
from limber.ui.icons import IconName, paint_icon
from limber.ui.palettes import FIGURE_TONES
from limber.ui.theme import ThemeSource
from limber.ui.tokens import FigureTone, Height, Width
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_DISC: Final = 13.0
_RING: Final = 16.0
_CELL: Final = 38
_TICK: Final = 14.0
_NAMES: Final = {
    FigureTone.LIGHT: "Light",
    FigureTone.MEDIUM: "Medium",
    FigureTone.DEEP: "Deep",
    FigureTone.DARK: "Dark",
}


class ToneSwatches(ThemedWidget):
    """Lets one tone be chosen, by click or by the arrow keys; it has a ring and a tick."""

    tone_changed = Signal(str)
    """A `FigureTone`."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._swatches = [_Swatch(themes, tone, self) for tone in FigureTone]
        for swatch in self._swatches:
            swatch.clicked.connect(self._on_clicked)
            row.addWidget(swatch)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_tone(FigureTone.MEDIUM)

    @property
    def tone(self) -> FigureTone:
        """The chosen tone."""
        return next(swatch.tone for swatch in self._swatches if swatch.isChecked())

    @property
    def last_swatch(self) -> QWidget:
        """Where Tab leaves the row, whichever tone is chosen."""
        return self._swatches[-1]

    def show_tone(self, tone: FigureTone) -> None:
        """Choose a tone without telling anybody."""
        for swatch in self._swatches:
            is_chosen = swatch.tone is tone
            swatch.setChecked(is_chosen)
            focus = Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus
            swatch.setFocusPolicy(focus)
        self.setAccessibleDescription(_NAMES[tone])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._step(-1)
            case _:
                super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        index = list(FigureTone).index(self.tone) + step
        if 0 <= index < len(self._swatches):
            self._choose(self._swatches[index].tone)
            self._swatches[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Swatch):
            self._choose(sender.tone)

    def _choose(self, tone: FigureTone) -> None:
        if tone is not self.tone:
            self.show_tone(tone)
            self.tone_changed.emit(tone)


class _Swatch(QAbstractButton):
    """One tone; the row around it keeps exactly one chosen."""

    def __init__(self, themes: ThemeSource, tone: FigureTone, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.tone = tone
        self.setCheckable(True)
        self.setAccessibleName(f"{_NAMES[tone]} figure tone")
        self.setToolTip(_NAMES[tone])
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setProperty(RADIUS_PROPERTY, Height.SMALL // 2)
        themes.theme_changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(_CELL, Height.SMALL)

    def nextCheckState(self) -> None:
        """Leave the tick to the row."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, colour = self._themes.theme.palette, FIGURE_TONES[self.tone]
        middle = QPointF(self.width() / 2, self.height() / 2)
        painter = smooth_painter(self)
        painter.setPen(QPen(QColor(palette.ctl), 1))
        painter.setBrush(QColor(colour))
        painter.drawEllipse(middle, _DISC, _DISC)
        if self.isChecked():
            painter.setPen(QPen(QColor(palette.brand), Width.SELECTED_BORDER))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle, _RING, _RING)
            place = QRectF(middle.x() - _TICK / 2, middle.y() - _TICK / 2, _TICK, _TICK)
            paint_icon(painter, place, IconName.CHECK, ink_on(colour))
        painter.end()
