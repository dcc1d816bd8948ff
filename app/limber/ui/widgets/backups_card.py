"""The last backup, making one, and going back to one: a list, a question, and a way back."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QDir, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFileDialog, QLabel, QSizePolicy, QVBoxLayout, QWidget

from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.backups import BackupsState, CopyRow
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.row_button import RowButton
from limber.ui.widgets.setting_row import SettingRow, SettingsCard

_FILES: Final = "Histories of Limber (*.sqlite3);;All files (*)"


class BackupsCard(SettingsCard):
    """Shows a `BackupsState`."""

    back_up_requested = Signal()
    list_requested = Signal()
    copy_chosen = Signal(object)
    """The `Path` of a backup, from the list or from elsewhere."""
    restore_agreed = Signal()
    undo_requested = Signal()
    given_up = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, "Backups", IconName.DATA)
        self._themes = themes
        self._state = BackupsState()
        self._list = _CopyList(themes)
        self._list.copy_chosen.connect(self.copy_chosen)
        self._question = CautionBox(themes, "")
        self._working = label("", Role.COMPACT, wrapped=True)
        self._working.setContentsMargins(0, Space.S, 0, 0)
        self._begun_at: QWidget | None = None
        """What had the keyboard when something was begun."""
        self._done = label("", Role.COMPACT, wrapped=True)
        self._trouble = CautionBox(themes, "")
        self._make_buttons()
        self._lay_out()
        self.show_state(self._state)
        self.setParent(parent)

    def show_state(self, state: BackupsState) -> None:
        """Show the last backup, and as far as going back to one has come."""
        before, self._state = self._state, state
        focused = _keyboard_in(self.window())
        had_keyboard = focused is not None and self.isAncestorOf(focused)
        if state.working and not before.working:
            self._begun_at = focused
        self._last_row.show_hint(state.last)
        self._list.show_rows(state.rows or ())
        self._show_parts(state)
        if state.question is not None:
            self._question.show_text(state.question.title, state.question.detail)
            self._keep.setText("Keep your history as it is")
        else:
            self._keep.setText("Close the list")
        self._working.setText(state.working)
        self._done.setText(state.done)
        self._trouble.show_text(state.trouble)
        self._tell(before)
        if not state.working:
            self._set_enabled(on=True)
        if had_keyboard or not before.working:  # who went on elsewhere meanwhile stays there
            self._lead_keyboard(before)
        if state.working:  # only now, for the keyboard would leave for the next card
            self._set_enabled(on=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_open = self._state.rows is not None or self._state.question is not None
        if is_open and event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Who comes back to the page is not met by a question half answered."""
        super().hideEvent(event)
        if self._state.rows is not None or self._state.question is not None:
            self.given_up.emit()

    def _show_parts(self, state: BackupsState) -> None:
        is_choosing, is_asking = state.rows is not None, state.question is not None
        for each, visible in (
            (self._working, bool(state.working)),  # first: it takes the keyboard of what goes
            (self._list, is_choosing and not is_asking),
            (self._restore, not is_choosing),
            (self._from_file, is_choosing and not is_asking),
            (self._keep, is_choosing or is_asking),
            (self._go_back, is_asking),
            (self._question, is_asking),
            (self._undo_row, state.can_undo),
            (self._done, bool(state.done)),
            (self._trouble, bool(state.trouble)),
        ):
            each.setVisible(visible)
        self._answers.setVisible(is_choosing or is_asking)

    def _set_enabled(self, *, on: bool) -> None:
        """Only leaving the list is possible while something is done."""
        for each in (self._back_up, self._restore, self._undo, self._list, self._from_file):
            each.setEnabled(on)

    def _tell(self, before: BackupsState) -> None:
        """Have a screen reader say what is new."""
        question = self._state.question
        if question is not None and question != before.question:
            announce(self, f"{question.title} {question.detail}")
        for now, then in (
            (self._state.working, before.working),
            (self._state.done, before.done),
            (self._state.trouble, before.trouble),
        ):
            if now and now != then:
                announce(self, now)

    def _lead_keyboard(self, before: BackupsState) -> None:
        """Where what had the keyboard is gone, the next thing has it."""
        state = self._state
        if not self.isVisible():
            return
        if state.working:
            (self._working if state.rows is None else self._keep).setFocus()
        elif state.question is not None and state.question != before.question:
            self._keep.setFocus()
        elif state.question is None and state.rows is not None and before != state:
            if not self._list.take_focus():
                self._keep.setFocus()
        elif state.rows is None and (before.rows is not None or before.working):
            self._place_after(before).setFocus()

    def _place_after(self, before: BackupsState) -> QWidget:
        """Where the keyboard belongs when the list is closed, or something is done."""
        if before.working and self._begun_at is self._back_up:
            return self._back_up
        return self._undo if self._state.can_undo and self._state.done else self._restore

    def _make_buttons(self) -> None:
        themes = self._themes
        self._back_up = Button(themes, "Back up now", ButtonKind.SMALL)
        self._back_up.clicked.connect(self.back_up_requested)
        self._restore = Button(themes, "Restore…", ButtonKind.SMALL)
        self._restore.clicked.connect(self.list_requested)
        self._undo = Button(themes, "Undo restore", ButtonKind.SMALL)
        self._undo.clicked.connect(self.undo_requested)
        self._keep = Button(themes, "")
        self._keep.clicked.connect(self.given_up)
        self._from_file = Button(themes, "From another file…")
        self._from_file.clicked.connect(self._choose_file)
        self._go_back = Button(themes, "Go back to it", ButtonKind.DANGER)
        self._go_back.clicked.connect(self.restore_agreed)

    def _lay_out(self) -> None:
        self._last_row = SettingRow("Last backup", "", self._back_up)
        self._back_up.setAccessibleName("Back up now")
        self.add_row(self._last_row)
        hint = "You see what would change first, and what you have now is kept"
        row = SettingRow("Go back to a backup", hint, self._restore)
        self._restore.setAccessibleName("Restore: go back to a backup")
        self.add_row(row)
        self._undo_row = SettingRow("Undo the last restore", "", self._undo)
        self._undo.setAccessibleName("Undo the last restore")
        self._answers = QWidget()
        buttons = FlowLayout(Space.M, self._answers)
        for button in (self._keep, self._from_file, self._go_back):
            buttons.addWidget(button)
        self.body.addWidget(self._list)
        self.body.addWidget(self._question)
        self.body.addSpacing(Space.S)
        self.body.addWidget(self._answers)
        self.body.addWidget(self._working)
        self.body.addWidget(self._done)
        self.body.addWidget(self._trouble)
        self.body.addWidget(self._undo_row)

    def _choose_file(self) -> None:
        dialog = QFileDialog(self.window(), "Which backup to go back to")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setDirectory(QDir.homePath())
        dialog.setNameFilter(_FILES)
        dialog.fileSelected.connect(self._on_file_selected)
        dialog.open()

    @Slot(str)
    def _on_file_selected(self, name: str) -> None:
        self.copy_chosen.emit(Path(name))


def _keyboard_in(window: QWidget) -> QWidget | None:
    """What has the keyboard in a window, or will when the window is active again."""
    return window.focusWidget()


class _CopyList(QWidget):
    """The backups one below the other; a press chooses one."""

    copy_chosen = Signal(object)

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__()
        self._themes = themes
        self._rows: tuple[CopyRow, ...] = ()
        self._buttons: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, Space.S)
        self._column.setSpacing(Space.S)
        self.setAccessibleName("Backups")

    def show_rows(self, rows: tuple[CopyRow, ...]) -> None:
        """Show these; a bad one cannot be chosen."""
        if rows == self._rows:
            return
        self._rows = rows
        for button in self._buttons:
            button.setParent(None)
            button.deleteLater()
        self._buttons = [self._button(row) for row in rows]
        for button in self._buttons:
            self._column.addWidget(button)

    def take_focus(self) -> bool:
        """Give the first that can be chosen the keyboard; whether there is one."""
        first = next((each for each in self._buttons if each.isEnabled()), None)
        if first is not None:
            first.setFocus()
        return first is not None

    def _button(self, row: CopyRow) -> QWidget:
        button = RowButton(self._themes, f"{row.title}. {row.detail}", framed=True)
        texts = QVBoxLayout(button)
        texts.setContentsMargins(Space.M, Space.S, Space.M, Space.S)
        texts.setSpacing(0)
        texts.addWidget(_pliant(row.title, Role.BODY))
        texts.addWidget(_pliant(row.detail, Role.CAPTION))
        button.setEnabled(row.can_be_restored)
        button.clicked.connect(lambda: self.copy_chosen.emit(row.path))
        return button


def _pliant(text: str, role: Role) -> QLabel:
    made = label(text, role, wrapped=True)
    made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return made
