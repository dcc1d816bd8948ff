from dataclasses import replace

import pytest

from limber.figure.picture import BodySide
from limber.ui.figures.frame_store import FrameStore, Want
from limber.ui.figures.frames import Scenes
from limber.ui.figures.painting import PaintingQueue, Task
from limber.ui.figures.sights import Cycle, Departure, Moment
from tests.ui.figure_house import HandPainters, shelf, sight

FIGURES = shelf()
CLAM = sight(on=FIGURES)
BRIDGE = sight("glute-bridge-hold", FIGURES)
SOME = Moment(400)


class NoScenes(Scenes):
    def frame(self, *_):
        raise ZeroDivisionError


class House:
    def __init__(self, most_bytes=10_000_000, scenes=None):
        self.painters = HandPainters()
        self.queue = PaintingQueue(self.painters)
        self.store = FrameStore(self.queue, scenes or Scenes(), most_bytes=most_bytes)
        self.queue.set_offers((self.store.urgent, self.store.later))
        self.arrived = []
        self.store.arrived.connect(self.arrived.append)

    def want(self, seen=CLAM, moment=SOME, cycle=Cycle.WAY, who="view"):
        self.store.want(who, Want(seen, moment, cycle))


@pytest.fixture
def house(qtbot):
    return House()


def test_what_is_shown_is_painted_first_and_then_the_rest_of_the_way(house):
    house.want()
    house.painters.paint()
    assert house.store.nearest(CLAM, SOME).moment == SOME
    house.painters.paint(2)
    assert house.store.nearest(CLAM, Moment(10)).moment == Moment(0)
    assert house.painters.paint(99) == 23
    assert house.arrived == [CLAM] * 26


def test_the_nearest_picture_stands_in_for_one_that_is_not_there(house):
    house.want(moment=Moment(0))
    house.painters.paint(2)
    assert house.store.nearest(CLAM, Moment(900)).moment == Moment(1000)
    assert house.store.nearest(BRIDGE, Moment(900)) is None


def test_the_same_wish_again_does_no_work(house):
    house.want(cycle=Cycle.STILL)
    assert house.painters.paint(9) == 1
    house.want(cycle=Cycle.STILL)
    assert house.painters.task is None


def test_a_figure_that_is_waited_for_interrupts_what_is_painted_for_later(house):
    house.want()
    house.painters.paint()
    house.want(BRIDGE)
    assert house.painters.interrupted
    house.painters.paint(2)
    assert house.arrived == [CLAM, BRIDGE]


def test_what_somebody_waits_for_is_not_interrupted(house):
    house.want()
    house.want(BRIDGE)
    assert not house.painters.interrupted


def test_nothing_more_is_painted_for_whom_nothing_is_shown(house):
    house.want()
    house.painters.paint()
    house.store.release("view")
    house.painters.paint()
    assert house.painters.task is None


def test_the_frames_stay_within_their_limit(qtbot):
    frame = Scenes().frame(CLAM, SOME, lambda: None).size_bytes
    house = House(most_bytes=frame * 8)
    house.want()
    house.painters.paint(99)
    assert frame * 4 < house.store.size_bytes <= frame * 8


def test_the_figure_before_makes_room_for_the_next(qtbot):
    frame = Scenes().frame(CLAM, SOME, lambda: None).size_bytes
    house = House(most_bytes=frame * 12)
    for seen in (CLAM, BRIDGE):
        house.want(seen)
        house.painters.paint(99)
    assert house.store.nearest(BRIDGE, Moment(0)) is not None
    assert house.store.size_bytes <= frame * 12


def test_two_figures_beside_each_other_come_to_rest_where_there_is_no_room_for_both(qtbot):
    frame = Scenes().frame(CLAM, SOME, lambda: None).size_bytes
    house = House(most_bytes=frame * 6)
    house.want(who="one")
    house.painters.paint(99)
    house.want(BRIDGE, who="two")
    assert house.painters.paint(99) < 99
    assert house.store.nearest(CLAM, Moment(0)) is not None
    assert house.store.nearest(BRIDGE, Moment(0)) is not None
    assert house.store.size_bytes <= frame * 6


@pytest.mark.expected_log("A figure cannot be painted.")
def test_a_figure_that_cannot_be_painted_is_tried_once(qtbot):
    house = House(scenes=NoScenes())
    house.want()
    assert house.painters.paint(9) == 1
    assert house.arrived == []


def test_a_task_is_taken_with_what_came_of_it(house):
    taken = []
    tasks = [Task(lambda _: "a picture", taken.append)]
    house.queue.set_offers((lambda: tasks.pop() if tasks else None,))
    house.queue.wake()
    house.painters.paint()
    assert taken == ["a picture"]


def test_of_a_way_into_a_figure_what_comes_next_is_painted_first(house):
    since = Departure(CLAM.shelved, CLAM.side, 0.0, legs=2)
    turning_over = replace(CLAM, side=BodySide.RIGHT, since=since)
    house.want(turning_over, Moment(0), Cycle.PASSAGE)
    house.painters.paint(3)
    assert house.store.nearest(turning_over, Moment(42)).moment == Moment(42)
    house.want(turning_over, Moment(500), Cycle.PASSAGE)
    house.painters.paint(3)
    assert house.store.nearest(turning_over, Moment(521)).moment == Moment(521)
    assert house.painters.paint(99) == 43
