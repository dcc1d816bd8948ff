"""The history is changed from its page, and each change can be taken back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Signal

from limber.engine.events import SetStatus
from limber.history.models import BreakKind, SessionStatus
from limber.plan.breaks import Break
from limber.settings import Settings
from limber.ui.presenters.history_changes import HistoryChanges
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.plans import hold_dose, plan_of
from tests.ui.desks import DETAIL, TITLE, FullPart, desk_in, play
from tests.ui.opened_forms import OpenForms
from tests.ui.presenters.pages import FakeHistoryPage

PLAN = plan_of(hold_dose(10.0))
DAY = timedelta(days=1)
TODAY = MORNING.date()
HOME = "hip-rotation-home"


class Page(FakeHistoryPage):
    edit_requested = Signal(str)
    delete_requested = Signal(str)
    add_requested = Signal(object)
    day_off_requested = Signal(object)
    breaks_requested = Signal()
    deleted_requested = Signal()
    undo_requested = Signal()

    def __init__(self):
        super().__init__()
        self.change = ("", True)
        self.focused = 0

    def show_change(self, sentence, *, can_undo=True):
        self.change = (sentence, can_undo)

    def take_focus(self):
        self.focused += 1


@pytest.fixture
def page(qapp):
    return Page()


@pytest.fixture
def forms(qapp, qtbot):
    return OpenForms(qtbot)


@pytest.fixture
def make(tmp_path, store, page, forms):
    """Makes what grants the wishes of the page; the ids that were to be shown are kept."""

    def make(over=None, hour=12):
        clock = FakeClock()
        clock.wall = clock.wall.replace(hour=hour)
        settings = Settings(active_programme=HOME, active_since=TODAY - 9 * DAY)
        desk = desk_in(tmp_path, over or store, settings=settings, clock=clock)
        made = HistoryChanges(page, desk, forms, parent=page)
        made.shown = []
        made.changed.connect(made.shown.append)
        return made

    return make


def played(store, back=1):
    clock = FakeClock()
    clock.wall -= back * DAY
    return play(store, PLAN, clock)


def test_a_correction_is_saved_shown_and_taken_back(store, page, forms, make):
    own = played(store)
    before = store.session(own)
    made = make()
    page.edit_requested.emit(own)
    first = forms.last.sets[0].key
    forms.last.change_status(first, SetStatus.SKIPPED)
    forms.last.save_requested.emit()
    assert forms.is_open
    assert "No set" in forms.last.problem
    forms.last.change_status(first, SetStatus.PARTIAL)
    forms.last.change_amount(first, 7)
    forms.last.save_requested.emit()
    assert not forms.is_open
    (corrected,) = store.session(own).sets
    assert (corrected.result.status, corrected.result.seconds) == (SetStatus.PARTIAL, 7.0)
    assert made.shown == [own]
    assert (page.change, page.focused) == (("Your changes are saved.", True), 1)
    page.undo_requested.emit()
    assert store.session(own) == before
    assert page.change == ("Undone.", False)
    page.undo_requested.emit()
    assert store.session(own) == before


def test_a_deleted_session_is_brought_back_by_undo_and_from_the_list(store, page, forms, make):
    own = played(store)
    made = make()
    page.delete_requested.emit(own)
    assert store.sessions() == ()
    name = "Thursday 19 November 2026, morning"
    assert page.change == (f"Deleted: {name}. It is kept for 30 days.", True)
    page.undo_requested.emit()
    assert store.session(own).id == own
    assert made.shown == ["", own]
    page.delete_requested.emit(own)
    page.deleted_requested.emit()
    forms.last.bring_back_requested.emit(own)
    assert page.change == (f"Brought back: {name}.", True)
    assert store.session(own).id == own
    page.undo_requested.emit()
    assert store.sessions() == ()


def test_a_session_is_added_by_hand_with_the_sets_of_its_programme(store, page, forms, make):
    made = make()
    page.add_requested.emit(TODAY - 2 * DAY)
    answers = forms.last.answers
    assert (answers.day, answers.minute) == (TODAY - 2 * DAY, 7 * 60 + 30)
    forms.last.save_requested.emit()
    (added,) = store.sessions()
    assert (added.programme, added.session_of_day, added.by_hand) == (HOME, 1, True)
    assert added.status is SessionStatus.DONE
    assert added.started_at.date() == TODAY - 2 * DAY
    assert len(added.sets) == 28
    assert made.shown == [added.id]
    assert page.change[0] == "Added: Wednesday 18 November 2026, morning."
    page.undo_requested.emit()
    assert store.sessions() == ()


def test_another_programme_and_session_fill_the_form_anew(store, page, forms, make):
    make()
    page.add_requested.emit(None)
    form = forms.last
    form.session_chosen.emit(2)
    assert form.answers.session_of_day == 2
    form.programme_chosen.emit("inward-rotation-strength")
    items = {each.item for each in form.sets}
    form.save_requested.emit()
    (added,) = store.sessions()
    assert added.programme == "inward-rotation-strength"
    assert {each.result.item for each in added.sets} == items


def test_the_session_that_was_not_done_is_offered_so_early_that_it_is_over(
    store, page, forms, make
):
    make(hour=7)
    page.add_requested.emit(TODAY + DAY)
    answers = forms.last.answers
    assert (answers.day, answers.session_of_day, answers.minute) == (TODAY, 1, 7 * 60)
    forms.last.save_requested.emit()
    make(hour=22)
    page.add_requested.emit(TODAY)
    assert forms.last.answers.session_of_day == 2


def test_a_day_is_marked_as_day_off_and_taken_back(store, page, make):
    make()
    page.day_off_requested.emit(date(2026, 11, 25))
    (kept,) = store.breaks.all()
    assert (kept.kind, kept.days) == (
        BreakKind.DAY_OFF,
        Break(date(2026, 11, 25), date(2026, 11, 25)),
    )
    assert page.change == ("Wednesday 25 November 2026 is a day off.", True)
    page.day_off_requested.emit(date(2026, 11, 25))
    assert "overlap" in page.change[0]
    page.undo_requested.emit()
    assert store.breaks.all() == ()


def test_a_pause_is_kept_changed_ended_deleted_and_put_back(store, page, forms, make):
    made = make()
    page.breaks_requested.emit()
    form = forms.last
    holiday = Break(TODAY - 2 * DAY, TODAY + 9 * DAY)
    form.keep_requested.emit("", BreakKind.HOLIDAY, holiday)
    (kept,) = store.breaks.all()
    form.keep_requested.emit(kept.id, BreakKind.ILLNESS, Break(TODAY - 2 * DAY))
    assert store.breaks.all()[0].kind is BreakKind.ILLNESS
    form.undo_requested.emit()
    assert store.breaks.all()[0].days == holiday
    form.end_requested.emit(kept.id)
    assert store.breaks.all()[0].last == TODAY - DAY
    form.undo_requested.emit()
    form.delete_requested.emit(kept.id)
    assert store.breaks.all() == ()
    form.undo_requested.emit()
    form.undo_requested.emit()
    assert store.breaks.all() == (replace(kept),)
    assert len(made.shown) == 7


def test_what_cannot_be_written_is_told_where_it_was_wished(tmp_path, store, page, forms, make):
    own = played(store)
    full = FullPart(store, "deleted", "delete", "all", "bring_back")
    make(full)
    page.delete_requested.emit(own)
    assert page.change == (f"{TITLE} {DETAIL}", False)
    page.deleted_requested.emit()
    assert forms.last is None
    full.disk.is_full = False
    page.delete_requested.emit(own)
    full.disk.is_full = True
    page.undo_requested.emit()
    assert page.change == (f"{TITLE} {DETAIL}", True)
    full.disk.is_full = False
    page.undo_requested.emit()
    assert store.session(own).id == own


def test_a_pause_that_cannot_be_kept_is_told_in_the_form(tmp_path, store, page, forms, make):
    make()
    page.breaks_requested.emit()
    form = forms.last
    form.keep_requested.emit("", BreakKind.HOLIDAY, Break(TODAY, TODAY - DAY))
    form.end_requested.emit("gone")
    form.delete_requested.emit("gone")
    assert store.breaks.all() == ()
    assert "before the first" in form.problem


def test_a_session_that_is_open_says_why_it_cannot_be_corrected(store, page, forms, make):
    own = play(store, PLAN, FakeClock(), seconds=8)
    make()
    page.edit_requested.emit(own)
    assert "still open" in page.change[0]
    assert forms.last is None


def test_when_the_page_is_opened_anew_nothing_is_taken_back(store, page, make):
    own = played(store)
    made = make()
    page.delete_requested.emit(own)
    made.forget()
    page.undo_requested.emit()
    assert page.change == ("", True)
    assert store.sessions() == ()
