"""How far the programme was kept to in the last four weeks, and this week day by day."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.today_state import Kept, Lately
from limber.ui.widgets.card import Card
from limber.ui.widgets.kept_ring import KeptRing
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.week_strip import WeekStrip

AS_PRESCRIBED = "as prescribed"
REST_IS_FREE = "rest days don’t count against you"


class LatelyPart(Card):
    """Shows a `Lately`: the ring and the week, or a sentence where nothing was done yet."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._ring = KeptRing(themes)
        self._done = label("", Role.STRONG, wrapped=True)
        self._in_a_row = label("", Role.STRONG, wrapped=True)
        self._rest = label(REST_IS_FREE, Role.CAPTION, wrapped=True)
        self._nothing_yet = label("", Role.SECONDARY, wrapped=True)
        self._kept = self._arrange_kept()
        self._line = divider()
        self._week = WeekStrip(themes)
        for part in (self._nothing_yet, self._kept, self._line, self._week):
            self.body.addWidget(part)

    def show_state(self, state: Lately) -> None:
        """Show other weeks."""
        self.setVisible(bool(state.nothing_yet or state.kept or state.week))
        self.show_title(state.title)
        self._nothing_yet.setText(state.nothing_yet)
        self._nothing_yet.setVisible(bool(state.nothing_yet))
        self._kept.setVisible(state.kept is not None)
        if state.kept is not None:
            self._show_kept(state.kept)
        self._line.setVisible(state.week is not None)
        self._week.setVisible(state.week is not None)
        if state.week is not None:
            self._week.show_state(state.week)

    def _show_kept(self, kept: Kept) -> None:
        self._ring.show_percent(kept.percent, kept.spoken)
        self._ring.setToolTip("Recent sessions count for more, so a missed day fades.")
        self._done.setText(kept.done)
        self._in_a_row.setText(kept.in_a_row)
        for text in (self._in_a_row, self._rest):
            text.setVisible(bool(kept.in_a_row))

    def _arrange_kept(self) -> QWidget:
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addStretch(1)
        texts.addWidget(self._done)
        texts.addWidget(label(AS_PRESCRIBED, Role.CAPTION, wrapped=True))
        texts.addSpacing(Space.S)
        texts.addWidget(self._in_a_row)
        texts.addWidget(self._rest)
        texts.addStretch(1)
        kept = QWidget()
        row = QHBoxLayout(kept)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XL)
        row.addWidget(self._ring, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(texts, 1)
        return kept
