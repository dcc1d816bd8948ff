"""The catalogue's doses against the prescription matrix, the order of items and the totals."""

from itertools import pairwise

import pytest

from limber.catalogue.models import (
    Condition,
    CountRange,
    Dose,
    Exercise,
    Goal,
    Mode,
    Origin,
    Per,
    Posture,
    Programme,
    ProgrammeItem,
    Range,
    Tempo,
)
from tests.catalogue.data_files import Row, Span, exercises, matrix, programmes

LEFT_FIRST = {"002-5", "002-5 deeper", "004-A4", "004-A6", "004-B3", "004-B5", "004-B6", "004-B8"}
RIGHT_FIRST = {"002-7", "002-11", "002-14b", "004-A2", "004-A3", "004-A5"} | {
    "004-B1",
    "004-B2",
    "004-B7",
}
SIDED = {Per.SIDE, Per.SIDE_ALTERNATING, Per.SIDE_AND_DIRECTION}
BLOCKS = {Per.SIDE: 2, Per.SIDE_AND_DIRECTION: 4}
FULL_HIP_KEYS = (*range(1, 9), "9a", "9b", *range(10, 14), "14a", "14b")
ORDERS = {
    "hip-rotation-home": ["000-4", "000-1", "000-2", "000-3", "000-5"],
    "inward-rotation-strength": ["001-1"],
    "full-hip-routine": [f"002-{n}" for n in FULL_HIP_KEYS],
    "two-mobility-drills": ["003-1E", "003-2"],
    "thirty-second-holds": [f"004-A{n}" for n in range(2, 7)] + [f"004-B{n}" for n in range(1, 10)],
}
TOTALS = {
    ("hip-rotation-home", 1): 1214,
    ("hip-rotation-home", 2): 1026,
    ("inward-rotation-strength", 1): 115,
    ("full-hip-routine", 1): 2535,
    ("full-hip-routine", 2): 2535,
    ("full-hip-routine-range", 1): 726,
    ("full-hip-routine-stretches", 1): 865,
    ("full-hip-routine-core", 1): 415,
    ("full-hip-routine-side", 1): 290,
    ("full-hip-routine-buttock", 1): 179,
    ("two-mobility-drills", 1): 275,
    ("thirty-second-holds", 1): 1360,
    ("thirty-second-holds-a", 1): 470,
    ("thirty-second-holds-b", 1): 870,
}
LONG_ON_THE_BACK_SECONDS = 120
SHORT_HOLD_SECONDS = 10
STATIC_STRENGTH = {f"004-B{n}" for n in range(2, 10)}
HIP_REPLACEMENT = (
    {"000-1", "000-1P", "000-2", "000-3", "000-3A", "000-4", "000-5", "000-5E", "001-1"}
    | {"002-1", "002-2", "002-3", "002-4", "002-7", "004-A3", "004-A5", "004-A6"}
    | {"003-1", "003-1E", "003-2", "003-2H", "003-2R"}
)
"""The entries that bend the hip past a right angle, cross the legs, or turn or twist the leg."""
HIP_REPLACEMENT_OURS = {
    "hook-lying-knee-drop-in",
    "ninety-ninety-trailing-leg-stretch",
    "reverse-clamshell",
    "seated-figure-four-stretch",
    "supine-cross-body-hip-stretch",
    "supine-hip-flexor-knee-hug",
}
"""Those of ours that do so and vary no other exercise."""

each_row = pytest.mark.parametrize("row", matrix(), ids=lambda row: f"{row.key}")


def item_dose(item: ProgrammeItem) -> Dose:
    return item.dose or exercises()[item.exercise].dose


def dose_of(row: Row) -> Dose:
    if row.programme is None:
        return exercises()[row.exercise].dose
    items = programmes()[row.programme].items
    return next(item_dose(item) for item in items if item.exercise == row.exercise)


def as_stated(value: float | CountRange | Range | Tempo | None) -> float | Span | None:
    if isinstance(value, Tempo):
        return value.lift + value.hold + value.lower
    if isinstance(value, CountRange | Range):
        return Span(int(value.min), int(value.max))
    return value


def least(value: float | CountRange | Range | None) -> float:
    if value is None:
        return 1
    return value if isinstance(value, int | float) else value.min


def block_seconds(dose: Dose) -> float:
    """5 s to get ready, the work, and the rests between its parts."""
    there_and_back = 2 if dose.per in {Per.SIDE_ALTERNATING, Per.DIRECTION_ALTERNATING} else 1
    count, reps = least(dose.sets), least(dose.reps) * there_and_back
    if dose.mode is Mode.HOLD:
        count, seconds = count * reps, least(dose.hold_seconds)
    elif dose.mode is Mode.RUN:
        seconds = least(dose.run_seconds)
    else:
        assert isinstance(dose.seconds_per_rep, Tempo)
        seconds = reps * dose.seconds_per_rep.total_seconds
    return 5 + count * seconds + (count - 1) * dose.rest_seconds


def item_seconds(dose: Dose) -> float:
    blocks = BLOCKS.get(dose.per, 1)
    return blocks * block_seconds(dose) + (blocks - 1) * 10


def session_seconds(programme: Programme, session: int) -> float:
    items = [item for item in programme.items if session <= (item.times_per_day or session)]
    postures = [exercises()[item.exercise].start_position.posture for item in items]
    changes = sum(before != after for before, after in pairwise(postures))
    work = sum(item_seconds(item_dose(item)) for item in items)
    return work + 10 * (len(items) - 1) + 10 * changes


def is_long_effort(exercise: Exercise) -> bool:
    """Whether it is a static strength hold longer than the short one that may replace it."""
    if exercise.source.document is not Origin.OURS:
        return bool(STATIC_STRENGTH & set(exercise.source.keys))
    held = exercise.dose.hold_seconds
    long = held is not None and least(held) > SHORT_HOLD_SECONDS
    return long and exercise.goal in {Goal.STRENGTH, Goal.CONTROL}


def is_risk_to_a_replaced_hip(exercise: Exercise) -> bool:
    """Whether the cautions name it, or the exercise that it varies, or it is listed as ours."""
    origin = exercise.source.variant_of
    if exercise.source.document is Origin.OURS and origin:
        return is_risk_to_a_replaced_hip(exercises()[origin])
    named = HIP_REPLACEMENT & set(exercise.source.keys)
    return bool(named) or exercise.id in HIP_REPLACEMENT_OURS


def test_the_matrix_has_53_rows_and_covers_every_exercise_of_the_documents() -> None:
    assert len(matrix()) == 53
    known = {e.id for e in exercises().values() if e.source.document is not Origin.OURS}
    assert {row.exercise for row in matrix()} == known


@each_row
def test_a_dose_has_the_numbers_of_the_matrix(row: Row) -> None:
    dose = dose_of(row)
    seconds = dose.hold_seconds if dose.mode is Mode.HOLD else dose.run_seconds
    assert dose.mode == row.mode
    assert as_stated(dose.sets) == row.sets
    assert as_stated(dose.reps) == row.reps
    assert as_stated(seconds) == row.seconds
    assert dose.per == row.per
    assert dose.rest_seconds == (row.rest_seconds or 10)
    assert as_stated(dose.seconds_per_rep) == row.seconds_per_rep


@each_row
def test_what_is_ours_in_the_matrix_is_assumed_in_the_dose(row: Row) -> None:
    dose = dose_of(row)
    ours = {"rest_seconds", *row.ours} - {"times_per_day"}
    if "seconds" in ours:
        ours = ours - {"seconds"} | {f"{dose.mode}_seconds"}
    assert set(dose.assumed) - {"first_side"} == ours


@each_row
def test_the_first_side_is_the_documents_where_it_names_one_else_left_by_our_choice(
    row: Row,
) -> None:
    dose = dose_of(row)
    silent = row.key not in LEFT_FIRST | RIGHT_FIRST
    if dose.per not in SIDED:
        assert dose.first_side is None
        return
    assert dose.first_side == ("right" if row.key in RIGHT_FIRST else "left")
    assert ("first_side" in dose.assumed) is silent


@each_row
def test_a_programme_repeats_an_item_as_often_a_day_as_the_matrix_says(row: Row) -> None:
    document = row.key[:3]
    for programme in (p for p in programmes().values() if p.source == document):
        for item in (item for item in programme.items if item.exercise == row.exercise):
            assert (item.times_per_day or programme.times_per_day) == row.times_per_day
            assert item_dose(item) == dose_of(row)


@pytest.mark.parametrize("programme", ORDERS)
def test_items_stand_in_the_order_of_the_document(programme: str) -> None:
    by_key = {row.key: row.exercise for row in matrix()}
    found = [item.exercise for item in programmes()[programme].items]
    assert found == [by_key[key] for key in ORDERS[programme]]


@pytest.mark.parametrize(("programme", "session"), TOTALS)
def test_a_session_takes_the_practical_time(programme: str, session: int) -> None:
    assert session_seconds(programmes()[programme], session) == TOTALS[programme, session]


def test_only_the_band_exercise_may_be_stopped_early() -> None:
    early = [e.id for e in exercises().values() if e.dose.may_stop_early]
    assert early == ["resisted-prone-hip-internal-rotation"]


@pytest.mark.parametrize("exercise", exercises().values(), ids=lambda e: f"{e.id}")
def test_conditions_follow_the_rules_of_the_decision(exercise: Exercise) -> None:
    posture = exercise.start_position.posture
    on_the_back = posture is Posture.SUPINE
    long = on_the_back and item_seconds(exercise.dose) >= LONG_ON_THE_BACK_SECONDS
    twist = exercise.id.startswith("lower-trunk-rotation")
    asked = set(exercise.not_with)
    both = {Condition.PREGNANCY, Condition.OSTEOPOROSIS}
    assert asked & both == (both if posture is Posture.PRONE or long or twist else set())
    assert (Condition.OUTER_HIP_TENDON_PAIN in asked) is (posture is Posture.SIDE_LYING)
    assert (Condition.HIGH_BLOOD_PRESSURE in asked) is is_long_effort(exercise)
    assert (Condition.HIP_REPLACEMENT in asked) is is_risk_to_a_replaced_hip(exercise)


def test_with_high_blood_pressure_short_holds_are_named_instead() -> None:
    asked = [e for e in exercises().values() if Condition.HIGH_BLOOD_PRESSURE in e.not_with]
    assert len(asked) == 9
    for exercise in asked:
        assert any("three holds of 10 seconds" in caution for caution in exercise.cautions.ours)
