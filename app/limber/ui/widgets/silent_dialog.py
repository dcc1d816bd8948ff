"""What a second start asks where the first one does not answer."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QApplication, QDialog, QVBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.silent import Silent
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.focus_ring import FocusRing
from limber.ui.widgets.label import Role, label

_WIDTH: Final = 560


class SilentDialog(QDialog):
    """Says how things stand, and offers what can be done; Esc leaves the other one alone."""

    wait_requested = Signal()
    end_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Limber")
        self._title = label("", Role.SECTION, wrapped=True)
        self._detail = label("", wrapped=True)
        self._wait = Button(themes, "Wait", ButtonKind.PRIMARY)
        self._wait.clicked.connect(self.wait_requested)
        self._end = Button(themes, "End it and open Limber", ButtonKind.DANGER)
        self._end.clicked.connect(self.end_requested)
        self._leave = Button(themes, "Leave it alone")
        self._leave.clicked.connect(self.reject)
        self._lay_out(round(_WIDTH * themes.theme.text_scale))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            FocusRing(themes, app, self)

    def show_state(self, state: Silent) -> None:
        """Show how things stand now; it is read out where it has changed."""
        is_new = self._title.text() != state.title or self._detail.text() != state.detail
        self._title.setText(state.title)
        self._detail.setText(state.detail)
        self.setAccessibleName(state.title)
        self.setAccessibleDescription(state.detail)
        self._wait.setEnabled(state.can_wait)
        self._end.setVisible(state.can_end)
        if is_new:
            self.setFixedHeight(self.heightForWidth(self.width()))
            (self._wait if state.can_wait else self._leave).setFocus()
            announce(self, f"{state.title} {state.detail}")

    def _lay_out(self, width: int) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(*(Space.XXL,) * 4)
        column.setSpacing(Space.M)
        column.addWidget(self._title)
        column.addWidget(self._detail)
        column.addSpacing(Space.M)
        buttons = FlowLayout(Space.M)
        for button in (self._wait, self._leave, self._end):
            buttons.addWidget(button)
        column.addLayout(buttons)
        self.setFixedWidth(width)
