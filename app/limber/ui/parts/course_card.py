"""What a programme is for, how often it is done, and its phases."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.tokens import Space
from limber.ui.view_state.today_state import NoteGroup
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, label


class CoursePart(Card):
    """Shows what a programme is about, and `NoteGroup`s below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("About this programme", parent=parent)
        self._shown: tuple[str, tuple[NoteGroup, ...]] | None = None
        self._texts = QWidget()
        self.body.addWidget(self._texts)

    def show_state(self, about: str, groups: tuple[NoteGroup, ...]) -> None:
        """Show another programme."""
        if (about, groups) == self._shown:
            return
        self._shown = (about, groups)
        texts = QWidget()
        column = QVBoxLayout(texts)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XS)
        column.addWidget(label(about, Role.COMPACT, wrapped=True))
        for group in groups:
            column.addSpacing(Space.S)
            column.addWidget(label(group.title, Role.COMPACT_STRONG, wrapped=True))
            for line in group.lines:
                column.addWidget(label(line, Role.COMPACT, wrapped=True))
        self.body.replaceWidget(self._texts, texts)
        self._texts.hide()
        self._texts.deleteLater()
        self._texts = texts
