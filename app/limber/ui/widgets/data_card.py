"""Where the data lie, and deleting them."""

from typing import Final

from PySide6.QtCore import QDir, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.data import DataState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.delete_all import DeleteAll
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.setting_row import SettingRow, SettingsCard

_SELECTABLE: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class DataCard(SettingsCard):
    """Shows a `DataState`."""

    open_folder_requested = Signal()
    keepsake_requested = Signal(str)
    """The folder into which a backup is to be saved."""
    delete_requested = Signal()
    """Asked twice and agreed to."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, "Data", IconName.DATA)
        self._state = DataState("")
        self._folder = label("", Role.CAPTION, wrapped=True)
        self._folder.setTextInteractionFlags(_SELECTABLE)
        self._done = label("", Role.COMPACT, wrapped=True)
        self._done.setTextInteractionFlags(_SELECTABLE)
        self._trouble = CautionBox(themes, "")
        self._delete = DeleteAll(themes)
        self._delete.backup_requested.connect(self._choose_folder)
        self._delete.delete_requested.connect(self.delete_requested)
        self._lay_out(themes)
        self.setParent(parent)

    def show_state(self, state: DataState) -> None:
        """Show where the data lie and what came of the last wish."""
        self._folder.setText(state.folder)
        self._folder.setAccessibleName(f"Data folder: {state.folder}")
        self._done.setText(state.done)
        self._done.setVisible(bool(state.done))
        self._trouble.show_text(state.trouble)
        self._trouble.setVisible(bool(state.trouble))
        if (state.done, state.trouble) != (self._state.done, self._state.trouble):
            announce(self, state.done or state.trouble)
        self._state = state

    def _lay_out(self, themes: ThemeSource) -> None:
        open_folder = Button(themes, "Open folder", ButtonKind.SMALL)
        open_folder.clicked.connect(self.open_folder_requested)
        self.add_row(SettingRow("Your sessions and settings", "", open_folder))
        open_folder.setAccessibleName("Open folder of your sessions and settings")
        self.body.addWidget(self._folder)
        self.body.addSpacing(Space.S)
        self.body.addWidget(self._done)
        self.body.addWidget(self._trouble)
        self.add_row(self._delete)

    def _choose_folder(self) -> None:
        dialog = QFileDialog(self.window(), "Where to save the backup")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setDirectory(QDir.homePath())
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setLabelText(QFileDialog.DialogLabel.Accept, "Save here")
        dialog.fileSelected.connect(self.keepsake_requested)
        dialog.open()
