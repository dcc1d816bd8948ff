"""Which version of a session, a proposal or a break is kept."""

import json
from contextlib import closing

import pytest

from limber.history.exchange.changes import Changes, Undone
from limber.history.models import MAX_NOTE_LENGTH, SessionStatus
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.history.exchange.documents import (
    NOW,
    Machine,
    at,
    choice,
    document,
    done_set,
    holiday,
    proposal,
    session,
)
from tests.history.test_store import PLAN, START, new


@pytest.fixture
def here(tmp_path):
    return Machine(tmp_path / "here")


def stored(machine, part="sessions"):
    return {each.get("id"): each for each in json.loads(machine.exported)[part]}


def test_looking_tells_what_taking_in_does_and_changes_nothing(here):
    content = document(session("a", day=3), session("b", day=20), choices=[choice()])
    found = here.look(content)
    assert not here.path.exists()
    assert found == here.take_in(content)
    assert (found.new, str(found.first_new), str(found.last_new)) == (2, "2026-11-03", "2026-11-20")
    assert found.choices == 1


CASES = {
    "corrected later": (session(note="a"), session(note="b", changed_at=at(21))),
    "corrected later again": (session(changed_at=at(21)), session(note="b", changed_at=at(22))),
    "over": (session(status="running", ended_at=None), session(sets=2)),
    "over, though the other was corrected": (
        session(status="running", ended_at=None, changed_at=at(28)),
        session(sets=2),
    ),
    "further": (
        session(status="running", ended_at=None, sets=0),
        session(status="running", ended_at=None, sets=[done_set(when=at(20, 9))]),
    ),
}


@pytest.mark.parametrize(("worse", "better"), CASES.values(), ids=CASES)
def test_the_better_version_is_kept_whichever_comes_first(here, worse, better):
    here.take_in(document(worse))
    assert here.take_in(document(better)).newer == 1
    kept = here.exported
    assert here.take_in(document(worse)) == Changes(older=1)
    assert here.exported == kept
    assert stored(here)["one"]["note"] == better["note"]


def test_a_session_that_was_deleted_here_comes_back_and_goes_again_when_that_is_undone(here):
    here.take_in(document(session()))
    with here.store() as store:
        store.deleted.delete("one", START)
        assert store.deleted.all()
    before = here.exported
    assert here.take_in(document(session())) == Changes(back=1)
    with here.store() as store:
        assert not store.deleted.all()
    assert list(stored(here)) == ["one"]
    here.exchange.undo()
    with here.store() as store:
        assert len(store.deleted.all()) == 1
    assert here.exported == before


def test_a_session_that_is_being_played_is_left_alone(here):
    with here.store() as store:
        store.begin(new("played"), PLAN)
        theirs = session("played", sets=3)
        assert here.take_in(document(theirs), playing=["played"]) == Changes(played=1)
        store.record_set("played", set_result("a"), START)
        store.finish("played", SessionStatus.DONE, START)
    assert [each["item"] for each in stored(here)["played"]["sets"]] == ["a"]


def test_the_history_can_be_read_until_the_end_of_a_large_import(here):
    notes = [session(f"{each:03}", note="n" * MAX_NOTE_LENGTH) for each in range(700)]
    seen = []

    def read(done):
        if done > 0.99 and not seen:
            with closing(Store.open_for_reading(here.path)) as store:
                seen.append(len(store.sessions()))

    here.take_in(document(session("before")))
    with here.exchange.read(here.file(document(*notes))) as found:
        here.exchange.take_in(found, "h.json", NOW, on_progress=read)
    assert seen == [1]


def test_a_session_that_was_played_further_elsewhere_is_gone_on_with_here(here):
    """Should one be played here after all, what it writes finds its place."""
    with here.store() as store:
        store.begin(new("played"), PLAN)
        assert here.take_in(document(session("played"))).newer == 1
        store.record_set("played", set_result("a"), START)
    assert [each["item"] for each in stored(here)["played"]["sets"]] == ["bridge", "a"]


def test_of_a_proposal_the_later_answer_is_kept(here):
    here.take_in(document(proposals=[proposal(answer="not-yet", day=20)]))
    assert here.take_in(document(proposals=[proposal(answer="accepted", day=21)])).proposals == 1
    assert here.take_in(document(proposals=[proposal()])).is_none
    assert stored(here, "proposals")["p"]["answer"] == "accepted"


def test_of_a_break_the_later_version_is_kept(here):
    here.take_in(document(breaks=[holiday(last=None, changed=19)]))
    assert here.take_in(document(breaks=[holiday(changed=20)])).breaks == 1
    assert here.take_in(document(breaks=[holiday(last=None, changed=19)])).is_none
    assert stored(here, "breaks")["b"]["last_day"] == "2026-12-24"


def test_a_choice_is_there_once(here):
    content = document(choices=[choice(), choice()])
    assert here.take_in(content).choices == 1
    assert here.take_in(content).is_none


def test_the_last_import_can_be_taken_back_after_a_restart(here):
    here.take_in(document(session("a")))
    here.take_in(document(session("b"), session("a", note="other", changed_at=at(22))))
    again = Machine(here.folder)
    assert again.exchange.last_import().source == "h.json"
    assert again.exchange.undo() == Undone("h.json", removed=1, restored=1)
    assert stored(again)["a"]["note"] == session()["note"]
    assert again.exchange.undo() == Undone("h.json", removed=1)
    assert again.exchange.undo() is None
    assert again.exchange.last_import() is None


def test_what_was_changed_since_stays_when_an_import_is_taken_back(here):
    here.take_in(document(session("kept"), session("gone"), breaks=[holiday()]))
    with here.store() as store:
        store.set_scores("kept", note="mine now")
    assert here.exchange.undo() == Undone("h.json", removed=1, left=1)
    assert stored(here)["kept"]["note"] == "mine now"
    assert not stored(here, "breaks")


def test_what_is_being_played_stays_when_an_import_is_taken_back(here):
    here.take_in(document(session(status="running", ended_at=None)))
    assert here.exchange.undo(["one"]) == Undone("h.json", left=1)
    assert list(stored(here)) == ["one"]


def test_what_was_deleted_since_stays_deleted_when_an_import_is_taken_back(here):
    here.take_in(document(session()))
    with here.store() as store:
        store.deleted.delete("one", START)
    assert here.exchange.undo() == Undone("h.json")
    assert not stored(here)


def test_an_import_that_changes_nothing_is_none_to_take_back(here):
    here.take_in(document())
    assert here.exchange.last_import() is None


def test_five_imports_can_be_taken_back(here):
    for day in range(1, 8):
        here.take_in(document(session(str(day), day=day)))
    while here.exchange.undo():
        pass
    assert list(stored(here)) == ["1", "2"]
