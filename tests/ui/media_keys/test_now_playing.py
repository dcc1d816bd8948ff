"""What the desktop is told of a session, and what its keys mean."""

import pytest

from limber.engine.events import (
    CountingIn,
    Ended,
    Paused,
    PauseReason,
    SetStatus,
    StepStarted,
    Waiting,
)
from limber.engine.table import Action
from limber.plan.models import StepKind
from limber.ui.media_keys.now_playing import MediaKey, NowPlaying, Status, after, wish_for
from limber.ui.view_state.player_keys import PlayerWish
from tests.fakes.plans import Shelf, exercise, hold_dose

STEPS = Shelf([exercise("low", hold_dose(10.0)), exercise("high", hold_dose(10.0))]).plan().steps
FIRST, DONE = STEPS[0], next(step for step in STEPS if step.kind is StepKind.DONE)
PLAYING = NowPlaying(Status.PLAYING, "low", 0)


def title(step):
    return step.exercise or ""


def follow(*events, now=None):
    now = now or NowPlaying()
    for event in events:
        now = after(now, event, title)
    return now


def test_a_session_that_waits_for_the_person_is_paused_and_has_its_title():
    assert follow(Waiting(0.0, 0, FIRST)) == NowPlaying(Status.PAUSED, "low", 0)


def test_a_session_that_runs_plays():
    assert follow(StepStarted(0.0, 0, FIRST)) == PLAYING


def test_a_pause_keeps_the_title_and_the_count_in_plays_again():
    paused = follow(Paused(2.0, PauseReason.GAP), now=PLAYING)
    assert paused == NowPlaying(Status.PAUSED, "low", 0)
    assert follow(CountingIn(2.0), now=paused) == PLAYING


def test_a_step_without_an_exercise_keeps_the_title():
    assert follow(StepStarted(9.0, 7, DONE), now=PLAYING).title == "low"


def test_a_session_that_is_over_has_stopped():
    assert follow(Ended(9.0, finished=True), now=PLAYING) == NowPlaying()


def test_other_things_change_nothing():
    assert follow(SetStatus.DONE, now=PLAYING) is PLAYING


@pytest.mark.parametrize(
    ("key", "playing", "paused"),
    [
        (MediaKey.PLAY, None, PlayerWish.BIG),
        (MediaKey.PAUSE, PlayerWish.PAUSE, None),
        (MediaKey.PLAY_PAUSE, PlayerWish.PAUSE, PlayerWish.BIG),
        (MediaKey.NEXT, PlayerWish.NEXT, None),
        (MediaKey.PREVIOUS, Action.BACK, Action.BACK),
    ],
)
def test_each_key_does_what_it_says_and_nothing_twice(key, playing, paused):
    assert wish_for(key, Status.PLAYING) == playing
    assert wish_for(key, Status.PAUSED) == paused
