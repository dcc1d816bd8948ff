"""A card of Settings with rows to tick and a sentence that says what ticking does."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.ticks import TickRow
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.setting_row import SettingsCard
from limber.ui.widgets.tick_list import TickList


class TickCard(SettingsCard):
    """Shows `TickRow`s; tells the key of one that was changed, and whether it is ticked now."""

    ticked = Signal(str, bool)

    def __init__(
        self,
        themes: ThemeSource,
        title: str,
        icon_name: IconName,
        sentence: str,
        follows: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Tab comes to the rows from `follows`."""
        super().__init__(themes, title, icon_name)
        self._list = TickList(follows)
        self._list.ticked.connect(self.ticked)
        self.body.addSpacing(Space.S)
        self.body.addWidget(label(sentence, Role.CAPTION, wrapped=True))
        self.body.addSpacing(Space.S)
        self.body.addWidget(self._list)
        self.setParent(parent)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """What can be ticked, from the top."""
        return self._list.boxes

    def show_rows(self, rows: tuple[TickRow, ...]) -> None:
        """Show the ticks in force, without telling anybody."""
        self._list.show_rows(rows)
