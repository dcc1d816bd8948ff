"""The panels over the player: what they say, and what they offer."""

import pytest

from limber.catalogue.models import Per, Side
from limber.engine.events import PauseReason
from limber.engine.table import Action
from limber.plan.models import StepKind
from limber.ui.view_state.player_keys import PlayerWish
from limber.ui.view_state.player_panels import (
    NOT_SAVED,
    end_panel,
    paused_panel,
    while_unsaved,
)
from limber.ui.widgets.pause_panel import PausePanelState
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, plan_of, reps_dose, rung
from tests.fakes.player import Player


def paused(player: Player, reason: PauseReason = PauseReason.ASKED) -> PausePanelState:
    player.do(Action.PAUSE)
    session = player.session
    possible = frozenset(action for action in Action if session.can(action))
    return paused_panel(session.moment(), session.plan, session.results, possible, reason)


def ending(player: Player) -> PausePanelState:
    session = player.session
    return end_panel(session.moment(), session.plan, session.results)


def rows(panel: PausePanelState) -> dict[str, tuple[str, str]]:
    return {row.key: (row.action, row.detail) for row in panel.rows}


@pytest.fixture
def holding() -> Player:
    player = Player(plan_of(hold_dose(30.0, holds=2, per=Per.SIDE, first=Side.LEFT)))
    player.wait_for(StepKind.HOLD)
    player.wait(2.5)
    return player


def test_a_pause_says_where_it_is(holding):
    panel = paused(holding)
    assert (panel.title, panel.saved_note) == ("Paused", "Place saved")
    assert panel.detail == "28 s left in set 1 of 2, left side"


def test_while_the_disk_is_full_no_panel_says_that_something_is_saved(holding):
    saved = paused(holding)
    pause, end = while_unsaved(saved), while_unsaved(ending(holding))
    assert (pause.title, pause.saved_note, end.saved_note) == ("Paused", "", "")
    assert rows(pause)["Esc"] == (PlayerWish.LEAVE, NOT_SAVED)
    assert rows(end) == {"Enter": (PlayerWish.END, NOT_SAVED)}
    assert rows(pause)["R"] == rows(saved)["R"]


def test_a_pause_before_a_set_says_what_it_is_before():
    player = Player(plan_of(hold_dose(10.0, holds=2)))
    player.wait_for(StepKind.REST)
    assert paused(player).detail == "5 s left before set 2 of 2"


def test_a_pause_in_a_count_says_how_many_are_done():
    player = Player(plan_of(reps_dose(4, tempo=None)))
    player.wait_for(StepKind.REPS)
    player.do(Action.COUNT, Action.COUNT)
    assert paused(player).detail == "2 done in set 1 of 1"


def test_a_gap_is_explained(holding):
    panel = paused(holding, PauseReason.GAP)
    assert panel.detail == "The computer was asleep"


def test_a_pause_in_a_hold_offers_to_restart_it(holding):
    assert rows(paused(holding))["R"] == (Action.RESTART, "30 s from the beginning")


def test_a_pause_in_a_rest_has_nothing_to_restart():
    player = Player(plan_of(hold_dose(10.0, holds=2)))
    player.wait_for(StepKind.REST)
    assert "R" not in rows(paused(player))


def test_skipping_says_what_becomes_of_the_exercise(holding):
    assert rows(paused(holding))["→"] == (PlayerWish.SKIP, "Marked as skipped")
    holding.do(Action.RESUME)
    holding.wait_for(StepKind.REST)
    assert rows(paused(holding))["→"][1] == "Marked as partial: 1 of 4 sets done"


def test_other_forms_are_offered_by_name():
    names = ("low", "middle", "high")
    shelf = Shelf(
        [exercise(name, hold_dose()) for name in names],
        [ladder("bridge", *(rung(name) for name in names))],
        [item("middle")],
    )
    player = Player(shelf.plan())
    player.wait_for(StepKind.HOLD)
    offered = rows(paused(player))
    assert (offered["E"][1], offered["H"][1]) == ("LOW", "HIGH")


def test_after_going_back_the_neighbours_of_the_form_that_is_on_are_offered():
    names = ("low", "middle", "high")
    shelf = Shelf(
        [exercise(name, hold_dose(10.0, holds=3)) for name in names],
        [ladder("bridge", *(rung(name) for name in names))],
        [item("middle")],
    )
    player = Player(shelf.plan())
    player.wait_for(StepKind.REST)
    player.do(Action.HARDER)
    player.do(Action.BACK)
    assert (player.session.step.set, player.session.step.rung) == (1, "middle")
    offered = rows(paused(player))
    assert (offered["E"][1], offered["H"][1]) == ("LOW", "HIGH")


def test_other_forms_are_not_offered_where_there_are_none(holding):
    assert rows(paused(holding)).keys() == {"R", "→", "X", "Esc"}


def test_the_question_says_that_nothing_would_be_kept_where_nothing_was_done():
    panel = ending(Player(plan_of(hold_dose(10.0))))
    assert panel.title == "End here?"
    assert rows(panel)["Enter"] == (
        PlayerWish.END,
        "Nothing has been done yet, so nothing is saved.",
    )


def test_the_question_says_that_a_begun_set_is_kept(holding):
    kept = rows(ending(holding))["Enter"][1]
    assert kept == "This set is saved as far as it came. You can resume later."


def test_the_question_says_what_is_kept(holding):
    holding.wait_for(StepKind.REST)
    kept = rows(ending(holding))["Enter"][1]
    assert kept == "1 of 4 sets are saved. You can resume later."


def test_going_on_is_the_first_answer(holding):
    assert ending(holding).resume.key == "Esc"
    assert ending(holding).resume.action == PlayerWish.LEAVE
