"""What was told to hurt, and the sessions in which it did."""

import pytest

from limber.catalogue.models import Side
from limber.history.models import SessionStatus
from limber.history.store import Store
from tests.fakes.past import pain, set_result
from tests.history.test_store import LATER, PLAN, START, new


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "limber.sqlite3")
    yield opened
    opened.close()


def test_what_hurt_is_kept_in_the_order_in_which_it_was_told(store):
    store.begin(new("one", flare=True), PLAN)
    felt = (
        pain(6, item="b", rung="b-short", side=Side.RIGHT, felt_at=START + LATER),
        pain(None, sharp=True, felt_at=START),
        pain(0, felt_at=START),
    )
    for each in felt:
        store.record_pain("one", each)
    assert store.session("one").pains == felt
    store.begin(new("two", START + LATER), PLAN)
    assert [(each.id, each.pains, each.flare) for each in store.sessions()] == [
        ("two", (), False),
        ("one", felt, True),
    ]


@pytest.mark.parametrize("score", [-1, 11, None])
@pytest.mark.parametrize("sharp", [True, False])
def test_a_pain_is_a_score_or_sharp_or_both(score, sharp):
    if score is None and sharp:
        assert pain(score, sharp=sharp).pain is None
        return
    with pytest.raises(ValueError, match=str(score)):
        pain(score, sharp=sharp)


def test_a_session_of_pain_alone_is_settled_and_ends_when_it_last_hurt(store):
    store.begin(new("hurt"), PLAN)
    store.record_pain("hurt", pain(felt_at=START + LATER))
    store.begin(new("now", START + 3 * LATER), PLAN)
    found = store.session("hurt")
    assert (found.status, found.ended_at) == (SessionStatus.PARTIAL, START + LATER)


def test_a_session_ends_with_its_last_set_or_pain_whichever_came_later(store):
    for own, hurt_at, done_at in (("pain", 2, 1), ("set", 1, 2)):
        store.begin(new(own), PLAN)
        store.record_pain(own, pain(felt_at=START + hurt_at * LATER))
        store.record_set(own, set_result("a"), START + done_at * LATER)
        store.keep_as_partial(own)
        assert store.session(own).ended_at == START + 2 * LATER
