"""What is kept of Today for the coming starts, and when it is not used."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from limber.settings import Settings, Theme
from limber.ui.first_picture import Picture, PictureFile
from limber.ui.picture_keeper import DAYS, PictureKeeper
from limber.ui.presenters.today import TodayPresenter
from limber.ui.theme import Look, ThemeChoice
from tests.fakes.clock import FakeClock
from tests.ui.desks import Unreadable, desk_in, play
from tests.ui.presenters.pages import FakeTodayPage

HOME = "hip-rotation-home"
FOLLOWING = replace(
    Settings(),
    active_programme=HOME,
    active_since=date(2026, 11, 1),
    theme=Theme.DARK,
    reduce_motion=True,
)


class Room:
    """A keeper with what it keeps, and the presenter that shows Today."""

    def __init__(self, folder, store, settings=FOLLOWING):
        self.path = folder / "today.json"
        self.clock = FakeClock()
        self.desk = desk_in(folder, store, settings=settings, clock=self.clock)
        self.page = FakeTodayPage()
        self.today = TodayPresenter(self.page, self.desk)
        self.keeper = PictureKeeper(PictureFile(self.path, "1"), self.today, self.desk)

    def keep(self):
        self.today.refresh()
        self.keeper.flush()

    def read(self, days=0, version="1"):
        now = self.desk.clock.read().wall
        return PictureFile(self.path, version).read(now + timedelta(days=days))

    def shown_anew(self):
        self.today.refresh()
        return self.page.shown


@pytest.fixture
def room(qapp, tmp_path, store):
    return Room(tmp_path, store)


def test_the_next_start_on_the_same_day_has_the_page_as_it_was(room):
    room.keep()
    assert room.read() == Picture(Look(ThemeChoice.DARK, reduce_motion=True), today=room.page.shown)


def test_it_has_the_page_of_a_coming_day_as_it_will_be(room):
    room.keep()
    room.clock.wall += timedelta(days=DAYS - 1)
    kept = room.read()
    room.today.refresh()
    assert kept.today == room.page.shown


@pytest.mark.parametrize("hour", [0, 6, 7, 8, 9, 20, 21, 23])
def test_at_each_hour_it_has_the_page_as_it_is_then(room, hour):
    room.keep()
    room.clock.wall = room.clock.wall.replace(hour=hour, minute=45)
    kept = room.read()
    assert kept.today == room.shown_anew()


def test_the_last_minute_of_a_day_is_not_the_next_day_s(room):
    room.keep()
    room.clock.wall = room.clock.wall.replace(hour=23, minute=59, second=59)
    assert room.read().today.title == "Friday 20 November"
    room.clock.wall += timedelta(seconds=1)
    assert room.read().today.title == "Saturday 21 November"


def test_after_the_last_day_there_is_none(room):
    room.keep()
    assert room.read(days=DAYS - 1) is not None
    assert room.read(days=DAYS) is None
    assert room.read(days=-1) is None


def test_another_version_of_the_program_has_none(room):
    room.keep()
    assert room.read(version="2") is None


def test_without_a_file_there_is_none(room):
    assert room.read() is None


@pytest.mark.parametrize(
    "broken",
    ["", "nonsense", "[]", "{}", "null", "\x00", "[" * 100_000],
    ids=["empty", "words", "list", "object", "null", "zero", "deep"],
)
def test_a_file_that_is_no_picture_is_none(room, broken):
    room.path.write_text(broken)
    assert room.read() is None


@pytest.mark.parametrize(
    ("field", "value"),
    [("title", 7), ("lately", None), ("session", {}), ("unknown", ""), ("suggestions", "")],
)
def test_a_picture_with_a_wrong_field_is_none(room, field, value):
    room.keep()
    head, *lines = room.path.read_text().splitlines()
    changed = [head]
    for line in lines:
        moment, _, page = line.partition(" ")
        changed.append(f"{moment} {json.dumps(json.loads(page) | {field: value})}")
    room.path.write_text("\n".join(changed))
    assert room.read() is None


def test_a_folder_in_place_of_the_file_is_none_and_stops_nothing(room):
    room.path.mkdir()
    room.keep()
    assert room.read() is None


def test_no_picture_is_kept_until_a_programme_is_followed(qapp, tmp_path, store):
    room = Room(tmp_path, store, Settings())
    room.keep()
    assert room.read() is None


def test_a_change_of_the_settings_is_in_the_next_picture(room):
    room.keep()
    keeper = room.desk.keeper
    keeper.change(replace(keeper.settings, theme=Theme.LIGHT))
    assert room.read() is None
    room.keeper.flush()
    assert room.read().look.choice is ThemeChoice.LIGHT


def test_a_session_chosen_for_now_is_not_kept(room):
    room.today.refresh()
    room.page.session_chosen.emit(2)
    room.keeper.flush()
    assert room.page.shown.session.session == 2
    assert room.read().today.session.session == 1


def test_during_a_session_there_is_none_whatever_happens(room):
    room.keep()
    room.keeper.hold()
    keeper = room.desk.keeper
    keeper.change(replace(keeper.settings, muted=True))
    room.keeper.flush()
    assert room.read() is None


def test_a_session_that_was_played_is_in_the_next_picture(room, store):
    room.keep()
    room.keeper.hold()
    play(store, room.today.plan(HOME, 1), room.clock)
    room.keeper.release()
    room.keeper.flush()
    assert room.read().today.session.session == 2


def test_a_history_that_cannot_be_read_leaves_none(room, tmp_path, store):
    room.keep()
    broken = desk_in(tmp_path, Unreadable(store), settings=FOLLOWING, clock=room.clock)
    today = TodayPresenter(room.page, broken)
    keeper = PictureKeeper(PictureFile(room.path, "1"), today, broken)
    today.refresh()
    keeper.flush()
    assert room.read() is None


def test_it_is_written_by_itself_a_moment_after_today_was_shown(room, qtbot):
    room.today.refresh()
    assert room.read() is None
    qtbot.waitUntil(lambda: room.read() is not None)


def test_a_day_is_found_by_its_date_alone(room):
    room.keep()
    _, *lines = room.path.read_text().splitlines()
    days = {datetime.fromisoformat(line.partition(" ")[0]).date() for line in lines}
    assert days == {room.desk.today + timedelta(days=number) for number in range(DAYS)}


START = """
import sys
import limber.main
import limber.ui.dress
import limber.ui.entrance
import limber.ui.first_picture
dear = ("pydantic", "annotated_types", "sqlite3", "limber.catalogue.models", "limber.plan.models")
print([name for name in dear if name in sys.modules])
"""


def test_the_first_picture_needs_nothing_that_knows_the_catalogue_or_the_history():
    done = subprocess.run([sys.executable, "-c", START], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
