"""The exercises of a programme, one row each, that open their pages and switch their steps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.parts.item_row import ItemRowPart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.suggestion_state import Switched
from limber.ui.view_state.today_state import ItemRow
from limber.ui.widgets.card import Card

_Shown = tuple[ItemRow, Switched | None]


class ExerciseRowsPart(Card):
    """Shows `ItemRow`s below each other."""

    exercise_requested = Signal(str, str)
    rung_chosen = Signal(str, str)
    usual_dose_requested = Signal(str)
    undo_requested = Signal()

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._themes = themes
        self._pictures = pictures
        self._shown: list[_Shown] = []
        self._parts: list[ItemRowPart] = []
        self._gone: list[ItemRowPart] = []
        self.body.setSpacing(Space.XS)
        self.header.setContentsMargins(0, 0, 0, Space.XS)

    def row_of(self, item: str) -> QWidget | None:
        """What opens the exercise of an item, or else the first one."""
        rows = {row.item: part.row for part, (row, _) in zip(self._parts, self._shown, strict=True)}
        return rows.get(item, next(iter(rows.values()), None))

    def show_rows(self, rows: tuple[ItemRow, ...], switched: Switched | None = None) -> None:
        """Show these exercises; those that stay the same stay in their places.

        The keyboard stays with its item, or goes to what takes a switch back.
        """
        wanted = [
            (row, switched if switched and switched.item == row.item else None) for row in rows
        ]
        item, control = self._focused()
        self._replace(wanted)
        if item:
            self._focus(item, control)
        self._put_away()

    def _replace(self, wanted: list[_Shown]) -> None:
        for at, shown in enumerate(wanted):
            if at < len(self._parts) and self._shown[at] == shown:
                continue
            if at < len(self._parts):
                self._drop(self._parts[at])
                self._parts[at] = self._add(shown, at)
            else:
                self._parts.append(self._add(shown, at))
        for part in self._parts[len(wanted) :]:
            self._drop(part)
        for part in self._parts:
            part.raise_()  # Children are read out in the order in which they lie on each other.
        self._parts, self._shown = self._parts[: len(wanted)], wanted
        for part in self._parts:
            part.draw_line(below=part is not self._parts[-1])

    def _add(self, shown: _Shown, at: int) -> ItemRowPart:
        row, switched = shown
        part = ItemRowPart(self._themes, self._pictures, row, switched)
        part.opened.connect(lambda: self.exercise_requested.emit(row.exercise, row.item))
        part.rung_chosen.connect(self.rung_chosen)
        part.usual_dose_requested.connect(self.usual_dose_requested)
        part.undo_requested.connect(self.undo_requested)
        # The card's header stands first.
        self.body.insertWidget(at + 1, part)
        part.show()
        return part

    def _drop(self, part: ItemRowPart) -> None:
        self.body.removeWidget(part)
        self._gone.append(part)

    def _put_away(self) -> None:
        """Hide what was dropped: only now, or Qt would give its focus to whatever comes next."""
        for part in self._gone:
            part.hide()
            part.deleteLater()
        self._gone = []

    def _focused(self) -> tuple[str, str]:
        """The item that has the keyboard, and which of its buttons."""
        focused = QApplication.focusWidget()
        for part, (row, _) in zip(self._parts, self._shown, strict=True):
            if focused is not None and part.isAncestorOf(focused):
                return row.item, part.focused_control()
        return "", ""

    def _focus(self, item: str, control: str) -> None:
        focused = QApplication.focusWidget()
        for part, (row, _) in zip(self._parts, self._shown, strict=True):
            if row.item != item or (focused is not None and part.isAncestorOf(focused)):
                continue
            if part.undo is not None:
                part.undo.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                part.take_focus(control)
