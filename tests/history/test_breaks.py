"""Days off and pauses as they are kept."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

import pytest

from limber.history.errors import HistoryError
from limber.history.models import BreakKind
from limber.history.store import Store
from limber.plan.breaks import Break

NOW = datetime(2026, 11, 20, 7, 30, tzinfo=UTC)
FIRST = date(2026, 12, 3)
LAST = date(2026, 12, 12)
DAY = timedelta(days=1)
HOLIDAY = Break(FIRST, LAST)


@pytest.fixture
def store(tmp_path) -> Iterator[Store]:
    opened = Store.open(tmp_path / "limber.sqlite3")
    yield opened
    opened.close()


def test_what_is_added_is_kept_the_latest_first(store):
    holiday = store.breaks.add(BreakKind.HOLIDAY, HOLIDAY, NOW)
    off = store.breaks.add(BreakKind.DAY_OFF, Break(LAST + DAY, LAST + DAY), NOW)
    ill = store.breaks.add(BreakKind.ILLNESS, Break(LAST + 9 * DAY), NOW)
    assert store.breaks.all() == (ill, off, holiday)
    assert (holiday.kind, holiday.days, holiday.changed_at) == (BreakKind.HOLIDAY, HOLIDAY, NOW)
    assert ill.last is None


def test_days_that_overlap_are_told_by_name_and_nothing_is_kept(store):
    store.breaks.add(BreakKind.HOLIDAY, HOLIDAY, NOW)
    with pytest.raises(HistoryError, match="the holiday from 3 December to 12 December"):
        store.breaks.add(BreakKind.ILLNESS, Break(LAST), NOW)
    assert len(store.breaks.all()) == 1


@pytest.mark.parametrize(
    ("there", "named"),
    [
        (Break(FIRST, FIRST), "on 3 December"),
        (Break(FIRST), "that began on 3 December"),
    ],
)
def test_the_one_that_is_in_the_way_is_named_as_it_is(store, there, named):
    store.breaks.add(BreakKind.OTHER, there, NOW)
    with pytest.raises(HistoryError, match=f"the pause {named}"):
        store.breaks.add(BreakKind.DAY_OFF, Break(FIRST, FIRST), NOW)


def test_the_days_go_on_in_their_order(store):
    with pytest.raises(HistoryError, match="before the first"):
        store.breaks.add(BreakKind.HOLIDAY, Break(LAST, FIRST), NOW)


def test_another_kind_and_other_days_may_overlap_with_what_they_were(store):
    kept = store.breaks.add(BreakKind.HOLIDAY, HOLIDAY, NOW)
    later = NOW + DAY
    changed = store.breaks.change(kept.id, BreakKind.ILLNESS, Break(FIRST + DAY), later)
    assert store.breaks.all() == (changed,)
    assert (changed.id, changed.kind, changed.changed_at) == (kept.id, BreakKind.ILLNESS, later)
    store.breaks.put_back(kept)
    assert store.breaks.all() == (kept,)


def test_a_pause_that_is_ended_lasts_until_that_day_or_is_none(store):
    kept = store.breaks.add(BreakKind.ILLNESS, Break(FIRST), NOW)
    store.breaks.end(kept, FIRST + DAY, NOW)
    assert store.breaks.all()[0].days == Break(FIRST, FIRST + DAY)
    store.breaks.end(kept, FIRST - DAY, NOW)
    assert store.breaks.all() == ()


def test_what_is_deleted_can_be_put_back(store):
    kept = store.breaks.add(BreakKind.HOLIDAY, HOLIDAY, NOW)
    store.breaks.delete(kept.id)
    assert store.breaks.all() == ()
    store.breaks.put_back(kept)
    assert store.breaks.all() == (kept,)
