"""A button that, once pressed, waits for a key of any kind and tells which it was."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from limber.ui.announcing import announce
from limber.ui.theme import ThemeSource
from limber.ui.widgets.button import Button, ButtonKind

WAITING = "Waiting…"
ASKED = "Press the button that you want to use. Esc: not now."
_PRESSES = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease)


class KeyCatcher(Button):
    """Waits for one key after it was clicked; Esc or another place to go to gives up."""

    caught = Signal(int)
    """The key, as Qt numbers them."""
    waiting_changed = Signal(bool)
    _is_waiting = False
    """Here already, for Qt sends events while the button is being made."""

    def __init__(
        self, themes: ThemeSource, text: str, name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(themes, text, ButtonKind.SMALL, parent=parent)
        self._text = text
        self._name = name
        self.setAccessibleName(name)
        self.clicked.connect(self._wait)

    @property
    def is_waiting(self) -> bool:
        """Whether the next key is caught."""
        return self._is_waiting

    def event(self, event: QEvent) -> bool:
        if not self._is_waiting or event.type() not in _PRESSES:
            return super().event(event)
        event.accept()
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._catch(event)
        return True

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._rest()

    def _wait(self) -> None:
        self._is_waiting = True
        self.setText(WAITING)
        self.setAccessibleName(f"{self._name}. {ASKED}")
        announce(self, ASKED)
        self.waiting_changed.emit(True)

    def _rest(self) -> None:
        if not self._is_waiting:
            return
        self._is_waiting = False
        self.waiting_changed.emit(False)
        self.setText(self._text)
        self.setAccessibleName(self._name)

    def _catch(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        self._rest()
        if event.key() == Qt.Key.Key_Escape:
            announce(self, "Nothing is changed.")
        else:
            self.caught.emit(event.key())
