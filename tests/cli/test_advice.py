"""What Limber would change next time."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest

from limber.advice.past import read_past
from limber.advice.progression import advise
from limber.advice.standing import standings
from limber.decoding import encode
from limber.engine.clock import SystemClock
from limber.engine.events import SetResult, SetStatus
from limber.history.models import NewSession, SessionStatus
from limber.history.proposals import Answer
from limber.history.store import Store
from limber.plan.access import Access
from limber.plan.builder import build_plan
from limber.settings import Settings
from tests.cli.terminal import Terminal
from tests.ui.real_catalogue import catalogue

ITEM = "resisted-prone-hip-internal-rotation"
STRENGTH = catalogue().programmes["inward-rotation-strength"]
KEYS = ["exercise", "action", "to", "rule", "reason", "evidence"]


def write(store: Store, name: str, *, days_ago: float, reps: int = 10, pain: int = 1) -> None:
    begun = SystemClock().read().wall - timedelta(days=days_ago)
    plan = build_plan(catalogue(), STRENGTH)
    store.begin(NewSession(name, STRENGTH.id, STRENGTH.name, 1, begun, False, 1.0), plan)
    for number in (1, 2):
        done = SetStatus.DONE if reps >= 8 else SetStatus.PARTIAL
        store.record_set(
            name,
            SetResult(ITEM, ITEM, "Resisted", None, None, number, done, reps, 8, 40.0, 40.0, ITEM),
            begun + timedelta(minutes=number),
        )
    store.set_scores(name, pain_before=1, pain_after=pain)
    store.finish(name, SessionStatus.DONE, begun + timedelta(minutes=4))


@pytest.fixture
def store(limber: Terminal) -> Iterator[Store]:
    limber.data_dir.mkdir()
    with closing(Store.open(limber.data_dir / "limber.sqlite3")) as store:
        yield store


def test_two_full_sessions_are_told_with_every_key(limber: Terminal, store: Store) -> None:
    write(store, "one", days_ago=3)
    write(store, "two", days_ago=1)
    (found,) = limber("advice", "--json").json["proposals"]
    assert list(found) == KEYS
    assert found["exercise"] == ITEM
    assert (found["action"], found["to"]) == ("harder", f"{ITEM}-10-x-3")
    assert found["rule"] == "progress"
    assert found["evidence"] == ["one", "two"]


def test_it_is_told_in_a_line_to_people(limber: Terminal, store: Store) -> None:
    write(store, "one", days_ago=1, pain=8)
    outcome = limber("advice")
    assert outcome.status == 0
    assert "a step easier" in outcome.out
    assert "Pain was 8" in outcome.out


def test_without_a_history_there_is_nothing_to_change(limber: Terminal) -> None:
    assert limber("advice", "--json").json == {"proposals": []}
    assert limber("advice").out == "There is nothing to change.\n"
    assert not (limber.data_dir / "limber.sqlite3").exists()


def test_asking_changes_nothing(limber: Terminal, store: Store) -> None:
    write(store, "one", days_ago=3)
    write(store, "two", days_ago=1)
    assert limber("advice", "--json").out == limber("advice", "--json").out
    assert store.proposals() == ()


def test_what_was_answered_in_the_window_is_not_told_again(limber: Terminal, store: Store) -> None:
    write(store, "one", days_ago=3)
    write(store, "two", days_ago=1)
    now = SystemClock().read().wall
    where = standings(catalogue(), STRENGTH, {}, {}, Access())
    found = advise(read_past(store), where, catalogue().rules, now.date())
    store.keep_proposals(found, now)
    store.answer_proposal(found[0].id, Answer.NOT_YET, now)
    assert limber("advice", "--json").json == {"proposals": []}


def test_only_the_programme_that_is_followed_is_advised_upon(
    limber: Terminal, store: Store
) -> None:
    write(store, "one", days_ago=3)
    write(store, "two", days_ago=1)
    settings = replace(Settings(), active_programme="two-mobility-drills")
    (limber.data_dir / "settings.json").write_text(encode(settings), encoding="utf-8")
    assert limber("advice", "--json").json == {"proposals": []}


def test_a_bad_rule_file_is_told_and_the_built_in_rules_stand(
    limber: Terminal, store: Store
) -> None:
    write(store, "one", days_ago=1, pain=6)
    folder = limber.data_dir / "catalogue" / "rules"
    folder.mkdir(parents=True)
    (folder / "progression.json").write_text('{"kind": "rules"}', encoding="utf-8")
    outcome = limber("advice", "--json")
    assert "progression.json" in outcome.err
    assert outcome.json["proposals"][0]["rule"] == "stop_now"
