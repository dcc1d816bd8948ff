"""Before the first session, and on demand: whether all that a session needs is there."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.announcing import announce_arrival
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.check import SENTENCE, TITLE, CheckState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.check_line import CheckLine
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.setting_row import SettingsCard
from limber.ui.widgets.sound_card import SoundCard
from limber.ui.widgets.tab_order import tab_stops

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_SCROLLS: Final = {
    Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
}


class CheckPage(QWidget):
    """Shows a `CheckState`."""

    next_requested = Signal()
    back_requested = Signal()
    again_requested = Signal()
    """Everything is to be looked at again."""
    attempt_requested = Signal(str)
    """The person tries what has this title."""
    volume_changed = Signal(int)
    muted_changed = Signal(bool)
    test_sound_requested = Signal()
    retry_sound_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._has_back = False
        self._ground = ScrollPage()
        self._sound = SoundCard(themes)
        self._card = SettingsCard(themes, "This computer", IconName.DISPLAY)
        self._lines: list[CheckLine] = []
        self._next = Button(themes, "", ButtonKind.LARGE_PRIMARY)
        # A key that is held down on the page before must not press it: see keyPressEvent.
        self._next.setAutoDefault(False)
        self._back = Button(themes, "", ButtonKind.LARGE)
        self._again = Button(themes, "Look again", ButtonKind.QUIET)
        self._connect()
        self._lay_out()

    def show_state(self, state: CheckState) -> None:
        """Show what is known now."""
        self._sound.show_state(state.sound)
        while len(self._lines) < len(state.rows):
            self._lines.append(CheckLine(self._themes))
            self._lines[-1].attempt_requested.connect(self.attempt_requested)
            self._card.add_row(self._lines[-1])
            self._order_tabs()
        for line, row in zip(self._lines, state.rows, strict=True):
            line.show_row(row)
        self._next.setText(state.next)
        self._has_back = bool(state.back)
        self._back.setText(state.back)
        self._back.setVisible(self._has_back)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _SCROLLS:
            self._ground.verticalScrollBar().triggerAction(_SCROLLS[key])
        elif key in _ENTER and not event.isAutoRepeat():
            self.next_requested.emit()
        elif key is Qt.Key.Key_Escape and not event.isAutoRepeat():
            (self.back_requested if self._has_back else self.next_requested).emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce_arrival(self, lambda: f"{TITLE} {SENTENCE}")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; a focus proxy would keep Tab from the sound before it."""
        self._next.setFocus(event.reason())

    def _order_tabs(self) -> None:
        """Come to what is made late before the buttons at the foot, as the eye does."""
        stops = (*tab_stops(self._ground.column), self._next, self._back, self._again)
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _connect(self) -> None:
        self._next.clicked.connect(self.next_requested)
        self._back.clicked.connect(self.back_requested)
        self._again.clicked.connect(self.again_requested)
        self._sound.volume_changed.connect(self.volume_changed)
        self._sound.muted_changed.connect(self.muted_changed)
        self._sound.test_requested.connect(self.test_sound_requested)
        self._sound.retry_requested.connect(self.retry_sound_requested)

    def _lay_out(self) -> None:
        column = self._ground.column
        column.addWidget(label(TITLE, Role.PAGE_TITLE, wrapped=True))
        column.addWidget(label(SENTENCE, wrapped=True))
        column.addWidget(self._sound)
        column.addWidget(self._card)
        column.addStretch(1)
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.PAGE, Space.L, Space.PAGE, Space.XXL)
        bar.setSpacing(Space.M)
        bar.addWidget(self._next)
        bar.addWidget(self._back)
        bar.addStretch(1)
        bar.addWidget(self._again)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._ground, 1)
        whole.addLayout(bar)
