"""What the player shows at each moment of a session."""

from dataclasses import replace

import pytest

from limber.catalogue.models import CountRange, Per, Side
from limber.engine.table import Action
from limber.plan.models import StepKind
from limber.ui.icons import IconName
from limber.ui.tokens import Phase
from limber.ui.view_state.player_words import time_left
from limber.ui.widgets.ring import RingStyle
from limber.ui.widgets.session_progress import SegmentMark
from tests.fakes.plans import hold_dose, reps_dose, run_dose
from tests.ui.view_state.watching import AROUND, ONE_SIDE, watch


def test_before_the_first_set_the_steps_are_there_to_be_read():
    shown = watch(hold_dose(**ONE_SIDE), waiting=True)
    assert shown.state.steps == ("Lie down.", "Bend your left knee.", "Breathe.")
    assert shown.state.instruction == "Press Space when you are in place."
    assert shown.state.detail == "On the mat."
    assert shown.state.word.word == "READY"
    shown.player.do(Action.START)
    assert shown.state.steps == ()


@pytest.mark.parametrize(
    ("kind", "word", "phase"),
    [
        (StepKind.READY, "READY", Phase.READY),
        (StepKind.HOLD, "HOLD", Phase.HOLD),
        (StepKind.REST, "REST", Phase.REST),
        (StepKind.SWITCH, "SWITCH SIDES", Phase.REST),
    ],
)
def test_each_step_has_its_word_and_its_colour(kind, word, phase):
    shown = watch(hold_dose(holds=2, **ONE_SIDE))
    assert (shown.state.word.word, shown.state.phase) == ("SET UP", Phase.READY)
    shown.reach(kind)
    assert (shown.state.word.word, shown.state.phase) == (word, phase)


def test_a_run_says_move_and_the_other_direction_says_so():
    shown = watch(run_dose(20.0, per=Per.DIRECTION))
    shown.player.wait_for(StepKind.RUN)
    assert shown.state.word.word == "MOVE"
    assert shown.state.side is not None
    assert shown.frame.ring.sub_text == "One way"
    shown.player.wait_for(StepKind.SWITCH)
    assert shown.state.word.word == "OTHER WAY"


@pytest.mark.parametrize(("seconds", "word"), [(0.5, "LIFT"), (2.5, "HOLD"), (4.0, "LOWER")])
def test_a_paced_repetition_says_what_to_do_now(seconds, word):
    shown = watch(reps_dose(4))
    shown.reach(StepKind.REPS)
    shown.player.wait(seconds)
    assert (shown.state.word.word, shown.state.phase) == (word, Phase.MOVE)
    assert shown.frame.tempo is not None


def test_repetitions_are_counted_in_the_ring():
    shown = watch(reps_dose(4))
    shown.reach(StepKind.REPS)
    ring = shown.frame.ring
    assert (ring.style, ring.text, ring.sub_text, ring.segments) == (RingStyle.MOVE, "1", "of 4", 4)
    shown.player.wait(5.0)
    assert (shown.frame.ring.text, shown.frame.ring.current_segment) == ("2", 1)


def test_a_range_says_how_many_more_are_welcome():
    shown = watch(reps_dose(CountRange(2, 4), tempo=None))
    shown.reach(StepKind.REPS)
    assert shown.frame.ring.sub_text == "of 2–4"
    assert shown.frame.tempo is None
    shown.player.do(Action.COUNT, Action.COUNT)
    assert (shown.frame.ring.text, shown.frame.ring.sub_text) == ("2", "up to 4")


def test_repetitions_that_alternate_show_the_side_of_each():
    dose = reps_dose(4, per=Per.SIDE_ALTERNATING, first=Side.LEFT)
    shown = watch(dose)
    shown.reach(StepKind.REPS)
    assert shown.state.side is not None
    assert shown.state.side.word == "LEFT"
    shown.player.wait(5.0)
    assert shown.state.side.word == "RIGHT"


def test_the_ring_counts_a_hold_down_to_its_end():
    shown = watch(hold_dose(30.0, holds=2))
    shown.player.wait_for(StepKind.HOLD)
    ring = shown.frame.ring
    assert (ring.style, ring.text, ring.sub_text) == (RingStyle.HOLD, "30", "Set 1 of 2")
    shown.player.wait(29.5)
    assert (shown.frame.ring.text, shown.frame.ring.fraction) == ("1", pytest.approx(0.5 / 30))


def test_after_a_pause_the_count_stands_in_the_ring():
    shown = watch(hold_dose(30.0))
    shown.player.wait_for(StepKind.HOLD)
    shown.player.do(Action.PAUSE, Action.RESUME)
    assert (shown.state.word.word, shown.frame.ring.text) == ("READY", "3")
    shown.player.wait(1.0)
    assert shown.frame.ring.text == "2"


def test_the_side_is_shown_and_named_for_readers():
    shown = watch(hold_dose(**ONE_SIDE))
    side = shown.state.side
    assert side is not None
    assert (side.word, side.spoken, shown.state.working_side) == ("LEFT", "Left side", Side.LEFT)
    shown.player.wait_for(StepKind.SWITCH)
    side = shown.state.side
    assert side is not None
    assert (side.word, side.word_first) == ("RIGHT", False)


def test_where_both_sides_work_no_side_is_shown():
    assert watch(hold_dose()).state.side is None


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (StepKind.POSITION, "Bend your left knee."),
        (StepKind.HOLD, "Next: rest 5 s"),
        (StepKind.REST, "Left side, set 2 of 2"),
        (StepKind.SWITCH, "Right side, set 1 of 2"),
    ],
)
def test_the_quiet_line_says_what_comes(kind, words):
    shown = watch(hold_dose(holds=2, **ONE_SIDE), waiting=True)
    shown.player.do(Action.START)
    if kind is not StepKind.POSITION:
        shown.player.wait_for(kind)
    assert shown.state.detail == words


def test_after_the_last_set_of_all_comes_the_end_and_before_it_the_next_exercise():
    shown = watch(hold_dose(), hold_dose())
    shown.player.wait_for(StepKind.HOLD)
    assert shown.state.detail == "Next: rest 10 s, then B"
    shown.player.wait_for(StepKind.HOLD)
    assert shown.state.detail == "Next: the end"


def test_in_a_rest_the_exercise_to_come_is_named():
    shown = watch(hold_dose(), hold_dose())
    shown.player.wait_for(StepKind.REST)
    assert (shown.state.exercise_name, shown.state.place) == ("B", "Exercise 2 of 2")


def test_the_progress_marks_what_was_done_and_where_one_is():
    shown = watch(hold_dose(holds=2), hold_dose())
    done, current, coming, skipped = (
        SegmentMark.DONE,
        SegmentMark.CURRENT,
        SegmentMark.COMING,
        SegmentMark.SKIPPED,
    )
    assert shown.marks() == [[current, coming], [coming]]
    shown.player.wait_for(StepKind.REST)
    assert shown.marks() == [[done, current], [coming]]
    shown.player.do(Action.SKIP, Action.SKIP)
    assert shown.marks() == [[done, skipped], [current]]


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0.0, "under a minute left"),
        (29.0, "under a minute left"),
        (31.0, "1 min left"),
        (1214.0, "20 min left"),
    ],
)
def test_what_is_left_of_the_session_is_told_in_minutes(seconds, words):
    assert time_left(seconds) == words


def test_a_notice_and_the_title_come_from_around_the_session():
    shown = watch(hold_dose())
    state = shown.around(replace(AROUND, notice="The disk is full."))
    assert (state.title, state.notice) == ("Evening session", "The disk is full.")


def test_an_arrow_leads_to_what_comes_after_a_set_and_another_shows_where_one_turns():
    shown = watch(hold_dose(30.0, **ONE_SIDE))
    for kind, before_instruction, before_detail in (
        (StepKind.POSITION, IconName.TURN_OVER, None),
        (StepKind.READY, None, None),
        (StepKind.HOLD, None, IconName.ARROW_RIGHT),
        (StepKind.SWITCH, IconName.TURN_OVER, None),
    ):
        shown.reach(kind)
        assert shown.state.instruction_icon is before_instruction, kind
        assert shown.state.detail_icon is before_detail, kind


def test_all_that_may_be_said_in_an_exercise_is_known_from_its_start():
    shown = watch(hold_dose(30.0))
    shown.reach(StepKind.READY)
    known = shown.state.instructions
    assert shown.state.instruction in known
    shown.reach(StepKind.HOLD)
    assert shown.state.instructions == known
    assert shown.state.instruction in known
