"""One exercise of a past session: its mark, its name, and every set as a chip."""

from dataclasses import dataclass
from html import escape
from itertools import takewhile
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from limber.engine.events import SetStatus
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import Theme, ThemeSource
from limber.ui.tokens import Height, Radius, Space, Type, Weight
from limber.ui.view_state.history_detail import ExerciseLine, SetChip
from limber.ui.widgets.status_mark import MarkState, paint_mark
from limber.ui.widgets.text import draw_capitals_centred
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_ROW: Final = 34
_MARK: Final = 16.0
_INDENT: Final = 26.0
_PADDING: Final = 9.0
_GAP: Final = 4.0
_GROUP_GAP: Final = 14.0
_LABEL_GAP: Final = 7.0
_HALF: Final = 12.0
_HALF_GAP: Final = 4.0

_NAME_FLAGS: Final = (
    Qt.TextFlag.TextWordWrap.value
    | Qt.AlignmentFlag.AlignVCenter.value
    | Qt.AlignmentFlag.AlignLeft.value
)

MARKS: Final = {
    SetStatus.DONE: MarkState.DONE,
    SetStatus.PARTIAL: MarkState.PARTIAL,
    SetStatus.SKIPPED: MarkState.SKIPPED,
}


@dataclass(frozen=True, slots=True)
class _Piece:
    """A chip, or the label before a group of chips, with its place."""

    rect: QRectF
    chip: SetChip | None
    label: str = ""

    def moved(self, x: float, y: float) -> "_Piece":
        return _Piece(self.rect.translated(x, y), self.chip, self.label)


class SetsLine(ThemedWidget):
    """Paints an `ExerciseLine`; the chips stand at the right, or below the name if they are many.

    A chip of a set that was cut short has a half disc and an outline, that of one left out a dash
    in a broken outline.
    """

    def __init__(
        self, themes: ThemeSource, line: ExerciseLine, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._line = line
        self._measured: tuple[Theme, list[_Piece]] | None = None
        self.setAccessibleName(line.spoken)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        return QSize(400, self.heightForWidth(400))

    def minimumSizeHint(self) -> QSize:
        return QSize(160, self._row())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        pieces = self._place(width)
        lowest = max((piece.rect.bottom() for piece in pieces), default=0.0)
        margin = (self._row() - self._chip_height()) / 2
        return max(round(self._head(width)), round(lowest + margin))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        row = QRectF(0, 0, self.width(), self._row())
        mark = QRectF(0, row.center().y() - _MARK / 2, _MARK, _MARK)
        paint_mark(painter, mark, MARKS[self._line.status], self.theme.palette)
        painter.setPen(QColor(self.theme.palette.ink))
        painter.setFont(self._name_font())
        name = QRectF(_INDENT, 0, self.width() - _INDENT, self._head(self.width()))
        painter.drawText(name, _NAME_FLAGS, self._line.name)
        for piece in self._place(self.width()):
            self._paint(painter, piece)
        painter.end()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._hint(event.pos()), self)
            return True
        return super().event(event)

    def _hint(self, point: QPoint) -> str:
        for piece in self._place(self.width()):
            if piece.chip is not None and piece.rect.contains(point.x(), point.y()):
                return piece.chip.hint
        # A tool tip takes what looks like markup for markup; a stored name is none.
        return f"<span>{escape(self._line.name)}</span>"

    def _place(self, width: float) -> list[_Piece]:
        """The pieces, beside the name if they fit there, else in lines below it."""
        pieces = self._in_a_row()
        total = pieces[-1].rect.right() if pieces else 0.0
        top = (self._row() - self._chip_height()) / 2
        name = QFontMetricsF(self._name_font()).horizontalAdvance(self._line.name)
        if _INDENT + name + Space.L + total <= width:
            return [piece.moved(width - total, top) for piece in pieces]
        below = self._head(width) - self._row()
        return [piece.moved(0, below) for piece in self._wrapped(pieces, width - _INDENT)]

    def _head(self, width: float) -> float:
        """The height of the name, which takes several lines where it is too long for one."""
        room = QRectF(0, 0, max(width - _INDENT, 1.0), 1e6)
        metrics = QFontMetricsF(self._name_font())
        lines = metrics.boundingRect(room, _NAME_FLAGS, self._line.name).height()
        return max(float(self._row()), self._row() + lines - metrics.height())

    def _wrapped(self, pieces: list[_Piece], room: float) -> list[_Piece]:
        placed: list[_Piece] = []
        start, y = 0.0, self._row() - 2.0
        for number, piece in enumerate(pieces):
            needed = (
                self._end_of_group(pieces, number) if piece.chip is None else piece.rect.right()
            )
            if needed - start > room and piece.rect.left() > start and not _follows_label(placed):
                start, y = piece.rect.left(), y + self._chip_height() + _GAP
            placed.append(piece.moved(_INDENT - start, y))
        return placed

    @staticmethod
    def _end_of_group(pieces: list[_Piece], number: int) -> float:
        """Where the group ends whose label is piece `number`."""
        group = takewhile(lambda piece: piece.chip is not None, pieces[number + 1 :])
        return max((piece.rect.right() for piece in group), default=pieces[number].rect.right())

    def _in_a_row(self) -> list[_Piece]:
        """Measured once for each look: a layout asks for the height again and again."""
        if self._measured is None or self._measured[0] is not self.theme:
            self._measured = (self.theme, self._measure())
        return self._measured[1]

    def _measure(self) -> list[_Piece]:
        x, height = 0.0, float(self._chip_height())
        pieces: list[_Piece] = []
        for group in self._line.groups:
            x += _GROUP_GAP if pieces else 0.0
            if group.label:
                width = QFontMetricsF(self._label_font()).horizontalAdvance(group.label)
                pieces.append(_Piece(QRectF(x, 0, width, height), None, group.label))
                x += width + _LABEL_GAP
            for chip in group.chips:
                width = self._chip_width(chip)
                pieces.append(_Piece(QRectF(x, 0, width, height), chip))
                x += width + _GAP
            x -= _GAP
        return pieces

    def _paint(self, painter: QPainter, piece: _Piece) -> None:
        palette = self.theme.palette
        if piece.chip is None:
            painter.setPen(QColor(palette.ink2))
            draw_capitals_centred(painter, piece.rect, self._label_font(), piece.label)
            return
        self._paint_frame(painter, piece.rect, piece.chip.status)
        place = QRectF(piece.rect)
        if piece.chip.status is SetStatus.PARTIAL:
            half = QRectF(place.left() + _PADDING, place.center().y() - _HALF / 2, _HALF, _HALF)
            paint_icon(painter, half, IconName.HALF, palette.ink)
            place.setLeft(half.right() + _HALF_GAP - _PADDING)
        painter.setPen(QColor(palette.ink))
        draw_capitals_centred(painter, place, self._chip_font(), piece.chip.text)

    def _paint_frame(self, painter: QPainter, rect: QRectF, status: SetStatus) -> None:
        palette = self.theme.palette
        painter.setBrush(Qt.BrushStyle.NoBrush)
        frame = rect.adjusted(0.5, 0.5, -0.5, -0.5)
        match status:
            case SetStatus.DONE:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(palette.brandsoft))
                frame = rect
            case SetStatus.PARTIAL:
                painter.setPen(QPen(QColor(palette.brand), 1))
            case SetStatus.SKIPPED:
                painter.setPen(QPen(QColor(palette.ctl), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(frame, Radius.CHIP, Radius.CHIP)

    def _chip_width(self, chip: SetChip) -> float:
        width = QFontMetricsF(self._chip_font()).horizontalAdvance(chip.text) + 2 * _PADDING
        if chip.status is SetStatus.PARTIAL:
            width += _HALF + _HALF_GAP
        return max(width, 28.0)

    def _row(self) -> int:
        return self.theme.text_px(_ROW)

    def _chip_height(self) -> int:
        return self.theme.text_px(Height.CHIP - 2)

    def _name_font(self) -> QFont:
        return self.theme.font(Type.BODY)

    def _chip_font(self) -> QFont:
        return self.theme.font(Type.CAPTION, Weight.SEMI_BOLD)

    def _label_font(self) -> QFont:
        return self.theme.font(Type.CAPTION)


def _follows_label(placed: list[_Piece]) -> bool:
    return bool(placed) and placed[-1].chip is None
