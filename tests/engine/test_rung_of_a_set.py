"""Which form a result is of, also where two forms are one exercise."""

from limber.engine.events import SetStatus
from limber.engine.table import Action
from tests.engine.plans import TWO_SIDED
from tests.fakes.plans import Shelf, exercise, hold_dose, item, ladder, rung
from tests.fakes.player import Player


def test_a_set_says_on_which_rung_it_was_done_or_skipped() -> None:
    rungs = ladder("A", rung("mid"), rung("mid", rung_id="mid-longer"))
    exercises = [exercise("mid", TWO_SIDED), exercise("after", hold_dose(10.0))]
    player = Player(Shelf(exercises, [rungs], [item("mid"), item("after")]).plan())
    player.wait_until(9.0)
    player.do(Action.HARDER)
    player.do(Action.SKIP_EXERCISE)
    player.play_to_the_end()
    found = [(one.exercise, one.rung, one.status) for one in player.session.results]
    skipped = [("mid", "mid-longer", SetStatus.SKIPPED)] * 3
    assert found == [
        ("mid", "mid", SetStatus.PARTIAL),
        *skipped,
        ("after", "after", SetStatus.DONE),
    ]
