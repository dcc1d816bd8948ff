"""Days of sessions that were really played, for what the history leads to."""

from datetime import timedelta

from limber.ui.presenters.desk import Desk
from limber.ui.view_state.ladders import active_plan
from tests.fakes.clock import FakeClock
from tests.ui.desks import play

DRILLS, ITEM, WIDE = "two-mobility-drills", "frogger-rock-back", "frogger-rock-back-wide"


def play_days(
    desk: Desk, clock: FakeClock, *, days: int = 2, before: int = 2, after: int = 1
) -> None:
    """One session of the programme that is followed on each of the days before today."""
    today = clock.wall
    for back in range(days, 0, -1):
        clock.wall = today - timedelta(days=back)
        active = desk.following()
        assert active is not None
        session = play(desk.store, active_plan(desk.catalogue, active), clock)
        desk.store.set_scores(session, pain_before=before, pain_after=after, effort=4)
    clock.wall = today
