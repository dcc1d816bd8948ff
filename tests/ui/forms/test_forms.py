"""The forms by themselves: what they hold, what they ask, and where the keyboard is then."""

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication

from limber.catalogue.models import Side
from limber.engine.events import SetStatus
from limber.history.models import BreakKind, SessionStatus
from limber.plan.breaks import Break
from limber.ui.forms.fields import DayBox, ScoreBox
from limber.ui.forms.session_form import SessionForm
from limber.ui.theme import ThemeSource
from limber.ui.view_state.breaks_form import BreaksState
from limber.ui.view_state.session_form import ADD_TITLE, FormState, new_answers
from tests.fakes.past import set_result
from tests.ui.opened_forms import OpenForms

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)

TODAY = date(2026, 11, 20)
DAY = timedelta(days=1)
SETS = (
    set_result("pigeon", side=Side.LEFT),
    set_result("pigeon", side=Side.RIGHT),
    set_result("bridge", reps=8, target_reps=8),
)


def state(**changes) -> FormState:
    values = {
        "title": ADD_TITLE,
        "about": "",
        "programmes": (("home", "Home"), ("gym", "Gym")),
        "programme": "home",
        "sessions": (("1", "Morning"), ("2", "Evening")),
        "answers": new_answers(TODAY, time(7, 30), 1200.0, 1),
        "sets": SETS,
        "today": TODAY,
    }
    return FormState(**{**values, **changes})


@pytest.fixture
def form(qapp, qtbot):
    made = SessionForm(ThemeSource(), state())
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


@pytest.fixture
def breaks(qapp, qtbot):
    made = OpenForms(qtbot).breaks(BreaksState((), TODAY))
    made.show()
    return made


def block_of(form, number):
    blocks = form.findChildren(type(form._rows))[0].blocks
    blocks[number].open()
    return blocks[number]


def test_nothing_is_changed_until_something_is(form):
    assert not form.is_changed
    form.change_amount(SETS[2].key, 9)
    assert form.is_changed
    form.change_amount(SETS[2].key, 8)
    assert not form.is_changed


def test_what_is_being_typed_counts(form, qtbot):
    (day,) = form.findChildren(DayBox)
    day.lineEdit().setText("18 Nov 2026")
    assert form.is_changed
    assert form.answers.day == date(2026, 11, 18)


def test_the_rows_of_an_exercise_say_and_change_what_was_done(form):
    row = block_of(form, 1).rows[0]
    assert (row.status.value, row.amount.value()) == ("done", 8)
    assert row.amount.accessibleName() == "Bridge, set 1: repetitions"
    row.status.setCurrentIndex(row.status.findData("skipped"))
    row.status.activated.emit(row.status.currentIndex())
    assert form.sets[2].status is SetStatus.SKIPPED
    assert (row.amount.value(), row.amount.isEnabled()) == (0, False)


def test_a_set_comes_and_goes_and_the_keyboard_stays_near(form, qtbot):
    block = block_of(form, 0)
    block.another_requested.emit(SETS[0].key)
    assert [row.key[3] for row in block.rows] == [1, 2, 1]
    assert QApplication.focusWidget() is block.rows[1].amount
    block.rows[0].remove.click()
    assert [row.key[3] for row in block.rows] == [2, 1]
    assert QApplication.focusWidget() is block.rows[0].amount


def test_an_exercise_without_sets_leaves_the_form(form):
    block_of(form, 1).rows[0].remove.click()
    assert {each.item for each in form.sets} == {"pigeon"}
    assert QApplication.focusWidget().accessibleName() == "Note"


def test_another_session_of_the_plan_brings_its_time_and_its_sets(form):
    answers = new_answers(TODAY, time(20, 30), 600.0, 2)
    form.show_plan(state(answers=answers, sets=SETS[:1], sessions=(("1", "A"), ("2", "B"))))
    assert (form.answers.session_of_day, form.answers.minute) == (2, 20 * 60 + 30)
    assert (form.answers.length_minutes, form.sets) == (10, SETS[:1])
    assert form.answers.status is SessionStatus.DONE


def test_a_form_does_not_keep_the_program_from_ending(form):
    form.change_amount(SETS[2].key, 9)
    form.reject()
    assert form.isVisible()
    form.close()
    assert not form.isVisible()


def test_who_closes_the_window_of_a_form_is_asked(form):
    class Spontaneous(QCloseEvent):
        def spontaneous(self):
            return True

    form.change_amount(SETS[2].key, 9)
    event = Spontaneous()
    form.closeEvent(event)
    assert event.type() is QEvent.Type.Close
    assert form.isVisible()


def test_no_score_is_another_thing_than_none(qtbot):
    box = ScoreBox(None)
    qtbot.addWidget(box)
    assert (box.score, box.text()) == (None, "Not given")
    box.stepUp()
    assert box.score == 0


def test_a_day_off_is_one_day_and_a_pause_has_a_last_or_none(breaks, qtbot):
    told = []
    breaks.keep_requested.connect(lambda *what: told.append(what))
    days = breaks.findChildren(DayBox)
    breaks.begin_with(BreakKind.DAY_OFF, TODAY)
    assert [each.isVisible() for each in days] == [True, False]
    breaks._add.click()
    breaks.begin_with(BreakKind.HOLIDAY, TODAY)
    assert [each.isVisible() for each in days] == [True, True]
    days[0].setDate(days[0].date().addDays(3))
    breaks._add.click()
    breaks._is_open.click()
    assert not days[1].isVisible()
    breaks._add.click()
    last = TODAY + 3 * DAY
    assert told == [
        ("", BreakKind.DAY_OFF, Break(TODAY, TODAY)),
        ("", BreakKind.HOLIDAY, Break(last, last)),
        ("", BreakKind.HOLIDAY, Break(last)),
    ]
