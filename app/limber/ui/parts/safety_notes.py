"""What to read before the first session: the first line open, the rest on request."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.today_state import SafetyNotes
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.label import Role, label


class SafetyPart(Card):
    """Shows `SafetyNotes` folded, with a button that opens them."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._themes = themes
        self._state: SafetyNotes | None = None
        self._box = CautionBox(themes, "")
        self._toggle = Button(themes, "", ButtonKind.QUIET_BRAND, IconName.CHEVRON_DOWN)
        self._toggle.setCheckable(True)
        self._toggle.toggled.connect(self._on_toggled)
        self._notes: QFrame | None = None
        self.body.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        self.body.addWidget(self._box)
        self.body.addWidget(self._toggle, 0, Qt.AlignmentFlag.AlignLeft)

    def show_state(self, state: SafetyNotes) -> None:
        """Show the notes of another programme, folded."""
        if state == self._state:
            return
        self._state = state
        self._box.show_text(state.title, state.first)
        if self._notes is not None:
            self._notes.hide()
            self._notes.deleteLater()
        self._notes = _build(state)
        self.body.addWidget(self._notes)
        self._toggle.setChecked(False)
        self._on_toggled(opened=False)

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._toggle.setText("Show less" if opened else "Read all of it")
        self._toggle.show_icon(IconName.CHEVRON_UP if opened else IconName.CHEVRON_DOWN)
        if self._notes is not None:
            self._notes.setVisible(opened)


def _build(state: SafetyNotes) -> QFrame:
    notes = QFrame()
    column = QVBoxLayout(notes)
    column.setContentsMargins(Space.S, 0, Space.S, Space.S)
    column.setSpacing(Space.S)
    for group in state.groups:
        column.addWidget(label(group.title, Role.COMPACT_STRONG, wrapped=True))
        for line in group.lines:
            column.addWidget(label(line, Role.COMPACT, wrapped=True))
        column.addSpacing(Space.XS)
    return notes
