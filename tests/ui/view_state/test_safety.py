"""The safety notes as they are grouped and said."""

from dataclasses import replace
from datetime import date

import pytest

from limber.catalogue.kinds import Origin
from limber.catalogue.safety import Place, SafetyNote
from limber.ui.view_state.safety import Group, build_state, first_notes
from tests.ui.real_catalogue import catalogue


def groups(**values):
    state = build_state(replace(catalogue(), **values), None)
    return {group.title: group for group in (*state.left, *state.right)}


def lines(group):
    return (*group.documents, *group.ours)


def group_of(text):
    return next(
        title for title, group in groups().items() for line in lines(group) if text in line.text
    )


def note(**values):
    given = {"id": "S-99", "text": "Mind.", "source": Origin.OURS, "shown": (Place.EXERCISE,)}
    return SafetyNote(**{**given, **values})


def test_every_note_stands_in_exactly_one_group():
    shown = [line.text for group in groups().values() for line in lines(group)]
    assert sorted(shown) == sorted(each.text for each in catalogue().safety)


def test_every_group_has_notes():
    assert list(groups()) != []
    assert set(groups()) == set(Group)


@pytest.mark.parametrize(
    ("text", "group"),
    [
        ("before you begin any new routine", Group.BEFORE),
        ("get medical help", Group.BEFORE),
        ("Hip pain can come from", Group.BEFORE),
        ("stop at once", Group.STOP),
        ("A mild stretch", Group.STOP),
        ("outer side of your knee", Group.POSITIONS),
        ("Do not work heavily into the band", Group.BANDS),
        ("Check the band for tears", Group.BANDS),
        ("keep a support within reach", Group.STANDING),
        ("After a hip replacement", Group.CONDITIONS),
        ("With high blood pressure", Group.CONDITIONS),
        ("Late in a pregnancy", Group.CONDITIONS),
        ("With tendon pain", Group.CONDITIONS),
        ("two weeks", Group.HOW_LONG),
        ("keep going once or twice a day", Group.HOW_LONG),
    ],
)
def test_a_note_stands_where_one_looks_for_it(text, group):
    assert group_of(text) is group


def test_the_documents_are_apart_from_us():
    texts = {each.text: each.source for each in catalogue().safety}
    for group in groups().values():
        assert all(texts[line.text] is not Origin.OURS for line in group.documents)
        assert all(texts[line.text] is Origin.OURS for line in group.ours)


def test_a_document_is_named_with_the_exercises():
    notes = {line.text: line.about for line in groups()[Group.POSITIONS].documents}
    assert notes["Press only lightly with your hand."] == (
        "Full Hip Routine: Lower trunk rotation stretch with hand pressure"
    )
    assert notes["If a straight other leg makes your back pain worse, bend it."] == (
        "Full Hip Routine: Single knee to chest"
    )


@pytest.mark.parametrize(
    ("exercises", "about"),
    [
        ((), ""),
        (("clamshell",), "Clamshell (repetitions)"),
        (("clamshell", "banded-clamshell"), "Banded clamshell; Clamshell (repetitions)"),
        (
            ("clamshell", "banded-clamshell", "clamshell-hold", "no-such-exercise"),
            "Clamshell hold; Banded clamshell; 1 more",
        ),
    ],
)
def test_the_exercises_of_a_note_are_named_the_plainest_first(exercises, about):
    (group,) = groups(safety=(note(exercises=exercises),)).values()
    assert group.ours[0].about == about


def test_many_exercises_are_counted():
    many = tuple(list(catalogue().exercises)[:30])
    (group,) = groups(safety=(note(exercises=many),)).values()
    assert group.ours[0].about == "30 exercises"


def test_the_way_back_and_the_day_of_reading_are_said():
    state = build_state(catalogue(), date(2026, 11, 21), "Today")
    assert (state.back, state.read) == ("Today", "Read on Saturday 21 November 2026")
    assert build_state(catalogue(), None).read == "Not read yet"


def test_before_the_first_session_what_keeps_from_starting_comes_first():
    notes = first_notes(catalogue())
    chosen = [each for each in catalogue().safety if Place.FIRST_SESSION in each.shown]
    assert sorted(notes) == sorted(each.text for each in chosen)
    assert notes[0].startswith("Do not start")
    assert notes[1].startswith("If pain grows")
