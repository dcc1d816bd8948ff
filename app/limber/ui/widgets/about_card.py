"""What Limber is, whose work it stands on, and how to read the licences."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.about import AboutState, Notice
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.key_cap import KeyCap
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.licence_dialog import LicenceDialog
from limber.ui.widgets.setting_row import SettingsCard

_SELECTABLE = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class AboutCard(SettingsCard):
    """Shows an `AboutState`; the licences open in a window of their own."""

    licences_requested = Signal()
    welcome_requested = Signal()
    """The welcome is to be shown again."""
    check_requested = Signal()
    """All that a session needs is to be looked at."""
    keys_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, "About", IconName.INFO)
        self._themes = themes
        self._title = label("", Role.STRONG)
        self._licence = label("", wrapped=True)
        self._qt = label("", Role.COMPACT, wrapped=True)
        self._parts = label("", Role.CAPTION, wrapped=True)
        self._button = Button(themes, "Read the licences", ButtonKind.SMALL)
        self._button.clicked.connect(self.licences_requested)
        self._welcome = Button(themes, "Show the welcome again", ButtonKind.SMALL)
        self._welcome.clicked.connect(self.welcome_requested)
        self._keys = Button(themes, "Keys", ButtonKind.SMALL)
        self._keys.setAccessibleDescription("The list of all keys, also under F1")
        self._keys.clicked.connect(self.keys_requested)
        self._check = Button(themes, "Check everything", ButtonKind.SMALL)
        self._check.clicked.connect(self.check_requested)
        self._check.setAccessibleDescription("The sound, the voice, the screen and the disk")
        self.body.setSpacing(Space.S)
        for text in (self._title, self._licence, self._qt, self._parts):
            text.setTextInteractionFlags(_SELECTABLE)
            text.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.body.addWidget(text)
        for button in (self._check, self._button, self._welcome):
            self.body.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        keys = QHBoxLayout()
        keys.setSpacing(Space.S)
        keys.addWidget(self._keys)
        keys.addWidget(KeyCap(themes, "F1"))
        keys.addStretch(1)
        self.body.addLayout(keys)
        self.setParent(parent)

    def show_state(self, state: AboutState) -> None:
        """Show the words."""
        self._title.setText(state.title)
        self._licence.setText(state.licence)
        self._qt.setText(" ".join(state.qt))
        self._parts.setText(state.parts)

    def show_licences(self, notices: tuple[Notice, ...]) -> None:
        """Open the licences, after `licences_requested`."""
        dialog = LicenceDialog(self._themes, notices, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
