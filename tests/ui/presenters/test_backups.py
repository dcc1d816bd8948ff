"""Backups are made, looked into, and gone back to, over a real history."""

from datetime import timedelta

import pytest

from limber.errors import UserFacingError
from limber.ui.presenters.backups import BackupsPresenter
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.backups import BACKED_UP, BUSY, NO_COPIES, UNDONE
from limber.ui.view_state.data import NOT_SOUND
from limber.ui.widgets.backups_card import BackupsCard
from tests.fakes.past import set_result
from tests.history.test_store import PLAN, START, new
from tests.ui.desks import FullDisk, desk_in


class NotedCard(BackupsCard):
    """The card, and what it was last shown."""

    def show_state(self, state):
        self.shown = state
        super().show_state(state)


class Window:
    """What is around the presenter."""

    def __init__(self, card, store, folder):
        self.is_busy = False
        self.card, self.store = card, store
        self.desk = desk_in(folder, store)
        self.presenter = BackupsPresenter(card, self.desk, folder, lambda: self.is_busy)
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
def window(qtbot, themes, store, tmp_path):
    card = NotedCard(themes)
    qtbot.addWidget(card)
    made = Window(card, store, tmp_path)
    made.add("kept")
    return made


def test_a_backup_is_made_and_said_with_what_lies_in_it(window, tmp_path):
    window.card.back_up_requested.emit()
    assert window.shown.done == BACKED_UP
    assert "1 session, the last on Friday 20 November 2026" in window.shown.last
    assert len(list((tmp_path / "backups").iterdir())) == 1


def test_why_no_backup_can_be_made_is_said(qtbot, themes, store, tmp_path):
    card = NotedCard(themes)
    qtbot.addWidget(card)
    window = Window(card, FullDisk(store, "back_up"), tmp_path)
    card.back_up_requested.emit()
    assert window.shown.trouble == "The history cannot be written. The disk is full."


def test_a_damaged_history_is_not_copied(window, tmp_path, monkeypatch):
    monkeypatch.setattr(type(window.store), "back_up", lambda *_arguments: None)
    window.card.back_up_requested.emit()
    assert (window.shown.done, window.shown.trouble) == ("", NOT_SOUND)


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
        window.store.back_up(tmp_path / "backups", window.desk.today)
    assert window.ids() == ["kept"]
