from dataclasses import replace

import pytest

from limber.catalogue.kinds import Side
from limber.ui.figures.frames import Scenes
from limber.ui.figures.painting import PaintingQueue
from limber.ui.figures.sights import paints_of
from limber.ui.figures.thumbnail_files import ThumbnailFiles, file_key
from limber.ui.figures.thumbnails import Thumbnails, ThumbnailWish
from limber.ui.palettes import DARK, LIGHT
from limber.ui.theme import Theme
from tests.figure.figures import PATHS
from tests.ui.figure_house import HandPainters, shelf, sight

PAINTS = paints_of(Theme(LIGHT, dark=False))
WISH = ThumbnailWish("clamshell", 80, 60, 1.0, PAINTS)


class NoScenes(Scenes):
    """Nothing is painted: it must come from the disk."""

    def image(self, *_):
        raise AssertionError


class House:
    def __init__(self, folder, scenes=None, **more):
        self.painters = HandPainters()
        queue = PaintingQueue(self.painters)
        files = ThumbnailFiles(folder)
        self.thumbnails = Thumbnails(shelf(), queue, scenes or Scenes(), files, **more)
        queue.set_offers((self.thumbnails.next_task,))
        self.arrived = []
        self.thumbnails.arrived.connect(self.arrived.append)


@pytest.fixture
def house(qtbot, tmp_path):
    return House(tmp_path / "cache")


def test_a_thumbnail_arrives_later_and_is_there_from_then_on(house):
    assert house.thumbnails.get(WISH) is None
    house.painters.paint()
    assert house.arrived == [WISH]
    image = house.thumbnails.get(WISH)
    assert (image.width(), image.height()) == (80, 60)
    assert house.painters.task is None


def test_the_screens_ratio_makes_it_finer_and_no_larger(house):
    fine = replace(WISH, ratio=2.0)
    house.thumbnails.get(fine)
    house.painters.paint()
    image = house.thumbnails.get(fine)
    assert (image.width(), image.devicePixelRatio()) == (160, 2.0)


def test_the_next_start_finds_it_on_the_disk(house, tmp_path):
    house.thumbnails.get(WISH)
    house.painters.paint()
    later = House(tmp_path / "cache", NoScenes())
    later.thumbnails.get(WISH)
    later.painters.paint()
    assert later.thumbnails.get(WISH) == house.thumbnails.get(WISH)


def test_a_damaged_file_is_painted_anew(house, tmp_path):
    house.thumbnails.get(WISH)
    house.painters.paint()
    (path,) = (tmp_path / "cache").iterdir()
    path.write_bytes(path.read_bytes()[:200])
    later = House(tmp_path / "cache")
    later.thumbnails.get(WISH)
    later.painters.paint()
    assert later.thumbnails.get(WISH) == house.thumbnails.get(WISH)


def test_where_nothing_can_be_written_it_is_painted_all_the_same(qtbot, tmp_path):
    (tmp_path / "cache").write_text("a file in the way", encoding="utf-8")
    house = House(tmp_path / "cache")
    house.thumbnails.get(WISH)
    house.painters.paint()
    assert house.thumbnails.get(WISH) is not None


@pytest.mark.parametrize(
    "other",
    [
        replace(WISH, side=Side.RIGHT),
        replace(WISH, paints=paints_of(Theme(DARK, dark=True))),
        replace(WISH, paints=replace(PAINTS, skin="#5c3a28")),
    ],
)
def test_another_side_theme_or_skin_is_another_picture(house, other):
    for wish in (WISH, other):
        house.thumbnails.get(wish)
    house.painters.paint(2)
    assert house.thumbnails.get(WISH) != house.thumbnails.get(other)


def test_another_content_has_another_file():
    one = sight()
    changed = replace(one, shelved=replace(one.shelved, content="another"))
    assert file_key(one) == file_key(sight())
    assert file_key(one) != file_key(changed)


def test_an_exercise_without_a_figure_is_asked_for_once(house):
    wish = replace(WISH, id="no-such-exercise")
    assert house.thumbnails.get(wish) is None
    assert house.painters.task is None
    assert house.thumbnails.get(wish) is None
    assert house.arrived == []


def test_what_is_kept_in_memory_has_a_limit_and_the_rest_is_read_again(qtbot, tmp_path):
    house = House(tmp_path / "cache", most_bytes=3 * 80 * 60 * 4)
    wishes = [replace(WISH, id=path.stem) for path in PATHS[:5]]
    for wish in wishes:
        house.thumbnails.get(wish)
    house.painters.paint(9)
    assert house.thumbnails.size_bytes == 3 * 80 * 60 * 4
    assert house.thumbnails.get(wishes[0]) is None
    assert house.thumbnails.get(wishes[4]) is not None


def test_when_a_page_is_left_the_rest_of_its_thumbnails_is_not_painted(house):
    for path in PATHS[:5]:
        house.thumbnails.get(replace(WISH, id=path.stem))
    house.thumbnails.forget_waiting()
    house.painters.paint(9)
    assert len(house.arrived) == 1


def test_a_thumbnail_without_a_size_is_not_painted(house):
    assert house.thumbnails.get(replace(WISH, width=0)) is None
    assert house.painters.task is None
