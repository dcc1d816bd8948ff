from dataclasses import replace

import pytest

from limber.engine.events import Beat, BeatKind, Ended, PlanChanged, SetRecorded, SetStatus
from limber.history.errors import disk_full
from limber.history.recorder import Recorder
from limber.history.store import Store
from tests.fakes.clock import MORNING, FakeClock
from tests.fakes.past import pain, set_result
from tests.fakes.plans import hold_dose, plan_of

PLAN = plan_of(hold_dose())


class FullDisk:
    """A store that refuses every write while it is full."""

    def __init__(self, store):
        self.store, self.full, self.tries = store, False, 0

    def __getattr__(self, name):
        def write(*arguments, **more):
            self.tries += 1
            if self.full:
                raise disk_full()
            return getattr(self.store, name)(*arguments, **more)

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


@pytest.mark.parametrize("finished", [True, False])
@pytest.mark.parametrize("statuses", [[], [SetStatus.SKIPPED]])
def test_a_session_in_which_nothing_was_done_is_kept_as_partial_if_something_hurt(
    store, clock, statuses, finished
):
    recorder = Recorder(store, clock, pytest.fail)
    own = recorder.begin(PLAN, rehearsal=False, speed=1.0)
    felt = pain(7, felt_at=clock.wall)
    recorder.note_pain(felt)
    for number, status in enumerate(statuses, start=1):
        recorder.handle(recorded(number, status=status))
    recorder.handle(Ended(1.0, finished=finished))
    found = store.session(own)
    assert (found.status, found.pains, found.has_work) == ("partial", (felt,), False)


def test_the_next_session_knows_nothing_of_the_pain_in_the_one_before(store, clock):
    recorder = Recorder(store, clock, pytest.fail)
    hurt = recorder.begin(PLAN, rehearsal=False, speed=1.0)
    recorder.note_pain(pain())
    recorder.handle(Ended(1.0, finished=False))
    recorder.begin(PLAN, rehearsal=False, speed=1.0)
    recorder.handle(Ended(2.0, finished=False))
    assert [each.id for each in store.sessions()] == [hurt]


def test_a_resumed_session_keeps_its_pains_and_is_kept_for_them(store, clock):
    first = Recorder(store, clock, pytest.fail)
    own = first.begin(PLAN, rehearsal=False, speed=1.0)
    first.note_pain(pain(3))
    first.handle(Ended(1.0, finished=False))
    second = Recorder(store, clock, pytest.fail)
    second.resume(store.interrupted())
    second.handle(Ended(2.0, finished=False))
    third = Recorder(store, clock, pytest.fail)
    third.resume(store.interrupted())
    third.note_pain(pain(None, sharp=True))
    told = (pain(3, felt_at=MORNING), pain(None, sharp=True, felt_at=MORNING))
    assert store.session(own).pains == told


def test_a_pain_and_the_pain_before_are_written_in_order_with_the_rest(store, clock):
    disk = FullDisk(store)
    recorder = Recorder(disk, clock, lambda error: None)
    disk.full = True
    own = recorder.begin(PLAN, rehearsal=False, speed=1.0)
    recorder.set_pain_before(5)
    recorder.note_pain(pain(6))
    recorder.handle(recorded())
    recorder.set_pain_before(2)
    assert recorder.unsaved == 5
    disk.full = False
    assert recorder.flush()
    found = store.session(own)
    assert (found.pain_before, len(found.sets)) == (2, 1)
    assert found.pains == (pain(6, felt_at=MORNING),)
    recorder.set_pain_before(None)
    assert store.session(own).pain_before is None


def test_a_pain_outside_its_scale_is_an_error_of_ours_and_holds_up_nothing(store, clock):
    recorder = Recorder(store, clock, pytest.fail)
    recorder.begin(PLAN, rehearsal=False, speed=1.0)
    with pytest.raises(ValueError, match="11"):
        recorder.set_pain_before(11)
    assert recorder.unsaved == 0


@pytest.mark.parametrize("flare", [True, False])
def test_a_session_is_a_flare_day_if_its_plan_is(store, clock, flare):
    recorder = Recorder(store, clock, pytest.fail)
    own = recorder.begin(replace(PLAN, flare=flare), rehearsal=False, speed=1.0)
    assert store.session(own).flare is flare


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
