"""One line in the list of past sessions, and the heading of a month."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Radius, Space, Type, Weight, Width
from limber.ui.view_state.history import HistoryRow, MonthHeading
from limber.ui.widgets.status_mark import MarkState, paint_mark

ENTRY_ROLE: Final = Qt.ItemDataRole.UserRole
"""Under this role a model hands out a `MonthHeading` or a `HistoryRow`."""

_HEIGHT: Final = 46
_MARK: Final = 18.0
_BAR: Final = 3.0
_GAP: Final = 10.0
_AFTER_DAY: Final = 14.0
_LONGEST_DAY: Final = "Wed 28"
_LONGEST_PART: Final = "Afternoon"
_LONGEST_MINUTES: Final = "120 min"
_LONGEST_PAIN: Final = "pain 10"
_LEFT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
_RIGHT: Final = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class SessionRowDelegate(QStyledItemDelegate):
    """Paints the entries of a session list; all lines have one height."""

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(parent)
        self._themes = themes

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        return QSize(0, self._themes.theme.text_px(_HEIGHT))

    def least_width(self) -> int:
        """The width that a line needs so that none of its words is cut, in logical pixels."""
        theme = self._themes.theme
        words = (
            (_LONGEST_DAY, Type.BODY, Weight.SEMI_BOLD),
            (_LONGEST_PART, Type.BODY, Weight.REGULAR),
            (_LONGEST_MINUTES, Type.CAPTION, Weight.REGULAR),
            (_LONGEST_PAIN, Type.CAPTION, Weight.REGULAR),
        )
        needed = sum(
            QFontMetricsF(theme.font(size, weight)).horizontalAdvance(text)
            for text, size, weight in words
        )
        around = 2 * Space.L + 2 * (theme.control_px(_MARK) + _GAP) + _AFTER_DAY + Space.L + Space.S
        return round(needed + around + 1)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        entry: object = index.data(ENTRY_ROLE)
        brush = _RowBrush(painter, self._themes.theme, QRectF(option.rect))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(entry, MonthHeading):
            brush.paint_heading(entry)
        elif isinstance(entry, HistoryRow):
            brush.paint_ground(option.state)
            brush.paint_session(entry, chosen=_has(option.state, QStyle.StateFlag.State_Selected))
        painter.restore()


class _RowBrush:
    """Paints into one line."""

    def __init__(self, painter: QPainter, theme: Theme, rect: QRectF) -> None:
        self._painter = painter
        self._theme = theme
        self._side = theme.control_px(_MARK)
        self._rect = rect
        self._inner = rect.adjusted(Space.L, 0, -Space.L, 0)

    def paint_heading(self, heading: MonthHeading) -> None:
        """The month, and how many sessions it has."""
        place = self._inner.adjusted(0, Space.XS, 0, 0)
        self._text(place, heading.count, Type.CAPTION, Weight.REGULAR, flags=_RIGHT)
        place.setRight(place.right() - self._width(heading.count, Type.CAPTION, 400) - Space.S)
        self._text(place, heading.text, Type.SECTION, Weight.SEMI_BOLD, self._theme.palette.ink)

    def paint_ground(self, state: QStyle.StateFlag) -> None:
        """The fill, the bar and the focus ring."""
        palette = self._theme.palette
        chosen = _has(state, QStyle.StateFlag.State_Selected)
        hovered = _has(state, QStyle.StateFlag.State_MouseOver)
        ground = self._rect.adjusted(2, 1, -2, -1)
        self._painter.setPen(Qt.PenStyle.NoPen)
        if chosen or hovered:
            self._painter.setBrush(QColor(palette.brandsoft if chosen else palette.inset))
            self._painter.drawRoundedRect(ground, Radius.CONTROL, Radius.CONTROL)
        if chosen:
            bar = QRectF(ground.left(), ground.top() + _GAP, _BAR, ground.height() - 2 * _GAP)
            self._painter.setBrush(QColor(palette.brand))
            self._painter.drawRoundedRect(bar, _BAR / 2, _BAR / 2)
        if chosen and _has(state, QStyle.StateFlag.State_HasFocus):
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            self._painter.setPen(QPen(QColor(palette.ink), Width.FOCUS_RING))
            self._painter.drawRoundedRect(
                ground.adjusted(1, 1, -1, -1), Radius.CONTROL, Radius.CONTROL
            )

    def paint_session(self, row: HistoryRow, *, chosen: bool) -> None:
        """Mark, day, part of the day, minutes and pain."""
        palette = self._theme.palette
        weight = Weight.SEMI_BOLD if chosen else Weight.MEDIUM
        place = QRectF(self._inner)
        mark = MarkState.DONE if row.is_whole else MarkState.PARTIAL
        self._mark(place, mark)
        place.setLeft(place.left() + self._side + _GAP)
        self._text(place, row.day, Type.BODY, weight, palette.ink)
        place.setLeft(
            place.left() + self._width(_LONGEST_DAY, Type.BODY, Weight.SEMI_BOLD) + _AFTER_DAY
        )
        icon = IconName.MOON if row.is_evening else IconName.SUN
        square = QRectF(place.left(), place.center().y() - self._side / 2, self._side, self._side)
        paint_icon(self._painter, square, icon, palette.ink2)
        place.setLeft(square.right() + _GAP)
        pain = self._width(_LONGEST_PAIN, Type.CAPTION, Weight.REGULAR)
        self._text(place, row.pain, Type.CAPTION, Weight.REGULAR, flags=_RIGHT)
        place.setRight(place.right() - pain - Space.L)
        self._text(place, row.minutes, Type.CAPTION, Weight.REGULAR, flags=_RIGHT)
        place.setRight(place.right() - self._width(row.minutes, Type.CAPTION, 400) - Space.S)
        self._text(place, row.part, Type.BODY, Weight.REGULAR, palette.ink)

    def _mark(self, place: QRectF, state: MarkState) -> None:
        square = QRectF(place.left(), place.center().y() - self._side / 2, self._side, self._side)
        paint_mark(self._painter, square, state, self._theme.palette)

    def _width(self, text: str, size: int, weight: int) -> float:
        return QFontMetricsF(self._theme.font(size, weight)).horizontalAdvance(text)

    def _text(
        self,
        place: QRectF,
        text: str,
        size: int,
        weight: int,
        colour: str = "",
        flags: Qt.AlignmentFlag = _LEFT,
    ) -> None:
        font = self._theme.font(size, weight)
        self._painter.setFont(font)
        self._painter.setPen(QColor(colour or self._theme.palette.ink2))
        elided = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, place.width())
        self._painter.drawText(place, flags, elided)


def _has(state: QStyle.StateFlag, flag: QStyle.StateFlag) -> bool:
    return bool(state & flag)
