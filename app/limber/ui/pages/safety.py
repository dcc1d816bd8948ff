"""The safety notes: all of them, to be read by scrolling."""

from collections.abc import Iterator
from itertools import chain, zip_longest
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.parts.safety_group import SafetyGroupPart
from limber.ui.theme import ThemeSource
from limber.ui.turns import Turns
from limber.ui.view_state.safety import SafetyState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.two_columns import TwoColumns

_SHARES: Final = (1, 1)
_BESIDE_FROM: Final = 860
_SCROLLS: Final = {
    Qt.Key.Key_Up: QAbstractSlider.SliderAction.SliderSingleStepSub,
    Qt.Key.Key_Down: QAbstractSlider.SliderAction.SliderSingleStepAdd,
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Space: QAbstractSlider.SliderAction.SliderPageStepAdd,
    Qt.Key.Key_Home: QAbstractSlider.SliderAction.SliderToMinimum,
    Qt.Key.Key_End: QAbstractSlider.SliderAction.SliderToMaximum,
}


class SafetyPage(QWidget):
    """Shows a `SafetyState`; the first group has the keyboard, and the keys scroll."""

    back_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName("Safety notes")
        self._themes = themes
        self._state: SafetyState | None = None
        self._groups: TwoColumns | None = None
        self._turns = Turns(self)
        self._back = Button(themes, "Settings", ButtonKind.QUIET, IconName.ARROW_LEFT)
        self._back.clicked.connect(self.back_requested)
        self._read = label("", Role.SECONDARY)
        self._ground = ScrollPage()
        self._lay_out()
        back_key = QShortcut(QKeySequence("Alt+Left"), self)
        self._back.setToolTip(back_key.key().toString(QKeySequence.SequenceFormat.NativeText))
        back_key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back_key.activated.connect(self.back_requested)

    def show_state(self, state: SafetyState) -> None:
        """Show the notes from the top."""
        self._ground.verticalScrollBar().setValue(0)
        if state == self._state:
            return
        self._state = state
        self._back.setText(state.back)
        self._back.setAccessibleName(f"Back to {state.back}")
        self._read.setText(state.read)
        if self._groups is not None:
            self._groups.hide()
            self._ground.column.removeWidget(self._groups)
            self._groups.deleteLater()
        self._groups = TwoColumns(self._themes, _SHARES, _BESIDE_FROM)
        self._turns.begin(_fill(self._groups, state))
        self._ground.column.insertWidget(3, self._groups)
        if not self.window().isVisible():
            self._turns.finish()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        (self.findChild(SafetyGroupPart) or self._back).setFocus(event.reason())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key is Qt.Key.Key_Escape:
            self.back_requested.emit()
        elif key in _SCROLLS:
            self._ground.verticalScrollBar().triggerAction(_SCROLLS[key])
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = self._ground.column
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(label("Safety notes", Role.PAGE_TITLE))
        column.addWidget(self._read)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._ground)


def _fill(columns: TwoColumns, state: SafetyState) -> Iterator[None]:
    """Add the groups, and then some notes of both columns with each step, from above."""
    fillings: list[Iterator[None]] = []
    for side, groups in ((columns.left, state.left), (columns.right, state.right)):
        parts = [SafetyGroupPart(group) for group in groups]
        for part in parts:
            side.addWidget(part)
        side.addStretch(1)
        fillings.append(chain.from_iterable(part.fill() for part in parts))
    for _ in zip_longest(*fillings):
        yield
