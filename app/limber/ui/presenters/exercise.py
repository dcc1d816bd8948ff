"""The exercise page: how it is done, and on which rung the next session plays it."""

from PySide6.QtCore import QObject, Signal

from limber.ui.choices import with_rung
from limber.ui.pages.exercise import ExercisePage
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.exercise import build_state
from limber.ui.view_state.ladders import active_items


class ExercisePresenter(QObject):
    """Shows one exercise, and switches the programme's item to another rung."""

    back_requested = Signal()

    def __init__(self, page: ExercisePage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._exercise, self._item, self._back = "", "", "Library"
        self._before: str | None = None
        """The rung before the switch that can be taken back."""
        page.exercise_requested.connect(self._go_on_to)
        page.rung_chosen.connect(self._switch)
        page.back_requested.connect(self.back_requested)

    def open(self, exercise: str, item: str = "", back: str = "Library") -> None:
        """Show an exercise, as an item of the active programme where it is one."""
        self._exercise, self._item, self._back = exercise, item, back
        self._before = None
        self._show()

    def _go_on_to(self, exercise: str, item: str = "") -> None:
        self.open(exercise, item, self._back)

    def _show(self, switched_from: str | None = None) -> None:
        self._page.show_state(
            build_state(
                self._desk.catalogue,
                self._desk.following(),
                self._exercise,
                item_id=self._item,
                back=self._back,
                switched_from=switched_from,
            )
        )

    def _switch(self, item: str, rung: str) -> None:
        """Taking a switch back is no switch that could be taken back."""
        before = self._rung_of(item)
        self._before = None if rung == self._before else before
        self._choose(item, rung)
        self._show(switched_from=self._before)

    def _rung_of(self, item: str) -> str | None:
        """The rung that an item of the active programme is played on."""
        items = active_items(self._desk.catalogue, self._desk.following())
        return next((each.form.rung for each in items if each.id == item), None)

    def _choose(self, item: str, rung: str) -> None:
        """From the next session on, and show the exercise that is played then."""
        active, keeper = self._desk.following(), self._desk.keeper
        if active is None:
            return
        keeper.change(with_rung(keeper.settings, active.programme.id, item, rung))
        items = active_items(self._desk.catalogue, self._desk.following())
        played = next((each.form.exercise for each in items if each.id == item), self._exercise)
        self._exercise, self._item = played, item
