"""A plain button that asks once, in its own place, before anything is thrown away."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.label import Role, label


class DiscardRow(QWidget):
    """The wish to discard, then the question, then the answer."""

    discard_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wish = Button(themes, "Discard this session", ButtonKind.QUIET)
        self._question = label("Delete it? Kept for 30 days.", Role.SECONDARY)
        self._yes = Button(themes, "Discard", ButtonKind.DANGER)
        self._no = Button(themes, "Keep it", ButtonKind.PLAIN)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        for part in (self._wish, self._question, self._no, self._yes):
            row.addWidget(part)
        self._wish.clicked.connect(self._ask)
        self._no.clicked.connect(self.give_up)
        self._yes.clicked.connect(self._confirm)
        self._show(asking=False)

    @property
    def is_asking(self) -> bool:
        """Whether the question stands open."""
        return not self._question.isHidden()

    @Slot()
    def give_up(self) -> None:
        """Take the question back."""
        if self.is_asking:
            had_focus = self._yes.hasFocus() or self._no.hasFocus()
            self._show(asking=False)
            if had_focus:
                self._wish.setFocus()

    @Slot()
    def _ask(self) -> None:
        self._show(asking=True)
        self._no.setFocus()

    @Slot()
    def _confirm(self) -> None:
        self._show(asking=False)
        self.discard_requested.emit()

    def _show(self, *, asking: bool) -> None:
        self._wish.setVisible(not asking)
        for part in (self._question, self._no, self._yes):
            part.setVisible(asking)
