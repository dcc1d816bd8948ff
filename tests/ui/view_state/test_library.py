from dataclasses import replace

import pytest

from limber.catalogue.models import Condition
from limber.plan.access import Access
from limber.ui.view_state.library import LibraryQuery, build_state, find
from limber.ui.view_state.library_search import fold
from tests.ui.real_catalogue import catalogue, following


def names(query: LibraryQuery, programme: str | None = None) -> list[str]:
    state = build_state(catalogue(), following(programme) if programme else None)
    return [card.exercise for card in find(state, query).cards]


def test_without_a_query_every_exercise_is_there_by_name():
    state = build_state(catalogue(), None)
    result = find(state, LibraryQuery())
    assert len(result.cards) == len(catalogue().exercises)
    assert result.count == f"{len(catalogue().exercises)} exercises"
    assert [fold(card.name) for card in result.cards] == sorted(
        fold(card.name) for card in result.cards
    )


@pytest.mark.parametrize(
    "text",
    [
        "clamshell",
        "CLAM",
        "Clám exercise",
        "side-lying hip external",
        "outer buttock clam",
        " clam ",
    ],
)
def test_a_search_finds_names_other_names_and_targets_without_accents_or_capitals(text):
    assert "clamshell" in names(LibraryQuery(text=text))


def test_a_search_needs_every_word():
    assert names(LibraryQuery(text="clam bridge")) == []


def test_a_search_begins_at_the_start_of_a_word():
    assert names(LibraryQuery(text="amshell")) == []


def test_signs_alone_filter_nothing():
    assert len(names(LibraryQuery(text=" - "))) == len(catalogue().exercises)


def test_a_search_finds_the_words_of_an_id():
    assert names(LibraryQuery(text="w-sit-hip")) == [
        "w-sit-hip-internal-rotation-stretch",
        "w-sit-hip-internal-rotation-stretch-cushion",
    ]


def test_filters_narrow_together_and_the_line_counts():
    state = build_state(catalogue(), None)
    query = LibraryQuery(goal="strength", posture="side-lying", equipment=frozenset({"none"}))
    result = find(state, query)
    assert result.cards
    assert {card.goal for card in result.cards} == {"strength"}
    assert {card.posture for card in result.cards} == {"side-lying"}
    assert all(not card.equipment for card in result.cards)
    assert result.count == f"{len(result.cards)} of {len(catalogue().exercises)} exercises"


def test_a_thing_can_be_chosen_as_equipment():
    found = names(LibraryQuery(equipment=frozenset({"resistance band"})))
    assert found
    assert all("resistance band" in catalogue().exercises[one].equipment for one in found)


def test_several_things_let_through_what_uses_any_of_them():
    pillow = names(LibraryQuery(equipment=frozenset({"pillow"})))
    strap = names(LibraryQuery(equipment=frozenset({"strap"})))
    both = names(LibraryQuery(equipment=frozenset({"pillow", "strap"})))
    assert set(both) == {*pillow, *strap}


def test_each_choice_says_how_many_it_would_show_beside_the_other_filters():
    state = build_state(catalogue(), None)
    query = LibraryQuery(text="hip", goal="stretch", equipment=frozenset({"none"}))
    result = find(state, query)
    for choice in result.goals:
        shown = find(state, replace(query, goal=choice.value)).cards
        assert choice.count == len(shown), choice
    for choice in result.postures:
        assert choice.count == len(find(state, replace(query, posture=choice.value)).cards), choice
    for choice in result.equipment:
        alone = replace(query, equipment=frozenset({choice.value}))
        assert choice.count == len(find(state, alone).cards), choice


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("glutes", "buttock"),
        ("groin", "inner thigh"),
        ("theraband", "band"),
        ("psoas", "hip flexor"),
    ],
)
def test_other_words_for_the_same_find_it(typed, meant):
    found = names(LibraryQuery(text=typed))
    assert found
    assert set(names(LibraryQuery(text=meant))) & set(found)


@pytest.mark.parametrize("typed", ["clmash", "clamshel", "clamschell", "brigde", "streching"])
def test_a_word_typed_a_little_wrong_is_understood(typed):
    right = "bridge" if typed.startswith("br") else "stretch" if typed[0] == "s" else "clamshell"
    assert set(names(LibraryQuery(text=typed))) & set(names(LibraryQuery(text=right)))


def test_a_word_spelt_right_finds_nothing_besides():
    assert all("clam" in name for name in names(LibraryQuery(text="clamshell")))


def test_what_stands_in_the_way_is_marked_on_the_card():
    missing = frozenset({"resistance band"})
    access = Access(missing, frozenset({Condition.OUTER_HIP_TENDON_PAIN}))
    cards = {card.exercise: card for card in build_state(catalogue(), None, access).cards}
    assert cards["bird-dog"].mark == ""
    assert cards["clamshell"].mark == "Ask first"
    kick = next(one for one in cards.values() if one.mark == "Not at hand")
    assert "resistance band" in kick.equipment
    assert "Needs a resistance band, which you have not ticked" in kick.spoken


def test_no_match_says_what_stands_in_the_way():
    state = build_state(catalogue(), None)
    result = find(state, LibraryQuery(text="xyz", equipment=frozenset({"none"})))
    assert result.nothing_found == (
        "No exercise matches. The search is “xyz” and equipment is set to “None”."
    )
    only_filters = find(
        state, LibraryQuery(goal="mobility", posture="prone", equipment=frozenset({"table"}))
    )
    assert only_filters.nothing_found.startswith("No exercise matches. Goal is set to “Mobility”")


def test_exercises_that_the_programme_plays_are_marked():
    state = build_state(catalogue(), following("full-hip-routine"))
    marked = {card.exercise: card.item for card in state.cards if card.badge}
    assert len(marked) == 16
    assert marked["clamshell"] == "clamshell"


def test_the_mark_follows_the_rung_that_was_chosen():
    state = build_state(catalogue(), following("full-hip-routine", clamshell="clamshell-hold"))
    marked = {card.exercise: card.item for card in state.cards if card.badge}
    assert marked["clamshell-hold"] == "clamshell"
    assert "clamshell" not in marked


def test_a_card_tells_its_place_on_the_ladder_if_there_is_more_than_one_step():
    cards = {card.exercise: card for card in build_state(catalogue(), None).cards}
    assert cards["clamshell"].step_text == "Step 4 of 11"
    assert cards["seated-figure-four-stretch"].step_text == ""
    assert cards["clamshell"].spoken == (
        "Clamshell (repetitions). Strength, on your side. Reps. Step 4 of 11"
    )
    assert cards["supine-pelvic-tilt"].step_text == "Step 1 of 11"
