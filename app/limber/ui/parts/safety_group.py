"""The safety notes of one group: the documents' first, then ours."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.tokens import Radius, Space
from limber.ui.view_state.safety import NoteLine, SafetyGroup
from limber.ui.widgets.card import Card
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.label import Role, label

_AT_ONCE: Final = 6
"""So many notes are added with one step."""


class SafetyGroupPart(Card):
    """Shows a `SafetyGroup`; Tab stops at it, so that a screen reader says it.

    The notes themselves come with the steps of `fill`.
    """

    def __init__(self, group: SafetyGroup, parent: QWidget | None = None) -> None:
        super().__init__(group.title, parent=parent)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setProperty(RADIUS_PROPERTY, float(Radius.CARD))
        self.body.setSpacing(Space.S)
        self._group = group
        lines = (*group.documents, *group.ours)
        self.setAccessibleDescription(" ".join(line.text for line in lines))

    def fill(self) -> Iterator[None]:
        """Add some notes with each step."""
        group = self._group
        for title, notes in (("From the documents", group.documents), ("From us", group.ours)):
            for start in range(0, len(notes), _AT_ONCE):
                batch = _batch("" if start else title, notes[start : start + _AT_ONCE])
                self.body.addWidget(batch)
                batch.show()
                yield


def _batch(title: str, notes: tuple[NoteLine, ...]) -> QWidget:
    """Some notes below each other, in one widget: each that is shown lays out the page again."""
    batch = QWidget()
    column = QVBoxLayout(batch)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.S)
    if title:
        column.addWidget(label(title, Role.BRAND))
    for note in notes:
        column.addWidget(label(note.text, wrapped=True))
        if note.about:
            column.addWidget(label(note.about, Role.CAPTION, wrapped=True))
        column.addSpacing(Space.XS)
    return batch
