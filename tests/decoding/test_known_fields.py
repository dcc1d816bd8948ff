import pytest

from limber.catalogue.models import Exercise, Ladder
from limber.decoding.known_fields import known_fields
from limber.settings import Settings


@pytest.mark.parametrize(
    ("type_", "path", "names"),
    [
        (Exercise, ("start_position",), ("posture", "text")),
        (Exercise, ("cues",), ("document", "ours")),
        (Ladder, ("rungs", 3, "dose", "sets"), ("min", "max")),
        (Exercise, ("name",), ()),
        (Exercise, ("dose", "seconds_per_rep"), ()),
        (Exercise, ("nowhere", "at", "all", 0), ()),
        (Settings, ("rungs", "some-programme"), ()),
    ],
)
def test_the_fields_at_a_place_are_known_where_its_type_says_them(type_, path, names):
    assert known_fields(type_, path) == names


def test_at_the_top_the_fields_are_those_of_the_file():
    assert known_fields(Ladder, ())[:3] == ("kind", "id", "letter")
