"""The sidebar: the mark, the pages, and that everything stays on this computer."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QVBoxLayout, QWidget

from limber.ui.icons import IconName, paint_app_mark, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height, Radius, Space, Type, Weight, Width
from limber.ui.widgets.keys_line import KeysLine
from limber.ui.widgets.passage import Lit
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_MARGIN: Final = 14
_MARGIN_FOLDED: Final = 8
_BRAND_HEIGHT: Final = 70
_MARK: Final = 26
_ICON: Final = 20
_TEXT_LEFT: Final = 45
_NOTE: Final = "Everything stays on this computer"


@dataclass(frozen=True, slots=True)
class SidebarItem:
    """One page: `page` is what the signal carries; `at_foot` puts it at the bottom.

    `shortcut` is the key that leads there, in the portable way of writing it.
    """

    page: str
    label: str
    icon: IconName
    at_foot: bool = False
    shortcut: str = ""

    @property
    def key(self) -> str:
        """The shortcut as it is written on this machine."""
        return QKeySequence(self.shortcut).toString(QKeySequence.SequenceFormat.NativeText)


class Sidebar(ThemedWidget):
    """A list of pages of which one is current; below a window width it folds to its icons."""

    page_requested = Signal(str)
    keys_requested = Signal()
    """The list of all keys is to be shown."""

    def __init__(
        self, themes: ThemeSource, items: tuple[SidebarItem, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._folded = False
        self._window_width = Width.WINDOW
        self._buttons = [_NavButton(themes, item, self) for item in items]
        self._keys = KeysLine(themes, self)
        self._keys.clicked.connect(self.keys_requested)
        self._note = _Note(themes, self)
        self._layout = QVBoxLayout(self)
        self._layout.setSpacing(Space.XS)
        self._fill()
        self.setAccessibleName("Pages")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)

    @property
    def folded(self) -> bool:
        """Whether only the icons show."""
        return self._folded

    def show_current(self, page: str) -> None:
        """Mark the page that is shown."""
        for button in self._buttons:
            button.setChecked(button.item.page == page)

    def follow_window_width(self, width: int) -> None:
        """Fold below the width where labels would crowd the page; larger text folds sooner."""
        self._window_width = width
        folded = width < self.theme.text_px(Width.SIDEBAR_FOLDS_BELOW)
        if folded == self._folded:
            return
        self._folded = folded
        for button in self._buttons:
            button.fold(folded=folded)
        self._keys.fold(folded=folded)
        self._apply_fold()
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Fold or unfold for a new text size."""
        self.follow_window_width(self._window_width)

    def sizeHint(self) -> QSize:
        if self._folded:
            return QSize(Width.SIDEBAR_NARROW, 400)
        return QSize(self.theme.text_px(Width.SIDEBAR), 400)

    def minimumSizeHint(self) -> QSize:
        return QSize(self.sizeHint().width(), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self._move_focus(1)
            case Qt.Key.Key_Up:
                self._move_focus(-1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        painter.fillRect(self.rect(), QColor(palette.side))
        painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(palette.line))
        left = (self.width() - _MARK) / 2 if self._folded else 23.0
        mark = QRectF(left, (_BRAND_HEIGHT - _MARK) / 2, _MARK, _MARK)
        paint_app_mark(painter, mark, palette)
        if not self._folded:
            painter.setPen(QColor(palette.ink))
            name = QRectF(mark.right() + 10, 0, self.width(), _BRAND_HEIGHT)
            name_font = self.theme.font(Type.APP_NAME, Weight.BOLD)
            draw_capitals_centred(painter, name, name_font, "Limber", left=True)
        painter.end()

    def _fill(self) -> None:
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            if not button.item.at_foot:
                self._layout.addWidget(button)
        self._layout.addStretch(1)
        for button in self._buttons:
            if button.item.at_foot:
                self._layout.addWidget(button)
        self._layout.addWidget(self._keys)
        self._layout.addWidget(self._note)
        self._apply_fold()

    def _apply_fold(self) -> None:
        margin = _MARGIN_FOLDED if self._folded else _MARGIN
        self._layout.setContentsMargins(margin, _BRAND_HEIGHT, margin + 1, Space.L)
        self._note.setVisible(not self._folded)

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _NavButton):
            self.page_requested.emit(sender.item.page)

    def _move_focus(self, step: int) -> None:
        focused = [index for index, button in enumerate(self._buttons) if button.hasFocus()]
        index = (focused[0] + step) % len(self._buttons) if focused else 0
        self._buttons[index].setFocus(Qt.FocusReason.TabFocusReason)


class _NavButton(QAbstractButton):
    """One page of the sidebar."""

    def __init__(self, themes: ThemeSource, item: SidebarItem, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self._lit = Lit(themes, self)
        self._folded = False
        self.item = item
        self.setText(item.label)
        self.setAccessibleName(item.label)
        self.setAccessibleDescription(item.key)
        self.setToolTip(self._tip())
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        themes.theme_changed.connect(self.updateGeometry)

    def fold(self, *, folded: bool) -> None:
        """Leave the label to the tool tip, or show it again."""
        self._folded = folded
        self.setToolTip(self._tip())
        self.update()

    def nextCheckState(self) -> None:
        """Leave the mark to the window, which knows the current page."""

    def _tip(self) -> str:
        key = self.item.key
        if not self._folded:
            return key
        return f"{self.item.label} ({key})" if key else self.item.label

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
            return
        super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        return QSize(Height.NAV_ITEM, max(Height.NAV_ITEM, self._themes.theme.text_px(28)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self._themes.theme.palette
        painter = smooth_painter(self)
        current = self.isChecked()
        lit = self._lit.now()
        if current or lit > 0:
            self._paint_ground(painter, 1.0 if current else min(lit, 1.0) / 2, current=current)
        colour = palette.ink if current else palette.ink2
        side = self._themes.theme.control_px(_ICON) if self._folded else _ICON
        left = (self.width() - side) / 2 if self._folded else 13.0
        place = QRectF(left, (self.height() - side) / 2, side, side)
        paint_icon(painter, place, self.item.icon, colour)
        if not self._folded:
            painter.setPen(QColor(colour))
            text = QRectF(_TEXT_LEFT, 0, max(0, self.width() - _TEXT_LEFT), self.height())
            weight = Weight.SEMI_BOLD if current else Weight.MEDIUM
            label_font = self._themes.theme.font(Type.BODY, weight)
            draw_capitals_centred(painter, text, label_font, self.item.label, left=True)
        painter.end()

    def _paint_ground(self, painter: QPainter, opacity: float, *, current: bool) -> None:
        palette = self._themes.theme.palette
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        ground = QColor(palette.surface)
        ground.setAlphaF(opacity)
        painter.setBrush(ground)
        painter.setPen(QPen(QColor(palette.line), 1) if current else QPen(Qt.PenStyle.NoPen))
        painter.drawRoundedRect(frame, Radius.CONTROL, Radius.CONTROL)
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(palette.brand))
            painter.drawRoundedRect(QRectF(0, (self.height() - 20) / 2, 4, 20), 2, 2)


class _Note(ThemedWidget):
    """The line with the lock."""

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self.setAccessibleName(_NOTE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(100, self.theme.text_px(52))

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        painter = smooth_painter(self)
        painter.setPen(QColor(palette.ink3))
        painter.setFont(self.theme.font(Type.CAPTION))
        text = QRectF(36, 0, max(0, self.width() - 38), self.height())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(text, flags, _NOTE)
        paint_icon(painter, QRectF(12, self.height() / 2 - 17, 16, 16), IconName.LOCK, palette.ink3)
        painter.end()
