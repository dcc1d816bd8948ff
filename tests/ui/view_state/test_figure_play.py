"""What the figure does at each moment of a session."""

from dataclasses import replace

import pytest

from limber.catalogue.models import Per, Range, Side, Tempo
from limber.engine.table import Action
from limber.plan.models import StepKind, Timing
from limber.ui.figures.sights import Cycle
from limber.ui.view_state.figure_play import INTO_PLACE, FigurePlay, figure_play, shown_tempo
from limber.ui.widgets.figure_loop import UNPACED
from tests.fakes.plans import hold_dose, reps_dose, run_dose
from tests.ui.view_state.watching import ONE_SIDE, watch


def play(shown) -> FigurePlay:
    session = shown.player.session
    moment = session.moment()
    return figure_play(moment, session.plan.form_of(moment.step).dose)


@pytest.mark.parametrize(
    ("seconds", "share"), [(0.0, 0.0), (1.0, 0.5), (2.5, 1.0), (4.0, 0.5), (5.0, 0.0)]
)
def test_repetitions_follow_the_tempo(seconds, share):
    shown = watch(reps_dose(4))
    shown.reach(StepKind.REPS)
    shown.player.wait(seconds)
    assert play(shown).share == pytest.approx(share)
    assert play(shown).cycle is Cycle.WAY


@pytest.mark.parametrize(("seconds", "share"), [(0.0, 0.0), (1.0, 0.2), (4.0, 0.8), (6.0, 0.2)])
def test_in_a_circle_one_repetition_is_one_round(seconds, share):
    shown = watch(reps_dose(4))
    shown.reach(StepKind.REPS)
    shown.player.wait(seconds)
    assert play(shown).in_a_circle().share == pytest.approx(share)
    assert play(shown).in_a_circle().cycle is Cycle.ROUND


def test_the_second_direction_goes_the_other_way_round():
    shown = watch(run_dose(20.0, per=Per.DIRECTION))
    shown.reach(StepKind.RUN)
    shown.player.wait(1.0)
    first = play(shown)
    shown.reach(StepKind.SWITCH)
    shown.reach(StepKind.RUN)
    shown.player.wait(1.0)
    second = play(shown)
    assert (first.backwards, second.backwards) == (False, True)
    assert second.share == pytest.approx(first.share)
    assert second.in_a_circle().share == pytest.approx(1 - first.in_a_circle().share)


def test_who_counts_alone_sees_the_tempo_of_the_exercise():
    shown = watch(reps_dose(4), timing=Timing(count_reps_myself=True))
    shown.reach(StepKind.REPS)
    shown.player.wait(7.5)
    assert shown.player.session.moment().rep is None
    assert play(shown).share == pytest.approx(1.0)
    shown.player.wait(1.5)
    assert play(shown).share == pytest.approx(0.5)


def test_a_hold_stays_at_the_end_and_breathes():
    shown = watch(hold_dose())
    shown.reach(StepKind.READY)
    assert play(shown) == FigurePlay(1.0, cycle=Cycle.BREATH)
    shown.reach(StepKind.HOLD)
    shown.player.wait(2.0)
    assert play(shown) == FigurePlay(1.0, pytest.approx(1.0), Cycle.BREATH)


def test_what_moves_is_ready_at_its_start():
    for dose in (reps_dose(4), run_dose()):
        shown = watch(dose)
        shown.reach(StepKind.READY)
        assert play(shown).share == 0.0


def test_a_short_time_to_get_into_place_shows_the_way_once():
    shown = watch(hold_dose())
    assert shown.player.session.step.kind is StepKind.POSITION
    shares = []
    for _ in range(3):
        shares.append(round(play(shown).share, 3))
        shown.player.wait(0.9)
    assert shares == sorted(shares)
    assert shares[-1] > 0.9


def test_a_long_time_shows_the_way_again_and_again():
    shown = watch(hold_dose(), timing=Timing(position_seconds=15.0))
    shown.player.wait(1.5)
    first = play(shown)
    assert first.share == pytest.approx(0.5)
    shown.player.wait(INTO_PLACE.total_seconds)
    assert play(shown).share == pytest.approx(first.share)


def test_before_the_session_begins_the_way_is_shown_by_itself():
    shown = watch(hold_dose(), waiting=True)
    assert play(shown).loops == INTO_PLACE
    shown.player.do(Action.START)
    assert play(shown).loops is None


@pytest.mark.parametrize("kind", [StepKind.REST, StepKind.SWITCH])
def test_a_rest_shows_the_start_of_what_comes(kind):
    shown = watch(hold_dose(holds=2, **ONE_SIDE))
    shown.reach(kind)
    assert play(shown).share == 0.0
    side = Side.RIGHT if kind is StepKind.SWITCH else Side.LEFT
    assert shown.state.working_side is side


def test_a_pause_stands_still():
    shown = watch(reps_dose(4))
    shown.reach(StepKind.REPS)
    shown.player.wait(1.0)
    shown.player.do(Action.PAUSE)
    before = play(shown)
    shown.player.wait(1.3)
    assert play(shown) == before


def test_an_exercise_is_shown_in_its_own_tempo():
    tempo = Tempo(lift=2.0, hold=1.0, lower=2.0)
    assert shown_tempo(reps_dose(tempo=tempo)) == tempo
    assert shown_tempo(reps_dose(tempo=None)) == UNPACED
    assert shown_tempo(hold_dose()) is None
    paced = replace(run_dose(), seconds_per_rep=Range(min=4.0, max=6.0))
    assert shown_tempo(paced).total_seconds == pytest.approx(4.0)
