"""What is said when a session does not go as planned."""

import pytest

from limber.catalogue.models import Per
from limber.engine.cues import Cue
from limber.engine.table import Action
from limber.plan.models import Timing
from limber.speech.levels import Level
from limber.speech.pace import Pace
from limber.speech.sounding import CUE_SECONDS
from limber.speech.words import Words
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, rung
from tests.speech.listening import Play, script

WORDS = Words()


def begin(*doses, level=Level.EVERYTHING, timing=None, length=None, waiting=True):
    shelf = Shelf([exercise(chr(ord("a") + i), dose) for i, dose in enumerate(doses)])
    writes = script(shelf.plan(timing=timing), shelf.catalogue(), level)
    return Play(writes, length or Pace().seconds, waiting=waiting)


def started(*doses, **settings):
    play = begin(*doses, **settings)
    play.run(30)
    play.do(Action.START)
    return play


def test_before_the_session_there_is_time_for_everything():
    play = begin(hold_dose(30, per=Per.SIDE))
    play.run(30)
    (told,) = play.heard.sentences
    assert told.startswith("A. Left leg. On the mat. Lie down. Bend your left knee.")
    assert told.endswith(WORDS.when_in_place)


def test_who_is_in_place_early_does_not_hear_the_rest_of_it():
    play = begin(hold_dose(30, per=Per.SIDE))
    play.run(2)
    play.do(Action.START)
    play.run(0.1)
    assert len(play.heard.broken_off) == 1
    play.run(4)
    assert play.heard.sentences[-3:] == ["three", "two", "one"]


def test_a_pause_breaks_off_what_is_said_and_keeps_silent_until_it_is_over():
    play = started(hold_dose(60))
    play.run(6.5)
    play.do(Action.PAUSE)
    play.run(100)
    assert play.heard.broken_off == ["Hold for one minute."]
    assert play.heard.sentences[-1] == f"{WORDS.paused} {WORDS.to_go_on}"


def test_after_a_pause_it_is_counted_and_said_how_much_is_left():
    play = started(hold_dose(60))
    play.run(15)
    play.do(Action.PAUSE)
    play.run(10)
    play.do(Action.RESUME)
    play.run(6)
    assert play.heard.sentences[-4:] == ["three", "two", "one", "Hold. A. 50 seconds left."]


def test_after_a_pause_half_time_is_said_when_half_of_it_is_done():
    play = started(hold_dose(40))
    play.run(15)
    play.do(Action.PAUSE)
    play.run(30)
    play.do(Action.RESUME)
    play.run_to_the_end()
    half = next(at for at, cue in play.heard.cues if cue is Cue.HALFWAY)
    said = [at for at, _, words in play.heard.words if words == WORDS.half_way]
    assert said == pytest.approx([half + CUE_SECONDS[Cue.HALFWAY] + 0.1], abs=0.05)


def test_what_was_broken_off_by_a_pause_in_a_rest_is_said_again():
    play = started(hold_dose(20), hold_dose(20))
    play.run(5 + 20 + 2.5)
    play.do(Action.PAUSE)
    play.run(10)
    play.do(Action.RESUME)
    play.run(12)
    assert play.heard.broken_off[-1].startswith("Rest. Next: B.")
    assert any("B." in words for words in play.heard.sentences[-3:])


def test_a_skipped_rest_does_not_swallow_the_name_of_what_comes():
    play = started(hold_dose(20), hold_dose(20))
    play.run(5 + 20 + 0.5)
    play.do(Action.SKIP)
    play.run(1)
    assert play.heard.sentences[-1] == "B."


def test_a_set_that_is_finished_early_ends_its_words():
    play = started(hold_dose(60))
    play.run(6.5)
    play.do(Action.FINISH)
    play.run(5)
    assert play.heard.broken_off == ["Hold for one minute."]
    assert play.heard.sentences[-1] == WORDS.finished


def test_more_time_moves_half_time_and_the_count():
    play = started(hold_dose(20))
    play.run(6)
    play.do(Action.ADD_TIME)
    play.run_to_the_end()
    half = next(at for at, _, words in play.heard.words if words == WORDS.half_way)
    one = [at for at, _, words in play.heard.words if words == "one"][-1]
    assert half == pytest.approx(30 + 5 + 15.65, abs=0.1)
    assert one == pytest.approx(30 + 5 + 29, abs=0.01)


def test_each_repetition_that_is_counted_by_hand_is_said():
    play = started(reps_dose(5), timing=Timing(count_reps_myself=True))
    play.run(8)
    for _ in range(4):
        play.do(Action.COUNT)
        play.run(2)
    assert play.heard.sentences[-4:] == ["one", "two", WORDS.two_more, WORDS.last_one]


def test_a_harder_form_is_introduced():
    shelf = Shelf(
        [exercise("a", hold_dose(60)), exercise("b", hold_dose(60))],
        [ladder("up", rung("a"), rung("b"))],
        items=[item("a")],
    )
    play = Play(script(shelf.plan(), shelf.catalogue(), Level.ESSENTIALS))
    play.run(30)
    play.do(Action.START)
    play.run(3)
    play.do(Action.HARDER)
    play.run(1.9)
    assert play.heard.sentences[-1] == "B."


def test_an_engine_slower_than_expected_is_broken_off_before_the_start_sounds():
    play = begin(hold_dose(20), hold_dose(20), length=lambda words: 3 * Pace().seconds(words))
    play.run(90)
    play.do(Action.START)
    play.run_to_the_end()
    chimes = [(at, cue) for at, cue in play.heard.cues if cue in (Cue.START, Cue.END)]
    for at, cue in chimes:
        over = at + CUE_SECONDS[cue]
        assert not [each for each in play.heard.words if each[0] < over and each[1] > at + 0.01]


def test_a_voice_that_comes_late_says_what_there_is_still_time_for():
    shelf = Shelf([exercise("a", hold_dose(60))])
    play = Play(script(shelf.plan(), shelf.catalogue(), Level.EVERYTHING), waiting=False)
    follower = play.follower
    assert follower.take(0.8)
    play.run(5.5)
    assert follower.next_instant() == pytest.approx(6.2)
    assert [order.words for order in follower.take(31.5)] == ["Hold for one minute. On the mat."]
    assert follower.take(200.0)[-1:] != ["Half way."]


def test_with_cues_only_not_even_a_pause_is_said():
    play = started(hold_dose(30), level=Level.CUES_ONLY)
    play.run(12)
    play.do(Action.PAUSE)
    play.run(5)
    play.do(Action.RESUME)
    play.follower.ask(WORDS.pain_question, play.now)
    play.run_to_the_end()
    assert play.heard.words == []


def test_a_question_is_asked_after_the_chime_of_the_pause():
    play = started(hold_dose(30))
    play.run(12)
    play.do(Action.PAUSE)
    play.follower.ask(WORDS.pain_question, play.now)
    play.run(10)
    assert play.heard.sentences[-1] == WORDS.pain_question


def test_a_session_that_is_ended_early_says_so():
    play = started(hold_dose(30))
    play.run(12)
    play.do(Action.END)
    play.run(3)
    assert play.heard.sentences[-1] == WORDS.ended
