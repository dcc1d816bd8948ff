"""The last seven days as marks, and the last sessions by name."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.today_state import DayColumn, DayMark, Recent, SessionLine
from limber.ui.widgets.card import Card
from limber.ui.widgets.icon_mark import IconMark
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.status_mark import MarkState, StatusMark

_MARKS: Final = {
    DayMark.DONE: MarkState.DONE,
    DayMark.PARTIAL: MarkState.PARTIAL,
    DayMark.NONE: MarkState.REST,
}


class RecentPart(Card):
    """Shows a `Recent`: the strip and the list, or a sentence where nothing was done yet."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._themes = themes
        self._state: Recent | None = None
        self._content: QWidget | None = None

    def show_state(self, state: Recent) -> None:
        """Show other days and sessions."""
        if state == self._state:
            return
        self._state = state
        self.show_title(state.title)
        if self._content is not None:
            self._content.hide()
            self._content.deleteLater()
        self._content = self._build(state)
        self.body.addWidget(self._content)

    def _build(self, state: Recent) -> QWidget:
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.M)
        if state.nothing_yet:
            column.addWidget(label(state.nothing_yet, Role.SECONDARY, wrapped=True))
            return content
        column.addLayout(self._strip(state.days))
        column.addWidget(divider())
        for line in state.sessions:
            column.addLayout(self._line(line))
        return content

    def _strip(self, days: tuple[DayColumn, ...]) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(Space.S)
        grid.addWidget(IconMark(self._themes, IconName.SUN, "Morning"), 1, 0)
        grid.addWidget(IconMark(self._themes, IconName.MOON, "Later"), 2, 0)
        for number, day in enumerate(days, 1):
            role = Role.COMPACT_STRONG if day.is_today else Role.CAPTION
            name = label(day.label, role)
            name.setAccessibleName(day.spoken)
            name.setToolTip(day.spoken)
            grid.addWidget(name, 0, number, Qt.AlignmentFlag.AlignHCenter)
            for row, mark in ((1, day.early), (2, day.late)):
                made = StatusMark(self._themes, _MARKS[mark])
                made.setAccessibleName(day.spoken)
                made.setToolTip(day.spoken)
                grid.addWidget(made, row, number, Qt.AlignmentFlag.AlignHCenter)
            grid.setColumnStretch(number, 1)
        return grid

    def _line(self, line: SessionLine) -> QHBoxLayout:
        mark = StatusMark(self._themes, _MARKS[line.mark])
        mark.setAccessibleName(line.mark_text)
        mark.setToolTip(line.mark_text)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(line.name, Role.COMPACT_STRONG, wrapped=True))
        texts.addWidget(label(f"{line.when}. {line.mark_text}", Role.CAPTION, wrapped=True))
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        return row
