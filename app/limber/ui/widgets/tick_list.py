"""Rows to tick, each with a few words at its right."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.tokens import Space, Width
from limber.ui.view_state.ticks import TickRow
from limber.ui.widgets.label import Role, label

RING: Final = Width.FOCUS_RING + Width.FOCUS_GAP
"""The room that the ring around a box needs."""


class TickList(QWidget):
    """Shows `TickRow`s; tells the key of one that was changed, and whether it is ticked now."""

    ticked = Signal(str, bool)

    def __init__(self, follows: QWidget | None = None, parent: QWidget | None = None) -> None:
        """Tab comes to the rows from `follows`."""
        super().__init__(parent)
        self._follows = follows
        self._boxes: dict[str, QCheckBox] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(RING, 0, 0, 0)
        self._column.setSpacing(0)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """What can be ticked, from the top."""
        return tuple(self._boxes.values())

    def show_rows(self, rows: tuple[TickRow, ...]) -> None:
        """Show the ticks in force, without telling anybody; the rows are made with the first."""
        for row in rows:
            if row.key not in self._boxes:
                self._add(row)
            box = self._boxes[row.key]
            box.blockSignals(True)
            box.setChecked(row.is_on)
            box.blockSignals(False)

    def _add(self, row: TickRow) -> None:
        box = QCheckBox(row.title)
        box.setAccessibleDescription(row.hint)
        box.setCursor(Qt.CursorShape.PointingHandCursor)
        box.toggled.connect(partial(self.ticked.emit, row.key))
        line = QHBoxLayout()
        # The box has some room behind its words; the stretch between would take a spacing too.
        line.setSpacing(0)
        line.addWidget(box, 1, Qt.AlignmentFlag.AlignLeft)
        line.addSpacing(Space.XS)
        line.addWidget(label(row.hint, Role.CAPTION))
        self._column.addLayout(line)
        self._chain(box)
        self._boxes[row.key] = box

    def _chain(self, box: QCheckBox) -> None:
        """Put a box behind the one before; what is made late would else come last on the page."""
        before = self.boxes[-1] if self._boxes else self._follows
        if before is not None:
            QWidget.setTabOrder(before, box)
