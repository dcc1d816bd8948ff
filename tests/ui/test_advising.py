"""Switching rungs and answering proposals, over a history that is really written."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import pytest

from limber.errors import UserFacingError
from limber.history.models import ChosenBy
from limber.history.proposals import Answer, Proposal
from limber.history.store import Store
from limber.plan.models import Plan
from limber.settings import Settings
from limber.ui.presenters.desk import Desk
from limber.ui.view_state.ladders import active_plan
from tests.fakes.clock import FakeClock
from tests.ui.desks import FullDisk, desk_in, open_store, play

PROGRAMME = "inward-rotation-strength"
ITEM = "resisted-prone-hip-internal-rotation"
FOLLOWING = Settings(active_programme=PROGRAMME)


@dataclass
class Person:
    """Follows a programme day by day."""

    desk: Desk
    clock: FakeClock

    def plan(self, *, flare: bool = False) -> Plan:
        active = self.desk.following()
        assert active is not None
        return active_plan(self.desk.catalogue, active, flare=flare)

    def does_a_session(self, *, pain: int = 1, before: int = 1, flare: bool = False) -> str:
        plan = self.plan(flare=flare)
        done = play(self.desk.store, plan, self.clock, seconds=plan.total_seconds + 60)
        self.desk.store.set_scores(done, pain_before=before, pain_after=pain)
        return done

    def waits(self, days: float) -> None:
        self.clock.wall += timedelta(days=days)

    def day(self, *, pain: int = 1, before: int = 1, flare: bool = False) -> tuple[Proposal, ...]:
        """A session, and what is proposed after it; then the next day begins."""
        self.does_a_session(pain=pain, before=before, flare=flare)
        found = self.desk.advising.proposals()
        self.waits(1)
        return found

    @property
    def rung(self) -> str:
        (item,) = self.plan().items
        return item.form.rung


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(open_store(tmp_path)) as store:
        yield store


@pytest.fixture
def person(tmp_path: Path, store: Store, qapp: object) -> Person:
    clock = FakeClock()
    return Person(desk_in(tmp_path, store, settings=FOLLOWING, clock=clock), clock)


def test_a_month_of_good_sessions_leads_up_the_ladder_one_step_at_a_time(person: Person) -> None:
    rungs = [person.rung]
    for _ in range(28):
        for proposal in person.day():
            person.desk.advising.accept(proposal)
            rungs.append(person.rung)
    assert rungs == [ITEM, f"{ITEM}-10-x-3", f"{ITEM}-stronger-band"]


def test_without_an_answer_nothing_moves_in_a_month_and_the_same_is_proposed(
    person: Person,
) -> None:
    steps = {each.to for _ in range(28) for each in person.day()}
    assert steps == {f"{ITEM}-10-x-3"}
    assert person.rung == ITEM


def test_a_flare_day_in_the_month_neither_steps_nor_breaks_the_run(person: Person) -> None:
    assert person.day() == ()
    assert person.day(flare=True) == ()
    (proposal,) = person.day()
    assert proposal.action == "harder"


def test_a_proposal_is_kept_with_its_rule_its_sessions_and_the_answer(
    person: Person, store: Store
) -> None:
    first, second = person.does_a_session(), person.does_a_session()
    (proposal,) = person.desk.advising.proposals()
    (stored,) = store.proposals()
    assert stored.proposal == proposal
    assert (stored.proposal.rule, stored.proposal.evidence) == ("progress", (first, second))
    assert stored.answer is None
    person.desk.advising.not_yet(proposal)
    assert [each.answer for each in store.proposals()] == [Answer.NOT_YET]
    assert person.desk.advising.proposals() == ()


def test_accepting_switches_is_noted_and_is_taken_back_with_one_call(
    person: Person, store: Store
) -> None:
    person.day()
    (proposal,) = person.day()
    before = person.desk.advising.accept(proposal)
    assert person.rung == proposal.to
    assert [choice.by for choice in store.choices()] == [ChosenBy.ADVICE]
    person.desk.advising.take_back(before, proposal)
    assert person.rung == ITEM
    assert [each.answer for each in store.proposals()] == [Answer.TAKEN_BACK]
    assert person.desk.advising.proposals() == ()


def test_after_pain_that_did_not_settle_one_set_less_is_played(person: Person) -> None:
    person.day(before=1)
    (proposal,) = person.day(before=6)
    assert proposal.action == "fewer-sets"
    sets = sum(step.kind.is_work for step in person.plan().steps)
    before = person.desk.advising.accept(proposal)
    assert sum(step.kind.is_work for step in person.plan().steps) == sets - 1
    person.desk.advising.take_back(before, proposal)
    assert sum(step.kind.is_work for step in person.plan().steps) == sets


def test_after_fewer_sets_good_sessions_bring_all_sets_back_before_a_step(person: Person) -> None:
    person.day(before=1)
    person.desk.advising.accept(*person.day(before=6))
    assert person.day() == ()
    (proposal,) = person.day()
    assert proposal.action == "full-sets"
    person.desk.advising.accept(proposal)
    assert person.day() == ()
    (proposal,) = person.day()
    assert proposal.action == "harder"


def test_pain_above_the_line_on_the_first_rung_leaves_the_exercise_out_in_the_end(
    person: Person,
) -> None:
    rungs = []
    for _ in range(8):
        for proposal in person.day(pain=8):
            rungs.append((proposal.action.value, proposal.to))
            person.desk.advising.accept(proposal)
    assert rungs == [
        ("easier", f"{ITEM}-fewer-reps"),
        ("easier", "reverse-clamshell"),
        ("easier", "prone-hip-internal-rotation-active"),
        ("stop", None),
    ]


def test_a_rung_chosen_by_hand_is_noted_and_not_fought(person: Person, store: Store) -> None:
    person.day()
    person.day()
    person.desk.advising.switch(PROGRAMME, ITEM, ITEM)
    assert [choice.by for choice in store.choices()] == [ChosenBy.HAND]
    assert person.desk.advising.proposals() == ()
    assert person.day() == ()


def test_coming_back_after_three_weeks_asks_about_a_lower_step(person: Person) -> None:
    person.day()
    person.waits(21)
    (proposal,) = person.desk.advising.proposals()
    assert (proposal.action, proposal.rule) == ("easier", "gap")
    person.desk.advising.not_yet(proposal)
    assert person.desk.advising.proposals() == ()


def test_weeks_without_relief_are_told_until_they_were_read(person: Person) -> None:
    for _ in range(16):
        person.day(before=4, pain=3)
    relief = person.desk.advising.relief()
    assert relief is not None
    assert relief.last_mean == 4
    assert person.desk.advising.relief(since=person.desk.today) is None


def test_on_a_full_disk_a_switch_holds_and_the_person_is_told(
    tmp_path: Path, store: Store, qapp: object
) -> None:
    full = desk_in(tmp_path, FullDisk(store, "note_choice"), settings=FOLLOWING)
    with pytest.raises(UserFacingError):
        full.advising.switch(PROGRAMME, ITEM, f"{ITEM}-10-x-3")
    assert full.keeper.settings.rungs[PROGRAMME][ITEM] == f"{ITEM}-10-x-3"


def test_without_a_programme_there_is_nothing_to_propose(
    tmp_path: Path, store: Store, qapp: object
) -> None:
    assert desk_in(tmp_path, store).advising.proposals() == ()
