"""A kind of moment in a session: its sign, its name, its time, and a bar of its length."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Phase, Space
from limber.ui.view_state.phase_times import PhaseTime
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_ICONS: Final = {
    Phase.HOLD: IconName.HOLD,
    Phase.MOVE: IconName.LIFT,
    Phase.REST: IconName.REST,
    Phase.READY: IconName.READY,
}
_ICON: Final = 18
_BAR: Final = 6


class PhaseBar(QWidget):
    """Shows a `PhaseTime`."""

    def __init__(
        self, themes: ThemeSource, state: PhaseTime, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{state.name}, {state.time}")
        words = QHBoxLayout()
        words.setSpacing(Space.S)
        words.addWidget(_Sign(themes, state.phase), 0, Qt.AlignmentFlag.AlignVCenter)
        words.addWidget(label(state.name, Role.COMPACT, wrapped=True), 1)
        words.addWidget(label(state.time, Role.COMPACT_STRONG))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addLayout(words)
        column.addWidget(_Bar(themes, state))


class _Sign(ThemedWidget):
    """The sign of a phase in its colour."""

    def __init__(self, themes: ThemeSource, phase: Phase) -> None:
        super().__init__(themes)
        self._phase = phase
        self.setFixedSize(QSize(_ICON, _ICON))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        colour = self.theme.palette.phase(self._phase).strong
        paint_icon(painter, QRectF(self.rect()), _ICONS[self._phase], colour)
        painter.end()


class _Bar(ThemedWidget):
    """The share of the longest phase, on a pale track."""

    def __init__(self, themes: ThemeSource, state: PhaseTime) -> None:
        super().__init__(themes)
        self._state = state
        self.setFixedHeight(_BAR)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, whole = self.theme.palette, QRectF(self.rect())
        done = QRectF(whole)
        done.setWidth(max(_BAR, whole.width() * self._state.share))
        painter = smooth_painter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        strong = palette.phase(self._state.phase).strong
        for place, colour in ((whole, palette.inset), (done, strong)):
            painter.setBrush(QColor(colour))
            painter.drawRoundedRect(place, _BAR / 2, _BAR / 2)
        painter.end()
