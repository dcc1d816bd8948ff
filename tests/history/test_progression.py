"""What is kept of choices and proposals."""

from dataclasses import replace
from datetime import datetime, timedelta, timezone

import pytest

from limber.history.models import Choice, ChosenBy
from limber.history.proposals import Answer, Proposal, ProposedAction
from limber.history.store import Store

NOW = datetime(2026, 11, 20, 7, 30, tzinfo=timezone(timedelta(hours=1)))
LATER = NOW + timedelta(minutes=1)
HARDER = Proposal(
    programme="evening",
    item="bridge",
    exercise="bridge",
    rung="bridge-short",
    action=ProposedAction.HARDER,
    to="bridge-long",
    rule="R-03",
    reason="All sets were done three times — the next rung is due.",
    evidence=("s1", "s2", "s3"),
)
FEWER = replace(HARDER, action=ProposedAction.FEWER_SETS, to=None, evidence=())


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "limber.sqlite3")
    yield opened
    opened.close()


def choice(rung, at=NOW, by=ChosenBy.HAND):
    return Choice("evening", "bridge", rung, at, by)


def test_choices_come_back_oldest_first_with_who_made_them(store):
    made = [
        choice("long", LATER, ChosenBy.UNDO),
        choice("short", NOW, ChosenBy.HAND),
        choice("plain", NOW, ChosenBy.ADVICE),
    ]
    for each in made:
        store.note_choice(each)
    assert store.choices() == (made[1], made[2], made[0])
    assert store.choices()[0].chosen_at.utcoffset() == timedelta(hours=1)


def test_a_history_without_either_has_none(store):
    assert (store.choices(), store.proposals()) == ((), ())


def test_proposals_come_back_as_they_were_made_newest_first(store):
    other = replace(HARDER, item="clamshell")
    store.keep_proposals([HARDER, other], NOW)
    store.keep_proposals([FEWER], LATER)
    assert [(each.proposal, each.made_at) for each in store.proposals()] == [
        (FEWER, LATER),
        (HARDER, NOW),
        (other, NOW),
    ]
    assert {(each.answer, each.answered_at) for each in store.proposals()} == {(None, None)}


def test_a_known_proposal_stays_as_it_is_with_its_answer(store):
    store.keep_proposals([HARDER], NOW)
    store.answer_proposal(HARDER.id, Answer.NOT_YET, NOW)
    store.keep_proposals([replace(HARDER, reason="Worded anew."), FEWER], LATER)
    newest, known = store.proposals()
    assert newest.proposal == FEWER
    assert (known.proposal, known.made_at, known.answer) == (HARDER, NOW, Answer.NOT_YET)


def test_an_answer_can_be_changed_and_taken_away(store):
    store.keep_proposals([HARDER, FEWER], NOW)
    store.answer_proposal(HARDER.id, Answer.ACCEPTED, NOW)
    store.answer_proposal(HARDER.id, Answer.TAKEN_BACK, LATER)
    answered, untouched = store.proposals()
    assert (answered.answer, answered.answered_at) == (Answer.TAKEN_BACK, LATER)
    assert untouched.answer is None
    store.answer_proposal(HARDER.id, None, LATER)
    assert {(each.answer, each.answered_at) for each in store.proposals()} == {(None, None)}


def test_an_answer_to_an_unknown_proposal_is_an_error_of_ours(store):
    with pytest.raises(KeyError):
        store.answer_proposal(HARDER.id, Answer.ACCEPTED, NOW)


def test_a_reason_may_hold_half_characters(store):
    store.keep_proposals([replace(HARDER, reason="a\ud800b")], NOW)
    assert store.proposals()[0].proposal.reason == "a?b"


def test_the_id_is_the_same_tomorrow_and_however_the_reason_is_worded():
    assert HARDER.id == "766b0fe317781ce6"
    assert replace(HARDER, reason="Other words.").id == HARDER.id


@pytest.mark.parametrize(
    "change",
    [
        {"programme": "morning"},
        {"item": "other"},
        {"exercise": "other"},
        {"rung": "other"},
        {"action": ProposedAction.EASIER},
        {"to": None},
        {"rule": "R-04"},
        {"evidence": ("s1", "s2")},
        {"rung": "bridge-shortharder", "to": "bridge"},
    ],
    ids=str,
)
def test_the_id_tells_proposals_apart(change):
    assert replace(HARDER, **change).id != HARDER.id


def test_every_action_and_answer_can_be_kept(store):
    made = [replace(HARDER, action=action) for action in ProposedAction]
    store.keep_proposals(made, NOW)
    for each, answer in zip(made, Answer, strict=False):
        store.answer_proposal(each.id, answer, NOW)
    assert [each.proposal for each in store.proposals()] == made
    assert [each.answer for each in store.proposals()][: len(Answer)] == list(Answer)
