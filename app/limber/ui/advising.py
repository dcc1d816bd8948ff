"""Switching rungs and answering proposals: the one place that does either."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from limber.advice.past import past_of, read_past, read_sessions
from limber.advice.progression import advise
from limber.advice.relief import NoRelief, no_relief
from limber.advice.standing import standings
from limber.catalogue.models import Catalogue
from limber.history.models import Choice, ChosenBy, SessionRecord
from limber.history.proposals import Answer, Proposal
from limber.history.store import Store
from limber.plan.doses import DoseChange
from limber.plan.forms import plan_item
from limber.ui.choices import proposed_change, with_dose, with_rung
from limber.ui.settings_keeper import SettingsKeeper


@dataclass(frozen=True, slots=True)
class Before:
    """What an item was played as, which takes a switch back."""

    programme: str
    item: str
    rung: str | None
    """None: the programme's own."""
    change: DoseChange | None


class Advising:
    """Reads the proposals from the history, and puts the answers in force."""

    def __init__(
        self,
        catalogue: Catalogue,
        store: Store,
        keeper: SettingsKeeper,
        now: Callable[[], datetime],
    ) -> None:
        self._catalogue = catalogue
        self._store = store
        self._keeper = keeper
        self._now = now

    def sessions(self) -> tuple[SessionRecord, ...]:
        """What `proposals` and `relief` rest on, to be read once for both.

        Raises:
            UserFacingError: the history cannot be read.
        """
        return read_sessions(self._store, self._keeper.settings.active_programme)

    def proposals(self, read: tuple[SessionRecord, ...] = ()) -> tuple[Proposal, ...]:
        """What is proposed for the programme that is followed, the most urgent first.

        Each is kept in the history from now on; `read` is what `sessions` has brought.

        Raises:
            UserFacingError: the history cannot be read or written.
        """
        settings = self._keeper.settings
        programme = self._catalogue.programmes.get(settings.active_programme or "")
        if programme is None:
            return ()
        rungs = settings.rungs.get(programme.id, {})
        doses = settings.doses.get(programme.id, {})
        where = standings(self._catalogue, programme, rungs, doses, settings.access)
        past, now = read_past(self._store, programme.id, read), self._now()
        found = advise(past, where, self._catalogue.rules, now.date())
        known = {stored.proposal.id for stored in past.proposals}
        if new := [each for each in found if each.id not in known]:
            self._store.keep_proposals(new, now)
        return found

    def relief(
        self, since: date | None = None, read: tuple[SessionRecord, ...] = ()
    ) -> NoRelief | None:
        """Whether weeks of sessions brought no relief; those up to `since` are left out.

        `read` is what `sessions` has brought.

        Raises:
            UserFacingError: the history cannot be read.
        """
        sessions = past_of(read_sessions(self._store, read=read), {}).sessions
        later = [each for each in sessions if since is None or each.started_at.date() > since]
        return no_relief(later, self._catalogue.rules.rules)

    def switch(self, programme: str, item: str, rung: str, by: ChosenBy = ChosenBy.HAND) -> Before:
        """Play an item on another rung from the next session on; what held before it.

        Raises:
            UserFacingError: it holds, but the history cannot be written.
        """
        before = self._before(programme, item)
        self._keeper.change(with_rung(self._keeper.settings, programme, item, rung))
        self._store.note_choice(Choice(programme, item, rung, self._now(), by))
        return before

    def accept(self, proposal: Proposal) -> Before:
        """Do what is proposed from the next session on; what held before it.

        Raises:
            UserFacingError: it holds, but the history cannot be written.
        """
        before = self._before(proposal.programme, proposal.item)
        if proposal.to is not None:
            self.switch(proposal.programme, proposal.item, proposal.to, ChosenBy.ADVICE)
        else:
            self._change_dose(proposal, before)
        self._store.answer_proposal(proposal.id, Answer.ACCEPTED, self._now())
        return before

    def not_yet(self, proposal: Proposal) -> None:
        """Leave everything as it is; the proposal comes again only for newer reasons.

        Raises:
            UserFacingError: the history cannot be written.
        """
        self._store.answer_proposal(proposal.id, Answer.NOT_YET, self._now())

    def take_back(self, before: Before, proposal: Proposal | None = None) -> None:
        """Put in force again what held before a switch, or before a proposal was accepted.

        Raises:
            UserFacingError: it holds, but the history cannot be written.
        """
        settings, own = self._keeper.settings, self._own_rung(before)
        changed = with_rung(settings, before.programme, before.item, before.rung or own)
        changed = with_dose(changed, before.programme, before.item, before.change)
        self._keeper.change(changed)
        rung = before.rung or own
        choice = Choice(before.programme, before.item, rung, self._now(), ChosenBy.UNDO)
        self._store.note_choice(choice)
        if proposal is not None:
            self._store.answer_proposal(proposal.id, Answer.TAKEN_BACK, self._now())

    def _before(self, programme: str, item: str) -> Before:
        settings = self._keeper.settings
        return Before(
            programme,
            item,
            settings.rungs.get(programme, {}).get(item),
            settings.doses.get(programme, {}).get(item),
        )

    def _own_rung(self, before: Before) -> str:
        """The rung that the programme itself gives an item."""
        items = self._catalogue.programmes[before.programme].items
        item = next(each for each in items if each.exercise == before.item)
        return plan_item(self._catalogue, item).form.rung

    def _change_dose(self, proposal: Proposal, before: Before) -> None:
        less = self._catalogue.rules.rules.not_settled.fewer_sets
        change = proposed_change(proposal, before.change, fewer_sets=less)
        if change is None:
            return
        settings = self._keeper.settings
        self._keeper.change(with_dose(settings, proposal.programme, proposal.item, change))
