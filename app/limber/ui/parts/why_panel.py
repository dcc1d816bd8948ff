"""The rule behind a proposal, its thresholds and its sessions, opened in place."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.suggestion_state import Why
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label


class WhyPanel(QFrame):
    """Shows a `Why` when its `button` is pressed, which stands where it is put."""

    def __init__(self, themes: ThemeSource, why: Why, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = Button(themes, "Why", ButtonKind.QUIET_BRAND, IconName.CHEVRON_DOWN)
        self.button.setCheckable(True)
        self.button.setAccessibleName("Why")
        self.button.toggled.connect(self._on_toggled)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        for text in (why.rule, *why.thresholds):
            column.addWidget(label(text, Role.CAPTION, wrapped=True))
        if why.sessions:
            column.addSpacing(Space.XS)
            column.addWidget(label("The sessions it rests on", Role.COMPACT_STRONG, wrapped=True))
        for text in why.sessions:
            column.addWidget(label(text, Role.CAPTION, wrapped=True))
        self.hide()

    def _on_toggled(self, opened: bool) -> None:  # noqa: FBT001 - Qt's signal
        self.button.show_icon(IconName.CHEVRON_UP if opened else IconName.CHEVRON_DOWN)
        self.setVisible(opened)
