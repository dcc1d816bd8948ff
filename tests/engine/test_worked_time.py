"""The session's own time: without pauses, counts and waiting, with every try."""

import pytest

from limber.engine.table import Action
from tests.engine.plans import laddered, two_sided
from tests.fakes.player import Player


def test_an_untouched_session_has_worked_as_long_as_it_was_planned() -> None:
    player = Player(two_sided(), waiting=True)
    player.wait(60.0)
    assert player.session.worked_seconds == 0.0
    player.do(Action.START)
    player.wait(33.5)
    assert player.session.worked_seconds == 33.5
    player.wait(60.0)
    assert player.session.worked_seconds == 70.0


def test_pauses_and_the_count_after_them_are_no_work() -> None:
    player = Player(two_sided())
    player.wait_until(12.0)
    player.do(Action.PAUSE)
    player.wait(60.0)
    player.do(Action.RESUME)
    player.wait(3.0 + 1.0)
    assert player.session.worked_seconds == 13.0


@pytest.mark.parametrize("action", [Action.BACK, Action.RESTART, Action.SKIP, Action.SKIP_EXERCISE])
def test_a_try_that_was_left_counts_too(action: Action) -> None:
    player = Player(laddered())
    player.wait_until(12.0)
    player.do(action)
    assert player.session.worked_seconds == 12.0


@pytest.mark.parametrize("instant", [1.0, 4.0, 5.5, 12.0, 17.0])
def test_the_time_before_another_form_counts_too(instant: float) -> None:
    player = Player(laddered())
    player.wait_until(instant)
    player.do(Action.EASIER)
    player.wait(1.0)
    assert player.session.worked_seconds == instant + 1.0
