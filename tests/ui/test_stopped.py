"""What is closed after an exercise was stopped."""

from limber.catalogue.models import CountRange
from limber.engine.table import Action
from limber.plan.models import StepKind
from limber.ui.stopped import Stopped
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, rung
from tests.fakes.player import Player

NAMES = ("low", "middle", "high")
SHELF = Shelf(
    [exercise(name, hold_dose(30.0, holds=2)) for name in NAMES],
    [ladder("bridge", *(rung(name) for name in NAMES))],
    [item("middle")],
)


def holding(shelf: Shelf = SHELF) -> Player:
    player = Player(shelf.plan())
    player.wait_for(StepKind.HOLD)
    return player


def stopped_at(player: Player, rung_id: str) -> Stopped:
    stopped = Stopped()
    stopped.add(player.session.plan, player.session.step.item or "", rung_id)
    return stopped


def forbids(stopped: Stopped, action: Action, player: Player) -> bool:
    return stopped.forbids(action, player.session.plan, player.session.moment())


def test_nothing_is_closed_at_first():
    player = holding()
    assert not any(forbids(Stopped(), action, player) for action in Action)
    assert not Stopped().has(player.session.plan, player.session.step)


def test_a_form_and_all_that_are_harder_are_closed():
    player = holding()
    stopped, plan = stopped_at(player, "middle"), player.session.plan
    assert stopped.has(plan, player.session.step)
    assert not stopped_at(player, "high").has(plan, player.session.step)
    assert stopped_at(player, "low").has(plan, player.session.step)


def test_the_easiest_that_was_stopped_counts():
    player = holding()
    stopped = stopped_at(player, "low")
    stopped.add(player.session.plan, "middle", "high")
    assert stopped.has(player.session.plan, player.session.step)


def test_harder_is_forbidden_only_where_it_leads_into_what_is_closed():
    player = holding()
    assert forbids(stopped_at(player, "high"), Action.HARDER, player)
    player.do(Action.EASIER)
    assert not forbids(stopped_at(player, "high"), Action.HARDER, player)


def test_back_is_forbidden_only_where_it_leads_into_what_is_closed():
    player = holding()
    player.wait(10.0)
    player.do(Action.EASIER)
    stopped = stopped_at(player, "middle")
    assert forbids(stopped, Action.BACK, player)
    player.wait_for(StepKind.HOLD)
    player.wait(1.0)
    assert forbids(stopped, Action.BACK, player)
    player.wait(5.0)
    assert not forbids(stopped, Action.BACK, player)


def test_no_further_set_of_what_is_closed_is_added():
    dose = hold_dose(sets=CountRange(1, 2))
    player = holding(Shelf([exercise("a", dose), exercise("b", dose)]))
    assert forbids(stopped_at(player, "a"), Action.ADD_SET, player)
    assert not forbids(Stopped(), Action.ADD_SET, player)
