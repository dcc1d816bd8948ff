"""Labels in the type scale; the text is always plain, never rich."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QWidget


class Role(StrEnum):
    """What a label is for; the style sheet gives it size, weight and colour."""

    PAGE_TITLE = "page-title"
    SESSION_NAME = "session-name"
    TOTAL = "total"
    STAT = "stat"
    SECTION = "section"
    STRONG = "strong"
    BODY = "body"
    SECONDARY = "secondary"
    COMPACT_STRONG = "compact-strong"
    COMPACT = "compact"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    BRAND = "brand"
    LAMP = "lamp"
    DANGER = "danger"


def label(
    text: str, role: Role = Role.BODY, parent: QWidget | None = None, *, wrapped: bool = False
) -> QLabel:
    """A label of plain text; `wrapped` lets it take several lines."""
    made = QLabel(text, parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role.value)
    made.setWordWrap(wrapped)
    return made


def divider(parent: QWidget | None = None) -> QFrame:
    """A thin line across, between the rows of a card."""
    made = QFrame(parent)
    made.setProperty("divider", "true")
    return made
