"""The lines of pain and our thresholds, and where they can be changed."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.pain_lines import FILE_SENTENCE, PainLine, PainLines
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.setting_row import SettingRow, SettingsCard


class PainLinesCard(SettingsCard):
    """Shows `PainLines`; the folder with the rule file opens on request."""

    open_folder_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, "Pain lines", IconName.STAIRS_UP)
        self._state: PainLines | None = None
        self._content: QWidget | None = None
        self._button = Button(themes, "Open folder", ButtonKind.SMALL)
        self._button.setAccessibleName("Open folder with the rule file")
        self._button.clicked.connect(self.open_folder_requested)
        self._about_file = label(FILE_SENTENCE, Role.CAPTION, wrapped=True)
        self.body.addWidget(self._about_file)
        self.body.addSpacing(Space.S)
        self.body.addWidget(self._button, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addSpacing(Space.S)
        self.setParent(parent)

    def show_state(self, state: PainLines) -> None:
        """Show the lines in force."""
        if state == self._state:
            return
        if self._content is not None:
            self._content.hide()
            self.body.removeWidget(self._content)
            self._content.deleteLater()
        self._state, self._content = state, _build(state)
        self.body.insertWidget(1, self._content)
        self._content.show()
        for below in (self._about_file, self._button):
            below.raise_()  # They are read out last, as they are seen.


def _build(state: PainLines) -> QWidget:
    content = QWidget()
    column = QVBoxLayout(content)
    column.setContentsMargins(0, 0, 0, Space.M)
    column.setSpacing(Space.XS)
    for line in state.lines:
        column.addWidget(_row(line))
        column.addWidget(divider())
    if state.ours:
        column.addSpacing(Space.S)
        column.addWidget(label("Our choices", Role.COMPACT_STRONG))
    for sentence in state.ours:
        column.addWidget(label(sentence, Role.COMPACT, wrapped=True))
    return content


def _row(line: PainLine) -> SettingRow:
    return SettingRow(line.title, line.hint, label(line.range, Role.STRONG))
