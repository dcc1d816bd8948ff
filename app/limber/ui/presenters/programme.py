"""The programme that is followed: switching its steps, and following another."""

from PySide6.QtCore import QObject, Signal

from limber.ui.choices import with_programme
from limber.ui.pages.programme import ProgrammePage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.stepping import Stepping
from limber.ui.view_state.programme import build_state
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.today_state import ProgrammeChoice


class ProgrammePresenter(QObject):
    """Shows the programme, and remembers what is chosen for it."""

    exercise_requested = Signal(str, str)
    trouble = Signal(str)

    def __init__(self, page: ProgrammePage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._session = 1
        self._lists_programmes = False
        self._stepping = Stepping(desk, self)
        self._stepping.trouble.connect(self.trouble)
        page.programmes_requested.connect(self._list_programmes)
        page.programme_chosen.connect(self._choose_programme)
        page.session_chosen.connect(self._choose_session)
        page.exercise_requested.connect(self.exercise_requested)
        page.rung_chosen.connect(self._switch)
        page.usual_dose_requested.connect(self._usual_dose)
        page.undo_requested.connect(self._undo)

    def refresh(self) -> None:
        """Show the programme as it is now; what was switched before stands."""
        self._stepping.forget()
        self._show()

    def _show(self) -> None:
        desk = self._desk
        state = build_state(
            desk.catalogue,
            desk.following(),
            session=self._session,
            timing=desk.keeper.settings.timing,
            programmes=self._programmes(),
            switched=self._stepping.switched,
        )
        self._page.show_state(state)

    def _programmes(self) -> tuple[ProgrammeChoice, ...]:
        """All of them, once they were asked for or while none is followed."""
        desk, active = self._desk, self._desk.following()
        if active is not None and not self._lists_programmes:
            return ()
        return build_programmes(desk.catalogue, active, desk.keeper.settings.timing)

    def _list_programmes(self) -> None:
        self._lists_programmes = True
        self._show()

    def _choose_programme(self, programme: str) -> None:
        keeper = self._desk.keeper
        self._session = 1
        self._stepping.forget()
        keeper.change(with_programme(keeper.settings, programme, self._desk.today))
        self._show()

    def _choose_session(self, session: int) -> None:
        self._session = session
        self._show()

    def _switch(self, item: str, rung: str) -> None:
        self._stepping.switch(item, rung)
        self._show()

    def _usual_dose(self, item: str) -> None:
        self._stepping.usual_dose(item)
        self._show()

    def _undo(self) -> None:
        self._stepping.undo()
        self._show()
