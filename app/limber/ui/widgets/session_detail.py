"""A past session in full, as it stands beside the list."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Space
from limber.ui.view_state.history_detail import SessionDetail
from limber.ui.widgets.flow_layout import FlowLayout
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.sets_line import SetsLine
from limber.ui.widgets.sign import Sign
from limber.ui.widgets.stat import Stat, StatState


class SessionDetailView(QScrollArea):
    """Shows a `SessionDetail`; scrolls where it is longer than the window."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._shown: tuple[SessionDetail | None, str] = (None, "")
        self.setProperty("plain", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setProperty(RADIUS_PROPERTY, Radius.CONTROL)
        self.setAccessibleName("The session in full")

    def show_detail(self, detail: SessionDetail | None, nothing: str = "") -> None:
        """Show another session, from its top; without one a sentence, or nothing."""
        self.verticalScrollBar().setValue(0)
        if self._shown == (detail, nothing):
            return
        self._shown = (detail, nothing)
        self.setAccessibleDescription(nothing if detail is None else detail.spoken)
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, Space.S, 0)
        column.setSpacing(Space.M)
        if detail is not None:
            self._fill(column, detail)
        elif nothing:
            column.addWidget(label(nothing, Role.SECONDARY, wrapped=True))
        column.addStretch(1)
        self.setWidget(content)

    def _fill(self, column: QVBoxLayout, detail: SessionDetail) -> None:
        column.addLayout(self._heading(detail))
        column.addLayout(self._stats(detail))
        for remark in detail.remarks:
            column.addWidget(label(remark, Role.SECONDARY, wrapped=True))
        column.addWidget(divider())
        lines = QVBoxLayout()
        lines.setSpacing(0)
        for exercise in detail.exercises:
            lines.addWidget(SetsLine(self._themes, exercise))
        column.addLayout(lines)
        if not detail.exercises:
            column.addWidget(label("No set was done.", Role.SECONDARY, wrapped=True))
        if detail.note:
            column.addWidget(divider())
            column.addLayout(self._note(detail.note))

    @staticmethod
    def _stats(detail: SessionDetail) -> FlowLayout:
        """The figures in a row, or in several where the text is large."""
        row = FlowLayout(Space.XXL)
        for stat in detail.stats:
            row.addWidget(Stat(StatState(stat.value, stat.caption)))
        return row

    def _heading(self, detail: SessionDetail) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.M)
        name = IconName.MOON if detail.is_evening else IconName.SUN
        row.addWidget(Sign(self._themes, name), 0, Qt.AlignmentFlag.AlignTop)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(label(detail.title, Role.SECTION, wrapped=True))
        under = label(f"{detail.programme}, {detail.span}", Role.CAPTION, wrapped=True)
        texts.addWidget(under)
        row.addLayout(texts, 1)
        return row

    def _note(self, text: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(Sign(self._themes, IconName.NOTE), 0, Qt.AlignmentFlag.AlignTop)
        words = label(text, wrapped=True)
        words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.setAccessibleName(f"Note: {text}")
        row.addWidget(words, 1)
        return row
