"""Switching steps and answering proposals for a page, and taking the last one back."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from limber.errors import UserFacingError
from limber.history.proposals import Proposal
from limber.plan.models import Form, PlanItem
from limber.ui.current_advice import Advice
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.ladders import active_items
from limber.ui.view_state.rung_words import needed_words
from limber.ui.view_state.suggestion import done_text, switched_text
from limber.ui.view_state.suggestion_state import Switched

if TYPE_CHECKING:
    from limber.ui.advising import Before


class Stepping(QObject):
    """Does it through `Desk.advising`, and remembers what held before."""

    trouble = Signal(str)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._before: Before | None = None
        self._accepted: Proposal | None = None
        self._switched: Switched | None = None

    @property
    def switched(self) -> Switched | None:
        """What can be taken back."""
        return self._switched

    def forget(self) -> None:
        """Let what was done stand."""
        self._before, self._accepted, self._switched = None, None, None

    def advice(self) -> Advice:
        """What is proposed now; nothing where the history cannot be read, which is told."""
        try:
            return self._desk.advice.read(self._desk)
        except UserFacingError as error:
            self.trouble.emit(str(error))
            return Advice()

    def switch(self, item: str, rung: str) -> None:
        """Play an item of the active programme on another rung."""
        before = self._now(item)
        if before is not None and self._form(item).rung != rung:
            self._try(lambda: self._desk.advising.switch(before.programme, item, rung))
            self._remember(before, self._switched_to(self._form(item)))

    def accept(self, proposal: Proposal) -> None:
        """Do what is proposed."""
        before = self._now(proposal.item)
        if before is not None:
            self._try(lambda: self._desk.advising.accept(proposal))
            self._remember(before, done_text(proposal.action, self._form(proposal.item)), proposal)

    def not_yet(self, proposal: Proposal) -> None:
        """Leave everything as it is."""
        self.forget()
        self._try(lambda: self._desk.advising.not_yet(proposal))

    def usual_dose(self, item: str) -> None:
        """Take back what changes an item's dose or leaves it out; its rung stays."""
        before = self._now(item)
        if before is not None:
            plain = replace(before, rung=self._form(item).rung, change=None)
            self._try(lambda: self._desk.advising.take_back(plain))
            name = self._form(item).name
            self._remember(before, f"{name} is back to its usual dose.")

    def undo(self) -> None:
        """Put in force again what held before the last switch or answer."""
        before, proposal = self._before, self._accepted
        self.forget()
        if before is not None:
            self._try(lambda: self._desk.advising.take_back(before, proposal))

    def _switched_to(self, form: Form) -> str:
        """What was switched to; what it needs is told where that is at hand too."""
        needed = "" if form.lacks else needed_words(self._desk.catalogue, form)
        return " ".join(part for part in (switched_text(form), needed) if part)

    def _remember(self, before: "Before", text: str, proposal: Proposal | None = None) -> None:
        self._before, self._accepted = before, proposal
        self._switched = Switched(text, before.item, by_proposal=proposal is not None)

    def _now(self, item: str) -> "Before | None":
        """What an item is played as; None where no programme with it is followed."""
        from limber.ui.advising import Before  # late: the first picture does without

        active = self._desk.following()
        if active is None or not any(each.id == item for each in self._items()):
            return None
        rung = active.rungs.get(item)
        return Before(active.programme.id, item, rung, active.doses.get(item))

    def _form(self, item: str) -> Form:
        return next(each.form for each in self._items() if each.id == item)

    def _items(self) -> tuple[PlanItem, ...]:
        return active_items(self._desk.catalogue, self._desk.following())

    def _try(self, do: Callable[[], object]) -> None:
        """What is done holds even where it cannot be written; then that is told."""
        try:
            do()
        except UserFacingError as error:
            self.trouble.emit(str(error))
