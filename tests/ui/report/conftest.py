"""A desk with weeks of sessions to report of."""

from datetime import timedelta

import pytest

from limber.history.models import Choice, ChosenBy
from limber.settings import Settings
from tests.fakes.clock import FakeClock
from tests.fakes.past import pain
from tests.ui.desks import desk_in
from tests.ui.weeks import DRILLS, ITEM, WIDE, play_days

DAY = timedelta(days=1)
NOTE = "Hüfte links zog – „morgens“, <b>nicht</b> fett & 1.234,5"


@pytest.fixture
def desk(tmp_path, store):
    """Sixteen days of the drills, with a note, a pain and a step, all in the last week."""
    clock = FakeClock()
    since = clock.wall.date() - 16 * DAY
    settings = Settings(active_programme=DRILLS, active_since=since)
    made = desk_in(tmp_path, store, settings=settings, clock=clock)
    play_days(made, clock, days=16, before=3, after=1)
    newest = store.sessions(limit=1)[0]
    store.set_scores(newest.id, note=NOTE)
    store.record_pain(newest.id, pain(5, item=ITEM, sharp=True, felt_at=newest.started_at))
    store.note_choice(Choice(DRILLS, ITEM, WIDE, newest.started_at, ChosenBy.HAND))
    return made


@pytest.fixture
def empty_desk(tmp_path, store):
    """A desk over which nothing was ever done."""
    return desk_in(tmp_path, store)
