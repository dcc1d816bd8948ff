"""The exercises of the session side by side: each with its figure, its name and its dose."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.today_state import SessionCard, Tile
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.row_button import RowButton
from limber.ui.widgets.themed import ThemedWidget

_LEAST_WIDTH: Final = 92
_PICTURE: Final = (112, 70)


class SessionTilesPart(Card):
    """Shows the `Tile`s of a session; each opens its exercise."""

    exercise_requested = Signal(str, str)
    change_requested = Signal()

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self._themes = themes
        self._pictures = pictures
        self._tiles: list[TilePart] = []
        self._shown: tuple[Tile, ...] = ()
        self._grid = TileGrid(themes)
        change = Button(themes, "Change exercises", ButtonKind.QUIET_BRAND)
        change.clicked.connect(self.change_requested)
        self.header.addWidget(change)
        # The tiles have room of their own around their words, and so has the quiet button.
        self.header.setContentsMargins(Space.XS, 0, 0, 0)
        self.body.setContentsMargins(Space.L, Space.M, Space.L, Space.L)
        self.body.setSpacing(Space.S)
        self.body.addWidget(self._grid)

    def show_state(self, session: SessionCard, *, drawn: bool = True) -> None:
        """Show the exercises of a session; unless `drawn`, the figures are left for later."""
        self.show_title(session.list_title, session.list_note)
        if session.items != self._shown:
            self._shown = session.items
            self._rebuild()
        if drawn:
            for tile in self._tiles:
                tile.draw()

    def _rebuild(self) -> None:
        """Make all tiles anew; the keyboard stays with its exercise."""
        focused = next((one.state.item for one in self._tiles if one.hasFocus()), "")
        before, self._tiles = self._tiles, [self._make(tile) for tile in self._shown]
        self._grid.show_tiles(tuple(self._tiles))
        for tile in self._tiles:
            if tile.state.item == focused:
                tile.setFocus(Qt.FocusReason.OtherFocusReason)
        for tile in before:
            tile.hide()
            tile.deleteLater()

    def _make(self, tile: Tile) -> "TilePart":
        made = TilePart(self._themes, self._pictures, tile)
        made.clicked.connect(lambda: self.exercise_requested.emit(tile.exercise, tile.item))
        return made


class TilePart(RowButton):
    """Shows a `Tile`."""

    def __init__(self, themes: ThemeSource, pictures: FigurePictures, state: Tile) -> None:
        super().__init__(themes, state.spoken)
        self.state = state
        self.setToolTip(state.spoken)
        self._picture = FigurePicture(themes, pictures)
        self._picture.take_room(*_PICTURE, shrinks=True)
        name = Role.COMPACT_STRONG if state.is_played else Role.FOOTNOTE
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XS, Space.XS, Space.XS, Space.XS)
        column.setSpacing(Space.XS)
        column.addWidget(self._picture)
        column.addWidget(label(state.name, name, wrapped=True))
        column.addWidget(label(state.dose, Role.CAPTION, wrapped=True))
        column.addStretch(1)
        for child in self.findChildren(QWidget):
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def least_width(self) -> int:
        """The width at which no word is broken, not even at a hyphen."""
        return self._longest_word() + 2 * Space.XS + 1

    def draw(self) -> None:
        """Put the figure in its place."""
        posture = PosturePictureState(self.state.posture, with_pool=False)
        self._picture.show_figure(self.state.figures, posture)

    def _longest_word(self) -> int:
        widest = 0
        for text in self.findChildren(QLabel):
            text.ensurePolished()
            metrics = text.fontMetrics()
            widest = max(widest, *map(metrics.horizontalAdvance, text.text().split()), 0)
        return widest


class TileGrid(ThemedWidget):
    """Places tiles in as few rows as there is room for, with about as many in each."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes)
        self._tiles: tuple[TilePart, ...] = ()
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.XS)
        self._grid.setVerticalSpacing(Space.S)

    def show_tiles(self, tiles: tuple[TilePart, ...]) -> None:
        """Place other tiles."""
        self._tiles, self._columns = tiles, 0
        self._place()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least_width(), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def restyle(self) -> None:
        """Place again, as the text may have another size."""
        self._place()

    def _place(self) -> None:
        columns = columns_for(len(self._tiles), self.width(), self._least_width())
        if columns == self._columns:
            return
        while self._grid.count():
            self._grid.takeAt(0)
        for column in range(max(columns, self._columns) + 1):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, number // columns, number % columns)
            tile.show()
        self._columns = columns

    def _least_width(self) -> int:
        """So wide that the longest word of a name has room."""
        words = (tile.least_width for tile in self._tiles)
        return max(self.theme.text_px(_LEAST_WIDTH), *words, 0)


def columns_for(count: int, width: int, least_width: int) -> int:
    """Into how many columns so many tiles go, `least_width` being the narrowest of them."""
    if not count:
        return 1
    most = max(1, min(count, (width + Space.XS) // (least_width + Space.XS)))
    rows = -(-count // most)
    return -(-count // rows)
