"""What stands where there is nothing yet: one sentence, and one thing to do."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label


class EmptyState(QWidget):
    """A sentence in the middle of its place, and a button if there is something to do."""

    action_requested = Signal()

    def __init__(
        self,
        themes: ThemeSource,
        text: str,
        action: str = "",
        kind: ButtonKind = ButtonKind.PLAIN,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = label(text, Role.SECONDARY, wrapped=True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._action = Button(themes, action, kind)
        self._action.clicked.connect(self.action_requested)
        column = QVBoxLayout(self)
        column.setSpacing(Space.L)
        column.addStretch(1)
        column.addWidget(self._text)
        column.addWidget(self._action, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.show_text(text, action)

    def show_text(self, text: str, action: str = "") -> None:
        """Show another sentence and another action; without an action there is no button."""
        self._text.setText(text)
        self._action.setText(action)
        self._action.setAccessibleDescription(text)
        self._action.setVisible(bool(action))
        self.setAccessibleName(text)

    def take_focus(self) -> None:
        """Take the keyboard where there is something to do."""
        if not self._action.isHidden():
            self._action.setFocus(Qt.FocusReason.TabFocusReason)
