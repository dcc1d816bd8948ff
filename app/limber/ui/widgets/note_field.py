"""A field for a note of several lines, which tells of a change when it is left."""

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtGui import QFocusEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QToolTip, QWidget

from limber.ui.announcing import announce


class NoteField(QPlainTextEdit):
    """Plain text of at most `most_characters`; Tab leaves the field."""

    note_changed = Signal(str)
    """The note as it is to be kept; not told while it is being typed."""
    touched = Signal(bool)
    """Whether there is something that was not told yet."""

    def __init__(self, most_characters: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._most = most_characters
        self._kept = ""
        self.setTabChangesFocus(True)
        self.setAccessibleName("Note")
        self.textChanged.connect(self._on_text_changed)

    @property
    def is_touched(self) -> bool:
        """Whether there is something that was not told yet."""
        return self.toPlainText() != self._kept

    def show_note(self, note: str) -> None:
        """Show the note that is kept; what is being typed stays."""
        if note == self._kept and not self.is_touched:
            return
        was_touched = self.is_touched
        self._kept = note
        if not was_touched:
            self.setPlainText(note)
        self.touched.emit(self.is_touched)

    def start_anew(self, note: str) -> None:
        """Show the note of another session, whatever was typed."""
        self._kept = note
        self.setPlainText(note)

    @Slot()
    def tell(self) -> None:
        """Tell of the note if it has changed since it was last told."""
        if self.is_touched:
            self._kept = self.toPlainText()
            self.touched.emit(False)
            self.note_changed.emit(self._kept)

    def sizeHint(self) -> QSize:
        """As low as allowed: it grows where there is room, and makes no page scroll."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.tell()

    @Slot()
    def _on_text_changed(self) -> None:
        self._cut()
        self.touched.emit(self.is_touched)

    def _cut(self) -> None:
        text = self.toPlainText()
        if len(text) <= self._most:
            return
        was_quiet = self.blockSignals(True)
        self.setPlainText(text[: self._most])
        self.blockSignals(was_quiet)
        self.moveCursor(QTextCursor.MoveOperation.End)
        if self.isVisible():
            self._tell_of_cut(len(text) - self._most)

    def _tell_of_cut(self, left_out: int) -> None:
        characters = "character was" if left_out == 1 else "characters were"
        told = f"A note has room for {self._most:,} characters: {left_out:,} {characters} left out."
        QToolTip.showText(self.mapToGlobal(self.rect().bottomLeft()), told, self)
        announce(self, told)
