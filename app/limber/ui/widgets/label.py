"""Labels in the type scale; the text is always plain, never rich."""

from enum import StrEnum

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget


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


class PliantLabel(QLabel):
    """Plain text in one line where there is room for it, else in as many as its words need."""

    def __init__(self, text: str, role: Role, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", role.value)
        self.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        width = self.fontMetrics().horizontalAdvance(self.text()) + 1
        return QSize(width, self.heightForWidth(width))


def divider(parent: QWidget | None = None) -> QFrame:
    """A thin line across, between the rows of a card."""
    made = QFrame(parent)
    made.setProperty("divider", "true")
    return made
