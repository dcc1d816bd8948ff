"""What the panels about pain say."""

import pytest

from limber.advice.pain import Band
from limber.catalogue.models import Per, Side
from limber.catalogue.safety import Place
from limber.engine.table import Action
from limber.plan.models import StepKind
from limber.ui.view_state.felt import Felt, felt_at
from limber.ui.view_state.pain_panels import (
    Said,
    answer_panel,
    asking_panel,
    before_panel,
    notes_at,
)
from limber.ui.widgets.pause_panel import PausePanelState
from limber.ui.widgets.pause_row import RowTone
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, plan_of, reps_dose, rung
from tests.fakes.player import Player
from tests.ui.hurting import RISING, SHARP

EACH_SIDE = {"per": Per.SIDE, "first": Side.LEFT}
NOTES = (RISING, SHARP)


def felt_in(player: Player) -> Felt:
    session = player.session
    return felt_at(session.moment(), session.plan, session.results)


def answered(player: Player, pain: int | None, band: Band) -> PausePanelState:
    moment, plan = player.session.moment(), player.session.plan
    return answer_panel(Said(felt_in(player), pain, band), moment, plan, NOTES)


def keys(panel: PausePanelState) -> list[str]:
    first = [panel.resume] if panel.resume else []
    return [row.key for row in (*first, *panel.rows)]


@pytest.fixture
def on_a_side() -> Player:
    player = Player(plan_of(hold_dose(30.0, **EACH_SIDE), hold_dose(10.0)))
    player.wait_for(StepKind.HOLD)
    return player


def test_the_question_names_the_exercise_and_its_side(on_a_side):
    panel = asking_panel(felt_in(on_a_side), on_a_side.session.moment())
    assert panel.detail == "A, left side. Press the number."
    assert panel.has_scale
    assert [(row.key, row.tone) for row in panel.rows] == [
        ("S", RowTone.DANGER),
        ("Space", RowTone.PLAIN),
    ]


def test_while_switching_sides_it_is_the_side_that_was_just_done(on_a_side):
    on_a_side.wait_for(StepKind.SWITCH)
    assert on_a_side.session.step.side is Side.RIGHT
    felt = felt_in(on_a_side)
    assert (felt.words, felt.is_over) == ("A, left side", False)


def test_in_the_rest_between_two_exercises_it_is_the_first(on_a_side):
    on_a_side.wait_for(StepKind.REST)
    felt = felt_in(on_a_side)
    assert (felt.words, felt.is_over) == ("A, right side", True)


def test_after_skipping_it_is_the_side_that_was_begun_or_none(on_a_side):
    on_a_side.wait(5.0)
    on_a_side.do(Action.SKIP_EXERCISE)
    assert felt_in(on_a_side).words == "A, left side"
    nothing = Player(plan_of(hold_dose(30.0, **EACH_SIDE), hold_dose(10.0)))
    nothing.do(Action.SKIP_EXERCISE)
    assert (felt_in(nothing).words, felt_in(nothing).is_over) == ("A", True)


def test_getting_into_place_it_is_the_exercise_to_come(on_a_side):
    on_a_side.wait_for(StepKind.REST)
    on_a_side.wait_for(StepKind.POSITION)
    assert felt_in(on_a_side).words == "B"


def test_where_repetitions_change_sides_it_is_the_side_of_this_one():
    player = Player(plan_of(reps_dose(4, per=Per.SIDE_ALTERNATING, first=Side.LEFT)))
    player.wait(6.0)
    sides = []
    for _ in range(2):
        sides.append(felt_in(player).side)
        player.wait(5.0)
    assert sides == [Side.LEFT, Side.RIGHT]


def test_the_question_before_can_be_skipped_with_space(on_a_side):
    panel = before_panel(on_a_side.session.moment())
    assert (panel.title, panel.has_scale, keys(panel)) == ("Hip pain now?", True, ["Space"])


def test_mild_pain_says_no_more_than_that_one_may_go_on(on_a_side):
    panel = answered(on_a_side, 2, Band.GO)
    assert (panel.title, panel.caution) == ("You may go on", None)
    assert panel.detail == "Pain 2, slight. A, left side"


def test_between_the_lines_it_is_said_that_the_session_is_no_progress(on_a_side):
    caution = answered(on_a_side, 4, Band.AMBER).caution
    assert caution is not None
    assert caution.title == "This session will not count as progress."
    assert not caution.is_danger


def test_above_the_line_the_safety_notes_for_rising_pain_are_shown(on_a_side):
    caution = answered(on_a_side, 8, Band.STOP).caution
    assert caution is not None
    assert (caution.title, caution.is_danger) == (RISING.text, True)


def test_without_notes_there_is_no_empty_box(on_a_side):
    moment, plan = on_a_side.session.moment(), on_a_side.session.plan
    said = Said(felt_in(on_a_side), 8, Band.STOP)
    assert answer_panel(said, moment, plan, ()).caution is None


def test_sharp_pain_is_named_without_a_number(on_a_side):
    assert answered(on_a_side, None, Band.STOP).detail == "Sharp or new. A, left side"


def test_nothing_in_the_panel_goes_on_with_what_was_stopped(on_a_side):
    panel = answered(on_a_side, 8, Band.STOP)
    assert panel.resume is not None
    assert (panel.resume.title, keys(panel)) == ("Skip this exercise", ["Space", "Esc"])


def test_the_easier_form_is_named_with_its_dose():
    shelf = Shelf(
        [exercise(name, hold_dose(20.0)) for name in ("low", "high")],
        [ladder("bridge", rung("low"), rung("high"))],
        [item("high")],
    )
    player = Player(shelf.plan())
    player.wait_for(StepKind.HOLD)
    (easier,) = [row for row in answered(player, 4, Band.AMBER).rows if row.key == "E"]
    assert (easier.action, easier.detail) == (Action.EASIER, "LOW, 20 s")


def test_after_an_exercise_that_is_over_the_next_one_is_named(on_a_side):
    on_a_side.wait_for(StepKind.REST)
    panel = answered(on_a_side, 8, Band.STOP)
    assert panel.resume is not None
    assert (panel.resume.title, keys(panel)) == ("On to: B", ["Space", "Esc"])


def test_notes_are_shown_where_they_belong():
    assert notes_at(NOTES, Place.SHARP_PAIN) == (SHARP.text,)
