"""The setting by which each set begins when the person says so."""

from limber.engine.events import CountingIn, Waiting
from limber.engine.table import Action, State
from limber.plan.models import StepKind, Timing
from tests.engine.plans import two_sided
from tests.fakes.player import Player, only, started

WAITS = Timing(wait_for_me=True)


def test_the_first_set_of_a_side_waits_and_its_count_begins_with_the_key() -> None:
    player = Player(two_sided(timing=WAITS))
    assert player.wait(60.0)[-1] == Waiting(2.0, 1, player.session.step)
    assert started(player.do(Action.START)) == [(60.0, StepKind.READY)]
    assert started(player.wait(3.0)) == [(63.0, StepKind.HOLD)]


def test_a_later_set_waits_after_its_rest_and_is_counted_in() -> None:
    player = Player(two_sided(timing=WAITS))
    player.wait(2.0)
    player.do(Action.START)
    assert only(player.wait(60.0), Waiting) == [Waiting(20.0, 4, player.session.step)]
    assert player.do(Action.START)[0] == CountingIn(62.0)
    assert started(player.wait(3.0)) == [(65.0, StepKind.HOLD)]


def test_every_set_waits_once() -> None:
    player = Player(two_sided(timing=WAITS), waiting=True)
    while player.session.state is not State.ENDED:
        if player.session.state is State.WAITING:
            player.do(Action.START)
        player.play_to_the_end()
    assert len(player.told(Waiting)) == 4
    assert [one.seconds for one in player.session.results] == [10.0] * 4


def test_a_skipped_rest_leads_to_a_set_that_waits() -> None:
    player = Player(two_sided(timing=WAITS))
    player.wait(2.0)
    player.do(Action.START)
    player.wait(15.0)
    assert isinstance(player.do(Action.SKIP)[-1], Waiting)


def test_a_set_begun_anew_does_not_wait_for_the_person_has_just_spoken() -> None:
    player = Player(two_sided(timing=WAITS))
    player.wait(2.0)
    player.do(Action.START)
    player.wait(8.0)
    assert any(isinstance(event, CountingIn) for event in player.do(Action.RESTART))
