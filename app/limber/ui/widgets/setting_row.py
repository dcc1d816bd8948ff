"""One choice of Settings: what it is at the left, the control at the right."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.sign import Sign
from limber.ui.widgets.toggle import Toggle

_ROW: Final = 50


class SettingsCard(Card):
    """A card of settings with an icon before its title."""

    def __init__(self, themes: ThemeSource, title: str, icon_name: IconName) -> None:
        super().__init__(title)
        self.header.insertWidget(0, Sign(themes, icon_name, brand=True))
        self.body.setSpacing(0)
        # The rows have room above and below them.
        padding = Space.CARD_PADDING
        self.body.setContentsMargins(padding, padding, padding, padding - Space.S)
        self._has_rows = False

    def add_row(self, row: QWidget) -> None:
        """Put a row below those that are there, with a line between."""
        if self._has_rows:
            self.body.addWidget(divider())
        else:
            self.body.addSpacing(Space.XS)
        self._has_rows = True
        self.body.addWidget(row)


class SettingRow(QWidget):
    """The title and the hint of a choice, and its control, which is named after the title."""

    def __init__(self, title: str, hint: str, *controls: QWidget) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.S, 0, Space.S)
        row.setSpacing(Space.M)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(label(title, wrapped=True))
        self._hint = label(hint, Role.CAPTION, wrapped=True)
        texts.addWidget(self._hint)
        texts.addStretch(1)
        row.addLayout(texts, 1)
        for control in controls:
            row.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)
        if controls:
            name_control(controls[-1], title, hint)
        self.setMinimumHeight(_ROW)
        self.show_hint(hint)

    def show_hint(self, hint: str) -> None:
        """Show another hint; an empty one takes no room."""
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


def name_control(control: QWidget, title: str, hint: str) -> None:
    """Give a control the name that a screen reader says; a text is read out with it."""
    text = f": {control.text()}" if isinstance(control, QLabel) else ""
    control.setAccessibleName(f"{title}{text}")
    if isinstance(control, QComboBox):
        control.setAccessibleDescription(f"{title}. {hint}" if hint else title)
    elif isinstance(control, Toggle):
        control.explain(hint)
    elif hint and not control.accessibleDescription():
        control.setAccessibleDescription(hint)
