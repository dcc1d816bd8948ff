"""The power is cut at every instant of a session: what was told is there."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import date, timedelta
from pathlib import Path

import pytest

from limber.history.models import SessionStatus
from limber.history.store import Store
from tests.fakes.past import pain, set_result
from tests.fakes.power_cut import Chance, Disk
from tests.fakes.recorded_disk import Deleted, RecordedDisk
from tests.history.test_copies import NOW
from tests.history.test_opening import fill
from tests.history.test_store import PLAN, START, new

SETS = 8
CHANCES = {"nothing": (0.0, 0), "all": (1.0, 0), "some": (0.5, 1), "most": (0.9, 2)}


@pytest.fixture
def disk():
    try:
        return RecordedDisk()
    except (AttributeError, OSError):
        pytest.skip("the library of Python's sqlite3 cannot be reached")


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "written" / "limber.sqlite3"
    path.parent.mkdir()
    fill(path).close()
    return path


def contents(folder: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in folder.iterdir() if each.is_file()}


def play(path: Path, disk: RecordedDisk, synchronous: str = "EXTRA") -> None:
    """A session of some sets, each told when the history has taken it."""
    with disk.recording(), closing(Store.open(path)) as store:
        store._file.db.execute(f"PRAGMA synchronous = {synchronous}")
        store.begin(new("one", START + timedelta(days=1)), PLAN)
        for number in range(1, SETS + 1):
            store.record_set("one", set_result("a", number=number, name="Schère — 蹲"), START)
            disk.tell(str(number))
        store.record_pain("one", pain(3))
        store.finish("one", SessionStatus.DONE, START)
        disk.tell("done")


def cuts(before: dict[str, bytes], disk: RecordedDisk, into: Path, share: float, seed: int):
    """After each thing that was asked: what had been told, and the folder that is left."""
    now = Disk(before)
    for number, asked in enumerate(disk.asked):
        now.do(asked)
        folder = into / str(number)
        now.cut(folder, Chance(share, seed + number))
        yield list(now.told), folder / "limber.sqlite3"


def lost(told: list[str], path: Path) -> list[str]:
    """What was told and is not there after a start, or what else is wrong."""
    with closing(Store.open(path)) as store:
        if store.notice is not None:
            return [store.notice]
        found = {each.id: each for each in store.sessions()}
    with closing(sqlite3.connect(path)) as db:
        check = db.execute("PRAGMA integrity_check").fetchone()[0]
    if check != "ok" or "0" not in found:
        return [check]
    kept = [str(each.result.set) for each in found["one"].sets] if "one" in found else []
    if "one" in found and found["one"].status is SessionStatus.DONE:
        kept.append("done")
    return [each for each in told if kept.count(each) != 1]


def all_lost(before, disk, into, share, seed) -> Iterator[list[str]]:
    for told, path in cuts(before, disk, into, share, seed):
        yield lost(told, path)


@pytest.mark.parametrize(("share", "seed"), CHANCES.values(), ids=CHANCES)
def test_what_was_told_is_there_after_a_power_cut_at_any_instant(disk, path, tmp_path, share, seed):
    before = contents(path.parent)
    play(path, disk)
    found = list(all_lost(before, disk, tmp_path / "left", share, seed))
    assert len(found) > 10 * SETS
    assert found == [[]] * len(found)


def test_the_end_of_each_journal_is_synced_with_its_folder(disk, path):
    play(path, disk)
    ends = [each for each in disk.asked if isinstance(each, Deleted)]
    assert len(ends) >= SETS
    assert all(each.for_good for each in ends)


@pytest.mark.parametrize("synchronous", ["OFF", "FULL"])
def test_with_less_care_something_would_be_lost(disk, path, tmp_path, synchronous):
    """FULL does not sync the folder when the journal goes: the last change is taken back."""
    before = contents(path.parent)
    play(path, disk, synchronous)
    chances = [(0.0, 0), (0.5, 1)]
    assert any(
        wrong
        for number, (share, seed) in enumerate(chances)
        for wrong in all_lost(before, disk, tmp_path / str(number), share, seed)
    )


@pytest.mark.parametrize(("share", "seed"), CHANCES.values(), ids=CHANCES)
def test_a_power_cut_while_a_copy_is_restored_leaves_the_old_or_the_new(
    disk, path, tmp_path, share, seed
):
    with closing(Store.open(path)) as store:
        copy = store.upkeep.back_up(date(2026, 11, 22))
        for number in range(1, 6):
            store.begin(new(f"more-{number}", START + timedelta(days=number)), PLAN)
            store.record_set(f"more-{number}", set_result("a"), START)
    before = contents(path.parent)
    with disk.recording(), closing(Store.open(path)) as store:
        store.copies.restore(copy, NOW)
        disk.tell("restored")
    for told, left in restored_cuts(before, disk, tmp_path / "left", share, seed):
        with closing(Store.open(left, thorough=True)) as store:
            found = len(store.sessions())
            assert store.notice is None
        assert found in ((1,) if told else (1, 6))


def restored_cuts(before, disk, into, share, seed):
    ours = [each for each in disk.asked if not getattr(each, "name", "").startswith("limber-")]
    disk.asked = [each for each in ours if ".restored" not in getattr(each, "name", "")]
    yield from cuts(before, disk, into, share, seed)
