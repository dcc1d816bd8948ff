"""Which of the cues that were due were heard, and how late."""

from dataclasses import dataclass

import pytest

from pairing import paired


@dataclass(frozen=True, slots=True)
class Cue:
    name: str
    at: float

    @property
    def at_seconds(self):
        return self.at


DUE = [Cue("start", 1.0), Cue("last", 4.0), Cue("last", 5.0), Cue("end", 6.0)]


def shifted(cues, seconds):
    return [Cue(each.name, each.at + seconds) for each in cues]


def test_all_that_was_due_is_paired_whatever_the_clocks_begin_with():
    found = paired(DUE, shifted(DUE, 30.125))
    assert (found.missing, found.extra) == ((), ())
    assert found.delay == pytest.approx(30.125)
    assert found.errors == pytest.approx((0, 0, 0, 0))


def test_what_was_not_heard_is_missing_and_what_was_not_due_is_extra():
    heard = [*shifted(DUE, 2.0)[1:], Cue("rest", 9.0)]
    found = paired(DUE, heard)
    assert (found.missing, found.extra) == ((DUE[0],), (heard[-1],))


def test_a_cue_in_another_place_is_missing_and_extra():
    heard = shifted(DUE, 2.0)
    heard[2] = Cue("last", 7.5)
    found = paired(DUE, heard)
    assert (found.missing, found.extra) == ((DUE[2],), (heard[2],))


def test_a_late_one_is_late_by_what_it_is_later_than_the_others():
    heard = shifted(DUE, 2.0)
    heard[0] = Cue("start", 3.06)
    assert max(paired(DUE, heard).errors) == pytest.approx(0.06)


def test_of_silence_everything_is_missing():
    assert paired(DUE, []).missing == tuple(DUE)
