"""The summary keeps what is said about a session, and tells when it cannot."""

import pytest

from limber.ui.playing import Played
from limber.ui.presenters.summary import LOOKS_EVERY_MS, SummaryPresenter
from limber.ui.view_state.summary import Worked
from tests.fakes.clock import FakeClock
from tests.fakes.plans import hold_dose, plan_of
from tests.ui.desks import DETAIL, TITLE, FullDisk, FullPart, desk_in, play
from tests.ui.opened_forms import OpenForms
from tests.ui.presenters.pages import FakeSummaryPage

PLAN = plan_of(hold_dose(10.0))
WORKED = Worked(15.0, 15.0)


@pytest.fixture
def page(qapp):
    return FakeSummaryPage()


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def forms(qapp, qtbot):
    return OpenForms(qtbot)


@pytest.fixture
def opened(tmp_path, store, page, clock, forms):
    """The presenter with a session that has just been played."""
    presenter = SummaryPresenter(page, desk_in(tmp_path, store, clock=clock), forms)
    presenter.open(Played(play(store, PLAN, clock), PLAN, WORKED))
    return presenter


def test_a_session_that_is_over_is_shown(opened, page, store):
    assert page.shown.session == store.sessions()[0].id
    assert page.shown.is_finished
    assert [each.name for each in page.shown.exercises] == ["A"]
    assert (page.shown.pain_after, page.shown.effort, page.shown.problem) == (None, None, "")


def test_a_session_that_is_not_written_yet_is_shown_whole_once_it_is(
    tmp_path, store, page, clock, forms, qtbot
):
    why = ["The disk is full."]
    presenter = SummaryPresenter(page, desk_in(tmp_path, store, clock=clock), forms)
    own = play(store, PLAN, clock)
    presenter.open(Played(own, PLAN, WORKED, lambda: why[0]))
    told = page.shown
    assert (told.title, told.saved, told.problem) == ("Session not saved yet", "", why[0])
    why[0] = ""
    qtbot.waitUntil(lambda: page.shown.saved != "", timeout=5 * LOOKS_EVERY_MS)
    assert (page.shown.title, page.shown.problem) == ("Morning session done", "")


def test_each_answer_is_kept_at_once_and_alone(opened, page, store):
    page.pain_after_changed.emit(3)
    page.effort_changed.emit(5)
    page.note_changed.emit("Left was stiff.")
    kept = store.sessions()[0]
    assert (kept.pain_after, kept.effort, kept.note) == (3, 5, "Left was stiff.")
    assert (page.shown.pain_after, page.shown.effort) == (3, 5)


def test_an_answer_can_be_taken_away_again(opened, page, store):
    page.pain_after_changed.emit(3)
    page.pain_after_changed.emit(None)
    assert store.sessions()[0].pain_after is None


def test_the_last_effort_at_this_time_of_the_day_is_told(opened, page, store, clock):
    page.effort_changed.emit(7)
    opened.open(Played(play(store, PLAN, clock), PLAN, WORKED))
    assert "7" in page.shown.last_effort


def test_an_answer_that_cannot_be_kept_is_told(tmp_path, store, page, clock, forms):
    disk = FullDisk(store, "set_scores")
    presenter = SummaryPresenter(page, desk_in(tmp_path, disk, clock=clock), forms)
    presenter.open(Played(play(store, PLAN, clock), PLAN, WORKED))
    page.effort_changed.emit(5)
    assert page.shown.problem == f"{TITLE} {DETAIL}"
    assert page.shown.effort is None
    disk.is_full = False
    page.effort_changed.emit(5)
    assert (page.shown.problem, page.shown.effort) == ("", 5)


def test_a_discarded_session_is_gone_and_can_be_brought_back(opened, page, store, qtbot):
    with qtbot.waitSignal(opened.closed):
        page.discard_requested.emit()
    assert store.sessions() == ()
    assert len(store.deleted.all()) == 1


def test_what_was_done_is_corrected_right_after_the_session(opened, page, store, forms):
    page.correct_requested.emit()
    first = forms.last.sets[0]
    forms.last.change_amount(first.key, 4)
    forms.last.save_requested.emit()
    assert not forms.is_open
    assert store.sessions()[0].sets[0].result.seconds == 4.0
    assert page.change == ("Your changes are saved.", True)
    page.undo_requested.emit()
    assert store.sessions()[0].sets[0].result == first
    assert page.change == ("Undone.", False)


def test_a_correction_that_cannot_be_taken_back_says_so(tmp_path, store, page, clock, forms):
    full = FullPart(store, "editing", "put_back")
    presenter = SummaryPresenter(page, desk_in(tmp_path, full, clock=clock), forms)
    presenter.open(Played(play(store, PLAN, clock), PLAN, WORKED))
    page.undo_requested.emit()
    assert page.shown.problem == ""
    page.correct_requested.emit()
    forms.last.save_requested.emit()
    page.undo_requested.emit()
    assert page.shown.problem == f"{TITLE} {DETAIL}"
    full.disk.is_full = False
    page.undo_requested.emit()
    assert store.sessions()[0].changed_at is None


def test_a_session_that_cannot_be_corrected_says_why(tmp_path, store, page, clock, forms):
    full = FullPart(store, "editing", "check_open")
    presenter = SummaryPresenter(page, desk_in(tmp_path, full, clock=clock), forms)
    presenter.open(Played(play(store, PLAN, clock), PLAN, WORKED))
    page.correct_requested.emit()
    assert (forms.last, page.shown.problem) == (None, f"{TITLE} {DETAIL}")


def test_a_session_that_cannot_be_discarded_stays_and_says_so(
    tmp_path, store, page, clock, qtbot, forms
):
    full = FullPart(store, "deleted", "delete")
    presenter = SummaryPresenter(page, desk_in(tmp_path, full, clock=clock), forms)
    presenter.open(Played(play(store, PLAN, clock), PLAN, WORKED))
    with qtbot.assertNotEmitted(presenter.closed):
        page.discard_requested.emit()
    assert page.shown.problem == f"{TITLE} {DETAIL}"


def test_a_session_that_is_not_there_leads_on(tmp_path, store, page, qtbot, forms):
    presenter = SummaryPresenter(page, desk_in(tmp_path, store), forms)
    with qtbot.waitSignal(presenter.closed):
        presenter.open(Played("gone", PLAN, WORKED))
    assert page.states == []


def test_before_any_session_its_wishes_do_nothing(tmp_path, store, page, forms):
    SummaryPresenter(page, desk_in(tmp_path, store), forms, parent=page)
    page.effort_changed.emit(5)
    page.discard_requested.emit()
    page.correct_requested.emit()
    assert page.states == []


def test_going_back_is_passed_on(opened, page, qtbot):
    with qtbot.waitSignal(opened.closed):
        page.close_requested.emit()
