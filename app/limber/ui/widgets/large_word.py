"""What a word that is read from the mat has in common, whatever is drawn round it."""

from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.widgets.sizes import Viewing
from limber.ui.widgets.themed import ThemedWidget


class Told(Protocol):
    """A word as it is shown (HOLD), and what a screen reader says instead of it."""

    @property
    def word(self) -> str:
        """As it is shown."""
        ...

    @property
    def spoken(self) -> str:
        """As it is said; empty: the word."""
        ...


StateT = TypeVar("StateT", bound=Told)


class LargeWord(ThemedWidget, Generic[StateT]):
    """Has a state with a word, or none, and a size that follows the distance of the eye."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._state: StateT | None = None
        self._viewing = Viewing()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    @property
    def state(self) -> StateT | None:
        """What is shown."""
        return self._state

    def show_state(self, state: StateT | None) -> None:
        """Show a word; None leaves the place empty."""
        if state == self._state:
            return
        self._state = state
        self.setAccessibleName("" if state is None else state.spoken or state.word.capitalize())
        self.updateGeometry()
        self.update()

    def set_viewing(self, viewing: Viewing) -> None:
        """Set from how far the word is read."""
        self._viewing = viewing
        self.updateGeometry()
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())
