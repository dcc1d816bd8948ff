from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage

from limber.figure.picture import BodySide
from limber.ui.figures.frames import MOST_SCENES, Scenes, cycle_moments, passage_moments, seen_part
from limber.ui.figures.sights import Cycle, Departure, Moment, moment_of
from tests.figure.figures import PATHS
from tests.ui.figure_house import SMALL, shelf, sight

pytestmark = pytest.mark.usefixtures("qapp")


def go_on():
    pass


@pytest.fixture
def empty():
    image = QImage(70, 40, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    return image


def test_a_picture_is_cut_to_what_is_on_it(empty):
    empty.setPixelColor(12, 7, QColor("red"))
    empty.setPixelColor(30, 39, QColor("red"))
    assert seen_part(empty) == QRect(12, 7, 19, 33)


def test_nothing_on_a_picture_is_cut_to_one_pixel(empty):
    assert seen_part(empty) == QRect(0, 0, 1, 1)


def test_a_frame_is_the_picture_without_its_margin():
    scenes, seen = Scenes(), sight()
    frame, whole = scenes.frame(seen, Moment(500), go_on), scenes.image(seen, Moment(500), go_on)
    assert (whole.width(), whole.height()) == SMALL
    assert frame.size_bytes < whole.sizeInBytes()
    assert frame.image == whole.copy(QRect(frame.at, frame.image.size()))


def test_there_is_a_breath_at_the_end_alone():
    assert moment_of(0.7, 0.5) == Moment(700, 0)
    assert moment_of(1.0, 0.5) == Moment(1000, 500)
    scenes, seen = Scenes(), sight()
    out = scenes.image(seen, moment_of(1.0, 0.0), go_on)
    assert out != scenes.image(seen, moment_of(1.0, 1.0), go_on)


def test_the_geometry_of_few_figures_is_kept():
    scenes, all_of_them = Scenes(), shelf()
    for path in PATHS[: MOST_SCENES + 2]:
        scenes.image(sight(path.stem, all_of_them), Moment(0), go_on)
    assert len(scenes._found) == MOST_SCENES


def test_the_ends_of_a_way_come_first_and_then_the_middles():
    moments = [moment.share for moment in cycle_moments(Cycle.WAY, 1, 1000)]
    assert moments[:5] == [0, 1000, 500, 250, 750]
    assert len(moments) == len(set(moments)) == 25


@pytest.mark.parametrize(("frame_bytes", "count"), [(1, 25), (100, 10), (1000, 5)])
def test_a_way_has_as_many_frames_as_there_is_room_for(frame_bytes, count):
    assert len(list(cycle_moments(Cycle.WAY, frame_bytes, 1000))) == count


@pytest.mark.parametrize(("frame_bytes", "count"), [(1, 49), (100, 10), (1000, 5)])
def test_a_circle_has_more_frames_if_there_is_room_for_them(frame_bytes, count):
    assert len(list(cycle_moments(Cycle.ROUND, frame_bytes, 1000))) == count


def test_a_circle_ends_as_it_began_and_its_arrow_can_be_turned_round():
    scenes, seen = Scenes(), sight("supine-hip-circles", with_arrow=True)
    start = scenes.image(seen, Moment(0), go_on)
    assert scenes.image(seen, Moment(1000), go_on) == start
    assert scenes.image(replace(seen, backwards=True), Moment(0), go_on) != start


def test_a_still_picture_needs_no_others():
    assert list(cycle_moments(Cycle.STILL, 1, 1000)) == []


def passing(share=0.0, side=BodySide.RIGHT):
    figures = shelf()
    seen = sight(on=figures, side=side, turn=18)
    since = Departure(seen.shelved, BodySide.LEFT, share, legs=2)
    return replace(seen, since=since)


def test_a_way_into_a_figure_ends_with_the_picture_of_its_start():
    scenes, seen = Scenes(), passing()
    arrived = scenes.image(seen, Moment(1000), go_on)
    assert arrived == scenes.image(replace(seen, since=None), Moment(0), go_on)
    assert arrived != scenes.image(seen, Moment(500), go_on)


def test_another_way_into_the_same_figure_is_another_picture():
    scenes, seen = Scenes(), passing()
    other = replace(seen, since=replace(seen.since, share=1.0))
    assert scenes.image(seen, Moment(0), go_on) != scenes.image(other, Moment(0), go_on)


def test_of_a_way_into_a_figure_the_next_pictures_come_first():
    shares = [each.share for each in passage_moments(2, Moment(500), 1, 1000)]
    assert shares[:2] == [500, 521]
    assert shares[-1] < 500
    assert sorted(shares) == [round(step * 1000 / 48) for step in range(49)]


def test_a_way_into_a_figure_keeps_within_its_room():
    assert len(list(passage_moments(3, Moment(0), 10, 400))) == 29
    assert len(list(passage_moments(3, Moment(0), 10, 10))) == 13
