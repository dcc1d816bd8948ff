"""Export and import over a real history, with the work done at once."""

import json

import pytest

from limber.ui.background_work import FAULT
from limber.ui.presenters.exchange import ExchangePresenter
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.exchange import BUSY, ELSEWHERE, NOTHING_LEFT
from limber.ui.view_state.exchange import FAULT as FAULT_TOLD
from limber.ui.widgets.exchange_card import ExchangeCard
from tests.fakes.work import AtOnce
from tests.history.exchange.documents import Machine, document, session
from tests.ui.desks import desk_in


class NotedCard(ExchangeCard):
    """The card, and what it was shown."""

    def __init__(self, themes):
        self.states = []
        super().__init__(themes)

    def show_state(self, state):
        self.states.append(state)
        super().show_state(state)

    def ask_where(self, name, filters):
        self.asked = (name, filters)


class Window:
    """What is around the presenter."""

    def __init__(self, card, store, folder, work):
        self.is_busy = False
        self.card, self.folder = card, folder
        self.presenter = ExchangePresenter(
            card, desk_in(folder, store), folder, lambda: self.is_busy, work=work
        )
        self.presenter.refresh()
        self.changed = []
        self.presenter.history_changed.connect(self.changed.append)

    @property
    def shown(self):
        return self.card.states[-1]

    def choose(self, content):
        file = self.folder / "h.json"
        file.write_text(json.dumps(content))
        self.card.import_requested.emit(file)


@pytest.fixture
def themes():
    return ThemeSource(ThemeChoice.LIGHT)


@pytest.fixture
def work():
    return AtOnce()


@pytest.fixture
def window(tmp_path, store, themes, qtbot, work):
    card = NotedCard(themes)
    qtbot.addWidget(card)
    return Window(card, store, tmp_path, work)


def ids(store):
    return [each.id for each in store.sessions()]


def test_an_import_is_asked_about_done_and_taken_back(window, store):
    before = store.changes
    window.choose(document(session()))
    assert window.shown.question.title == "Import h.json?"
    assert ids(store) == []
    window.card.import_agreed.emit()
    assert window.shown.done == ("h.json is imported. 1 session is new, on 20 November 2026.")
    assert window.shown.undo.startswith("h.json, imported today")
    assert ids(store) == ["one"]
    assert store.changes > before
    window.card.undo_requested.emit()
    assert ids(store) == []
    assert window.shown.done.startswith("The import of h.json is taken back.")
    assert window.shown.undo == ""
    assert len(window.changed) == 2


def test_progress_is_shown_while_it_is_read(window):
    window.choose(document(session()))
    working = [state.working for state in window.card.states if state.can_stop]
    assert working[0] == "Reading h.json: 0 %"
    assert working[-1] == "Reading h.json: 100 %"


def test_an_import_that_is_given_up_changes_nothing(window, store):
    window.choose(document(session()))
    window.card.given_up.emit()
    assert window.shown.question is None
    assert ids(store) == []


def test_reading_can_be_stopped(window, work):
    work.is_given_up = True
    window.choose(document(session()))
    assert (window.shown.working, window.shown.question, window.shown.trouble) == ("", None, "")


def test_what_would_change_nothing_is_not_asked_about(window):
    window.choose(document(session()))
    window.card.import_agreed.emit()
    window.choose(document(session()))
    assert window.shown.question is None
    assert window.shown.done.endswith("Everything in this file is here already.")


def test_a_bad_file_is_told_with_its_place(window):
    window.choose(document(session(effort=11)))
    assert window.shown.trouble == "h.json cannot be used."
    assert "sessions[0].effort" in window.shown.advice


def test_nothing_is_imported_or_taken_back_while_a_session_is_on_its_way(window, store):
    window.choose(document(session()))
    window.is_busy = True
    window.card.import_agreed.emit()
    assert (window.shown.trouble, ids(store)) == (BUSY, [])
    window.choose(document(session()))
    assert (window.shown.trouble, window.shown.question) == (BUSY, None)
    window.card.undo_requested.emit()
    assert window.shown.trouble == BUSY


def test_a_second_undoing_says_that_there_is_none(window):
    window.card.undo_requested.emit()
    assert window.shown.trouble == NOTHING_LEFT


def test_an_export_is_written_as_its_ending_says(window, tmp_path):
    Machine(tmp_path).take_in(document(session()))
    for name, begin in (("out.json", b'{"kind"'), ("out.csv", b"\xef\xbb\xbfsession")):
        window.card.export_requested.emit(tmp_path / name)
        assert window.shown.done == f"Saved as {tmp_path / name}."
        assert (tmp_path / name).read_bytes().startswith(begin)


def test_an_export_that_cannot_be_written_is_told(window, tmp_path):
    window.card.export_requested.emit(tmp_path / "none" / "out.json")
    assert window.shown.trouble.endswith("out.json cannot be saved.")
    window.card.export_requested.emit(tmp_path / "out.txt")
    assert window.shown.trouble.startswith("The ending")


def test_the_dialog_offers_what_is_written_here_and_a_pdf_is_pointed_to(window, tmp_path):
    window.card.export_wished.emit()
    assert [each.rpartition("*")[2] for each in window.card.asked[1]] == [".json)", ".csv)"]
    window.card.export_requested.emit(tmp_path / "report.PDF")
    assert (window.shown.trouble, window.shown.advice) == ELSEWHERE
    assert not (tmp_path / "report.PDF").exists()


def test_a_fault_is_told(tmp_path, store, themes, qtbot):
    class Faulty(AtOnce):
        def begin(self, _step, on_end, _on_progress):
            on_end(FAULT)

    card = NotedCard(themes)
    qtbot.addWidget(card)
    presenter = ExchangePresenter(
        card, desk_in(tmp_path, store), tmp_path, lambda: False, work=Faulty()
    )
    presenter.look_at(tmp_path / "h.json")
    assert card.states[-1].trouble == FAULT_TOLD


def test_coming_back_to_the_page_tells_the_last_import_only(window):
    window.choose(document(session()))
    window.card.import_agreed.emit()
    window.presenter.refresh()
    assert window.shown.done == ""
    assert window.shown.undo.startswith("h.json")
