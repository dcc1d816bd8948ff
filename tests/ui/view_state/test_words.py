from datetime import date, datetime

import pytest

from limber.catalogue.models import CountRange, Dose, Per, Range, Side, Tempo
from limber.ui.view_state import words


def dose(**changes: object) -> Dose:
    return Dose(**{"sets": 1, "per": Per.SIDE, "rest_seconds": 10, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("given", "short", "long"),
    [
        (dose(reps=4, hold_seconds=30), "4 × 30 s, L+R", "4 holds of 30 seconds, each side"),
        (dose(sets=4, reps=8), "4 × 8, L+R", "4 sets of 8 reps, each side"),
        (dose(reps=20), "20 reps, L+R", "20 reps, each side"),
        (dose(reps=1, per=Per.BOTH), "1 rep", "1 rep"),
        (dose(reps=1, hold_seconds=30), "30 s, L+R", "1 hold of 30 seconds, each side"),
        (
            dose(sets=4, reps=1, hold_seconds=10),
            "4 × 10 s, L+R",
            "4 holds of 10 seconds, each side",
        ),
        (
            dose(sets=2, reps=3, hold_seconds=Range(20, 30), per=Per.BOTH),
            "2 × 3 × 20–30 s",
            "2 sets of 3 holds of 20–30 seconds",
        ),
        (
            dose(sets=CountRange(2, 3), reps=CountRange(8, 10), per=Per.BOTH),
            "2–3 × 8–10",
            "2–3 sets of 8–10 reps",
        ),
        (
            dose(run_seconds=30, per=Per.SIDE_AND_DIRECTION),
            "30 s, both ways, L+R",
            "30 seconds, each direction, each side",
        ),
        (dose(reps=4, per=Per.CYCLE), "4 cycles", "4 cycles"),
        (
            dose(reps=10, per=Per.SIDE_ALTERNATING),
            "10 reps, L+R in turn",
            "10 reps, each side, taking turns",
        ),
        (dose(reps=10, per=Per.DIRECTION), "10 reps, both ways", "10 reps, each direction"),
    ],
)
def test_a_dose_is_said_shortly_in_lists_and_in_full_in_sentences(given, short, long):
    assert words.dose_short(given) == short
    assert words.dose_long(given) == long


def test_our_choices_are_told_with_their_values():
    given = dose(
        reps=8,
        seconds_per_rep=Tempo(2, 1, 2),
        first_side=Side.LEFT,
        assumed=("sets", "reps", "seconds_per_rep", "rest_seconds", "per", "first_side"),
    )
    assert words.our_choices(given) == (
        "1 set",
        "8 reps",
        "tempo 2 + 1 + 2 s",
        "rest 10 s",
        "counted for each side",
        "left side first",
    )


def test_holds_that_are_our_choice_are_called_holds():
    given = dose(reps=5, hold_seconds=10, assumed=("reps", "hold_seconds"))
    assert words.our_choices(given) == ("5 holds", "hold 10 s")


def test_a_dose_without_choices_of_ours_tells_none():
    assert words.our_choices(dose(reps=8)) == ()


def test_a_tempo_without_a_pause_has_two_parts():
    assert words.tempo_text(Tempo(1.5, 0, 1.5)) == "1.5 + 1.5 s"
    assert words.tempo_text(Tempo(2, 1, 2)) == "2 + 1 + 2 s"


@pytest.mark.parametrize(
    ("seconds", "clock", "about"),
    [
        (0, "0:00", "about 1 minute"),
        (59.6, "1:00", "about 1 minute"),
        (115, "1:55", "about 2 minutes"),
        (1214, "20:14", "about 20 minutes"),
        (3725, "62:05", "about 62 minutes"),
    ],
)
def test_lengths_are_exact_in_lists_and_round_in_sentences(seconds, clock, about):
    assert words.clock_text(seconds) == clock
    assert words.about_minutes(seconds) == about


def test_days_and_times_are_said_without_the_system_s_language():
    assert words.day_text(date(2025, 11, 20)) == "Thursday 20 November"
    assert words.day_short(date(2025, 11, 20)) == "Thu 20 Nov"
    assert words.time_text(datetime(2025, 11, 20, 7, 42)) == "07:42"  # noqa: DTZ001 - local on purpose


@pytest.mark.parametrize(
    ("given", "said"),
    [((), ""), (("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c")],
)
def test_words_in_a_row_end_with_and(given, said):
    assert words.listing(given) == said


@pytest.mark.parametrize(
    ("seconds", "text"), [(1191, "19 min 51 s"), (1200.0, "20 min"), (45.4, "45 s"), (0, "0 s")]
)
def test_a_length_is_said_to_the_second(seconds, text):
    assert words.length_text(seconds) == text


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("Paused", "8 s left"), "Paused. 8 s left"),
        (("How much?", "Clamshell, left side."), "How much? Clamshell, left side."),
        (("Paused", "", "Place saved"), "Paused. Place saved"),
        ((), ""),
    ],
)
def test_parts_that_end_with_a_sign_get_no_second_one(parts, said):
    assert words.sentences(*parts) == said
