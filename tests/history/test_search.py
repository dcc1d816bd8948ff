"""Sessions found by words."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from limber.engine.events import SetStatus
from limber.history.models import SessionStatus, Wanted
from limber.history.store import Store
from tests.fakes.past import set_result
from tests.history.test_review import add

ANY = Wanted()


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "limber.sqlite3")
    pigeon = replace(set_result("pigeon"), exercise_name="Élevated Pigeon")
    bridge = replace(set_result("bridge"), exercise_name="Bridge 100%")
    add(opened, "oldest", pigeon)
    add(opened, "middle", bridge, day=1, programme="strong", programme_name="Straße_Kraft")
    add(opened, "newest", bridge, pigeon, day=2, status=SessionStatus.PARTIAL)
    opened.set_scores("middle", note="Hüfte ZOG ein wenig")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("pigeon", ("newest", "oldest")),
        ("éLEVATED", ("newest", "oldest")),
        ("100%", ("newest", "middle")),
        ("%", ("newest", "middle")),
        ("_", ("middle",)),
        ("STRASSE", ("middle",)),
        ("hüfte zog", ("middle",)),
        ("zither", ()),
        ("", ("newest", "middle", "oldest")),
    ],
)
def test_words_are_found_wherever_they_stand_and_however_they_are_written(store, words, found):
    assert store.search.ids(words, ANY) == found


def test_what_is_found_is_also_of_the_kind_that_is_wanted(store):
    assert store.search.ids("bridge", Wanted(status=SessionStatus.DONE)) == ("middle",)
    assert store.search.ids("bridge", Wanted(programme="home")) == ("newest",)


def test_an_exercise_that_was_left_out_is_not_found(store):
    skipped = replace(set_result("zither", status=SetStatus.SKIPPED), exercise_name="Zither")
    add(store, "skipped", skipped, day=3)
    assert store.search.ids("zither", ANY) == ()


def test_the_sessions_found_are_read_newest_first(store):
    found = store.search.sessions(["oldest", "newest", "gone"])
    assert [each.id for each in found] == ["newest", "oldest"]
    assert len(found[0].sets) == 2
