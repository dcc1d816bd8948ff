"""The instants within a step that are worth a sound."""

import pytest

from limber.catalogue.models import CountRange, Tempo
from limber.engine.beats import beats
from limber.plan.models import Step, StepKind
from tests.fakes.plans import plan_of, reps_dose


def told(kind: StepKind, seconds: float) -> list[tuple[float, str, int]]:
    step = Step(kind=kind, seconds=seconds)
    return [(one.seconds, one.kind.value, one.value) for one in beats(step, seconds)]


def paced(reps: int | CountRange, tempo: Tempo) -> list[tuple[float, str, int]]:
    step = next(s for s in plan_of(reps_dose(reps, tempo=tempo)).steps if s.kind.is_work)
    return [(one.seconds, one.kind.value, one.value) for one in beats(step, step.max_seconds)]


@pytest.mark.parametrize("kind", [StepKind.READY, StepKind.REST, StepKind.SWITCH])
def test_the_last_three_seconds_before_something_begins_are_counted(kind: StepKind) -> None:
    assert told(kind, 10.0) == [(7.0, "count", 3), (8.0, "count", 2), (9.0, "count", 1)]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (0.0, []),
        (0.5, []),
        (1.0, [(0.0, "count", 1)]),
        (2.5, [(0.5, "count", 2), (1.5, "count", 1)]),
        (3.0, [(0.0, "count", 3), (1.0, "count", 2), (2.0, "count", 1)]),
    ],
)
def test_a_short_rest_counts_only_the_seconds_it_has(
    seconds: float, expected: list[tuple[float, str, int]]
) -> None:
    assert told(StepKind.REST, seconds) == expected


@pytest.mark.parametrize("kind", [StepKind.HOLD, StepKind.RUN])
def test_holds_and_runs_of_twenty_seconds_have_a_half_time_and_count_their_last_three(
    kind: StepKind,
) -> None:
    assert told(kind, 20.0) == [
        *[(10.0, "halfway", 10), (17.0, "last", 3), (18.0, "last", 2), (19.0, "last", 1)]
    ]


def test_shorter_holds_have_no_half_time() -> None:
    assert [kind for _, kind, _ in told(StepKind.HOLD, 19.9)] == ["last"] * 3


def test_very_short_holds_are_silent() -> None:
    assert told(StepKind.HOLD, 5.0) == []


@pytest.mark.parametrize("kind", [StepKind.POSITION, StepKind.DONE])
def test_nothing_is_counted_while_getting_into_place(kind: StepKind) -> None:
    assert told(kind, 30.0) == []


def test_a_paced_repetition_goes_up_holds_and_comes_down() -> None:
    assert paced(2, Tempo(lift=2.0, hold=1.0, lower=3.0)) == [
        *[(0.0, "lift", 1), (2.0, "hold", 1), (3.0, "lower", 1), (6.0, "rep", 1)],
        *[(6.0, "lift", 2), (8.0, "hold", 2), (9.0, "lower", 2), (12.0, "rep", 2)],
    ]


def test_a_repetition_without_a_pause_or_way_back_has_no_beat_for_it() -> None:
    assert paced(1, Tempo(lift=2.0, hold=0.0, lower=2.0)) == [
        *[(0.0, "lift", 1), (2.0, "lower", 1), (4.0, "rep", 1)]
    ]
    assert paced(1, Tempo(lift=2.0, hold=0.0, lower=0.0)) == [(0.0, "lift", 1), (2.0, "rep", 1)]


def test_the_least_of_a_range_is_told_and_the_tempo_goes_on() -> None:
    kinds = [(kind, rep) for _, kind, rep in paced(CountRange(1, 2), Tempo(1.0, 0.0, 0.0))]
    assert kinds == [("lift", 1), ("rep", 1), ("enough", 1), ("lift", 2), ("rep", 2)]


def test_repetitions_counted_by_the_person_have_no_beats() -> None:
    assert beats(Step(kind=StepKind.REPS, seconds=None, reps=8), None) == ()
