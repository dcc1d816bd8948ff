"""The way into a position, in words."""

from itertools import product

from limber.figure.picture import BodySide
from limber.figure.ways import Station, stations_between
from limber.ui.view_state.passage_words import passage_words


def words(first, last):
    return passage_words(first, stations_between(first, last, BodySide.LEFT), last)


def test_a_short_way_is_told_from_where_and_where_to():
    assert words(Station.BACK, Station.ON_LEFT) == "From your back onto your left side."


def test_a_longer_way_is_told_with_what_lies_between():
    assert words(Station.ON_LEFT, Station.ON_RIGHT) == (
        "From your left side over your back onto your right side."
    )
    assert words(Station.BACK, Station.STANDING) == (
        "From your back over your right side, hands and knees and half kneeling on the left knee"
        " into standing."
    )


def test_where_nothing_is_to_be_changed_that_is_told():
    assert words(Station.BACK, Station.BACK) == "Stay in the same position."


def test_every_way_is_one_sentence():
    for first, last in product(Station, Station):
        text = words(first, last)
        assert text.endswith(".")
        assert text.count(".") == 1
