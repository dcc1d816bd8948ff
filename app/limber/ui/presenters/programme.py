"""The programme that is followed: its steps, its days and times, and following another."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from limber.plan.schedule import When
from limber.ui.choices import with_all_whens, with_programme, with_when
from limber.ui.pages.programme import ProgrammePage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.stepping import Stepping
from limber.ui.view_state.programme import Timetable, build_state
from limber.ui.view_state.programme_list import build_programmes
from limber.ui.view_state.today_state import ProgrammeChoice
from limber.ui.view_state.words import time_text


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
        self._whens_before: list[tuple[When, ...]] = []
        """What was chosen before each choice of days and times that can be taken back."""
        self._stepping = Stepping(desk, self)
        self._stepping.trouble.connect(self.trouble)
        page.programmes_requested.connect(self._list_programmes)
        page.programme_chosen.connect(self._choose_programme)
        page.session_chosen.connect(self._choose_session)
        page.exercise_requested.connect(self.exercise_requested)
        page.rung_chosen.connect(self._switch)
        page.usual_dose_requested.connect(self._usual_dose)
        page.undo_requested.connect(self._undo)
        page.when_changed.connect(self._change_when)
        page.undo_when_requested.connect(self._undo_when)
        desk.keeper.saved.connect(self._on_saved)

    def refresh(self) -> None:
        """Show the programme as it is now; what was switched before stands."""
        self._stepping.forget()
        self._whens_before = []
        self._page.show_saved("")
        self._show()

    def _show(self) -> None:
        desk, active = self._desk, self._desk.following()
        schedule = desk.schedule(active.programme) if active else None
        state = build_state(
            desk.catalogue,
            active,
            Timetable(schedule, desk.today, desk.first_weekday) if schedule else None,
            session=self._session,
            timing=desk.keeper.settings.timing,
            programmes=self._programmes(),
            switched=self._stepping.switched,
        )
        self._page.show_state(replace(state, can_undo_when=bool(self._whens_before)))

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
        self._whens_before = []
        keeper.change(with_programme(keeper.settings, programme, self._desk.today))
        self._show()

    def _choose_session(self, session: int) -> None:
        self._session = session
        self._show()

    def _change_when(self, days: tuple[int, ...], minutes: tuple[int, ...]) -> None:
        """Have other days and times from today on."""
        keeper = self._desk.keeper
        programme = keeper.settings.active_programme
        if programme is None:
            return
        self._whens_before.append(keeper.settings.when.get(programme, ()))
        when = When(self._desk.today, tuple(sorted(days)), minutes)
        keeper.change(with_when(keeper.settings, programme, when))
        self._show()

    def _undo_when(self) -> None:
        keeper = self._desk.keeper
        programme = keeper.settings.active_programme
        if programme is not None and self._whens_before:
            before = self._whens_before.pop()
            keeper.change(with_all_whens(keeper.settings, programme, before))
            self._show()

    def _on_saved(self) -> None:
        self._page.show_saved(f"Saved {time_text(self._desk.clock.read().wall)}.")

    def _switch(self, item: str, rung: str) -> None:
        self._stepping.switch(item, rung)
        self._show()

    def _usual_dose(self, item: str) -> None:
        self._stepping.usual_dose(item)
        self._show()

    def _undo(self) -> None:
        self._stepping.undo()
        self._show()
