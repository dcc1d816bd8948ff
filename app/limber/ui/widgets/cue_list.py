"""All cues, one below the other, to be heard and switched off; folded until they are wanted."""

from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.engine.cues import Cue
from limber.ui.announcing import announce
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.cue_card import CueRow, CueState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.setting_row import SettingRow
from limber.ui.widgets.tab_order import order_tabs
from limber.ui.widgets.toggle import Toggle


class CueList(QWidget):
    """Shows the rows of a `CueState`; they are made when they are first opened."""

    hear_requested = Signal(object)
    """A `Cue` is to be heard."""
    heard_changed = Signal(object, bool)
    """A `Cue`, and whether it is heard from now on."""
    opened = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._state: CueState | None = None
        self._toggles: dict[Cue, Toggle] = {}
        self._rows: dict[Cue, SettingRow] = {}
        self._content = QWidget()
        self._content.hide()
        self._button = Button(themes, "", ButtonKind.SMALL)
        self._button.clicked.connect(self._on_fold)
        self._row = SettingRow("Each sound", "", self._button)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self._row)
        self._column.addWidget(self._content)
        self._name_button()

    def show_state(self, state: CueState) -> None:
        """Show which cues are heard, without telling anybody."""
        self._state = state
        self._row.show_hint(state.summary)
        for row in state.rows if self._rows else ():
            self._toggles[row.cue].show_value(on=row.is_heard)
            if not state.obstacle:
                self._rows[row.cue].show_hint(row.hint)

    def _ask_to_hear(self, cue: Cue) -> None:
        self.hear_requested.emit(cue)
        if self._state is not None and self._state.obstacle:
            self._rows[cue].show_hint(self._state.obstacle)
            announce(self, self._state.obstacle)

    @Slot()
    def _on_fold(self) -> None:
        opens = self._content.isHidden()
        if opens and not self._rows and self._state is not None:
            self._make(self._state)
        self._content.setVisible(opens)
        self._name_button()
        if opens:
            self.opened.emit()

    def _name_button(self) -> None:
        word = "Show" if self._content.isHidden() else "Hide"
        self._button.setText(word)
        self._button.setAccessibleName(f"{word} each sound")

    def _make(self, state: CueState) -> None:
        column = QVBoxLayout(self._content)
        column.setContentsMargins(Space.L, 0, 0, Space.S)
        column.setSpacing(0)
        for row in state.rows:
            column.addWidget(self._make_row(row))
        order_tabs(self._column)

    def _make_row(self, row: CueRow) -> SettingRow:
        hear = Button(self._themes, "Hear it", ButtonKind.QUIET_BRAND, IconName.PLAY)
        hear.setAccessibleName(f"Hear it: {row.title}")
        hear.clicked.connect(partial(self._ask_to_hear, row.cue))
        toggle = Toggle(self._themes, row.title)
        toggle.show_value(on=row.is_heard)
        toggle.toggled.connect(partial(self.heard_changed.emit, row.cue))
        self._toggles[row.cue] = toggle
        made = self._rows[row.cue] = SettingRow(row.title, row.hint, hear, toggle)
        toggle.setAccessibleName(f"Sound: {row.title}")
        return made
