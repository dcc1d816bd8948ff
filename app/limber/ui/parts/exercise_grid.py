"""The library's cards in a grid that takes as many columns as there is room for."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from limber.ui.announcing import tell_line
from limber.ui.figure_pictures import FigurePictures
from limber.ui.parts.exercise_card import CARD_ROLE, GAP, ExerciseCardDelegate
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.library import LibraryCard
from limber.ui.widgets.focus_radius import DRAWS_OWN_FOCUS, RADIUS_PROPERTY

if TYPE_CHECKING:
    from limber.ui.figures.thumbnails import ThumbnailWish

_LEAST_CARD: Final = 220
_SCROLL_BAR: Final = Space.M
_OPENS: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)

Index = QModelIndex | QPersistentModelIndex


class _Cards(QAbstractListModel):
    """The cards as rows of a list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.cards: tuple[LibraryCard, ...] = ()

    def show(self, cards: tuple[LibraryCard, ...]) -> None:
        self.beginResetModel()
        self.cards = cards
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not 0 <= index.row() < len(self.cards):
            return None
        card = self.cards[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return card.name
            case Qt.ItemDataRole.AccessibleTextRole:
                return card.spoken
            case _ if role == CARD_ROLE:
                return card
            case _:
                return None


class ExerciseGrid(QListView):
    """Shows `LibraryCard`s; a click, Enter or Space opens one. Letters go on to the page."""

    exercise_requested = Signal(str, str)

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._pictures = pictures
        self._model = _Cards(self)
        self._delegate = ExerciseCardDelegate(themes, pictures, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName("Exercises")
        self.setProperty(RADIUS_PROPERTY, DRAWS_OWN_FOCUS)
        self.clicked.connect(self._open)
        themes.theme_changed.connect(self._lay_out)
        pictures.arrived.connect(self._show_arrived)

    @property
    def columns(self) -> int:
        """How many cards stand side by side."""
        least = self._themes.theme.text_px(_LEAST_CARD)
        return max(1, self._usable() // (least + GAP))

    @property
    def cards(self) -> tuple[LibraryCard, ...]:
        """What is shown."""
        return self._model.cards

    def show_cards(self, cards: tuple[LibraryCard, ...]) -> None:
        """Show other cards; the current one stays current if it is still there."""
        if cards == self._model.cards:
            return
        current = self.currentIndex().data(CARD_ROLE)
        before = current.exercise if isinstance(current, LibraryCard) else ""
        self._model.show(cards)
        self._lay_out()
        names = [card.exercise for card in cards]
        row = names.index(before) if before in names else 0
        self.setCurrentIndex(self._model.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _OPENS:
            self._open(self.currentIndex())
        elif event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        tell_line(self)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._lay_out()
        super().resizeEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._pictures.forget_waiting()

    @Slot(object)
    def _show_arrived(self, wish: "ThumbnailWish") -> None:
        for row, card in enumerate(self._model.cards):
            if self.isVisible() and self._pictures.found((card.exercise,)) == wish.id:
                self.update(self._model.index(row))

    def _usable(self) -> int:
        """The width for cards and gaps, always without the scroll bar's."""
        return min(self.width() - _SCROLL_BAR - Space.S, Space.CONTENT_MAX + GAP)

    def _lay_out(self) -> None:
        # In a wide window the list would put more cards into a row.
        beyond = max(0, self.width() - _SCROLL_BAR - Space.S - self._usable())
        if self.viewportMargins().right() != beyond:
            self.setViewportMargins(0, 0, beyond, 0)
        width = self._usable() // self.columns
        height = self._delegate.card_height(self._model.cards, width - GAP)
        cell = QSize(max(1, width), height + GAP)
        if cell != self.gridSize():
            self._delegate.set_cell(cell)
            self.setGridSize(cell)

    def _open(self, index: QModelIndex) -> None:
        card = index.data(CARD_ROLE)
        if isinstance(card, LibraryCard):
            self.exercise_requested.emit(card.exercise, card.item)
