import pytest

from limber.engine.events import Beat, BeatKind, Ended, PlanChanged, SetRecorded, SetStatus
from limber.history.errors import disk_full
from limber.history.recorder import Recorder
from limber.history.store import Store
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.past import set_result
from tests.fakes.plans import hold_dose, plan_of

PLAN = plan_of(hold_dose())


class FullDisk:
    """A store that refuses every write while it is full."""

    def __init__(self, store):
        self.store, self.full, self.tries = store, False, 0

    def __getattr__(self, name):
        def write(*arguments):
            self.tries += 1
            if self.full:
                raise disk_full()
            return getattr(self.store, name)(*arguments)

        return write


@pytest.fixture
def store(tmp_path):
    opened = Store.open(tmp_path / "limber.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def clock():
    return FakeClock()


def recorded(number=1, **changes):
    return SetRecorded(0.0, set_result("a", number=number, **changes))


def test_a_session_is_written_as_it_happens(store, clock):
    recorder = Recorder(store, clock, pytest.fail)
    own = recorder.begin(PLAN, rehearsal=True, speed=20.0)
    clock.advance(30)
    recorder.handle(recorded())
    found = store.session(own)
    assert (found.started_at, found.rehearsal, found.speed) == (MORNING, True, 20.0)
    assert (found.sets[0].finished_at - MORNING).total_seconds() == 30
    clock.advance(5)
    recorder.handle(Ended(35.0, finished=True))
    found = store.session(own)
    assert (found.status, (found.ended_at - MORNING).total_seconds()) == ("done", 35)


@pytest.mark.parametrize(
    ("statuses", "finished", "expected"),
    [
        ([SetStatus.DONE], True, "done"),
        ([SetStatus.PARTIAL, SetStatus.SKIPPED], True, "done"),
        ([SetStatus.DONE], False, "partial"),
        ([SetStatus.SKIPPED], True, None),
        ([SetStatus.SKIPPED], False, None),
        ([], False, None),
    ],
)
def test_a_session_is_done_part_done_or_none(store, clock, statuses, finished, expected):
    recorder = Recorder(store, clock, pytest.fail)
    recorder.begin(PLAN, rehearsal=False, speed=1.0)
    for number, status in enumerate(statuses, start=1):
        recorder.handle(recorded(number, status=status))
    recorder.handle(Ended(1.0, finished=finished))
    found = store.sessions()
    assert [each.status for each in found] == ([expected] if expected else [])


def test_a_changed_plan_is_written(store, clock):
    recorder = Recorder(store, clock, pytest.fail)
    recorder.begin(PLAN, rehearsal=False, speed=1.0)
    other = plan_of(hold_dose(99.0))
    recorder.handle(PlanChanged(1.0, other))
    assert store.interrupted().plan == other


def test_a_resumed_session_goes_on_under_its_id_and_remembers_what_was_done(store, clock):
    first = Recorder(store, clock, pytest.fail)
    own = first.begin(PLAN, rehearsal=False, speed=1.0)
    first.handle(recorded())
    first.handle(Ended(1.0, finished=False))
    second = Recorder(store, clock, pytest.fail)
    second.resume(store.interrupted())
    assert (second.session_id, store.session(own).status) == (own, "running")
    second.handle(Ended(2.0, finished=True))
    assert store.session(own).status == "done"


def test_what_a_full_disk_refuses_is_told_once_and_written_later_in_order(store, clock):
    disk, told = FullDisk(store), []
    recorder = Recorder(disk, clock, told.append)
    disk.full = True
    own = recorder.begin(PLAN, rehearsal=False, speed=1.0)
    for number in (1, 2, 3):
        clock.advance(10)
        recorder.handle(recorded(number))
    assert (len(told), recorder.unsaved, store.sessions()) == (1, 4, ())
    disk.full = False
    assert recorder.flush()
    assert recorder.unsaved == 0
    found = store.session(own)
    assert found.started_at == MORNING
    assert [(each.finished_at - MORNING).total_seconds() for each in found.sets] == [10, 20, 30]
    disk.full = True
    recorder.handle(recorded(4))
    assert len(told) == 2


def test_a_beat_does_not_try_the_disk_again(store, clock):
    disk = FullDisk(store)
    recorder = Recorder(disk, clock, lambda error: None)
    disk.full = True
    recorder.begin(PLAN, rehearsal=False, speed=1.0)
    recorder.handle(Beat(1.0, BeatKind.COUNT, 3))
    assert disk.tries == 1
