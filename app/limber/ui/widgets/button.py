"""A push button whose icon has the colour of its text."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QIcon, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QWidget,
)

from limber.ui.icons import IconName, icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.passage import Lit

_ICON: Final = 18
_GAP: Final = 8


class ButtonKind(StrEnum):
    """The looks of a button; there is one primary button per screen."""

    PLAIN = "plain"
    PRIMARY = "primary"
    LARGE_PRIMARY = "large-primary"
    LARGE = "large"
    INK = "ink"
    OUTLINE = "outline"
    QUIET = "quiet"
    QUIET_BRAND = "quiet-brand"
    DANGER = "danger"
    SMALL = "small"
    ICON = "icon"
    """Quiet, for an icon without words."""


class Button(QPushButton):
    """A button of a kind, with an icon before the text or without."""

    def __init__(
        self,
        themes: ThemeSource,
        text: str,
        kind: ButtonKind = ButtonKind.PLAIN,
        icon_name: IconName | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._themes = themes
        self._kind = kind
        self._icon_name = icon_name
        self._short_text = ""
        self._lit = Lit(themes, self)
        self.setProperty("kind", kind.value)
        # Enter presses a button that has the focus, as Space does.
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        themes.theme_changed.connect(self._colour_icon)
        self._colour_icon()

    def setText(self, text: str) -> None:
        """Show other words; beside any, the icon keeps its distance."""
        had_text = bool(self.text())
        super().setText(text)
        if bool(text) != had_text:
            self._colour_icon()

    def show_icon(self, icon_name: IconName | None) -> None:
        """Show another icon, or none."""
        self._icon_name = icon_name
        self._colour_icon()

    def make_room(self, short_text: str) -> None:
        """Where there is no room for the text, show this one; what is read out stays."""
        self._short_text = short_text
        self.setAccessibleName(self.text())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._short_text:
            return hint
        metrics = self.fontMetrics()
        spare = metrics.horizontalAdvance(self.text()) - metrics.horizontalAdvance(self._short_text)
        return QSize(hint.width() - max(0, spare), hint.height())

    def initStyleOption(self, option: QStyleOptionButton) -> None:
        """Put the short text where the long one would be cut."""
        super().initStyleOption(option)
        if self._short_text and self.width() < self._needed_width():
            setattr(option, "text", self._short_text)  # noqa: B010 - unknown to the stubs

    def paintEvent(self, event: QPaintEvent) -> None:
        """Between two states of the style sheet, the lit one lies over the other."""
        level = self._lit.now()
        if not self._lit.is_moving:
            super().paintEvent(event)
            return
        below, share = divmod(level, 1.0)
        painter = QStylePainter(self)
        for state, opacity in ((int(below), 1.0), (int(below) + 1, share)):
            painter.setOpacity(opacity)
            painter.drawControl(QStyle.ControlElement.CE_PushButton, self._option(state))
        painter.end()

    def _needed_width(self) -> int:
        words = self.fontMetrics().horizontalAdvance(self.text())
        icon_width = 0 if self._icon_name is None else self.iconSize().width()
        return words + icon_width + 2 * Space.L

    def _option(self, lit: int) -> QStyleOptionButton:
        """What the style needs to know to draw it with the mouse over it, pressed, or neither."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        flags = QStyle.StateFlag
        option.state &= ~(flags.State_MouseOver | flags.State_Sunken)
        option.state |= flags.State_MouseOver if lit else flags.State_None
        option.state |= flags.State_Sunken if lit > 1 else flags.State_None
        return option

    @Slot()
    def _colour_icon(self) -> None:
        side, gap = self._themes.theme.control_px(_ICON), _GAP if self.text() else 0
        self.setIconSize(QSize(side + gap, side))
        if self._icon_name is None:
            self.setIcon(QIcon())
            return
        self.setIcon(icon(self._icon_name, self._text_colour(), side, gap=gap))

    def _text_colour(self) -> str:
        palette = self._themes.theme.palette
        match self._kind:
            case ButtonKind.PRIMARY | ButtonKind.LARGE_PRIMARY:
                return palette.onbrand
            case ButtonKind.INK:
                return palette.bg
            case ButtonKind.OUTLINE | ButtonKind.QUIET_BRAND:
                return palette.brand
            case ButtonKind.QUIET | ButtonKind.ICON:
                return palette.ink2
            case ButtonKind.DANGER:
                return palette.danger
            case ButtonKind.PLAIN | ButtonKind.LARGE | ButtonKind.SMALL:
                return palette.ink
