"""What is said of an exercise over several sessions of a real history."""

from datetime import timedelta

import pytest

from limber.speech.pace import Pace
from limber.speech.rehearsal import utterances
from limber.ui.session_voice import SessionVoice
from limber.ui.voice.voice import Spoken, Voice, nobody
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, rung
from tests.ui.desks import desk_in, play

LAST_STEP = "Breathe."
SHELF = Shelf(
    [exercise("a", hold_dose(20)), exercise("b", hold_dose(20))],
    [ladder("up", rung("a"), rung("b"))],
    items=[item("a")],
)


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def first_words(qapp, store, tmp_path):
    """What is said before the first set of a plan, as the history stands now."""
    desk = desk_in(tmp_path, store, catalogue=SHELF.catalogue())
    speaker = SessionVoice(Spoken(Voice(nobody)), desk)

    def say(plan):
        return utterances(speaker._script(plan), Pace().seconds)[0].words

    return say


def test_the_steps_are_read_three_times_and_then_no_more(first_words, store, clock):
    told = []
    for _ in range(5):
        told.append(LAST_STEP in first_words(SHELF.plan()))
        play(store, SHELF.plan(), clock, seconds=60)
        clock.wall += timedelta(days=1)
    assert told == [True, True, True, False, False]


def test_a_harder_form_is_new_whatever_was_done_of_the_easier_one(first_words, store, clock):
    for _ in range(4):
        play(store, SHELF.plan(), clock, seconds=60)
        clock.wall += timedelta(days=1)
    assert LAST_STEP not in first_words(SHELF.plan())
    assert LAST_STEP in first_words(SHELF.plan(rungs={"a": "b"}))


def test_a_rehearsal_makes_no_exercise_known(first_words, store, clock):
    for _ in range(4):
        play(store, SHELF.plan(), clock, seconds=60, rehearsal=True)
        clock.wall += timedelta(days=1)
    assert LAST_STEP in first_words(SHELF.plan())


def test_even_when_it_is_known_the_place_is_told(first_words, store, clock):
    for _ in range(4):
        play(store, SHELF.plan(), clock, seconds=60)
        clock.wall += timedelta(days=1)
    assert "On the mat." in first_words(SHELF.plan())
