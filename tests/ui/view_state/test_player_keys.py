"""The keys on screen are those that do something now."""

from dataclasses import replace

import pytest

from limber.catalogue.models import CountRange
from limber.engine.table import Action, State
from limber.plan.models import StepKind
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, rung
from tests.ui.view_state.watching import AROUND, ONE_SIDE, Watcher, watch


def test_while_waiting_only_what_can_be_done_is_on_the_keys():
    shown = watch(hold_dose(), waiting=True)
    assert shown.keys == {
        "Space": "Start",
        "X": "This hurts",
        "M": "Mute",
        "Esc": "End",
        "F1": "Keys",
    }


def test_in_a_hold_its_keys_are_shown():
    shown = watch(hold_dose(30.0, holds=2))
    shown.player.wait_for(StepKind.HOLD)
    assert shown.keys.keys() >= {"Space", "Enter", "→", "+", "M", "Esc"}
    assert shown.keys.keys().isdisjoint({"E", "H", "C", "P", "A"})
    assert (shown.keys["Space"], shown.keys["→"]) == ("Pause", "Skip set")


def test_in_a_rest_right_means_to_start_now_and_there_is_no_done():
    shown = watch(hold_dose(holds=2))
    shown.player.wait_for(StepKind.REST)
    assert shown.keys["→"] == "Start now"
    assert "Enter" not in shown.keys


def test_where_the_person_counts_space_counts_and_p_pauses():
    shown = watch(reps_dose(4, tempo=None))
    shown.reach(StepKind.REPS)
    assert (shown.keys["Space"], shown.keys["P"]) == ("Count one", "Pause")
    assert "+" not in shown.keys
    assert "C" not in shown.keys


def test_paced_repetitions_can_be_counted_oneself():
    shown = watch(reps_dose(4))
    shown.reach(StepKind.REPS)
    assert shown.keys["C"] == "Count myself"


def test_back_is_shown_where_there_is_a_set_to_go_back_to():
    shown = watch(hold_dose(30.0, holds=2))
    assert "←" not in shown.keys
    shown.player.wait_for(StepKind.REST)
    assert shown.keys["←"] == "Back"


def test_a_further_set_is_offered_where_the_dose_is_a_range():
    shown = watch(hold_dose(holds=1, sets=CountRange(1, 2)), hold_dose())
    shown.player.wait_for(StepKind.HOLD)
    assert shown.keys["A"] == "One more set"


@pytest.mark.parametrize(
    ("chosen", "shown_keys"), [("low", {"H"}), ("middle", {"E", "H"}), ("high", {"E"})]
)
def test_easier_and_harder_are_shown_where_there_is_such_a_form(chosen, shown_keys):
    names = ("low", "middle", "high")
    shelf = Shelf(
        [exercise(name, hold_dose()) for name in names],
        [ladder("bridge", *(rung(name) for name in names))],
        [item(chosen)],
    )
    assert Watcher(shelf).keys.keys() & {"E", "H"} == shown_keys


def test_the_key_of_the_sound_says_what_it_would_do():
    shown = watch(hold_dose())
    muted = shown.around(replace(AROUND, muted=True))
    assert {each.key: each.label for each in muted.keys.items}["M"] == "Sound on"
    assert shown.keys["M"] == "Mute"


def test_every_key_that_is_shown_does_something():
    """Each action among the keys on screen is possible at that moment."""
    shown = watch(hold_dose(12.0, holds=2, **ONE_SIDE), reps_dose(2), waiting=True)
    session = shown.player.session
    shown.player.do(Action.START)
    while session.state is not State.ENDED:
        actions = [each.action for each in shown.state.keys.items]
        for action in actions:
            if action in set(Action):
                assert session.can(Action(action)), (action, session.step)
        shown.player.wait(1.0)
