"""When a session is announced, and how often."""

import pytest
from PySide6.QtWidgets import QWidget

from limber.catalogue.models import CountRange
from limber.engine.session import Session
from limber.engine.table import Action
from limber.ui.session_announcer import SessionAnnouncer
from limber.ui.session_driver import SessionDriver
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise, hold_dose, reps_dose

SHELF = Shelf([exercise("a", hold_dose(20.0, holds=2, rest=5.0))])


class Heard:
    """A session without a page to look at, and what is said of it."""

    def __init__(self, qtbot, shelf=SHELF, *, asks_before=False, waiting=False):
        self._page = QWidget()
        qtbot.addWidget(self._page)
        self.said: list[tuple[str, bool]] = []
        self.clock = FakeClock()
        self.driver = SessionDriver(Session(shelf.plan(), self.clock), self.clock, self._page)
        self.announcer = SessionAnnouncer(self._page, shelf.catalogue(), self._take)
        self.announcer.follow(self.driver, asks_before=asks_before)
        self.driver.begin(waiting=waiting)

    @property
    def words(self):
        return [words for words, _urgent in self.said]

    def wait(self, *seconds):
        for each in seconds:
            self.clock.advance(each)
            self.driver.tick()

    def _take(self, widget, sentence, *, urgent):
        assert widget is self._page
        self.said.append((sentence, urgent))


@pytest.fixture
def heard(qtbot):
    return Heard(qtbot)


def test_what_happens_at_one_instant_is_one_announcement(heard):
    heard.wait(2)
    assert heard.words[1:] == ["Get ready. 3."]
    heard.wait(1, 1, 1)
    assert heard.words[2:] == ["2", "1", "Hold, 20 seconds. Set 1 of 2."]


def test_counts_break_off_what_is_said_and_reading_out_does_not(qtbot):
    heard = Heard(qtbot, waiting=True)
    assert [urgent for _words, urgent in heard.said] == [False]
    heard.driver.ask(Action.START)
    heard.wait(2, 1)
    assert [urgent for _words, urgent in heard.said[1:]] == [True, True, True]


def test_a_late_look_tells_no_stale_counts(heard):
    heard.wait(2, 2.8, 2.5)
    assert heard.words[-1] == "Hold, 20 seconds. Set 1 of 2."


def test_the_last_repetition_is_counted_before_the_rest_is_told(qtbot):
    heard = Heard(qtbot, Shelf([exercise("a", reps_dose(1, sets=2))]))
    heard.wait(*[0.5] * 20)
    assert "1. Rest, 5 seconds. Next: set 2 of 2." in heard.words


def test_while_a_question_stands_before_the_page_nothing_is_read_out(qtbot):
    heard = Heard(qtbot, asks_before=True, waiting=True)
    assert heard.words == []
    heard.announcer.tell_again()
    (said,) = heard.words
    assert said.startswith("Exercise 1 of 1. A.")
    assert said.endswith("Press Space when ready. Space pauses, Escape ends.")


def test_a_question_later_on_has_the_exercise_read_out_only_once(qtbot):
    heard = Heard(qtbot, waiting=True)
    heard.announcer.tell_again()
    assert heard.words[1:] == ["Set 1 of 2. Press Space when ready."]


def test_time_added_or_cut_is_told_by_what_is_left(heard):
    heard.wait(2, 1, 1, 1, 2)
    heard.driver.ask(Action.ADD_TIME)
    heard.driver.ask(Action.CUT_TIME)
    assert heard.words[-2:] == ["28 seconds left", "18 seconds left"]


def test_after_a_pause_it_is_told_what_goes_on_and_for_how_long(heard):
    heard.wait(2, 1, 1, 1, 2)
    heard.driver.ask(Action.PAUSE)
    before = len(heard.said)
    heard.driver.ask(Action.RESUME)
    heard.wait(1, 1, 1)
    assert heard.words[before:] == ["Get ready. 3.", "2", "1", "Hold, 18 seconds left"]


def test_the_end_is_told_and_nothing_after_it(heard):
    heard.driver.ask(Action.END)
    said = list(heard.words)
    assert said[-1] == "The session has ended"
    heard.announcer.tell_again()
    heard.wait(1)
    assert heard.words == said


def test_enough_of_a_range_is_told_with_its_count(qtbot):
    heard = Heard(qtbot, Shelf([exercise("a", reps_dose(CountRange(1, 3)))]))
    heard.wait(*[0.5] * 20)
    assert "1. Enough. Up to 3, Enter ends the set." in heard.words
