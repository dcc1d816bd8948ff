import pytest

from limber.speech.pace import Pace

SENTENCE = "Lie on your back with both knees bent and the feet flat on the floor."


def test_a_long_sentence_takes_longer_than_a_number():
    assert 0.4 < Pace().seconds("three") < 1.0
    assert 3.0 < Pace().seconds(SENTENCE) < 8.0
    assert Pace().seconds("") == 0.0


def test_a_slow_voice_is_learnt_after_some_sentences():
    pace, slow = Pace(), Pace().seconds(SENTENCE) * 1.5
    for _ in range(20):
        pace = pace.learnt(SENTENCE, slow)
    assert pace.seconds(SENTENCE) == pytest.approx(slow, rel=0.05)


@pytest.mark.parametrize("factor", [0.0, 0.1, 30.0])
def test_a_measurement_that_cannot_be_changes_nothing(factor):
    assert Pace().learnt(SENTENCE, Pace().seconds(SENTENCE) * factor) == Pace()


def test_a_word_is_too_short_to_learn_from():
    assert Pace().learnt("one", 0.9) == Pace()
