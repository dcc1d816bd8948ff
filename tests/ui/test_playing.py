"""A session from its start to what the summary needs, and what is kept of it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from limber.engine.table import Action, State
from limber.history.models import SessionStatus
from limber.history.store import Store
from limber.plan.models import StepKind
from limber.ui.pages.player import PlayerPage
from limber.ui.playing import ALL_SAVED, Played, Playing
from limber.ui.session_driver import SessionDriver
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.player import PlayerState
from limber.ui.view_state.player_keys import PlayerWish, Score
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, rung
from tests.fakes.sounds import FakeSounds
from tests.ui.desks import DETAIL, TITLE, FullDisk, play

SHELF = Shelf([exercise("low", hold_dose(10.0, holds=2)), exercise("high", hold_dose(10.0))])
LADDER = Shelf(SHELF.exercises, [ladder("bridge", rung("low"), rung("high"))], [item("low")])
WAY_TO_THE_HOLD = 5.0
"""Two seconds to get into place, and three to count."""


class WatchedPage(PlayerPage):
    """The player page, with what it was last told to show."""

    shown: PlayerState

    def show_state(self, state: PlayerState) -> None:
        self.shown = state
        super().show_state(state)


class Play:
    """Plays sessions of a shelf, with a clock that is moved by hand."""

    def __init__(self, qtbot: QtBot, store: object, shelf: Shelf, speed: float = 1.0) -> None:
        self.clock = FakeClock()
        self.page = WatchedPage(ThemeSource(ThemeChoice.LIGHT))
        qtbot.addWidget(self.page)
        self.plan = shelf.plan()
        self.playing = Playing(
            self.page,
            FakeSounds(),
            shelf.catalogue(),
            store,  # type: ignore[arg-type]  # a full disk may stand for a store
            self.clock,
            speed=speed,
            parent=self.page,
        )
        self.told: list[object] = []
        self.playing.begun.connect(lambda: self.told.append("begun"))
        self.playing.over.connect(self.told.append)

    @property
    def driver(self) -> SessionDriver:
        """What takes the session forward; the newest one."""
        return self.page.findChildren(SessionDriver)[-1]

    @property
    def played(self) -> Played:
        """What was told when the session was over."""
        assert isinstance(self.told[-1], Played)
        return self.told[-1]

    def wait(self, seconds: float) -> None:
        """Let time pass, looking at the session every second."""
        for _ in range(round(seconds)):
            self.clock.advance(1.0)
            self.driver.tick()

    def start(self) -> None:
        """Begin at once."""
        self.playing.start(self.plan, waiting=False)


@pytest.fixture
def on_shelf(qtbot: QtBot, store: Store):
    return Play(qtbot, store, SHELF)


def test_a_session_that_is_played_to_its_end_is_kept_whole(on_shelf, store):
    on_shelf.start()
    assert on_shelf.playing.is_on
    on_shelf.wait(on_shelf.plan.total_seconds)
    assert not on_shelf.playing.is_on
    (kept,) = store.sessions()
    assert on_shelf.played.session_id == kept.id
    assert (kept.status, len(kept.sets), kept.rehearsal) == (SessionStatus.DONE, 3, False)
    total = on_shelf.plan.total_seconds
    assert on_shelf.played.worked.seconds == on_shelf.played.worked.planned_seconds == total


def test_it_is_told_once_that_a_session_begins_and_once_that_it_is_over(on_shelf):
    on_shelf.start()
    assert on_shelf.told == ["begun"]
    on_shelf.wait(on_shelf.plan.total_seconds)
    assert len(on_shelf.told) == 2


def test_a_session_waits_until_the_person_is_in_place(on_shelf):
    on_shelf.playing.start(on_shelf.plan)
    on_shelf.wait(60)
    assert on_shelf.driver.session.state is State.WAITING
    on_shelf.playing.end_now()
    assert on_shelf.played.session_id == ""


def test_at_another_speed_it_is_a_rehearsal(qtbot, store):
    fast = Play(qtbot, store, SHELF, speed=20.0)
    fast.start()
    fast.wait(WAY_TO_THE_HOLD)
    (kept,) = store.sessions()
    assert (kept.rehearsal, kept.speed) == (True, 20.0)


def test_a_session_in_which_nothing_was_done_is_not_kept(on_shelf, store):
    on_shelf.start()
    on_shelf.wait(3)
    on_shelf.playing.end_now()
    assert on_shelf.played.session_id == ""
    assert store.sessions() == ()
    assert store.interrupted() is None


def test_a_session_in_which_everything_was_skipped_is_not_kept(on_shelf, store):
    on_shelf.start()
    while on_shelf.playing.is_on:
        on_shelf.page.wish_requested.emit(PlayerWish.SKIP)
    assert on_shelf.played.session_id == ""
    assert store.sessions() == ()


def test_a_set_cut_short_before_it_counts_is_not_kept(on_shelf, store):
    """What the summary is told to show is there to be shown."""
    on_shelf.start()
    on_shelf.wait(WAY_TO_THE_HOLD)
    on_shelf.clock.advance(0.4)
    on_shelf.page.wish_requested.emit(PlayerWish.SKIP)
    on_shelf.playing.end_now()
    kept = [each.id for each in store.sessions()]
    assert ([on_shelf.played.session_id] if on_shelf.played.session_id else []) == kept


def test_ending_now_keeps_the_set_as_far_as_it_came(on_shelf, store):
    on_shelf.start()
    on_shelf.wait(WAY_TO_THE_HOLD + 4)
    on_shelf.playing.end_now()
    (kept,) = store.sessions()
    assert kept.status is SessionStatus.PARTIAL
    assert [each.result.seconds for each in kept.sets] == [4.0]


def test_ending_when_nothing_is_on_does_nothing(on_shelf):
    on_shelf.playing.end_now()
    on_shelf.playing.ask_to_end()
    assert on_shelf.told == []
    assert on_shelf.playing.flush()


def test_an_interrupted_session_goes_on_at_the_set_where_it_stopped(on_shelf, store):
    session_id = play(store, on_shelf.plan, FakeClock(), seconds=WAY_TO_THE_HOLD + 12)
    interrupted = store.interrupted()
    assert interrupted is not None
    assert interrupted.record.id == session_id
    on_shelf.playing.resume(interrupted)
    session = on_shelf.driver.session
    assert session.state is State.WAITING
    assert (session.step.item, session.step.set) == ("low", 2)
    on_shelf.page.wish_requested.emit(PlayerWish.BIG)
    while on_shelf.playing.is_on:
        on_shelf.wait(1)
    (kept,) = store.sessions()
    assert (kept.id, kept.status) == (session_id, SessionStatus.DONE)
    assert [(each.result.item, each.result.set) for each in kept.sets] == [
        ("low", 1),
        ("low", 2),
        ("high", 1),
    ]


def test_an_interrupted_session_can_be_left_again_at_once_and_is_still_offered(on_shelf, store):
    play(store, on_shelf.plan, FakeClock(), seconds=WAY_TO_THE_HOLD + 12)
    interrupted = store.interrupted()
    on_shelf.playing.resume(interrupted)
    on_shelf.playing.end_now()
    again = store.interrupted()
    assert again is not None
    assert again.record.sets == interrupted.record.sets
    assert on_shelf.played.session_id == again.record.id


def test_what_cannot_be_written_is_told_in_the_player_and_written_later(qtbot, store):
    disk = FullDisk(store, "record_set")
    ours = Play(qtbot, disk, SHELF)
    ours.start()
    ours.wait(WAY_TO_THE_HOLD + 10)
    assert ours.page.shown.notice == f"{TITLE} {DETAIL}"
    assert store.sessions()[0].sets == ()
    assert not ours.playing.flush()
    disk.is_full = False
    assert ours.playing.flush()
    assert [each.result.seconds for each in store.sessions()[0].sets] == [10.0]


def test_when_all_is_written_after_all_the_player_says_so(qtbot, store):
    disk = FullDisk(store, "record_set")
    ours = Play(qtbot, disk, SHELF)
    ours.start()
    ours.wait(WAY_TO_THE_HOLD + 10)
    disk.is_full = False
    # Nothing happens in the session meanwhile: it is tried again every other second.
    with qtbot.waitSignal(ours.playing.trouble_over, timeout=5000) as told:
        pass
    assert told.args == [f"{TITLE} {DETAIL}"]
    assert ours.page.shown.notice == ALL_SAVED
    assert len(store.sessions()[0].sets) == 1


def test_after_a_session_it_is_tried_again_too(qtbot, store):
    disk = FullDisk(store, "record_set", "finish")
    ours = Play(qtbot, disk, SHELF)
    ours.start()
    ours.wait(ours.plan.total_seconds)
    disk.is_full = False
    with qtbot.waitSignal(ours.playing.trouble_over, timeout=5000):
        pass
    assert [len(each.sets) for each in store.sessions()] == [3]


def test_a_history_that_cannot_be_written_keeps_nobody_from_a_session(qtbot, store):
    disk = FullDisk(store, "begin", "record_set", "finish")
    ours = Play(qtbot, disk, SHELF)
    ours.start()
    assert ours.page.shown.notice == f"{TITLE} {DETAIL}"
    with qtbot.waitSignal(ours.playing.trouble) as told:
        ours.wait(ours.plan.total_seconds)
    assert told.args == [f"{TITLE} {DETAIL}"]
    assert not ours.playing.is_on


def test_what_an_earlier_session_could_not_write_is_written_after_the_next_began(qtbot, store):
    disk = FullDisk(store, "begin", "record_set", "finish")
    ours = Play(qtbot, disk, SHELF)
    for _ in range(2):
        ours.start()
        ours.wait(ours.plan.total_seconds)
    disk.is_full = False
    assert ours.playing.flush()
    assert [len(each.sets) for each in store.sessions()] == [3, 3]


def test_a_session_that_was_written_is_no_trouble(qtbot, on_shelf):
    on_shelf.start()
    with qtbot.assertNotEmitted(on_shelf.playing.trouble):
        on_shelf.wait(on_shelf.plan.total_seconds)


def test_the_rung_of_the_rest_of_a_session_is_told_with_its_programme(qtbot, store):
    ours = Play(qtbot, store, LADDER)
    ours.start()
    ours.wait(WAY_TO_THE_HOLD + 2)
    with qtbot.waitSignal(ours.playing.rung_chosen) as told:
        ours.page.wish_requested.emit(Action.HARDER)
    assert told.args == ["evening", "low", "high"]
    assert ours.driver.session.step.kind is StepKind.POSITION


def test_the_session_is_named_after_the_part_of_the_day(on_shelf):
    on_shelf.start()
    assert on_shelf.page.shown.title == "Morning session"


def test_how_much_it_hurts_before_is_asked_and_kept_with_the_session(on_shelf, store):
    on_shelf.playing.start(on_shelf.plan, asks_pain=True)
    on_shelf.page.wish_requested.emit(Score.FIVE)
    assert [each.pain_before for each in store.sessions()] == [5]


def test_nobody_is_asked_before_a_session_that_starts_by_itself_or_goes_on(on_shelf, store):
    play(store, on_shelf.plan, FakeClock(), seconds=WAY_TO_THE_HOLD + 12)
    on_shelf.playing.resume(store.interrupted())
    on_shelf.page.wish_requested.emit(Score.FIVE)
    assert [each.pain_before for each in store.sessions()] == [None]


def test_sharp_pain_is_kept_even_if_nothing_was_done(on_shelf, store):
    on_shelf.start()
    for wish in (PlayerWish.HURTS, PlayerWish.SHARP):
        on_shelf.page.wish_requested.emit(wish)
    (kept,) = store.sessions()
    assert kept.status is SessionStatus.PARTIAL
    assert [(each.item, each.sharp) for each in kept.pains] == [("low", True)]
    assert on_shelf.played.session_id == kept.id


def test_pain_is_written_before_the_question_is_left(on_shelf, store):
    on_shelf.start()
    on_shelf.wait(WAY_TO_THE_HOLD + 2)
    for wish in (PlayerWish.HURTS, Score.SEVEN):
        on_shelf.page.wish_requested.emit(wish)
    (told,) = store.sessions()[0].pains
    assert (told.item, told.rung, told.pain, told.sharp) == ("low", "low", 7, False)


def test_pain_of_before_an_interruption_stays_with_the_session(on_shelf, store):
    on_shelf.start()
    on_shelf.wait(WAY_TO_THE_HOLD + 2)
    for wish in (PlayerWish.HURTS, Score.FOUR, PlayerWish.LEAVE):
        on_shelf.page.wish_requested.emit(wish)
    on_shelf.playing.resume(store.interrupted())
    on_shelf.page.wish_requested.emit(PlayerWish.BIG)
    for wish in (PlayerWish.HURTS, Score.TWO, PlayerWish.LEAVE):
        on_shelf.page.wish_requested.emit(wish)
    (kept,) = store.sessions()
    assert [each.pain for each in kept.pains] == [4, 2]


def test_a_flare_day_is_named_and_its_steps_hold_for_that_day(qtbot, store):
    ours = Play(qtbot, store, LADDER)
    ours.plan = replace(ours.plan, flare=True)
    ours.start()
    assert ours.page.shown.title == "Morning session   Flare day"
    with qtbot.assertNotEmitted(ours.playing.rung_chosen):
        ours.page.wish_requested.emit(Action.HARDER)
    with qtbot.assertNotEmitted(ours.playing.rung_taken_back):
        ours.page.wish_requested.emit(PlayerWish.UNDO)
