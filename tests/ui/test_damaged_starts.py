"""Whatever became of the history's file, Limber starts, says so, goes on, and loses nothing."""

import os
import shutil
import sqlite3
import tempfile
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import pytest

from limber.history.errors import HistoryError
from limber.history.store import Store
from limber.history.waiting import open_or_wait
from limber.paths import DATABASE_NAME, prepare_data_dir
from limber.ui.instance_lock import InstanceLock
from limber.ui.opened_desk import open_desk
from tests.fakes.clock import FakeClock
from tests.fakes.past import set_result
from tests.fakes.work import AtOnce
from tests.history.test_opening import root_page
from tests.history.test_store import PLAN, START, new

BACKED_UP = [f"früh-{number:02}" for number in range(40)]
LATER = ["später-41", "später-42"]
ALL = {*BACKED_UP, *LATER}
PAGE = 4096
posix_only = pytest.mark.skipif(os.name != "posix", reason="files are held otherwise")


def add(store, own, days):
    store.begin(new(own, START + timedelta(days=days)), PLAN)
    store.record_set(own, set_result("a", name="Hüfte — 股関節"), START + timedelta(days=days))
    store.keep_as_partial(own)


@pytest.fixture(scope="module")
def original(tmp_path_factory):
    """Forty sessions that were backed up, and two that were not."""
    folder = tmp_path_factory.mktemp("original") / "limber"
    folder.mkdir(mode=0o700)
    with closing(Store.open(folder / DATABASE_NAME)) as store:
        for days, own in enumerate(BACKED_UP):
            add(store, own, days)
        store.upkeep.back_up(date(2026, 12, 31))
        for days, own in enumerate(LATER, start=len(BACKED_UP)):
            add(store, own, days)
    return folder


@pytest.fixture
def folder(original, tmp_path):
    return shutil.copytree(original, tmp_path / "limber")


@dataclass
class Started:
    """What a person finds after a start."""

    told: str
    ids: set[str]


@contextmanager
def start(folder):
    """The desk as the window gets it; what was told, and what the tidying after it says."""
    opened = open_desk(folder, FakeClock())
    try:
        told = [*opened.told]
        opened.tidying.begin(AtOnce(), told.append)
        yield opened.desk.store, " ".join(filter(None, told))
    finally:
        opened.desk.store.close()


def started(folder, after=lambda store: None):
    with start(folder) as (store, told):
        after(store)
        return Started(told, {each.id for each in store.sessions()})


def goes_on(store, own="danach"):
    """A session can be done now."""
    add(store, own, 90)
    assert len(store.session(own).sets) == 1


def flip(path, *places):
    raw = bytearray(path.read_bytes())
    for place in places:
        raw[place] ^= 0x10
    path.write_bytes(raw)


def spoil_page_of(table):
    def spoil(path):
        raw = bytearray(path.read_bytes())
        start = (root_page(path, table) - 1) * PAGE
        raw[start : start + PAGE] = b"\xa5" * PAGE
        path.write_bytes(raw)

    return spoil


def of_another_program(path):
    path.unlink()
    with closing(sqlite3.connect(path)) as db:
        db.execute("CREATE TABLE bookmarks (url)")


def left_in_the_middle(folder, into):
    """What is there of a folder when a program dies in the middle of a large change."""
    with closing(sqlite3.connect(folder / DATABASE_NAME, isolation_level=None)) as db:
        db.execute("PRAGMA cache_size = 1")
        db.execute("PRAGMA synchronous = OFF")
        db.execute("BEGIN IMMEDIATE")
        db.execute("UPDATE sets SET exercise_name = 'lost' || exercise_name")
        db.execute("UPDATE items SET exercise_name = 'lost' || exercise_name")
        shutil.copytree(folder, into)
        db.execute("ROLLBACK")
    return into


DAMAGES = {
    "a bit of the name of the format": (lambda path: flip(path, 3), ALL),
    "a bit of the page size": (lambda path: flip(path, 16), ALL),
    "a bit of the application's mark": (lambda path: flip(path, 69), ALL),
    "the first page": (lambda path: flip(path, *range(100, PAGE, 7)), ALL),
    "cut off after some pages": (
        lambda path: path.write_bytes(path.read_bytes()[: 9 * PAGE]),
        set(BACKED_UP),
    ),
    "cut off in a page": (lambda path: path.write_bytes(path.read_bytes()[:-1000]), set(BACKED_UP)),
    "a picture": (
        lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 9000),
        set(BACKED_UP),
    ),
    "of another program": (of_another_program, set(BACKED_UP)),
    "empty": (lambda path: path.write_bytes(b""), set(BACKED_UP)),
    "gone": (lambda path: path.unlink(), set(BACKED_UP)),
    "a page of the sets": (spoil_page_of("sets"), ALL),
    "a page of the items": (spoil_page_of("items"), ALL),
    "a page of the index by day": (spoil_page_of("sessions_by_day"), ALL),
}


@pytest.mark.parametrize(("damage", "kept"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_history_is_told_put_right_and_gone_on_with(folder, damage, kept):
    path = folder / DATABASE_NAME
    damage(path)
    damaged = path.read_bytes() if path.exists() else None
    first = started(folder)
    # What does not keep it from being opened is found when all of it is read.
    found = first if "Limber went back" in first.told else started(folder, goes_on)
    assert "Limber went back to the copy of 2026-12-31" in found.told
    assert "Close Limber" not in found.told or found is not first
    assert found.ids >= kept
    aside = list(folder.glob("limber.damaged-*.sqlite3"))
    assert [each.read_bytes() for each in aside] == ([] if damaged is None else [damaged])
    last = started(folder, lambda store: goes_on(store, "zuletzt"))
    assert last.told == ""
    assert last.ids >= kept | {"zuletzt"}


@posix_only
def test_a_change_that_was_left_in_the_middle_is_taken_back(folder, tmp_path):
    left = left_in_the_middle(folder, tmp_path / "left")
    assert (left / f"{DATABASE_NAME}-journal").stat().st_size > PAGE
    with start(left) as (store, told):
        assert (told, {each.id for each in store.sessions()}) == ("", ALL)
        names = {each.result.exercise_name for one in store.sessions() for each in one.sets}
        assert not any(name.startswith("lost") for name in names)


@posix_only
@pytest.mark.parametrize("places", [(3,), (20, 30), (600, 5000), (9000,)])
def test_bits_of_a_journal_that_are_wrong_lose_no_session(folder, tmp_path, places):
    left = left_in_the_middle(folder, tmp_path / "left")
    flip(left / f"{DATABASE_NAME}-journal", *places)
    first = started(left)
    second = started(left, goes_on)
    assert all(told == "" or told.endswith(".") for told in (first.told, second.told))
    assert second.ids >= ALL
    last = started(left)
    assert (last.told, last.ids) == ("", second.ids)


@pytest.mark.parametrize("kind", ["journal", "shm"])
def test_stray_files_beside_the_history_do_no_harm(folder, kind):
    (folder / f"{DATABASE_NAME}-{kind}").write_bytes(b"\0" * 700)
    found = started(folder, goes_on)
    assert (found.told, found.ids) == ("", ALL | {"danach"})


def hold_by_another(path):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("BEGIN EXCLUSIVE")
    return db.close


def make_newer(path):
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA user_version = 99")

    def back():
        with closing(sqlite3.connect(path)) as db:
            db.execute("PRAGMA user_version = 3")

    return back


def put_a_folder_there(path):
    path.rename(path.with_name("away"))
    path.mkdir()
    return lambda: (path.rmdir(), path.with_name("away").rename(path))


def put_a_dangling_link_there(path):
    path.rename(path.with_name("away"))
    path.symlink_to(path.with_name("no-such-folder") / "limber.sqlite3")
    return lambda: (path.unlink(), path.with_name("away").rename(path))


HELD = {
    "another program has it": (hold_by_another, "used by another program"),
    "it is newer": (make_newer, "newer version"),
    "a folder has its name": (put_a_folder_there, "cannot be opened"),
    "a link to nowhere has its name": (put_a_dangling_link_there, "cannot be opened"),
}


@posix_only
@pytest.mark.parametrize(("hold", "words"), HELD.values(), ids=HELD)
def test_while_the_history_cannot_be_opened_what_is_done_is_kept_and_joins_it(folder, hold, words):
    path = folder / DATABASE_NAME
    let_go = hold(path)
    with start(folder) as (store, told):
        assert words in told
        assert told.count("Until Limber is started again") == 1
        goes_on(store)
    let_go()
    found = started(folder)
    assert found.ids == ALL | {"danach"}
    assert found.told == "1 session that could not be written before joined your history."
    assert started(folder).told == ""
    assert list(folder.rglob("limber.waiting*")) == []


@contextmanager
def without_privileges():
    """Root may do everything, so for a while this process is another user's."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_where_nothing_was_done_meanwhile_nothing_is_said_of_it(folder):
    Store.open(folder / "limber.waiting.sqlite3").close()
    assert started(folder) == Started("", ALL)
    assert list(folder.rglob("limber.waiting*")) == []


@posix_only
def test_a_history_that_may_only_be_read_is_not_written(original):
    with tempfile.TemporaryDirectory() as name:
        path = Path(shutil.copytree(original, Path(name) / "limber")) / DATABASE_NAME
        path.chmod(0o444)
        for each in (path.parent.parent, path.parent):
            each.chmod(0o777)
        before = path.read_bytes()
        with without_privileges(), closing(open_or_wait(path)) as store:
            goes_on(store)
        assert "cannot be opened or saved" in store.notice
        assert "Permission denied" in store.notice
        assert path.read_bytes() == before
        path.chmod(0o600)
        assert started(path.parent).ids == ALL | {"danach"}


@posix_only
def test_a_folder_in_which_nothing_may_be_written_shows_what_is_there_and_says_so(original):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(shutil.copytree(original, Path(name) / "limber"))
        for each, mode in ((folder / DATABASE_NAME, 0o444), (folder.parent, 0o755)):
            each.chmod(mode)
        folder.chmod(0o555)
        before = (folder / DATABASE_NAME).read_bytes()
        with without_privileges():
            assert prepare_data_dir(folder) == folder
            lock = InstanceLock(folder)
            assert lock.take()
            lock.release()
            with start(folder) as (store, told):
                assert {each.id for each in store.sessions()} == ALL
                with pytest.raises(HistoryError, match="cannot be opened or saved"):
                    goes_on(store)
        assert told.endswith("what you do now is lost when Limber is closed.")
        assert (folder / DATABASE_NAME).read_bytes() == before
        folder.chmod(0o700)


@posix_only
def test_a_data_folder_that_vanishes_is_made_again_with_everything_in_it(folder):
    with start(folder) as (store, _):
        add(store, "vorher", 80)
        shutil.rmtree(folder)
        goes_on(store)
        assert store.is_sound()
    assert started(folder).ids >= ALL | {"vorher", "danach"}
    assert (folder / DATABASE_NAME).stat().st_mode & 0o777 == 0o600
    assert folder.stat().st_mode & 0o777 == 0o700


@posix_only
def test_another_file_in_the_place_of_the_open_one_is_kept_aside(folder):
    path = folder / DATABASE_NAME
    with start(folder) as (store, _):
        other = folder / "other"
        other.write_bytes(b"something else")
        other.replace(path)
        goes_on(store)
    assert (folder / "limber.found-1.sqlite3").read_bytes() == b"something else"
    found = started(folder)
    assert (found.told, found.ids) == ("", ALL | {"danach"})
