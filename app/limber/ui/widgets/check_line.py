"""One thing that was checked: a sign, what was found, and what to do about it."""

from typing import Final

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.icons import IconName, paint_icon
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.check import CheckRow, Mark
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_ICON: Final = 20
_SIGNS: Final = {
    Mark.LOOKING: IconName.CLOCK,
    Mark.GOOD: IconName.CHECK,
    Mark.BAD: IconName.WARNING,
}


class CheckLine(QWidget):
    """Shows a `CheckRow`, and says what was found."""

    attempt_requested = Signal(str)
    """The person tries it; carries its title."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._row: CheckRow | None = None
        self._sign = _Sign(themes)
        self._title = label("", Role.STRONG, wrapped=True)
        self._text = label("", wrapped=True)
        self._remedy = label("", Role.CAPTION, wrapped=True)
        self._attempt = Button(themes, "", ButtonKind.SMALL)
        self._attempt.clicked.connect(self._on_attempt)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        for part in (self._title, self._text, self._remedy):
            texts.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.M, 0, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        row.addWidget(self._attempt, 0, Qt.AlignmentFlag.AlignVCenter)

    def show_row(self, row: CheckRow) -> None:
        """Show what was found."""
        if row == self._row:
            return
        self._row = row
        self._sign.show_mark(row.mark)
        self._title.setText(row.title)
        self._text.setText(row.text)
        self._remedy.setText(row.remedy)
        self._remedy.setVisible(bool(row.remedy))
        self._attempt.setText(row.attempt)
        self._attempt.setAccessibleName(f"{row.title}: {row.attempt}")
        self._attempt.setVisible(bool(row.attempt))
        self.setAccessibleName(f"{row.title}: {row.text}")
        self.setAccessibleDescription(row.remedy)
        if row.mark is not Mark.LOOKING and self.isVisible():
            announce(self, f"{row.title}: {row.text} {row.remedy}".strip())

    @Slot()
    def _on_attempt(self) -> None:
        if self._row is not None:
            self.attempt_requested.emit(self._row.title)


class _Sign(ThemedWidget):
    """A tick, a triangle, or a clock while nothing is known."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes)
        self._mark = Mark.LOOKING
        self.restyle()

    def restyle(self) -> None:
        """Grow with the text."""
        side = self.theme.control_px(_ICON)
        self.setFixedSize(QSize(side, side))

    def show_mark(self, mark: Mark) -> None:
        """Show another mark."""
        self._mark = mark
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette = self.theme.palette
        colours = {
            Mark.LOOKING: palette.ink2,
            Mark.GOOD: palette.brand,
            Mark.BAD: palette.lamp,
        }
        painter = smooth_painter(self)
        paint_icon(painter, QRectF(self.rect()), _SIGNS[self._mark], colours[self._mark])
        painter.end()
