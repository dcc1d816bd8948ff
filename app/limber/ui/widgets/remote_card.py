"""The buttons of a presenter clicker or single-button remote, chosen by pressing them."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.remote import NOT_CHOSEN, RemoteState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.key_catcher import ASKED, KeyCatcher
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.setting_row import SettingRow, SettingsCard

SENTENCE = "A presenter clicker or a remote with one button can do what Space does."


class RemoteCard(SettingsCard):
    """Shows a `RemoteState`."""

    go_caught = Signal(int)
    """The key of the button that starts, goes on and pauses."""
    back_caught = Signal(int)
    go_forgotten = Signal()
    back_forgotten = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, "Remote", IconName.REMOTE)
        self._state = RemoteState()
        self._go = _ButtonRow(themes, "Start, go on and pause", "Choose the button to use")
        self._back = _ButtonRow(themes, "Back, if there is a second", "Choose the button for back")
        self._refusal = CautionBox(themes, "")
        self._refusal.hide()
        self.body.addSpacing(Space.S)
        self.body.addWidget(label(SENTENCE, Role.CAPTION, wrapped=True))
        for row, caught, forgotten in (
            (self._go, self.go_caught, self.go_forgotten),
            (self._back, self.back_caught, self.back_forgotten),
        ):
            row.catcher.caught.connect(caught)
            row.forget.clicked.connect(forgotten)
            self.add_row(row)
        self.body.addWidget(self._refusal)
        self.setParent(parent)

    @property
    def last_control(self) -> QWidget:
        """Where Tab leaves the card."""
        return self._back.catcher

    def show_state(self, state: RemoteState) -> None:
        """Show the buttons in force, and why a key was refused."""
        self._go.show_button(state.go)
        self._back.show_button(state.back)
        self._refusal.show_text(state.refusal)
        self._refusal.setVisible(bool(state.refusal))
        if state.refusal != self._state.refusal:
            announce(self, state.refusal)
        for row, before, now in (
            (self._go, self._state.go, state.go),
            (self._back, self._state.back, state.back),
        ):
            if now != before:
                announce(row, f"{row.title}: {now or NOT_CHOSEN}")
        self._state = state


class _ButtonRow(SettingRow):
    """One button of the remote: which it is, and choosing or forgetting it."""

    def __init__(self, themes: ThemeSource, title: str, name: str) -> None:
        self.catcher = KeyCatcher(themes, "Choose…", name)
        self.forget = Button(themes, "Forget", ButtonKind.QUIET)
        self.forget.setAccessibleName(f"Forget the button: {title}")
        super().__init__(title, NOT_CHOSEN, self.forget, self.catcher)
        self.catcher.setAccessibleName(name)
        self.catcher.waiting_changed.connect(self._on_waiting_changed)
        self.title = title
        self._button = ""

    def show_button(self, name: str) -> None:
        """Show which button was chosen; empty: none."""
        self._button = name
        self.show_hint(ASKED if self.catcher.is_waiting else name or NOT_CHOSEN)
        self.catcher.setAccessibleDescription(name or NOT_CHOSEN)
        if not name and self.forget.hasFocus():
            self.catcher.setFocus()
        self.forget.setVisible(bool(name))

    def _on_waiting_changed(self, waiting: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.show_hint(ASKED if waiting else self._button or NOT_CHOSEN)
