"""The exercise page: how it is done, and on which rung the next session plays it."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from limber.history.proposals import Proposal
from limber.ui.current_advice import Advice
from limber.ui.pages.exercise import ExercisePage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.stepping import Stepping
from limber.ui.view_state.exercise import build_state
from limber.ui.view_state.exercise_notes import Beside
from limber.ui.view_state.ladders import active_items
from limber.ui.view_state.suggestion import build_suggestions
from limber.ui.view_state.suggestion_state import Suggestion


class ExercisePresenter(QObject):
    """Shows one exercise, and switches the programme's item to another rung."""

    back_requested = Signal()
    trouble = Signal(str)

    def __init__(self, page: ExercisePage, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._exercise, self._item, self._back = "", "", "Library"
        self._advice = Advice()
        self._stepping = Stepping(desk, self)
        self._stepping.trouble.connect(self.trouble)
        page.exercise_requested.connect(self._go_on_to)
        page.rung_chosen.connect(self._switch)
        page.accept_requested.connect(self._accept)
        page.not_yet_requested.connect(self._not_yet)
        page.usual_dose_requested.connect(self._usual_dose)
        page.undo_requested.connect(self._undo)
        page.back_requested.connect(self.back_requested)

    def open(self, exercise: str, item: str = "", back: str = "Library") -> None:
        """Show an exercise, as an item of the active programme where it is one."""
        self._exercise, self._item, self._back = exercise, item, back
        self._stepping.forget()
        self._advice = self._stepping.advice()
        self._show()

    def _go_on_to(self, exercise: str, item: str = "") -> None:
        self.open(exercise, item, self._back)

    def _show(self) -> None:
        desk = self._desk
        state = build_state(
            desk.catalogue,
            desk.following(),
            self._exercise,
            item_id=self._item,
            back=self._back,
            access=desk.keeper.settings.access,
            beside=Beside(self._suggestion(), self._stepping.switched),
        )
        self._page.show_state(state)

    def _suggestion(self) -> Suggestion | None:
        """What is proposed for the item that the page is about."""
        desk, advice = self._desk, self._advice
        found = build_suggestions(desk.catalogue, desk.following(), advice.proposals, advice.began)
        of_item = [each for each in found if each.item == self._about()]
        return next(iter(of_item), None)

    def _about(self) -> str:
        """The item that the page is for: the one asked for, or that plays or is the exercise."""
        items = active_items(self._desk.catalogue, self._desk.following())
        if any(item.id == self._item for item in items):
            return self._item
        played = [item.id for item in items if item.form.exercise == self._exercise]
        return next(iter(played), self._exercise)

    def _switch(self, item: str, rung: str) -> None:
        self._do(item, lambda: self._stepping.switch(item, rung))

    def _accept(self, proposal_id: str) -> None:
        self._answer(proposal_id, self._stepping.accept)

    def _not_yet(self, proposal_id: str) -> None:
        self._answer(proposal_id, self._stepping.not_yet)

    def _answer(self, proposal_id: str, answer: Callable[[Proposal], None]) -> None:
        found = next((each for each in self._advice.proposals if each.id == proposal_id), None)
        if found is not None:
            self._do(found.item, lambda: answer(found))

    def _usual_dose(self, item: str) -> None:
        self._do(item, lambda: self._stepping.usual_dose(item))

    def _undo(self) -> None:
        switched = self._stepping.switched
        if switched is not None:
            self._do(switched.item, self._stepping.undo)

    def _do(self, item: str, change: Callable[[], None]) -> None:
        """Make a choice, and show the exercise that is played by it.

        Nothing is proposed for its item until that has been played.
        """
        change()
        self._advice = self._advice.without(item)
        items = active_items(self._desk.catalogue, self._desk.following())
        played = next((each.form.exercise for each in items if each.id == item), self._exercise)
        self._exercise, self._item = played, item
        self._show()
