import pytest

from limber.catalogue.dose import Tempo
from limber.engine.events import BeatKind
from limber.ui.view_state.figure_moments import breath, eased, rep_share, round_share, tempo_share


def test_a_motion_begins_and_ends_slowly():
    assert [round(eased(f), 3) for f in (-1, 0, 0.1, 0.5, 0.9, 1, 2)] == [
        0,
        0,
        0.024,
        0.5,
        0.976,
        1,
        1,
    ]


@pytest.mark.parametrize(
    ("phase", "fraction", "share"),
    [
        (BeatKind.LIFT, 0.0, 0.0),
        (BeatKind.LIFT, 1.0, 1.0),
        (BeatKind.HOLD, 0.3, 1.0),
        (BeatKind.LOWER, 0.0, 1.0),
        (BeatKind.LOWER, 1.0, 0.0),
    ],
)
def test_a_repetition_goes_there_waits_and_comes_back(phase, fraction, share):
    assert rep_share(phase, fraction) == pytest.approx(share)


@pytest.mark.parametrize(
    ("tempo", "seconds", "share"),
    [
        (Tempo(2, 1, 3), 0, 0),
        (Tempo(2, 1, 3), 1, 0.5),
        (Tempo(2, 1, 3), 2.9, 1),
        (Tempo(2, 1, 3), 4.5, 0.5),
        (Tempo(2, 1, 3), 7, 0.5),
        (Tempo(0, 1, 0), 0.5, 1),
        (Tempo(0, 0, 2), 1, 0.5),
        (Tempo(0, 0, 0), 5, 1),
    ],
)
def test_repetitions_follow_each_other(tempo, seconds, share):
    assert tempo_share(tempo, seconds) == pytest.approx(share)


@pytest.mark.parametrize(("seconds", "share"), [(0, 0), (1.5, 0.25), (4.5, 0.75), (7.5, 0.25)])
def test_a_circle_is_gone_round_evenly_and_again_and_again(seconds, share):
    assert round_share(Tempo(2, 1, 3), seconds) == pytest.approx(share)


def test_a_circle_without_a_tempo_stays_at_its_start():
    assert round_share(Tempo(0, 0, 0), 5) == 0


def test_a_breath_takes_four_seconds():
    assert [round(breath(s), 3) for s in (0, 1, 2, 3, 4, 6)] == [0, 0.5, 1, 0.5, 0, 1]
