from hypothesis import given
from hypothesis import strategies as st

from limber.speech.passages import Passage, Phrase, Rank, beat, fitted


def length(words):
    return len(words) / 10


NAME = Phrase(("Next: Bridge.", "Bridge."), Rank.NAME, "name")
SIDE = Phrase(("Left side.", "Left."), Rank.SIDE, "side")
STEP = Phrase(("Lift the hips from the floor.",), Rank.STEP, "step")


def words_in(seconds, *phrases):
    found = fitted(Passage(1.0, 1.0 + seconds, phrases), 1.0, length)
    return None if found is None else found.words


def test_with_time_everything_is_said_in_order():
    assert words_in(9, NAME, SIDE, STEP) == "Next: Bridge. Left side. Lift the hips from the floor."


def test_where_time_is_short_the_least_important_goes_first():
    assert words_in(3, NAME, SIDE, STEP) == "Next: Bridge. Left side."
    assert words_in(2, NAME, SIDE, STEP) == "Bridge. Left side."
    assert words_in(1, NAME, SIDE, STEP) == "Left side."
    assert words_in(0.5, NAME, SIDE, STEP) == "Left."
    assert words_in(0.2, NAME, SIDE, STEP) is None


def test_what_is_left_out_is_not_known():
    found = fitted(Passage(0, 3, (NAME, SIDE, STEP)), 0, length)
    assert found is not None
    assert found.keys == {"name", "side"}


def test_a_number_that_comes_late_is_never_said():
    three = beat(5.0, 6.0, "three")
    assert fitted(three, 5.2, length) is not None
    assert fitted(three, 5.4, length) is None


phrases = st.builds(
    Phrase,
    st.lists(st.text("ab", min_size=1, max_size=40), min_size=1, max_size=3).map(tuple),
    st.sampled_from(Rank),
)


@given(st.lists(phrases, max_size=6).map(tuple), st.floats(0, 20), st.floats(0, 5))
def test_whatever_is_said_is_over_in_time(all_of_it, room, late):
    found = fitted(Passage(10.0, 10.0 + room, all_of_it), 10.0 + late, length)
    if found is not None:
        assert found.words
        assert found.at + found.seconds <= 10.0 + room
