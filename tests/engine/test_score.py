"""Which sound goes with which event."""

import pytest

from limber.engine.cues import Cue
from limber.engine.events import (
    Beat,
    BeatKind,
    CountingIn,
    Ended,
    Event,
    Paused,
    PauseReason,
    Resumed,
    StepStarted,
    Waiting,
    WorkEnded,
)
from limber.engine.score import AFTER_THE_BELL_SECONDS, Sound, sound_of
from limber.plan.models import Step, StepKind

HOLD = Step(kind=StepKind.HOLD, seconds=30)


def started(kind: StepKind) -> StepStarted:
    return StepStarted(5.0, 0, Step(kind=kind, seconds=10))


@pytest.mark.parametrize(
    ("event", "cue"),
    [
        (started(StepKind.HOLD), Cue.START),
        (started(StepKind.REPS), Cue.START),
        (started(StepKind.RUN), Cue.START),
        (started(StepKind.POSITION), Cue.READY),
        (Waiting(0.0, 0, HOLD), Cue.READY),
        (WorkEnded(5.0, HOLD), Cue.END),
        (Beat(1.0, BeatKind.COUNT, 3), Cue.COUNT),
        (Beat(1.0, BeatKind.LAST, 3), Cue.LAST),
        (Beat(1.0, BeatKind.HALFWAY, 15), Cue.HALFWAY),
        (Beat(1.0, BeatKind.LIFT, 2), Cue.LIFT),
        (Beat(1.0, BeatKind.HOLD, 2), Cue.HOLD),
        (Beat(1.0, BeatKind.LOWER, 2), Cue.LOWER),
        (Paused(1.0, PauseReason.ASKED), Cue.PAUSED),
        (Resumed(1.0), Cue.RESUMED),
    ],
)
def test_what_is_to_be_heard_at_once(event: Event, cue: Cue) -> None:
    assert sound_of(event) == Sound(cue)


@pytest.mark.parametrize(
    ("event", "cue"),
    [
        (started(StepKind.REST), Cue.REST),
        (started(StepKind.SWITCH), Cue.SWITCH),
        (Ended(5.0, finished=True), Cue.FINISHED),
    ],
)
def test_what_follows_the_bell_of_the_end_waits_for_it(event: Event, cue: Cue) -> None:
    assert sound_of(event) == Sound(cue, AFTER_THE_BELL_SECONDS)


@pytest.mark.parametrize(
    "event",
    [
        started(StepKind.READY),
        started(StepKind.DONE),
        CountingIn(1.0),
        Ended(5.0, finished=False),
        Beat(1.0, BeatKind.LIFT, 1),
    ],
)
def test_what_something_else_tells_already_is_silent(event: Event) -> None:
    assert sound_of(event) is None


def test_a_repetition_counted_by_hand_is_answered_by_a_tick_and_a_paced_one_is_not() -> None:
    counted = Beat(1.0, BeatKind.REP, 4)
    assert sound_of(counted, counts_by_hand=True) == Sound(Cue.LIFT)
    assert sound_of(counted) is None


def test_start_and_end_never_share_a_sound() -> None:
    assert sound_of(started(StepKind.HOLD)) != sound_of(WorkEnded(0.0, HOLD))
