"""A segmented control: a few choices side by side, one of them in force."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height, Radius, Type, Weight
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_PADDING: Final = 14
_ICON: Final = 16
_ICON_GAP: Final = 7


@dataclass(frozen=True, slots=True)
class Segment:
    """One choice; with `folds` only its icon shows until it is chosen.

    The chosen one has a tick: before its label, or after it where an icon stands there.
    """

    value: str
    label: str
    icon: IconName | None = None
    folds: bool = False
    spoken: str = ""
    """What a screen reader says, if that is not the label."""


class Segmented(ThemedWidget):
    """Lets one of a few segments be chosen; the chosen one is filled, bold and ticked."""

    value_changed = Signal(str)

    def __init__(
        self,
        themes: ThemeSource,
        segments: tuple[Segment, ...],
        value: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._cells: list[_Cell] = []
        for segment in segments:
            cell = _Cell(themes, segment, self)
            cell.clicked.connect(self._on_clicked)
            layout.addWidget(cell)
            self._cells.append(cell)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_value(value)

    @property
    def value(self) -> str:
        """The value of the chosen segment; empty if none is."""
        return next((cell.segment.value for cell in self._cells if cell.isChecked()), "")

    def show_value(self, value: str) -> None:
        """Choose a segment without telling anybody."""
        for cell in self._cells:
            chosen = cell.segment.value == value
            cell.setChecked(chosen)
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if chosen else Qt.FocusPolicy.ClickFocus)
            cell.updateGeometry()
        if self._cells and not self.value:
            self._cells[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focus_chosen(self) -> None:
        """Give the keyboard to the chosen segment, if there is one."""
        for cell in self._cells:
            if cell.isChecked():
                cell.setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        """Measure again: the text may have another size."""
        for cell in self._cells:
            cell.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Right | Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Left | Qt.Key.Key_Up:
                self._step(-1)
            case _:
                super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        for index, cell in enumerate(self._cells):
            self._paint_cell(painter, index, cell)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.theme.palette.ctl), 1))
        painter.drawPath(self._outline())
        painter.end()

    def _outline(self) -> QPainterPath:
        path = QPainterPath()
        whole = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        path.addRoundedRect(whole, Radius.CONTROL, Radius.CONTROL)
        return path

    def _paint_cell(self, painter: QPainter, index: int, cell: "_Cell") -> None:
        palette = self.theme.palette
        place = QPainterPath()
        place.addRect(QRectF(cell.geometry()))
        colour = palette.brand if cell.isChecked() else palette.surface
        painter.fillPath(self._outline().intersected(place), QColor(colour))
        if index:
            painter.fillRect(QRectF(cell.x(), 0, 1, self.height()), QColor(palette.ctl))

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, _Cell):
            self._choose(sender)

    def _step(self, step: int) -> None:
        values = [cell.segment.value for cell in self._cells]
        index = values.index(self.value) + step if self.value else 0
        if 0 <= index < len(self._cells):
            self._choose(self._cells[index])
            self._cells[index].setFocus(Qt.FocusReason.TabFocusReason)

    def _choose(self, cell: "_Cell") -> None:
        before = self.value
        changed = cell.segment.value != before or not cell.isChecked()
        self.show_value(cell.segment.value)
        self.update()
        if changed:
            self.value_changed.emit(cell.segment.value)


class _Cell(QAbstractButton):
    """One segment; the control around it paints the ground and handles the arrows."""

    def __init__(self, themes: ThemeSource, segment: Segment, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes
        self.segment = segment
        self.setText(segment.label)
        self.setAccessibleName(segment.spoken or segment.label)
        self.setCheckable(True)
        self.setToolTip(segment.label if segment.folds else "")
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        theme = self._themes.theme
        width = 2.0 * _PADDING
        if self._has_label():
            metrics = QFontMetricsF(theme.font(Type.BODY, Weight.SEMI_BOLD))
            width += metrics.horizontalAdvance(self.segment.label)
        if self._icon() is not None:
            width += theme.control_px(_ICON) + (_ICON_GAP if self._has_label() else -4)
        if self._has_tick_behind():
            width += theme.control_px(_ICON) + _ICON_GAP
        return QSize(round(width), theme.text_px(Height.SMALL))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
            return
        super().keyPressEvent(event)

    def nextCheckState(self) -> None:
        """Leave the tick to the control, which keeps exactly one."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        theme = self._themes.theme
        palette = theme.palette
        chosen = self.isChecked()
        colour = QColor(palette.onbrand if chosen else palette.ink)
        painter = smooth_painter(self)
        weight = Weight.SEMI_BOLD if chosen else Weight.MEDIUM
        label_font = theme.font(Type.BODY, weight)
        label = self.segment.label if self._has_label() else ""
        icon = self._icon()
        text_width = QFontMetricsF(label_font).horizontalAdvance(label)
        side = theme.control_px(_ICON)
        icon_width = 0 if icon is None else side + (_ICON_GAP if label else 0)
        behind = side + _ICON_GAP if self._has_tick_behind() else 0
        left = (self.width() - text_width - icon_width - behind) / 2
        if icon is not None:
            place = QRectF(left, (self.height() - side) / 2, side, side)
            paint_icon(painter, place, icon, colour)
        painter.setPen(colour)
        place = QRectF(left + icon_width, 0, text_width, self.height())
        draw_capitals_centred(painter, place, label_font, label, left=True)
        if behind:
            tick = QRectF(place.right() + _ICON_GAP, (self.height() - side) / 2, side, side)
            paint_icon(painter, tick, IconName.CHECK, colour)
        painter.end()

    def _has_label(self) -> bool:
        return self.isChecked() or not self.segment.folds

    def _has_tick_behind(self) -> bool:
        segment = self.segment
        return self.isChecked() and segment.icon is not None and not segment.folds

    def _icon(self) -> IconName | None:
        if self.segment.icon is not None:
            return self.segment.icon
        return IconName.CHECK if self.isChecked() else None
