"""The parts that a page of the report is made of; lengths are 1/96 of an inch."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from limber.ui.fonts import paper_font as font
from limber.ui.palettes import LIGHT
from limber.ui.report.contents import ExerciseLine, Fact, Remark
from limber.ui.tokens import Type, Weight

_WRAP: Final = Qt.TextFlag.TextWordWrap.value
_ALIGN: Final = {
    "left": Qt.AlignmentFlag.AlignLeft.value,
    "right": Qt.AlignmentFlag.AlignRight.value,
}
_COLUMNS: Final = (
    ("Exercise", 0.36, "left"),
    ("Prescribed", 0.20, "left"),
    ("Sessions", 0.11, "right"),
    ("Whole sets", 0.11, "right"),
    ("Left", 0.11, "right"),
    ("Right", 0.11, "right"),
)
"""Title, share of the width, and to which side it keeps."""
_ROW_GAP: Final = 5.0
_DAY_SHARE: Final = 0.22
_BESIDE: Final = 12.0


class Block(Protocol):
    """One part, as wide as the page lets it be."""

    @property
    def gap_before(self) -> float:
        """What stays free above it, but at the top of a page."""
        ...

    @property
    def keeps_next(self) -> bool:
        """Whether it never stands last on a page: a heading."""
        ...

    def height(self, width: float) -> float:
        """How high it is."""
        ...

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Draw it."""
        ...


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Text that wraps; shown as it is, whatever stands in it."""

    text: str
    size: float = Type.CAPTION
    weight: int = Weight.REGULAR
    colour: str = LIGHT.ink
    gap_before: float = 4.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        """How high its lines are."""
        return _text_height(self.text, font(self.size, self.weight), width)

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Draw its lines."""
        _draw(painter, place, self.text, font(self.size, self.weight), self.colour)


def heading(text: str) -> TextBlock:
    """The title of what follows."""
    return TextBlock(text, Type.BODY, Weight.SEMI_BOLD, gap_before=16.0, keeps_next=True)


@dataclass(frozen=True, slots=True)
class FactsBlock:
    """The figures in a row, each over what it counts."""

    facts: Sequence[Fact]
    gap_before: float = 14.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        """How high the highest of them is."""
        inner = self._slot(width) - _BESIDE
        captions = (_text_height(each.caption, font(Type.AXIS), inner) for each in self.facts)
        return QFontMetricsF(_value_font()).height() + max(captions, default=0.0)

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Draw them from the left."""
        slot, high = self._slot(place.width()), QFontMetricsF(_value_font()).height()
        value_font = self._fitting(slot - _BESIDE)
        for number, each in enumerate(self.facts):
            left = place.left() + number * slot
            _draw(painter, QRectF(left, place.top(), slot, high), each.value, value_font)
            under = QRectF(left, place.top() + high, slot - _BESIDE, place.height() - high)
            _draw(painter, under, each.caption, font(Type.AXIS), LIGHT.ink2)

    def _slot(self, width: float) -> float:
        return width / max(len(self.facts), 1)

    def _fitting(self, room: float) -> QFont:
        """The font in which the widest value has room on one line."""
        size = float(Type.APP_NAME)
        widths = [QFontMetricsF(_value_font()).horizontalAdvance(each.value) for each in self.facts]
        widest = max(widths, default=0.0)
        return _value_font(size if widest <= room else size * room / widest)


@dataclass(frozen=True, slots=True)
class DrawnBlock:
    """Something that is drawn elsewhere, of a fixed height."""

    high: float
    draw: Callable[[QPainter, QRectF], None]
    gap_before: float = 14.0
    keeps_next: bool = False

    def height(self, width: float) -> float:  # noqa: ARG002 - whatever its width
        """Its height."""
        return self.high

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Have it drawn."""
        self.draw(painter, place)


@dataclass(frozen=True, slots=True)
class RowBlock:
    """A row of the table of exercises."""

    cells: tuple[str, ...]
    is_head: bool = False
    gap_before: float = 0.0

    @property
    def keeps_next(self) -> bool:
        """Whether it is the head."""
        return self.is_head

    def height(self, width: float) -> float:
        """How high its highest cell is, with the line under it."""
        heights = (
            _text_height(cell, self._font, share * width - _BESIDE)
            for cell, (_, share, _) in zip(self.cells, _COLUMNS, strict=True)
        )
        return max(heights) + 2 * _ROW_GAP

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Draw its cells and the line under it."""
        left = place.left()
        for cell, (_, share, align) in zip(self.cells, _COLUMNS, strict=True):
            width = share * place.width()
            inner = QRectF(left, place.top() + _ROW_GAP, width - _BESIDE, place.height())
            if align == "right":
                inner.translate(_BESIDE, 0)
            colour = LIGHT.ink2 if self.is_head else LIGHT.ink
            _draw(painter, inner, cell, self._font, colour, _ALIGN[align])
            left += width
        painter.setPen(QPen(QColor(LIGHT.ctl if self.is_head else LIGHT.line), 0.75))
        painter.drawLine(
            QPointF(place.left(), place.bottom()), QPointF(place.right(), place.bottom())
        )

    @property
    def _font(self) -> QFont:
        return font(Type.AXIS, Weight.SEMI_BOLD if self.is_head else Weight.REGULAR)


def head_row() -> RowBlock:
    """The titles of the columns."""
    return RowBlock(tuple(title for title, _, _ in _COLUMNS), is_head=True)


def exercise_row(line: ExerciseLine) -> RowBlock:
    """One exercise; what is done with both sides at once stands in the last column."""
    right = line.right or (f"both {line.both}" if line.both else "")
    return RowBlock((line.name, line.prescribed, line.sessions, line.sets, line.left, right))


@dataclass(frozen=True, slots=True)
class RemarkBlock:
    """A day and what is said of it, beside each other."""

    remark: Remark
    gap_before: float = 4.0
    keeps_next: bool = False

    def height(self, width: float) -> float:
        """How high the longer of both is."""
        day = _text_height(self.remark.day, font(Type.AXIS), _DAY_SHARE * width - _BESIDE)
        said = _text_height(self.remark.text, font(Type.AXIS), (1 - _DAY_SHARE) * width)
        return max(day, said)

    def paint(self, painter: QPainter, place: QRectF) -> None:
        """Draw both."""
        left = _DAY_SHARE * place.width()
        day = place.adjusted(0, 0, left - place.width() - _BESIDE, 0)
        _draw(painter, day, self.remark.day, font(Type.AXIS), LIGHT.ink2)
        _draw(painter, place.adjusted(left, 0, 0, 0), self.remark.text, font(Type.AXIS))


def _value_font(size: float = Type.APP_NAME) -> QFont:
    return font(size, Weight.SEMI_BOLD)


def _text_height(text: str, with_font: QFont, width: float) -> float:
    space = QRectF(0, 0, width, 1e6)
    return QFontMetricsF(with_font).boundingRect(space, _WRAP, text or " ").height()


def _draw(
    painter: QPainter,
    place: QRectF,
    text: str,
    with_font: QFont,
    colour: str = LIGHT.ink,
    align: int = _ALIGN["left"],
) -> None:
    painter.setFont(with_font)
    painter.setPen(QColor(colour))
    painter.drawText(place, _WRAP | align, text)
