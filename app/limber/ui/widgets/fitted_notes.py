"""Several notes in one type, the largest in which all of them fit the place."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.fonts import font
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Weight
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

SIZE_STEP: Final = 1
_INDENT_EM: Final = 1.1
_GAP_EM: Final = 0.6
_BALL_EM: Final = 0.17
_WRAP: Final = int(Qt.TextFlag.TextWordWrap.value)


class FittedNotes(ThemedWidget):
    """Paints notes below each other, each behind a ball, from `largest_px` to `smallest_px`.

    The smallest grows with the text scale; where even that has no room, it asks for the height.
    """

    def __init__(
        self, themes: ThemeSource, largest_px: int, smallest_px: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, parent)
        self._largest_px, self._smallest_px = largest_px, smallest_px
        self._notes: tuple[str, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_notes(self, notes: tuple[str, ...]) -> None:
        """Show other notes."""
        self._notes = notes
        self.setAccessibleName(" ".join(notes))
        self.updateGeometry()
        self.update()

    def fitting_font(self) -> QFont:
        """The largest font at which all notes fit the place."""
        smallest = self._smallest()
        for size in range(max(self._largest_px, smallest), smallest, -SIZE_STEP):
            made = _font(size)
            if self._height(made, self.width()) <= self.height():
                return made
        return _font(smallest)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return round(self._height(_font(self._smallest()), width)) + 1

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        made = self.fitting_font()
        metrics, em = QFontMetricsF(made), made.pixelSize()
        painter = smooth_painter(self)
        painter.setFont(made)
        top = 0.0
        for note in self._notes:
            place = QRectF(em * _INDENT_EM, top, self.width() - em * _INDENT_EM, 10_000)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.theme.palette.brand))
            middle = QPointF(em * 2 * _BALL_EM, top + metrics.height() / 2)
            painter.drawEllipse(middle, em * _BALL_EM, em * _BALL_EM)
            painter.setPen(QColor(self.theme.palette.ink))
            painter.drawText(place, _WRAP, note)
            top += _note_height(metrics, note, place.width()) + em * _GAP_EM
        painter.end()

    def _smallest(self) -> int:
        return round(self.theme.text_px(self._smallest_px))

    def _height(self, made: QFont, width: int) -> float:
        metrics, em = QFontMetricsF(made), made.pixelSize()
        texts = sum(_note_height(metrics, each, width - em * _INDENT_EM) for each in self._notes)
        return texts + max(0, len(self._notes) - 1) * em * _GAP_EM


def _font(size_px: int) -> QFont:
    return font(size_px, Weight.REGULAR)


def _note_height(metrics: QFontMetricsF, note: str, width: float) -> float:
    return metrics.boundingRect(QRectF(0, 0, max(1.0, width), 10_000), _WRAP, note).height()
