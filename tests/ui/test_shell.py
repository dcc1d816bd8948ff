"""The window as a whole: from page to page, into a session and out of it, and away."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from limber.engine.events import Event, StepStarted
from limber.engine.table import Action
from limber.history.models import SessionStatus
from limber.settings import Settings
from limber.ui.main_window import Page
from limber.ui.pages.exercise import ExercisePage
from limber.ui.pages.library import LibraryPage
from limber.ui.pages.player import PlayerPage
from limber.ui.pages.settings import SettingsPage
from limber.ui.pages.summary import SummaryPage
from limber.ui.pages.today import TodayPage
from limber.ui.presenters.desk import Desk
from limber.ui.session_driver import SessionDriver
from limber.ui.shell import Folders, Shell
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.player_keys import PlayerWish
from limber.ui.widgets.notice_bar import NoticeBar
from limber.ui.widgets.pause_panel import PausePanel
from tests.fakes.clock import FakeClock
from tests.fakes.sounds import FakeSounds
from tests.ui.desks import DETAIL, TITLE, FullDisk, desk_in, play

RESOURCES = Path(__file__).parents[2] / "resources"
DRILLS = "two-mobility-drills"
FOLLOWING = replace(Settings(), active_programme=DRILLS, theme="light")
IN_THE_FIRST_SET = 20
MakeHouse = Callable[..., "House"]


class House:
    """A shell with everything around it, and a clock that is moved by hand."""

    def __init__(self, folder: Path, desk: Desk, clock: FakeClock, speed: float = 1.0) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.clock = clock
        self.desk = desk
        self.themes = ThemeSource(ThemeChoice.LIGHT)
        self.sounds = FakeSounds()
        self.shell = Shell(
            app,
            desk,
            self.themes,
            self.sounds,  # type: ignore[arg-type]  # nothing is to be heard
            Folders(folder, RESOURCES),
            speed=speed,
        )
        self.window = self.shell.window

    @property
    def current(self) -> Page | None:
        """The page that is shown."""
        return self.window.current

    @property
    def player(self) -> PlayerPage:
        """The player page."""
        page = self.window.page(Page.PLAYER)
        assert isinstance(page, PlayerPage)
        return page

    @property
    def today(self) -> TodayPage:
        """The page Today."""
        page = self.window.page(Page.TODAY)
        assert isinstance(page, TodayPage)
        return page

    def page(self, kind: type) -> object:
        """The one page of a kind that has been made."""
        (page,) = self.window.findChildren(kind)
        return page

    def wait(self, seconds: int) -> None:
        """Let time pass in the session."""
        for _ in range(seconds):
            drivers = self.shell.findChildren(SessionDriver)
            if drivers:
                self.clock.advance(1.0)
                drivers[-1].tick()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def make_house(tmp_path, store, qtbot, clock) -> Iterator[MakeHouse]:
    """Makes houses over a history; what is still going on in them ends with the test."""
    made: list[House] = []

    def make(history: object = store, speed: float = 1.0) -> House:
        desk = desk_in(tmp_path, history, settings=FOLLOWING, clock=clock)
        made.append(House(tmp_path, desk, clock, speed))
        qtbot.addWidget(made[-1].window)
        made[-1].shell.show()
        return made[-1]

    yield make
    for house in made:
        house.shell.leave()
        house.shell.deleteLater()


@pytest.fixture
def house(make_house) -> House:
    return make_house()


def ask(house: House, *wishes: PlayerWish) -> None:
    for wish in wishes:
        house.player.wish_requested.emit(wish)


def question(house: House) -> PausePanel:
    (panel,) = house.player.findChildren(PausePanel)
    return panel


def test_the_window_opens_with_today(house):
    assert house.window.isVisible()
    assert house.current is Page.TODAY


def test_a_page_is_made_when_it_is_first_opened(house):
    assert house.window.findChildren(LibraryPage) == []
    house.shell.open(Page.LIBRARY)
    assert len(house.window.findChildren(LibraryPage)) == 1


def test_the_sound_starts_a_moment_after_the_window(house, qtbot):
    assert house.sounds.diary == []
    qtbot.waitUntil(lambda: house.sounds.diary == ["sound starts"])


@pytest.mark.parametrize(
    ("key", "page"),
    [
        (Qt.Key.Key_2, Page.LIBRARY),
        (Qt.Key.Key_3, Page.HISTORY),
        (Qt.Key.Key_4, Page.SETTINGS),
        (Qt.Key.Key_1, Page.TODAY),
    ],
)
def test_pages_are_opened_by_key(house, qtbot, key, page):
    qtbot.keyClick(house.window, key, Qt.KeyboardModifier.ControlModifier)
    assert house.current is page


def test_f11_fills_the_screen_and_back(house, qtbot):
    qtbot.keyClick(house.window, Qt.Key.Key_F11)
    assert house.window.isFullScreen()
    qtbot.keyClick(house.window, Qt.Key.Key_F11)
    assert not house.window.isFullScreen()


@pytest.mark.parametrize("came_from", [Page.TODAY, Page.LIBRARY])
def test_from_an_exercise_the_way_leads_back_to_where_one_came_from(house, came_from):
    house.shell.open(Page.LIBRARY)
    house.shell.open(came_from)
    page = house.today if came_from is Page.TODAY else house.page(LibraryPage)
    page.exercise_requested.emit("clamshell", "")
    assert house.current is Page.EXERCISE
    house.page(ExercisePage).back_requested.emit()
    assert house.current is came_from


def test_a_session_goes_from_today_through_the_player_to_the_summary_and_back(house, store):
    house.today.start_requested.emit(DRILLS, 1)
    assert house.current is Page.PLAYER
    assert house.shell.is_playing
    ask(house, PlayerWish.BIG)
    house.wait(300)
    assert not house.shell.is_playing
    assert house.current is Page.SUMMARY
    (kept,) = store.sessions()
    assert kept.status is SessionStatus.DONE
    summary = house.page(SummaryPage)
    summary.effort_changed.emit(4)
    summary.close_requested.emit()
    assert house.current is Page.TODAY
    assert store.sessions()[0].effort == 4


def test_a_session_in_which_nothing_was_done_leads_back_to_today(house, store):
    house.today.start_requested.emit(DRILLS, 1)
    ask(house, PlayerWish.LEAVE, PlayerWish.NEXT)
    assert house.current is Page.TODAY
    assert store.sessions() == ()


def test_a_summary_that_cannot_be_read_leads_back_to_today(make_house, store):
    disk = FullDisk(store, "session")
    made = make_house(disk)
    made.shell.start(DRILLS)
    made.wait(300)
    assert not made.shell.is_playing
    assert made.current is Page.TODAY


def test_started_at_once_no_step_waits(house):
    told: list[Event] = []
    house.shell.event_happened.connect(told.append)
    house.shell.start(DRILLS)
    assert any(isinstance(event, StepStarted) for event in told)
    assert "sound starts" in house.sounds.diary


def test_a_programme_that_is_not_there_does_not_begin(house):
    house.shell.start("nothing-such")
    assert not house.shell.is_playing
    assert house.current is Page.TODAY


def test_no_page_takes_the_place_of_a_session(house):
    house.shell.start(DRILLS)
    house.shell.open(Page.LIBRARY)
    assert house.current is Page.PLAYER


def test_pages_cannot_be_opened_by_key_from_the_player(house, qtbot):
    house.shell.start(DRILLS)
    qtbot.keyClick(house.player, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert house.current is Page.PLAYER


def test_an_interrupted_session_is_resumed_in_its_own_record(house, store):
    plan = house.shell._today.plan(DRILLS, 1, unattended=True)
    session_id = play(store, plan, FakeClock(), seconds=200)
    house.shell.open(Page.TODAY)
    house.today.resume_requested.emit()
    assert house.current is Page.PLAYER
    ask(house, PlayerWish.BIG)
    house.wait(300)
    (kept,) = store.sessions()
    assert (kept.id, kept.status) == (session_id, SessionStatus.DONE)


def test_closing_the_window_in_a_session_asks_first(house, store):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    house.window.close()
    assert house.window.isVisible()
    assert question(house).accessibleName() == "End here?"
    ask(house, PlayerWish.NEXT)
    assert not house.window.isVisible()
    assert store.sessions()[0].status is SessionStatus.PARTIAL


def test_the_window_stays_when_the_person_goes_on(house):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    house.window.close()
    ask(house, PlayerWish.LEAVE)
    house.wait(3)
    ask(house, PlayerWish.LEAVE, PlayerWish.NEXT)
    assert house.window.isVisible()
    assert house.current is Page.SUMMARY


def test_without_a_session_closing_closes(house):
    assert house.window.close()
    assert not house.window.isVisible()


def test_leaving_ends_the_session_in_order_and_saves_everything(house, store, qtbot, tmp_path):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    house.desk.keeper.change(replace(FOLLOWING, volume_percent=12))
    with qtbot.waitSignal(house.shell.left):
        house.shell.leave()
    (kept,) = store.sessions()
    assert (kept.status, len(kept.sets)) == (SessionStatus.PARTIAL, 1)
    assert kept.ended_at is not None
    assert "12" in (tmp_path / "settings.json").read_text()
    assert house.sounds.diary[-1] == "sound stops"


def test_leaving_twice_does_no_harm(house, store):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    house.shell.leave()
    house.shell.leave()
    assert len(store.sessions()) == 1


def test_leaving_without_a_session_says_so(house, qtbot):
    with qtbot.waitSignal(house.shell.left):
        house.shell.leave()


def test_the_settings_hold_wherever_they_matter(house):
    assert (house.sounds.volume_percent, house.sounds.muted) == (70, False)
    changed = replace(FOLLOWING, theme="dark", volume_percent=15, muted=True, reduce_motion=True)
    house.desk.keeper.change(changed)
    assert (house.sounds.volume_percent, house.sounds.muted) == (15, True)
    assert house.themes.theme.dark
    assert house.themes.theme.reduce_motion


def test_a_change_on_the_settings_page_holds_at_once(house):
    house.shell.open(Page.SETTINGS)
    house.page(SettingsPage).settings_changed.emit(replace(FOLLOWING, volume_percent=15))
    assert house.sounds.volume_percent == 15


def test_mute_in_the_player_is_remembered_and_shown(house):
    house.shell.start(DRILLS)
    ask(house, PlayerWish.MUTE)
    assert house.desk.keeper.settings.muted
    assert house.sounds.muted
    ask(house, PlayerWish.MUTE)
    assert not house.desk.keeper.settings.muted


def test_full_screen_is_asked_for_in_the_player(house):
    house.shell.start(DRILLS)
    ask(house, PlayerWish.FULL_SCREEN)
    assert house.window.isFullScreen()


def test_a_rung_chosen_in_a_session_holds_for_the_next(house):
    house.shell.start(DRILLS)
    house.wait(IN_THE_FIRST_SET)
    item = house.shell.findChildren(SessionDriver)[-1].plan.items[0]
    house.player.wish_requested.emit(Action.HARDER)
    assert house.desk.keeper.settings.rungs == {DRILLS: {item.id: item.harder.rung}}


def test_what_is_wrong_with_the_sound_is_told_once_and_taken_back(house):
    house.sounds.tell("No sound output.")
    assert house.window.notices.text == "No sound output."
    house.sounds.tell("")
    assert house.window.notices.text == ""


def test_in_a_session_it_is_told_in_the_player(house):
    house.shell.start(DRILLS)
    house.sounds.tell("No sound output.")
    assert house.player._title.text == "No sound output."
    assert not house.window.findChild(NoticeBar).isVisible()


def test_settings_that_cannot_be_saved_are_told(house):
    house.desk.keeper.trouble.emit("The settings cannot be saved.")
    assert house.window.notices.text == "The settings cannot be saved."


def test_a_history_that_cannot_be_read_is_told(make_house, store):
    disk = FullDisk(store, "sessions")
    made = make_house(disk)
    assert made.window.notices.text == f"{TITLE} {DETAIL}"


def test_a_session_that_could_not_be_written_is_told_in_the_window(make_house, store):
    disk = FullDisk(store, "begin", "record_set", "finish")
    made = make_house(disk)
    made.shell.start(DRILLS)
    made.wait(300)
    assert made.current is Page.TODAY
    assert made.window.notices.text == f"{TITLE} {DETAIL}"
    disk.is_full = False
    made.shell.leave()
    assert store.sessions()[0].status is SessionStatus.DONE


def test_at_another_speed_a_session_is_a_rehearsal(make_house, store):
    made = make_house(speed=20.0)
    made.shell.start(DRILLS)
    made.wait(IN_THE_FIRST_SET)
    made.shell.leave()
    assert store.sessions()[0].rehearsal
