"""The tone that nobody hears."""

import sys
from array import array

import pytest

pytest.importorskip("PySide6.QtMultimedia", exc_type=ImportError)

from limber.ui.sound.keep_awake import RATE_HZ, TONE_HZ, tone
from tests.ui.sound.listening import peak


def samples():
    made = array("h", tone())
    if sys.byteorder == "big":
        made.byteswap()
    return made


def test_the_tone_is_too_low_and_too_quiet_to_hear_but_not_silent():
    assert TONE_HZ <= 30
    assert 10 <= peak(samples()) <= 20


def test_the_tone_is_one_period_and_repeats_without_a_seam():
    assert len(samples()) == RATE_HZ / TONE_HZ
    assert abs(samples()[0] - samples()[-1]) <= 1
    assert sum(samples()) == pytest.approx(0, abs=5)
