"""What the tests of the window share."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from limber.history.store import Store
from limber.plan.models import StepKind
from limber.settings import Settings
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, reps_dose, rung
from tests.ui.desks import desk_in, open_store
from tests.ui.house import FOLLOWING, House
from tests.ui.hurting import ON_THE_LOWEST, TWO_ITEMS, stage_of
from tests.ui.stage import Stage, shelf_of

MakeStage = Callable[..., Stage]
MakeHouse = Callable[..., House]

LADDER = ladder("bridge", rung("low"), rung("middle"), rung("high"))
ON_A_LADDER = Shelf(
    [exercise(name, hold_dose(30.0, holds=2)) for name in ("low", "middle", "high")],
    [LADDER],
    [item("middle")],
)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A history of the test's own."""
    made = open_store(tmp_path)
    yield made
    made.close()


@pytest.fixture
def stage_with(qtbot: QtBot) -> MakeStage:
    """Makes a stage with these doses or this shelf, playing from its first position."""

    def make(*doses, shelf: Shelf | None = None, waiting: bool = False) -> Stage:
        made = Stage(qtbot, shelf or shelf_of(*doses))
        made.begin(waiting=waiting)
        return made

    return make


@pytest.fixture
def holding(stage_with: MakeStage) -> Stage:
    """A second into the first of two holds of 30 seconds."""
    stage = stage_with(hold_dose(30.0, holds=2))
    stage.wait_for(StepKind.HOLD)
    stage.wait(1.0)
    return stage


@pytest.fixture
def counting(stage_with: MakeStage) -> Stage:
    """In a set of four repetitions that the person counts."""
    stage = stage_with(reps_dose(4, tempo=None))
    stage.wait_for(StepKind.REPS)
    return stage


@pytest.fixture
def climbing(stage_with: MakeStage) -> Stage:
    """In the first hold of an exercise that has an easier and a harder form."""
    stage = stage_with(shelf=ON_A_LADDER)
    stage.wait_for(StepKind.HOLD)
    return stage


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def make_house(tmp_path, store, qtbot, clock) -> Iterator[MakeHouse]:
    """Makes houses over a history; what is still going on in them ends with the test."""
    made: list[House] = []

    def make(history: object = store, speed: float = 1.0, settings: Settings = FOLLOWING) -> House:
        desk = desk_in(tmp_path, history, settings=settings, clock=clock)
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


@pytest.fixture
def hurting(qtbot: QtBot) -> Stage:
    """Ten seconds into the first hold, on the middle of three rungs."""
    stage = stage_of(qtbot, TWO_ITEMS)
    stage.begin()
    stage.wait_for(StepKind.HOLD)
    stage.wait(10.0)
    return stage


@pytest.fixture
def on_the_lowest(qtbot: QtBot) -> Stage:
    """In the first hold of an exercise that has no easier form."""
    stage = stage_of(qtbot, ON_THE_LOWEST)
    stage.begin()
    stage.wait_for(StepKind.HOLD)
    return stage
