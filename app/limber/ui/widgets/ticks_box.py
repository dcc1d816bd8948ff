"""A filter in which several things can be ticked; it looks like the filters of one choice."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QMenu, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.widgets.filter_box import FilterBox

_OPENS: Final = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_TICKS: Final = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_ANY: Final = "Any"


class TicksBox(FilterBox):
    """Shows what is ticked: “Equipment Cushion, strap”; nothing ticked filters nothing."""

    values_changed = Signal()

    def __init__(self, themes: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(themes, name, parent)
        self._menu = _StayingMenu(self)
        self._menu.setAccessibleName(name)
        self._actions: dict[str, QAction] = {}
        super().show_choices((("", _ANY),))

    @property
    def values(self) -> frozenset[str]:
        """What is ticked."""
        return frozenset(value for value, one in self._actions.items() if one.isChecked())

    def show_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Show these values with their texts; what is ticked stays so if it is among them."""
        if [*self._actions] == [value for value, _ in choices]:
            return
        ticked = self.values
        self._menu.clear()
        self._actions = {}
        self._texts = dict(choices)
        for value, text in choices:
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value in ticked)
            action.toggled.connect(self._on_ticked)
            self._actions[value] = action
        self._tell()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say beside each text how many it would show."""
        for value, action in self._actions.items():
            action.setText(f"{self._texts[value]} ({counts.get(value, 0)})")

    def clear_choice(self) -> None:
        """Tick nothing."""
        for action in self._actions.values():
            action.setChecked(False)

    def tick(self, value: str) -> None:
        """Tick one thing more."""
        self._actions[value].setChecked(True)

    def showPopup(self) -> None:
        """Open the list of things."""
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height())))
        first = next(iter(self._actions.values()), None)
        if first is not None:
            self._menu.setActiveAction(first)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self.showPopup()
            return
        super().keyPressEvent(event)

    def _chosen_text(self) -> str:
        texts = [self._texts[value] for value in self._actions if value in self.values]
        return ", ".join([*texts[:1], *(text.lower() for text in texts[1:])]) or _ANY

    def _is_active(self) -> bool:
        return bool(self.values)

    def _on_ticked(self) -> None:
        self._tell()
        self.values_changed.emit()

    def _tell(self) -> None:
        """A screen reader reads the one item of the list, which is what is ticked."""
        self.setItemText(0, self._chosen_text())
        self.updateGeometry()
        self._show_active()


class _StayingMenu(QMenu):
    """Stays open while things are ticked; Esc or a click beside it closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not self._toggle(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _TICKS or not self._toggle(self.activeAction()):
            super().keyPressEvent(event)

    def _toggle(self, action: QAction) -> bool:
        # Where there is none, Qt hands out None, which the stubs do not know.
        is_there = action in self.actions()
        if is_there:
            action.toggle()
        return is_there
