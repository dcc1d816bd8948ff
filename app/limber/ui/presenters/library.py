"""The library: all exercises, with those of the active programme marked."""

from PySide6.QtCore import QObject, Signal

from limber.plan.access import Access
from limber.ui.pages.library import LibraryPage
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.ladders import Active
from limber.ui.view_state.library import build_state


class LibraryPresenter(QObject):
    """Shows the exercises."""

    exercise_requested = Signal(str, str)

    def __init__(self, page: LibraryPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._shown: tuple[Active | None, Access] | None = None
        """What the page was filled from."""
        page.exercise_requested.connect(self.exercise_requested)

    def refresh(self) -> None:
        """Show them as they stand now."""
        active, access = self._desk.following(), self._desk.keeper.settings.access
        if (active, access) != self._shown:
            self._shown = (active, access)
            self._page.show_state(build_state(self._desk.catalogue, active, access))
