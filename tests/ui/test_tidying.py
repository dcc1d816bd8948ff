"""What is done soon after a start: deleted sessions go when their time has come."""

from contextlib import closing
from datetime import timedelta

from limber.history.deleted import KEPT_DAYS
from limber.history.store import Store
from limber.paths import DATABASE_NAME
from limber.ui.opened_desk import open_desk
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.plans import hold_dose, plan_of
from tests.fakes.work import AtOnce
from tests.ui.desks import play


def test_sessions_that_were_deleted_long_ago_are_gone_for_good_after_a_start(qapp, tmp_path):
    with closing(Store.open(tmp_path / DATABASE_NAME)) as store:
        for days in (KEPT_DAYS + 1, KEPT_DAYS - 1):
            own = play(store, plan_of(hold_dose(10.0)), FakeClock())
            store.deleted.delete(own, MORNING - timedelta(days=days))
    opened = open_desk(tmp_path, FakeClock())
    with closing(opened.desk.store) as store:
        assert len(store.deleted.all()) == 2
        told = []
        opened.tidying.begin(AtOnce(), told.append)
        assert told == [""]
        (left,) = store.deleted.all()
        assert left.deleted_at == MORNING - timedelta(days=KEPT_DAYS - 1)
