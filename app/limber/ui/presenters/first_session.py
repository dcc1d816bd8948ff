"""The page before the very first session: what is ticked there holds at once."""

from PySide6.QtCore import QObject

from limber.catalogue.models import Condition
from limber.ui.choices import with_condition
from limber.ui.pages.first_session import FirstSessionPage
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.first_session import build_state


class FirstSessionPresenter(QObject):
    """Shows the notes and keeps the conditions."""

    def __init__(self, page: FirstSessionPage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        page.ticked.connect(self._tick)

    def refresh(self) -> None:
        """Show what holds now."""
        self._page.show_state(build_state(self._desk.catalogue, self._desk.keeper.settings))

    def _tick(self, condition: str, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        keeper = self._desk.keeper
        keeper.change(with_condition(keeper.settings, Condition(condition), ticked=ticked))
