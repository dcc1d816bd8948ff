"""What Limber is, in a few sentences, and beside them the figure that shows the positions."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Type
from limber.ui.widgets.card import Card, CardKind
from limber.ui.widgets.figure_picture import inviting_picture
from limber.ui.widgets.fitted_notes import FittedNotes
from limber.ui.widgets.themed import ThemedWidget

_LARGEST_PX: Final = 26
_SHARES: Final = (6, 5)
_BESIDE_FROM: Final = 860


class WelcomeAboutPart(ThemedWidget):
    """Shows notes; the figure is there where it leaves them their room."""

    def __init__(
        self,
        themes: ThemeSource,
        pictures: FigurePictures,
        notes: tuple[str, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(themes, parent)
        texts = FittedNotes(themes, _LARGEST_PX, Type.BODY)
        texts.show_notes(notes)
        self._card = Card(kind=CardKind.HOLD)
        self._card.body.addWidget(inviting_picture(themes, pictures), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.PAGE)
        row.addWidget(texts, _SHARES[0])
        row.addWidget(self._card, _SHARES[1])

    @property
    def has_figure(self) -> bool:
        """Whether there is room for the figure."""
        return not self._card.isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def restyle(self) -> None:
        """Drop the figure if the text has become too large for both."""
        self._make_room()

    def _make_room(self) -> None:
        self._card.setVisible(self.width() >= self.theme.text_px(_BESIDE_FROM))
