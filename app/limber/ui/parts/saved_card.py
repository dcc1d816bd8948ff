"""That changes are saved, from when on they hold, and the button that takes one back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.saved_label import SavedLabel


class SavedPart(Card):
    """Shows the promise always, and what was saved and can be taken back once there is such."""

    undo_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._saved = SavedLabel(themes)
        self._undo = Button(themes, "Undo", ButtonKind.SMALL, IconName.UNDO)
        self._undo.setAccessibleDescription("The last change of days or times")
        self._undo.clicked.connect(self.undo_requested)
        self._undo.hide()
        self._promise = label("", Role.CAPTION, wrapped=True)
        row = QHBoxLayout()
        row.addWidget(self._saved, 1)
        row.addWidget(self._undo, 0, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(row)
        self.body.addWidget(self._promise)

    @property
    def undo(self) -> Button:
        """What takes the last change back."""
        return self._undo

    def show_promise(self, promise: str, *, can_undo: bool) -> None:
        """Show from when on a change holds, and whether one can be taken back."""
        self._promise.setText(promise)
        self._undo.setVisible(can_undo)

    def show_saved(self, text: str) -> None:
        """Say when the last change was saved; an empty text says nothing."""
        self._saved.show_text(text)
