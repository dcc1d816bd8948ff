"""Before the very first session: what to read, what to tick, and one button that starts it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.announcing import announce_arrival
from limber.ui.parts.first_notes import FirstNotesPart
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.first_session import TITLE, FirstSessionState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.scroll_page import ScrollPage

_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FirstSessionPage(QWidget):
    """Shows a `FirstSessionState`."""

    read_requested = Signal()
    """The person has read it and starts."""
    later_requested = Signal()
    ticked = Signal(str, bool)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spoken = ""
        self._notes = FirstNotesPart(themes)
        self._notes.ticked.connect(self.ticked)
        self._start = Button(themes, "I have read this, start", ButtonKind.LARGE_PRIMARY)
        # A key that is held down on the page before must not press it: see keyPressEvent.
        self._start.setAutoDefault(False)
        self._start.clicked.connect(self.read_requested)
        self._later = Button(themes, "Not now", ButtonKind.LARGE)
        self._later.clicked.connect(self.later_requested)
        self._lay_out()

    def show_state(self, state: FirstSessionState) -> None:
        """Show the notes and the ticks in force."""
        self._notes.show_state(state)
        self._spoken = f"{TITLE}. {state.spoken}"
        # They are made late, and stand before the buttons.
        for box in self._notes.boxes[-1:]:
            QWidget.setTabOrder(box, self._start)
            QWidget.setTabOrder(self._start, self._later)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _ENTER and not event.isAutoRepeat():
            self.read_requested.emit()
        elif key is Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.later_requested.emit()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        announce_arrival(self, lambda: self._spoken)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard on; a focus proxy would keep Tab from the conditions before it."""
        self._start.setFocus(event.reason())

    def _lay_out(self) -> None:
        ground = ScrollPage()
        ground.column.addWidget(label(TITLE, Role.PAGE_TITLE, wrapped=True))
        ground.column.addWidget(self._notes, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(ground, 1)
        whole.addLayout(self._bar())

    def _bar(self) -> QHBoxLayout:
        bar = QHBoxLayout()
        bar.setContentsMargins(Space.PAGE, Space.L, Space.PAGE, Space.XXL)
        bar.setSpacing(Space.M)
        bar.addWidget(self._start)
        bar.addWidget(self._later)
        bar.addSpacing(Space.M)
        hint = label("All safety notes stand in Settings.", Role.CAPTION, wrapped=True)
        bar.addWidget(hint, 1)
        return bar
