"""What is worked out once, and what is worked out anew."""

from dataclasses import replace

import pytest

from limber.plan.models import Timing
from limber.ui.presenters.known_facts import KnownFacts
from tests.ui.real_catalogue import catalogue, following


@pytest.fixture
def known():
    return KnownFacts(catalogue())


def test_what_was_worked_out_for_the_same_choices_is_kept(known):
    usual = known.of(following("full-hip-routine"), None, is_flare=False)
    smaller = known.of(following("full-hip-routine"), None, is_flare=True)
    assert known.of(following("full-hip-routine"), None, is_flare=False) is usual
    assert known.of(following("full-hip-routine"), None, is_flare=True) is smaller
    assert [each.plan.flare for each in (*usual, *smaller)] == [False] * len(usual) + [True] * len(
        smaller
    )


def test_another_rung_timing_or_programme_is_worked_out_anew(known):
    before = known.of(following("full-hip-routine"), None, is_flare=False)
    other_rung = following("full-hip-routine", clamshell="clamshell-hold")
    slower = replace(Timing(), wait_for_me=True)
    for active, timing in (
        (other_rung, None),
        (other_rung, slower),
        (following("two-mobility-drills"), slower),
    ):
        facts = known.of(active, timing, is_flare=False)
        assert [each.plan for each in facts] != [each.plan for each in before]
        before = facts
