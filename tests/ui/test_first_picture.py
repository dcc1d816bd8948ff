"""What is kept of Today for the coming starts, and when it is not used."""

import json
import subprocess
import sys
from dataclasses import replace
from datetime import date, timedelta

import pytest

from limber.settings import Settings, Theme
from limber.ui.first_picture import Picture, PictureFile
from limber.ui.picture_keeper import DAYS, PictureKeeper
from limber.ui.presenters.today import TodayPresenter
from limber.ui.theme import Look, ThemeChoice
from tests.fakes.clock import FakeClock
from tests.ui.desks import FullDisk, desk_in, play
from tests.ui.presenters.pages import FakeTodayPage

HOME = "hip-rotation-home"
FOLLOWING = replace(Settings(), active_programme=HOME, theme=Theme.DARK, reduce_motion=True)


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
        return PictureFile(self.path, version).read(self.desk.today + timedelta(days=days))


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
    [("title", 7), ("recent", None), ("session", {}), ("unknown", ""), ("programmes", "")],
)
def test_a_picture_with_a_wrong_field_is_none(room, field, value):
    room.keep()
    found = json.loads(room.path.read_text())
    found["days"][room.desk.today.isoformat()]["today"][field] = value
    room.path.write_text(json.dumps(found))
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
    broken = desk_in(tmp_path, FullDisk(store, "sessions"), settings=FOLLOWING, clock=room.clock)
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
    days = json.loads(room.path.read_text())["days"]
    assert [date.fromisoformat(day) for day in days] == [
        room.desk.today + timedelta(days=number) for number in range(DAYS)
    ]


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
