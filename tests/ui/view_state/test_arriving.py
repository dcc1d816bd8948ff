"""Out of which position one gets into the next, and how fast that is shown."""

import pytest

from limber.catalogue.models import Side
from limber.plan.models import StepKind
from limber.ui.view_state.arriving import (
    LEG_SECONDS,
    PAUSE_SECONDS,
    REST_SECONDS,
    Arriving,
    Before,
    arriving_share,
)
from tests.fakes.plans import hold_dose, reps_dose
from tests.ui.view_state.watching import ONE_SIDE, watch

TWO_LEGS = 2 * LEG_SECONDS + REST_SECONDS


def share(seconds, room=60.0, legs=2):
    return arriving_share(Arriving(seconds, room), legs)


def test_before_the_first_exercise_there_is_nothing_to_come_from():
    shown = watch(reps_dose(4), hold_dose())
    assert shown.player.session.step.kind is StepKind.POSITION
    assert shown.state.before is None


def test_one_gets_into_an_exercise_out_of_how_the_last_one_was_left():
    for dose, left in ((reps_dose(4), 0.0), (hold_dose(), 1.0)):
        shown = watch(dose, hold_dose())
        shown.reach(StepKind.REST)
        assert shown.state.before is None
        shown.reach(StepKind.POSITION)
        (ids, side) = (shown.state.before.figures, shown.state.before.side)
        assert (ids[-1], side, shown.state.before.share) == ("a", None, left)


def test_a_change_of_sides_leads_from_the_one_to_the_other_and_is_shown_once():
    shown = watch(hold_dose(**ONE_SIDE))
    shown.reach(StepKind.SWITCH)
    assert shown.state.working_side is Side.RIGHT
    assert shown.state.before == Before(shown.state.figures, Side.LEFT, 1.0)
    shown.reach(StepKind.POSITION)
    assert shown.state.before is None


def test_each_leg_begins_and_ends_slowly_with_a_rest_between():
    assert share(0.0) == 0.0
    assert share(LEG_SECONDS / 2) == pytest.approx(0.25)
    assert share(LEG_SECONDS) == share(LEG_SECONDS + REST_SECONDS * 0.9) == pytest.approx(0.5)
    assert share(0.1) < share(LEG_SECONDS / 2) - share(LEG_SECONDS / 2 - 0.1)
    assert share(TWO_LEGS) == 1.0


def test_the_way_is_shown_again_after_a_pause_where_there_is_time_for_all_of_it():
    again = TWO_LEGS + PAUSE_SECONDS
    assert share(again - 0.01) == 1.0
    assert share(again + LEG_SECONDS / 2) == pytest.approx(0.25)
    assert share(again + 0.5, room=again + TWO_LEGS / 2) == 1.0
    assert share(again + LEG_SECONDS / 2, room=None) == pytest.approx(0.25)


def test_in_a_short_time_the_way_is_shown_faster_and_to_its_end():
    assert share(1.0, room=2.0, legs=3) > share(1.0, legs=3)
    assert share(1.8, room=2.0, legs=3) == 1.0
    assert share(0.0, room=0.0) == 1.0
