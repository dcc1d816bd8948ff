"""Backups are made, looked into, and gone back to, over a real history."""

from datetime import timedelta

import pytest

from limber.errors import UserFacingError
from limber.ui.background_work import BackgroundWork
from limber.ui.presenters.backups import BackupsPresenter
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.backups import (
    BACKED_UP,
    BUSY,
    CHANGED,
    GOING_BACK,
    MAKING,
    NO_COPIES,
    READING,
    UNDONE,
)
from limber.ui.view_state.data import NOT_SOUND
from limber.ui.widgets.backups_card import BackupsCard
from tests.fakes.past import set_result
from tests.fakes.work import AtOnce, WhenTold
from tests.history.test_store import PLAN, START, new
from tests.ui.desks import desk_in


class NotedCard(BackupsCard):
    """The card, and what it was last shown."""

    def show_state(self, state):
        self.shown = state
        super().show_state(state)


class Window:
    """What is around the presenter."""

    def __init__(self, card, store, folder, work):
        self.is_busy = False
        self.card, self.store = card, store
        self.desk = desk_in(folder, store)
        self.presenter = BackupsPresenter(card, self.desk, lambda: self.is_busy, work=work)
        self.presenter.refresh()

    @property
    def shown(self):
        return self.card.shown

    def ids(self):
        return sorted(each.id for each in self.store.sessions())

    def add(self, name, days=0):
        self.store.begin(new(name, START + timedelta(days=days)), PLAN)
        self.store.record_set(name, set_result("a"), START)

    def choose_the_last(self):
        self.card.list_requested.emit()
        self.card.copy_chosen.emit(self.shown.rows[-1].path)


@pytest.fixture
def themes(qtbot):
    return ThemeSource(ThemeChoice.LIGHT)


@pytest.fixture
def work():
    return AtOnce()


@pytest.fixture
def window(qtbot, themes, store, tmp_path, work):
    card = NotedCard(themes)
    qtbot.addWidget(card)
    made = Window(card, store, tmp_path, work)
    made.add("kept")
    return made


def test_a_backup_is_made_and_said_with_what_lies_in_it(window, tmp_path):
    window.card.back_up_requested.emit()
    assert window.shown.done == BACKED_UP
    assert "1 session, the last on Friday 20 November 2026" in window.shown.last
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_why_no_backup_can_be_made_is_said(window, tmp_path):
    (tmp_path / "backups").write_text("no folder")
    window.card.back_up_requested.emit()
    assert window.shown.trouble.startswith("The history cannot be opened or saved.")
    assert (window.shown.done, window.shown.working) == ("", "")


def test_a_damaged_history_is_not_copied(window, tmp_path):
    with window.store._writing() as db:
        db.execute("UPDATE sets SET finished_at = 'never'")
    window.card.back_up_requested.emit()
    assert (window.shown.done, window.shown.trouble) == ("", NOT_SOUND)
    assert list((tmp_path / "backups").iterdir()) == []


def test_without_any_backup_the_list_says_so(window):
    window.card.list_requested.emit()
    assert (window.shown.rows, window.shown.trouble) == ((), NO_COPIES)


def test_going_back_asks_first_and_can_be_undone(window):
    window.card.back_up_requested.emit()
    window.add("later", 3)
    window.choose_the_last()
    assert "1 session would go" in window.shown.question.detail
    assert window.ids() == ["kept", "later"]
    window.card.restore_agreed.emit()
    assert window.ids() == ["kept"]
    assert window.shown.done == "Your history is that of the backup now: 1 session."
    assert window.shown.can_undo
    window.card.undo_requested.emit()
    assert window.ids() == ["kept", "later"]
    assert window.shown.done == UNDONE


def test_after_going_back_the_backup_of_the_day_is_of_what_is_there_now(window, tmp_path):
    window.card.back_up_requested.emit()
    window.add("later", 3)
    window.choose_the_last()
    window.card.restore_agreed.emit()
    assert window.store.copies.newest_daily().sessions == 1
    assert window.store.copies.left_behind().sessions == 2


def test_who_gives_up_finds_everything_as_it_was(window):
    window.card.back_up_requested.emit()
    window.add("later", 3)
    window.choose_the_last()
    window.card.given_up.emit()
    assert (window.shown.rows, window.shown.question) == (None, None)
    window.card.restore_agreed.emit()
    assert window.ids() == ["kept", "later"]


def test_while_a_session_is_played_nothing_is_restored(window):
    window.card.back_up_requested.emit()
    window.add("later", 3)
    window.is_busy = True
    window.choose_the_last()
    assert (window.shown.question, window.shown.trouble) == (None, BUSY)
    window.is_busy = False
    window.choose_the_last()
    window.is_busy = True
    window.card.restore_agreed.emit()
    assert window.shown.trouble == BUSY
    assert window.ids() == ["kept", "later"]


def test_a_bad_file_is_told_and_not_restored(window, tmp_path):
    bad = tmp_path / "picture.png"
    bad.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 5000)
    window.card.copy_chosen.emit(bad)
    assert window.shown.trouble.startswith("picture.png is damaged or no history of Limber.")
    assert window.shown.question is None
    window.card.restore_agreed.emit()
    assert window.ids() == ["kept"]


def test_a_backup_that_went_bad_after_the_question_is_told(window):
    window.card.back_up_requested.emit()
    window.add("later", 3)
    window.choose_the_last()
    window.shown.question.path.write_bytes(b"nonsense" * 1000)
    window.card.restore_agreed.emit()
    assert "damaged" in window.shown.trouble
    assert window.ids() == ["kept", "later"]


def test_a_backup_from_elsewhere_can_be_gone_back_to(window, tmp_path):
    window.card.back_up_requested.emit()
    elsewhere = tmp_path / "stick" / "mine.sqlite3"
    elsewhere.parent.mkdir()
    (tmp_path / "backups").joinpath(window.store.copies.newest_daily().path.name).rename(elsewhere)
    window.add("later", 3)
    window.card.copy_chosen.emit(elsewhere)
    assert window.shown.question.title == "Go back to mine.sqlite3?"
    window.card.restore_agreed.emit()
    assert window.ids() == ["kept"]


def test_what_cannot_be_written_is_told(window, tmp_path):
    window.card.back_up_requested.emit()
    window.choose_the_last()
    window.shown.question.path.unlink()
    (tmp_path / "backups").rmdir()
    (tmp_path / "backups").write_text("no folder")
    window.card.restore_agreed.emit()
    assert window.shown.trouble
    with pytest.raises(UserFacingError):
        window.store.copies.back_up(window.desk.today)
    assert window.ids() == ["kept"]


def files(folder):
    return sorted(each.name for each in folder.rglob("*.sqlite3*"))


class TestWhileItIsDone:
    """What takes long is done elsewhere, and the window goes on meanwhile."""

    @pytest.fixture
    def work(self):
        return WhenTold()

    @pytest.fixture
    def asked(self, window, work):
        """Going back to a backup with one session was asked about, and the history has two."""
        window.card.back_up_requested.emit()
        work.go_on()
        window.add("later", 3)
        window.card.list_requested.emit()
        work.go_on()
        window.card.copy_chosen.emit(window.shown.rows[-1].path)
        work.go_on()
        return window

    def test_it_is_said_and_nothing_is_begun_twice(self, window, work):
        for _ in range(2):
            window.card.back_up_requested.emit()
        window.card.list_requested.emit()
        assert (window.shown.working, len(work.waiting)) == (MAKING, 1)
        window.presenter.refresh()
        assert window.shown.working == MAKING
        work.go_on()
        assert (window.shown.working, window.shown.done) == ("", BACKED_UP)

    def test_while_a_backup_is_read_the_list_stands_and_can_be_left(self, window, work):
        window.card.back_up_requested.emit()
        work.go_on()
        window.card.list_requested.emit()
        work.go_on()
        window.card.copy_chosen.emit(window.shown.rows[-1].path)
        assert window.shown.working == READING
        assert window.shown.rows
        window.card.given_up.emit()
        work.go_on()
        assert (window.shown.working, window.shown.rows, window.shown.question) == ("", None, None)

    def test_nothing_is_changed_before_all_is_prepared(self, asked, work):
        asked.card.restore_agreed.emit()
        asked.card.restore_agreed.emit()
        assert (asked.shown.working, len(work.waiting)) == (GOING_BACK, 1)
        assert asked.ids() == ["kept", "later"]
        work.go_on()
        assert (asked.shown.working, asked.ids()) == (GOING_BACK, ["kept"])
        work.go_on()
        assert (asked.shown.working, asked.shown.can_undo) == ("", True)

    def test_a_session_that_begins_meanwhile_stays(self, asked, work, tmp_path):
        before = files(tmp_path)
        asked.card.restore_agreed.emit()
        asked.add("begun", 4)
        work.go_on()
        assert asked.shown.trouble == CHANGED
        assert asked.ids() == ["begun", "kept", "later"]
        assert files(tmp_path) == before

    def test_a_session_that_is_played_by_then_is_left_alone(self, asked, work, tmp_path):
        before = files(tmp_path)
        asked.card.restore_agreed.emit()
        asked.is_busy = True
        work.go_on()
        assert (asked.shown.trouble, work.waiting) == (BUSY, [])
        assert asked.ids() == ["kept", "later"]
        assert files(tmp_path) == before

    def test_where_only_the_open_file_has_the_history_it_is_backed_up_at_once(
        self, window, work, tmp_path
    ):
        (tmp_path / "limber.sqlite3").rename(tmp_path / "elsewhere")
        window.card.back_up_requested.emit()
        assert (window.shown.done, work.waiting) == (BACKED_UP, [])
        assert window.store.copies.newest_daily().sessions == 1
        assert not (tmp_path / "limber.sqlite3").exists()

    def test_a_history_that_is_taken_away_meanwhile_is_not_begun_anew(self, asked, work, tmp_path):
        asked.card.restore_agreed.emit()
        (tmp_path / "limber.sqlite3").rename(tmp_path / "elsewhere")
        work.go_on()
        assert asked.shown.trouble.startswith("The history file is missing.")
        assert not (tmp_path / "limber.sqlite3").exists()


class TestInAThread:
    """As it is in the window."""

    @pytest.fixture
    def work(self, qapp):
        return BackgroundWork()

    def test_a_backup_is_made_and_gone_back_to(self, qtbot, window):
        def end():
            qtbot.waitUntil(lambda: not window.shown.working)

        window.card.back_up_requested.emit()
        assert window.shown.working
        end()
        window.add("later", 3)
        window.card.list_requested.emit()
        end()
        window.card.copy_chosen.emit(window.shown.rows[-1].path)
        end()
        window.card.restore_agreed.emit()
        end()
        assert window.ids() == ["kept"]
        assert window.shown.can_undo
