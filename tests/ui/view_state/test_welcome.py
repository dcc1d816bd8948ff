"""What the screens of the welcome show."""

from dataclasses import replace

import pytest

from limber.settings import Settings
from limber.ui.view_state.welcome import SCREENS, Screen, build_state, neighbour
from tests.ui.real_catalogue import catalogue


def state(screen, settings=None, **more):
    return build_state(screen, catalogue(), settings or Settings(), None, **more)


def test_there_are_five_screens_and_each_says_its_place():
    assert [state(screen).progress for screen in SCREENS] == [
        "1 of 5",
        "2 of 5",
        "3 of 5",
        "4 of 5",
        "5 of 5",
    ]


def test_from_all_but_the_first_one_can_go_back():
    assert [state(screen).can_go_back for screen in SCREENS] == [False, True, True, True, True]


def test_the_button_of_the_safety_notes_says_that_they_are_read():
    assert state(Screen.SAFETY).next == "I have read this, next"


@pytest.mark.parametrize(
    ("leads_to", "words"), [("Today", "Go to Today"), ("Settings", "Back to Settings")]
)
def test_the_last_button_says_where_it_leads(leads_to, words):
    assert state(Screen.PROGRAMME, leads_to=leads_to).next == words


def test_the_programmes_are_listed_on_their_screen_alone():
    assert state(Screen.SOUND).programmes == ()
    assert len(state(Screen.PROGRAMME).programmes) == len(catalogue().programmes)


def test_what_is_chosen_already_is_shown():
    settings = replace(Settings(), missing_equipment=("wall",), muted=True)
    shown = state(Screen.EQUIPMENT, settings, trouble="No sound output.")
    assert [row.key for row in shown.equipment if not row.is_on] == ["wall"]
    assert shown.sound.is_muted
    assert shown.sound.trouble == "No sound output."


def test_before_the_first_and_after_the_last_there_is_none():
    assert neighbour(Screen.ABOUT, -1) is None
    assert neighbour(Screen.ABOUT, 1) is Screen.SAFETY
    assert neighbour(Screen.PROGRAMME, 1) is None


@pytest.mark.parametrize("screen", SCREENS)
def test_what_is_to_be_read_on_a_screen_is_said_with_its_place(screen):
    said = state(screen).spoken
    assert said.startswith(f"{SCREENS.index(screen) + 1} of 5. {screen}. ")
    assert said.endswith(".")


def test_the_safety_notes_are_said_in_full():
    shown = state(Screen.SAFETY)
    assert all(note in shown.spoken for note in shown.safety.notes)
    assert "Tick what is true for you." in shown.spoken
