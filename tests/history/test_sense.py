"""A bit that has turned within a text is damage too, wherever it stands."""

import sqlite3
from contextlib import closing, suppress
from datetime import date, timedelta

import pytest

from limber.history.errors import DamagedError
from limber.history.models import BreakKind, Choice, ChosenBy
from limber.history.store import Store
from limber.plan.breaks import Break
from tests.fakes.past import pain, set_result
from tests.history.test_opening import root_page
from tests.history.test_progression import HARDER
from tests.history.test_store import PLAN, START, new

NO_TEXT = "CAST(x'32c3' AS TEXT)"
"""Half a letter."""
SPOILED = {
    "the day": ("sessions", "day", "'2026-1q-20'"),
    "the start": ("sessions", "started_at", "'2026-11-20T07:3q:00.000000Z'"),
    "the end": ("sessions", "ended_at", "'2026-99-20T07:30:00.000000Z'"),
    "the offset": ("sessions", "started_offset", "6000"),
    "the programme": ("sessions", "programme_name", NO_TEXT),
    "the note": ("sessions", "note", NO_TEXT),
    "a dose": ("items", "dose", "'{\"sets\": 2'"),
    "a set's name": ("sets", "exercise_name", NO_TEXT),
    "a set's end": ("sets", "finished_at", "'2026-11-20T07:30:0q.000000Z'"),
    "a pain's time": ("pains", "felt_at", "'yesterday'"),
    "a choice": ("choices", "chosen_at", "''"),
    "a pause": ("breaks", "first_day", "'2026-02-30'"),
    "what was deleted": ("deleted", "session", "'{'"),
}


@pytest.fixture
def path(tmp_path):
    """Two sessions, one of them backed up, and a row in each table."""
    path = tmp_path / "limber.sqlite3"
    with closing(Store.open(path)) as store:
        for days, own in enumerate(("one", "two", "three")):
            store.begin(new(own, START + timedelta(days=days)), PLAN)
            for number in (1, 2):
                store.record_set(own, set_result("a", number=number, name="Hüfte"), START)
            store.record_pain(own, pain(felt_at=START))
            store.set_scores(own, note="wie immer")
            store.keep_as_partial(own)
            if own == "one":
                store.upkeep.back_up(date(2026, 11, 20))
        store.deleted.delete("three", START)
        store.breaks.add(BreakKind.ILLNESS, Break(START.date()), START)
        store.note_choice(Choice("home", "a", "a-1", START, ChosenBy.HAND))
    return path


def spoil(path, table, column, value, where="1"):
    statement = f"UPDATE {table} SET {column} = {value} WHERE {where}"  # noqa: S608 - our own names
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.execute(statement)


def read_all(store):
    store.sessions()
    store.items_of([each.id for each in store.sessions()])
    store.review.span()
    store.review.days(date.min, date.max)
    store.choices()
    store.breaks.all()
    store.deleted.all()


def test_a_history_as_it_was_written_makes_sense(path):
    with closing(Store.open(path, thorough=True)) as store:
        assert store.notice is None
        assert len(store.sessions()) == 2


@pytest.mark.parametrize(("table", "column", "value"), SPOILED.values(), ids=SPOILED)
def test_it_is_met_as_damage_and_put_right_and_no_backup_takes_it_over(path, table, column, value):
    spoil(path, table, column, value)
    folder = path.parent / "backups"
    with closing(Store.open(path)) as store:
        with suppress(DamagedError):
            read_all(store)
        assert not store.upkeep.look_after(date(2026, 11, 21))
    assert len(list(folder.iterdir())) == 1
    with closing(Store.open(path)) as store:
        assert "damaged" in store.notice
        read_all(store)
        assert "one" in {each.id for each in store.sessions()}
        assert store.upkeep.look_after(date(2026, 11, 21))


@pytest.mark.parametrize("place", ["sets", "sets_by_exercise"])
def test_a_table_and_its_index_that_differ_are_damage_and_put_right(path, place):
    with closing(Store.open(path)) as store:
        store.upkeep.back_up(date(2026, 11, 21))
    raw = bytearray(path.read_bytes())
    page = (root_page(path, place) - 1) * 4096
    spot = raw.rindex(b"2026-11-20T", page, page + 4096)
    raw[spot : spot + 4] = b"20\xe46"  # which the other one does not say
    path.write_bytes(raw)
    with closing(Store.open(path, thorough=True)) as store:
        assert "damaged" in store.notice
        assert len(store.sessions()) == 2
    with closing(Store.open(path, thorough=True)) as store:
        assert store.notice is None


def test_a_session_is_brought_over_but_for_the_set_that_cannot_be_read(path):
    spoil(path, "sets", "finished_at", "'q'", "set_number = 2")
    spoil(path, "sets", "exercise_name", NO_TEXT, "set_number = 1")
    with closing(Store.open(path, thorough=True)) as store:
        (kept,) = store.session("two").sets
        assert (kept.result.set, kept.result.exercise_name) == (1, "2�")
        assert store.session("two").note == "wie immer"
        assert len(store.session("one").sets) == 2


def test_a_damaged_table_is_seen_though_an_index_has_the_same_values_unhurt(path):
    raw = bytearray(path.read_bytes())
    page = (root_page(path, "sets") - 1) * 4096
    spot = raw.rindex(b"2026-11-20T", page, page + 4096)
    raw[spot : spot + 4] = b"20\xe46"
    path.write_bytes(raw)
    with closing(Store.open(path)) as store:
        assert not store.upkeep.look_after(date(2026, 11, 21))


def test_a_session_whose_id_is_spoiled_does_not_come_twice(path):
    with closing(Store.open(path)) as store:
        began = store.session("two").started_at
        store.upkeep.back_up(date(2026, 11, 21))
    spoil(path, "sessions", "id", "'tvo'", "id = 'two'")
    spoil(path, "choices", "chosen_at", "'q'")
    with closing(Store.open(path, thorough=True)) as store:
        assert [each.id for each in store.sessions() if each.started_at == began].count("tvo") == 0
        assert store.session("two").started_at == began


def test_a_session_of_which_only_the_end_cannot_be_read_is_brought_over_without(path):
    spoil(path, "sessions", "ended_at", "'2026-11-20T08:0q:00.000000Z'", "id = 'two'")
    with closing(Store.open(path, thorough=True)) as store:
        kept = store.session("two")
        assert (kept.ended_at, len(kept.sets), kept.note) == (None, 2, "wie immer")


def test_what_was_corrected_since_the_backup_is_brought_over_too(path):
    spoil(path, "sessions", "note", "'doch besser'", "id = 'one'")
    spoil(path, "sessions", "changed_at", "'2026-11-21T08:00:00.000000Z'", "id = 'one'")
    spoil(path, "sets", "finished_at", "'q'", "session = 2")
    with closing(Store.open(path, thorough=True)) as store:
        assert store.session("one").note == "doch besser"
        assert len(store.session("one").sets) == 2


def test_a_pause_that_was_ended_since_the_backup_is_not_open_again(path):
    with closing(Store.open(path)) as store:
        (pause,) = store.breaks.all()
        store.upkeep.back_up(date(2026, 11, 21))
        store.breaks.end(pause, START.date(), START.replace(year=2027))
    spoil(path, "choices", "chosen_at", "'q'")
    with closing(Store.open(path, thorough=True)) as store:
        (kept,) = store.breaks.all()
        assert kept.last == START.date()


def test_a_proposal_of_a_kind_that_is_not_known_is_left_out(path):
    with closing(Store.open(path)) as store:
        store.keep_proposals([HARDER], START)
        assert len(store.proposals()) == 1
        spoil(path, "proposals", "action", "'sideways'")
        assert store.proposals() == ()
