"""The exercises of a session, one row each, that open their pages."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.today_state import ItemRow
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePicture, PosturePictureState
from limber.ui.widgets.row_button import RowButton

_PICTURE: Final = (92, 58)


class ExerciseRowsPart(Card):
    """Shows `ItemRow`s below each other."""

    exercise_requested = Signal(str, str)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._themes = themes
        self._rows: tuple[ItemRow, ...] = ()
        self._buttons: list[RowButton] = []
        self._are_drawn = True
        self.body.setSpacing(Space.XS)

    def show_state(
        self, title: str, note: str, rows: tuple[ItemRow, ...], *, drawn: bool = True
    ) -> None:
        """Show the exercises of another session; the same ones keep the keyboard's focus.

        Unless `drawn`, the places of the pictures stay empty until it is called again.
        """
        self.show_title(title, note)
        if rows != self._rows:
            self._rebuild(rows)
        if drawn and not self._are_drawn:
            for button, row in zip(self._buttons, rows, strict=True):
                draw_exercise_row(button, row)
        self._are_drawn = drawn

    def _rebuild(self, rows: tuple[ItemRow, ...]) -> None:
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._rows = rows
        self._buttons = [self._button(row) for row in rows]
        self._are_drawn = False

    def _button(self, row: ItemRow) -> RowButton:
        button = build_exercise_row(self._themes, row)
        button.clicked.connect(lambda: self.exercise_requested.emit(row.exercise, row.item))
        self.body.addWidget(button)
        return button


def build_exercise_row(themes: ThemeSource, row: ItemRow) -> RowButton:
    """A row with the place for a picture, the name and the dose."""
    button = RowButton(themes, row.spoken)
    picture = PosturePicture(themes)
    picture.setFixedSize(*_PICTURE)
    texts = QVBoxLayout()
    texts.setSpacing(0)
    texts.addStretch(1)
    texts.addWidget(label(row.name, Role.COMPACT_STRONG, wrapped=True))
    texts.addWidget(label(row.note or row.position, Role.CAPTION, wrapped=True))
    texts.addStretch(1)
    line = QHBoxLayout(button)
    line.setContentsMargins(Space.S, Space.XS, Space.M, Space.XS)
    line.setSpacing(Space.L)
    line.addWidget(picture)
    line.addLayout(texts, 1)
    line.addWidget(label(row.dose, Role.COMPACT), 0, Qt.AlignmentFlag.AlignRight)
    for child in button.findChildren(QWidget):
        child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
    return button


def draw_exercise_row(button: RowButton, row: ItemRow) -> None:
    """Put the picture in its place."""
    for picture in button.findChildren(PosturePicture):
        picture.show_state(PosturePictureState(row.posture, with_pool=False))
