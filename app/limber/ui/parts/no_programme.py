"""What Today shows before there is a programme: the one thing to do, and what it leads to."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card, CardKind
from limber.ui.widgets.figure_picture import FigurePicture, inviting_picture
from limber.ui.widgets.label import Role, label

_LEAST_HEIGHT: Final = 260


class NoProgrammePart(Card):
    """Says that there is no programme yet, with the one thing to do; else it takes no room."""

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(kind=CardKind.HOLD, parent=parent)
        self._text = label("", Role.STAT, wrapped=True)
        self.choose = Button(
            themes, "Choose a programme", ButtonKind.LARGE_PRIMARY, IconName.PROGRAMME
        )
        self._themes, self._pictures = themes, pictures
        self._picture: FigurePicture | None = None
        texts = QVBoxLayout()
        texts.setSpacing(Space.XXL)
        texts.addStretch(1)
        texts.addWidget(self._text)
        texts.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignLeft)
        texts.addStretch(1)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.L)
        self._row.addLayout(texts, 1)
        self.body.addLayout(self._row)
        self.setMinimumHeight(_LEAST_HEIGHT)

    def show_text(self, text: str) -> None:
        """Show the sentence, or nothing."""
        self._text.setText(text)
        self.setVisible(bool(text))
        if text and self._picture is None:
            self._picture = self._add_picture()

    def _add_picture(self) -> FigurePicture:
        """Only where it is shown: most days have a programme."""
        made = inviting_picture(self._themes, self._pictures)
        self._row.addWidget(made, 1)
        return made
