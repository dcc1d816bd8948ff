"""How an exercise is done, told later where there was no time for it before."""

from dataclasses import replace

import pytest

from limber.catalogue.models import Per, Posture, StartPosition
from limber.engine.cues import Cue
from limber.engine.table import Action
from limber.speech.levels import Level
from limber.speech.setting_up import FULL_TIMES
from limber.speech.words import Words
from tests.fakes.plans import Shelf, exercise, hold_dose, reps_dose
from tests.speech.listening import Play, script

WORDS = Words()
FIRST, LAST = "Bend your working knee.", "Breathe."
LONG, WHY = "Draw your belly in all the way to your back and up", "your trousers were too small"


def played(dose, *, level=Level.EVERYTHING, met=0):
    """A session that began before anything was told."""
    shelf = Shelf([exercise("a", dose)])
    writes = script(shelf.plan(), shelf.catalogue(), level, {"a": met})
    play = Play(writes, waiting=False)
    play.run_to_the_end()
    return play.heard


def test_a_step_that_was_not_told_is_told_when_the_hold_has_begun():
    hold = next(each for each in played(hold_dose(60)).sentences if each.startswith("Hold"))
    assert FIRST in hold


def test_in_a_hold_nobody_is_told_how_to_leave_it():
    assert not any(LAST in each for each in played(hold_dose(60)).sentences)


def test_what_a_hold_had_no_time_for_is_told_in_the_rest():
    heard = played(hold_dose(5, holds=3, rest=20))
    rest = next(each for each in heard.sentences if each.startswith(WORDS.rest))
    assert FIRST in rest
    assert LAST in rest


def test_of_repetitions_all_steps_are_told_and_the_numbers_go_on_after_them():
    sentences = played(reps_dose(12)).sentences
    start = next(i for i, each in enumerate(sentences) if each.startswith("Go"))
    assert FIRST in sentences[start]
    assert LAST in sentences[start]
    assert sentences[start + 1] in ("two", "three")


def test_the_last_numbers_of_a_short_set_are_not_given_up_for_steps():
    sentences = played(reps_dose(3)).sentences
    assert WORDS.last_one in sentences


def test_each_step_is_told_once():
    words = " ".join(played(hold_dose(60, holds=3, rest=20)).sentences)
    assert words.count(FIRST) == 1


@pytest.mark.parametrize(("level", "met"), [(Level.ESSENTIALS, 0), (Level.EVERYTHING, FULL_TIMES)])
def test_who_knows_the_exercise_or_wants_few_words_is_told_no_steps(level, met):
    heard = played(hold_dose(60, holds=3, rest=20), level=level, met=met)
    assert not any(FIRST in each for each in heard.sentences)


def test_on_the_other_side_nobody_is_told_to_do_what_they_do_already():
    stands = StartPosition(Posture.STANDING, f"Stand on your {{side}} leg, {'very ' * 30}tall.")
    shelf = Shelf([replace(exercise("a", hold_dose(10, per=Per.SIDE)), start_position=stands)])
    play = Play(script(shelf.plan(), shelf.catalogue(), Level.EVERYTHING, {"a": FULL_TIMES}))
    play.run(1)
    play.do(Action.START)
    play.run_to_the_end()
    posture = WORDS.postures[Posture.STANDING]
    assert sum(posture in each for each in play.heard.sentences) == 1


def test_a_step_that_is_too_long_is_told_without_its_afterthought():
    bends = replace(exercise("a", hold_dose(10)), steps=("Lie down.", f"{LONG}, as though {WHY}."))
    shelf = Shelf([replace(bends, dose=hold_dose(10, holds=3, rest=10))])
    play = Play(script(shelf.plan(), shelf.catalogue(), Level.EVERYTHING), waiting=False)
    play.run_to_the_end()
    words = " ".join(play.heard.sentences)
    assert f"{LONG}." in words
    assert WHY not in words


def test_which_set_it_is_is_told_when_it_begins_if_the_rest_went_by_with_a_step():
    steps = ("Lie down.", f"{LONG}.", "Breathe.")
    shelf = Shelf([replace(exercise("a", hold_dose(10, holds=3, rest=10)), steps=steps)])
    play = Play(script(shelf.plan(), shelf.catalogue(), Level.EVERYTHING), waiting=False)
    play.run_to_the_end()
    rest = next(each for each in play.heard.sentences if LONG in each)
    assert "three" not in rest
    after = play.heard.sentences[play.heard.sentences.index(rest) + 1 :]
    assert next(each for each in after if each.startswith("Hold")) == "Hold. Set two of three."


def test_no_step_runs_into_the_chime_of_half_time():
    steps = ("Lie down.", *(f"{LONG} {number}." for number in range(5)), "Breathe.")
    for seconds in range(20, 60, 5):
        shelf = Shelf([replace(exercise("a", hold_dose(seconds)), steps=steps)])
        play = Play(script(shelf.plan(), shelf.catalogue(), Level.EVERYTHING), waiting=False)
        play.run_to_the_end()
        half = next(at for at, cue in play.heard.cues if cue is Cue.HALFWAY)
        assert not [each for each in play.heard.words if each[0] < half < each[1]]
