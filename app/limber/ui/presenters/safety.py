"""The safety notes, to be read at any time."""

from PySide6.QtCore import QObject

from limber.ui.pages.safety import SafetyPage
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.safety import build_state


class SafetyPresenter(QObject):
    """Shows the notes of the catalogue."""

    def __init__(self, page: SafetyPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk

    def show(self, back: str) -> None:
        """Show what holds now; `back` is the name of the way back."""
        read_on = self._desk.keeper.settings.safety_read
        self._page.show_state(build_state(self._desk.catalogue, read_on, back))
