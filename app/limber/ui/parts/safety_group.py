"""The safety notes of one group: the documents' first, then ours."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from limber.ui.tokens import Radius, Space
from limber.ui.view_state.safety import NoteLine, SafetyGroup
from limber.ui.widgets.card import Card
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.label import Role, label


class SafetyGroupPart(Card):
    """Shows a `SafetyGroup`; Tab stops at it, so that a screen reader says it."""

    def __init__(self, group: SafetyGroup, parent: QWidget | None = None) -> None:
        super().__init__(group.title, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty(RADIUS_PROPERTY, float(Radius.CARD))
        self.body.setSpacing(Space.S)
        for title, notes in (("From the documents", group.documents), ("From us", group.ours)):
            self._add(title, notes)
        lines = (*group.documents, *group.ours)
        self.setAccessibleDescription(" ".join(line.text for line in lines))

    def _add(self, title: str, notes: tuple[NoteLine, ...]) -> None:
        if not notes:
            return
        self.body.addWidget(label(title, Role.BRAND))
        for note in notes:
            self.body.addWidget(label(note.text, wrapped=True))
            if note.about:
                self.body.addWidget(label(note.about, Role.CAPTION, wrapped=True))
            self.body.addSpacing(Space.XS)
