import pytest

from limber.ui.view_state.library import LibraryQuery, build_state, find, fold
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
    query = LibraryQuery(goal="strength", posture="side-lying", equipment="none")
    result = find(state, query)
    assert result.cards
    assert {card.goal for card in result.cards} == {"strength"}
    assert {card.posture for card in result.cards} == {"side-lying"}
    assert all(not card.equipment for card in result.cards)
    assert result.count == f"{len(result.cards)} of {len(catalogue().exercises)} exercises"


def test_a_thing_can_be_chosen_as_equipment():
    found = names(LibraryQuery(equipment="resistance band"))
    assert found
    assert all("resistance band" in catalogue().exercises[one].equipment for one in found)


def test_no_match_says_what_stands_in_the_way():
    state = build_state(catalogue(), None)
    result = find(state, LibraryQuery(text="xyz", equipment="none"))
    assert result.nothing_found == (
        "No exercise matches. The search is “xyz” and equipment is set to “None”."
    )
    only_filters = find(state, LibraryQuery(goal="mobility", posture="prone", equipment="table"))
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
