"""Switching steps and answering proposals, and taking the last one back."""

from dataclasses import replace

import pytest

from limber.history.models import ChosenBy
from limber.history.proposals import Answer, ProposedAction
from limber.plan.doses import DoseChange
from limber.settings import Settings
from limber.ui.choices import with_dose
from limber.ui.presenters.stepping import Stepping
from tests.fakes.clock import FakeClock
from tests.ui.desks import DETAIL, TITLE, FullDisk, desk_in
from tests.ui.weeks import DRILLS, ITEM, WIDE, play_days

FOLLOWING = replace(Settings(), active_programme=DRILLS)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def desk(qapp, tmp_path, store, clock):
    made = desk_in(tmp_path, store, settings=FOLLOWING, clock=clock)
    play_days(made, clock)
    return made


@pytest.fixture
def stepping(desk):
    return Stepping(desk)


def proposal_for(stepping, item=ITEM):
    return next(each for each in stepping.advice().proposals if each.item == item)


def rungs(desk):
    return desk.keeper.settings.rungs.get(DRILLS, {})


def change_of(desk, item=ITEM):
    return desk.keeper.settings.doses.get(DRILLS, {}).get(item)


def test_a_switch_says_what_it_leads_to(stepping, desk):
    stepping.switch(ITEM, WIDE)
    assert rungs(desk) == {ITEM: WIDE}
    assert stepping.switched.text == "Switched to Frogger rock-back, wide knees, 2 × 10."
    assert (stepping.switched.item, stepping.switched.by_proposal) == (ITEM, False)


def test_a_switch_to_the_step_in_force_is_none(stepping, desk):
    stepping.switch(ITEM, ITEM)
    assert stepping.switched is None
    assert desk.store.choices() == ()


def test_accepting_switches_and_is_kept_as_an_answer(stepping, desk):
    proposal = proposal_for(stepping)
    stepping.accept(proposal)
    assert rungs(desk) == {ITEM: WIDE}
    assert stepping.switched.by_proposal
    (stored,) = [each for each in desk.store.proposals() if each.proposal.item == ITEM]
    assert stored.answer is Answer.ACCEPTED


def test_undoing_what_was_accepted_takes_the_answer_back(stepping, desk):
    stepping.accept(proposal_for(stepping))
    stepping.undo()
    assert rungs(desk) == {ITEM: ITEM}
    assert stepping.switched is None
    (stored,) = [each for each in desk.store.proposals() if each.proposal.item == ITEM]
    assert stored.answer is Answer.TAKEN_BACK


def test_undoing_twice_takes_back_once(stepping, desk):
    stepping.switch(ITEM, WIDE)
    stepping.undo()
    stepping.undo()
    assert [each.by for each in desk.store.choices()] == [ChosenBy.HAND, ChosenBy.UNDO]


def test_not_yet_changes_nothing_and_is_not_asked_again(stepping, desk):
    proposal = proposal_for(stepping)
    stepping.not_yet(proposal)
    assert rungs(desk) == {}
    assert ITEM not in [each.item for each in stepping.advice().proposals]


@pytest.mark.parametrize(
    ("action", "change", "text"),
    [
        (ProposedAction.FEWER_SETS, DoseChange(ITEM, fewer_sets=1), " has one set less."),
        (ProposedAction.TOP_OF_RANGE, DoseChange(ITEM, at_top=True), " goes to the top of "),
        (ProposedAction.STOP, DoseChange(ITEM, left_out=True), " is left out for now."),
    ],
)
def test_a_proposal_may_change_the_dose(stepping, desk, action, change, text):
    proposal = replace(proposal_for(stepping), action=action, to=None)
    desk.store.keep_proposals([proposal], desk.clock.read().wall)
    stepping.accept(proposal)
    assert change_of(desk) == change
    assert text in stepping.switched.text


def test_a_changed_dose_can_be_taken_back_and_that_too(stepping, desk):
    change = DoseChange(ITEM, left_out=True)
    desk.keeper.change(with_dose(desk.keeper.settings, DRILLS, ITEM, change))
    stepping.usual_dose(ITEM)
    assert change_of(desk) is None
    assert stepping.switched.text.endswith("is back to its usual dose.")
    stepping.undo()
    assert change_of(desk) == change


def test_what_is_no_item_of_the_programme_is_not_switched(stepping, desk):
    stepping.switch("clamshell", "clamshell-hold")
    stepping.usual_dose("clamshell")
    assert desk.keeper.settings == FOLLOWING


def test_a_switch_that_cannot_be_written_holds_and_can_be_taken_back(tmp_path, store, qtbot):
    desk = desk_in(tmp_path, FullDisk(store, "note_choice"), settings=FOLLOWING)
    stepping = Stepping(desk)
    with qtbot.waitSignal(stepping.trouble) as told:
        stepping.switch(ITEM, WIDE)
    assert told.args == [f"{TITLE} {DETAIL}"]
    assert rungs(desk) == {ITEM: WIDE}
    with qtbot.waitSignal(stepping.trouble):
        stepping.undo()
    assert rungs(desk) == {ITEM: ITEM}


def test_a_history_that_cannot_be_read_proposes_nothing_and_says_so(tmp_path, store, qtbot):
    stepping = Stepping(desk_in(tmp_path, FullDisk(store, "sessions"), settings=FOLLOWING))
    with qtbot.waitSignal(stepping.trouble):
        advice = stepping.advice()
    assert advice.proposals == ()
