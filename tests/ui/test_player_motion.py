"""The player's motion: the wall that changes its colour, and a ring that steps by the second."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from limber.ui.pages.player import PlayerPage
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import Phase
from limber.ui.view_state.figure_play import FigurePlay
from limber.ui.view_state.player import FrameState
from limber.ui.widgets.ring import Ring, RingState, RingStyle

HOLD = RingState(RingStyle.HOLD, 1.0, "30", phase=Phase.HOLD)


@pytest.fixture
def themes(qtbot: QtBot) -> ThemeSource:
    return ThemeSource(ThemeChoice.LIGHT)


@pytest.fixture
def page(qtbot: QtBot, themes: ThemeSource) -> PlayerPage:
    made = PlayerPage(themes)
    qtbot.addWidget(made)
    return made


def frame(ring: RingState) -> FrameState:
    return FrameState(ring=ring, tempo=None, set_fraction=0.0, figure=FigurePlay(0.0))


def shown(page: PlayerPage, rings: list[RingState]) -> list[float]:
    fractions = []
    for ring in rings:
        page.show_frame(frame(ring))
        fractions.append(page.findChild(Ring).state.fraction)
    return fractions


def test_the_ring_moves_with_every_frame(page: PlayerPage) -> None:
    rings = [replace(HOLD, fraction=1 - step / 120) for step in range(4)]
    assert shown(page, rings) == [ring.fraction for ring in rings]


def test_with_reduced_motion_the_ring_steps_with_the_digits(
    page: PlayerPage, themes: ThemeSource
) -> None:
    themes.set_reduce_motion(reduced=True)
    rings = [replace(HOLD, fraction=1 - step / 120, text=str(30 - step // 4)) for step in range(9)]
    assert shown(page, rings) == [rings[step // 4 * 4].fraction for step in range(9)]


def test_with_reduced_motion_what_counts_repetitions_steps_every_fourth_frame(
    page: PlayerPage, themes: ThemeSource
) -> None:
    themes.set_reduce_motion(reduced=True)
    first = RingState(RingStyle.MOVE, text="3", segments=8, current_segment=2, phase=Phase.MOVE)
    steps = [replace(first, segment_fraction=step / 10) for step in range(10)]
    parts = []
    for ring in steps:
        page.show_frame(frame(ring))
        parts.append(page.findChild(Ring).state.segment_fraction)
    assert parts == [0, 0, 0, 0, 0.4, 0.4, 0.4, 0.4, 0.8, 0.8]


def test_frames_stop_when_the_player_is_hidden(
    qtbot: QtBot, page: PlayerPage, themes: ThemeSource
) -> None:
    with qtbot.waitExposed(page):
        page.show()
    page.set_moving(moving=True)
    with qtbot.waitSignal(page.frame_requested):
        pass
    page.hide()
    with qtbot.assertNotEmitted(page.frame_requested, wait=120):
        pass


def test_the_wall_has_the_colour_of_the_phase_at_the_start(
    page: PlayerPage, themes: ThemeSource
) -> None:
    page.resize(1280, 800)
    wall = page.grab().toImage().pixelColor(2, 2)
    assert wall == QColor(themes.theme.palette.ready.wall)
