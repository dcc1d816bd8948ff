"""A box for what must be heeded: one bold sentence and what to do."""

from typing import Final

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_ICON: Final = 20


class CautionBox(QFrame):
    """Shows a caution on a lamp-coloured ground; with `danger` a red one with an octagon."""

    def __init__(
        self,
        themes: ThemeSource,
        title: str,
        detail: str = "",
        parent: QWidget | None = None,
        *,
        danger: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setProperty("card", "danger" if danger else "caution")
        self._title = label(title, Role.COMPACT_STRONG, wrapped=True)
        self._detail = label(detail, Role.COMPACT, wrapped=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(_Sign(themes, self, danger=danger))
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self._title)
        texts.addWidget(self._detail)
        texts.addStretch(1)
        row.addLayout(texts, 1)
        self.show_text(title, detail)

    def show_text(self, title: str, detail: str = "") -> None:
        """Show other words; an empty detail takes no room."""
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        self.setAccessibleName(title)
        self.setAccessibleDescription(detail)


class _Sign(ThemedWidget):
    """The triangle or octagon."""

    def __init__(self, themes: ThemeSource, parent: QWidget, *, danger: bool) -> None:
        super().__init__(themes, parent)
        self._danger = danger
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    def sizeHint(self) -> QSize:
        side = self.theme.control_px(_ICON)
        return QSize(side, side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, side = self.theme.palette, self.theme.control_px(_ICON)
        painter = smooth_painter(self)
        name = IconName.OCTAGON_ALERT if self._danger else IconName.WARNING
        colour = palette.danger if self._danger else palette.lamp
        paint_icon(painter, QRectF(0, 0, side, side), name, colour)
        painter.end()
