"""What the screen shows of each cue to who does not hear it."""

import itertools

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from limber.engine.cues import Cue
from limber.ui.tokens import Duration, Flash, Phase
from limber.ui.view_state.flashing import Strength, strength_of
from limber.ui.widgets.cue_flash import CueFlash
from limber.ui.widgets.phase_ground import PhaseGround

SIZE = (400, 300)
MIDDLE = (200, 150)
ON_THE_LIGHT_EDGE = (5, 150)
ON_THE_BOLD_EDGE = (25, 150)


@pytest.fixture
def room(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(*SIZE)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def ground(themes, room):
    return PhaseGround(themes, room, Phase.HOLD)


@pytest.fixture
def flash(themes, room, ground):
    made = CueFlash(themes, room, ground)
    made.set_on(on=True)
    return made


def colour(room, place):
    return room.grab().toImage().pixelColor(*place)


def strong(themes):
    return QColor(themes.theme.palette.hold.strong)


@pytest.mark.parametrize("cue", Cue)
def test_what_is_counted_is_shown_lightly_and_everything_else_boldly(cue):
    counted = {Cue.COUNT, Cue.HALFWAY, Cue.LAST, Cue.LIFT, Cue.HOLD, Cue.LOWER}
    assert strength_of(cue) is (Strength.LIGHT if cue in counted else Strength.BOLD)


def test_unless_it_is_switched_on_nothing_is_shown(themes, room):
    flash = CueFlash(themes, room)
    flash.show_cue(Cue.START)
    assert flash.isHidden()
    assert flash.strength is None


def test_a_tick_lights_a_narrow_edge_and_a_bell_a_wide_one(flash, room, themes):
    flash.show_cue(Cue.LIFT)
    assert colour(room, ON_THE_LIGHT_EDGE) == strong(themes)
    assert colour(room, ON_THE_BOLD_EDGE) != strong(themes)
    flash.show_cue(Cue.START)
    assert colour(room, ON_THE_BOLD_EDGE) == strong(themes)
    assert colour(room, MIDDLE) != strong(themes)


def test_a_bell_tints_the_wall_too_and_a_tick_does_not(flash, ground, themes):
    colours = themes.theme.palette.hold
    flash.show_cue(Cue.LIFT)
    assert flash.wall(ground) == QColor(colours.wall)
    flash.show_cue(Cue.START)
    assert flash.wall(ground) == QColor(colours.track)


def test_a_light_goes_out_by_itself(flash, qtbot, ground, themes):
    flash.show_cue(Cue.START)
    qtbot.waitUntil(flash.isHidden, timeout=3000)
    assert flash.strength is None
    assert flash.wall(ground) == QColor(themes.theme.palette.hold.wall)


def test_what_comes_while_it_is_lit_makes_it_stronger_and_never_weaker(flash):
    shown = []
    for cue in (Cue.COUNT, Cue.START, Cue.COUNT):
        flash.show_cue(cue)
        shown.append(flash.strength)
    assert shown == [Strength.LIGHT, Strength.BOLD, Strength.BOLD]


def test_a_bell_right_after_a_tick_is_shown_as_long_as_one_by_itself(flash):
    stay = flash.findChild(QTimer)
    flash.show_cue(Cue.COUNT)
    stay.start(1)
    flash.show_cue(Cue.START)
    assert stay.interval() == Duration.FLASH
    stay.start(5000)
    flash.show_cue(Cue.COUNT)
    assert stay.interval() == 5000


def test_cues_at_four_a_second_give_at_most_three_flashes_a_second(flash, qtbot):
    levels = [0.0]
    cues, frames = QTimer(interval=240), QTimer(interval=10)
    cues.timeout.connect(lambda: flash.show_cue(Cue.LIFT))
    frames.timeout.connect(lambda: levels.append(flash.level))
    for timer in (cues, frames):
        timer.start()
    QTest.qWait(1000)
    for timer in (cues, frames):
        timer.stop()
    rises = sum(after > before for before, after in itertools.pairwise(levels))
    assert 1 <= rises <= 3


def test_the_tokens_allow_no_more_than_three_flashes_in_any_second():
    assert 1000 / Duration.FLASH < 3
    assert Duration.FLASH < Duration.FLASH_CALM < 1000


def test_with_reduced_motion_it_is_a_pale_tint_that_stays_longer(
    flash, ground, themes, qtbot, room
):
    themes.set_reduce_motion(reduced=True)
    flash.show_cue(Cue.LIFT)
    track = QColor(themes.theme.palette.hold.track)
    assert flash.wall(ground) == track
    assert colour(room, ON_THE_LIGHT_EDGE) == track
    assert flash.findChild(QTimer).interval() == Duration.FLASH_CALM


def test_it_follows_the_size_of_the_window_and_lets_the_mouse_through(flash, room):
    room.resize(300, 200)
    flash.show_cue(Cue.START)
    assert flash.geometry() == room.rect()
    assert room.childAt(5, 5) is None


def test_the_edge_keeps_clear_of_what_is_read():
    assert Flash.LIGHT_EDGE < Flash.BOLD_EDGE <= 40
