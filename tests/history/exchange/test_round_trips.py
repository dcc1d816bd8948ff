"""What goes out comes back, wherever and however often."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from limber.history.batches import AT_ONCE
from limber.history.models import SessionStatus
from tests.fakes.past import pain, set_result
from tests.history.exchange.documents import (
    DOCUMENTS,
    NOW,
    Machine,
    choice,
    document,
    holiday,
    proposal,
    session,
)
from tests.history.test_store import PLAN, START, new

FEW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])


@pytest.fixture
def here(tmp_path):
    return Machine(tmp_path / "here")


@pytest.fixture
def there(tmp_path):
    return Machine(tmp_path / "there")


@FEW
@given(DOCUMENTS)
def test_a_history_comes_out_of_another_folder_byte_for_byte(content):
    with tempfile.TemporaryDirectory() as name:
        here, there = Machine(Path(name) / "a"), Machine(Path(name) / "b")
        here.take_in(content)
        there.take_in(here.exported)
        assert there.exported == here.exported
        assert there.history == here.history
        assert there.table == here.table


@FEW
@given(DOCUMENTS)
def test_what_is_taken_in_twice_changes_nothing(content):
    with tempfile.TemporaryDirectory() as name:
        here = Machine(Path(name))
        here.take_in(content)
        before = here.exported
        assert here.take_in(content).is_none
        assert here.take_in(before).is_none
        assert here.exported == before


@FEW
@given(DOCUMENTS, DOCUMENTS)
def test_two_machines_that_take_in_each_others_histories_have_the_same(one, other):
    with tempfile.TemporaryDirectory() as name:
        here, there = Machine(Path(name) / "a"), Machine(Path(name) / "b")
        here.take_in(one)
        there.take_in(other)
        here.take_in(there.exported)
        there.take_in(here.exported)
        assert here.exported == there.exported
        assert here.history == there.history


@FEW
@given(DOCUMENTS, DOCUMENTS)
def test_an_import_that_is_taken_back_leaves_no_trace(one, other):
    with tempfile.TemporaryDirectory() as name:
        here = Machine(Path(name))
        here.take_in(one)
        before = (here.exported, here.history)
        if here.take_in(other).is_none:
            return
        here.exchange.undo()
        assert (here.exported, here.history) == before


def test_what_was_played_goes_along_with_its_plan(here, there):
    with here.store() as store:
        store.begin(new("played"), PLAN)
        store.record_set("played", set_result("a", rung="a", seconds=1 / 3), START)
        store.record_pain("played", pain(4, felt_at=START))
        store.set_scores("played", note="half a \ud83d character, \0 and RTL \u202eאבג")
        store.finish("played", SessionStatus.PARTIAL, START)
    there.take_in(here.exported)
    assert there.exported == here.exported
    with here.store() as ours, there.store() as theirs:
        assert theirs.interrupted() == ours.interrupted()
        assert theirs.items("played") == ours.items("played")


def test_sessions_that_began_at_one_moment_stand_in_the_same_order_everywhere(here, there):
    both = [session("a"), session("b")]
    here.take_in(document(*both))
    there.take_in(document(*reversed(both)))
    assert here.history == there.history
    assert here.exported == there.exported


def test_the_order_of_keys_and_lists_in_a_file_is_of_no_consequence(here, there):
    content = document(session(), choices=[choice()], proposals=[proposal()], breaks=[holiday()])
    here.take_in(content)
    there.take_in(dict(reversed(content.items())))
    assert there.exported == here.exported


def test_sessions_are_told_in_order_however_many_while_others_write(here):
    ids = [f"{number:03}" for number in range(AT_ONCE + 2)]
    here.take_in(document(*(session(each) for each in ids)))
    told = here.exchange.sessions()
    assert next(told).id == ids[-1]
    with here.store() as store:
        store.deleted.delete(ids[0], NOW)
    assert [each.id for each in told] == ids[-2:0:-1]


def test_a_folder_without_a_history_has_an_empty_document(here):
    assert here.exported.decode().splitlines() == [
        '{"kind": "history", "version": 1,',
        '"sessions": [],',
        '"choices": [],',
        '"proposals": [],',
        '"breaks": []}',
    ]
    assert not here.path.exists()
