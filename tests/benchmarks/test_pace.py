"""A recording whose server plays too fast is set right by the machine's clock."""

import pytest

from pace import Pace, Read

PIECE_SECONDS = 0.01


def grown(*, pace, seconds=20.0, late=0.0):
    """What is read of a recording that grows by pieces; each sixth read comes late."""
    reads = []
    for step in range(round(seconds / PIECE_SECONDS)):
        real = step * PIECE_SECONDS
        reads.append(Read(pace * real, real + (late if step % 6 else 0.0)))
    return reads


@pytest.mark.parametrize("pace", [1.0, 1.001, 0.999])
def test_a_second_of_the_recording_is_told_by_the_machines_clock(pace):
    kept = Pace(grown(pace=pace))
    assert kept.real_seconds(pace * 7.3) == pytest.approx(7.3, abs=0.0005)


def test_pieces_that_arrive_late_are_not_believed():
    kept = Pace(grown(pace=1.001, late=0.04))
    assert kept.real_seconds(1.001 * 12.0) == pytest.approx(12.0, abs=0.0005)


def test_a_server_that_changes_its_pace_is_followed():
    first = grown(pace=1.0, seconds=10.0)
    then = [Read(10.0 + 1.002 * (read.real), 10.0 + read.real) for read in first]
    kept = Pace([*first, *then])
    assert kept.real_seconds(5.0) == pytest.approx(5.0, abs=0.0005)
    assert kept.real_seconds(10.0 + 1.002 * 8.0) == pytest.approx(18.0, abs=0.0005)


def test_what_was_not_read_goes_on_as_next_to_it():
    kept = Pace(grown(pace=1.0, seconds=4.0))
    assert kept.real_seconds(9.0) == pytest.approx(9.0)
    assert Pace([]).real_seconds(9.0) == 9.0
