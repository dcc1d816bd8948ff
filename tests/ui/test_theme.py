"""The theme source: what widgets are handed, and when they hear of a change."""

import pytest
from pytestqt.qtbot import QtBot

from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import DARK, FIGURE_TONES, LIGHT, FigureTone


@pytest.fixture
def themes(qtbot: QtBot) -> ThemeSource:
    return ThemeSource(ThemeChoice.LIGHT)


def test_each_choice_has_its_palette(themes: ThemeSource) -> None:
    assert themes.theme.palette == LIGHT
    themes.choose(ThemeChoice.DARK)
    assert themes.theme.palette == DARK
    assert themes.theme.dark


def test_a_change_is_told_once(themes: ThemeSource, qtbot: QtBot) -> None:
    with qtbot.waitSignal(themes.theme_changed):
        themes.choose(ThemeChoice.DARK)


def test_choosing_what_is_already_in_force_is_not_told(themes: ThemeSource, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(themes.theme_changed):
        themes.choose(ThemeChoice.LIGHT)


def test_the_figure_takes_the_chosen_tone(themes: ThemeSource) -> None:
    themes.choose_figure_tone(FigureTone.DARK)
    assert themes.theme.skin == FIGURE_TONES[FigureTone.DARK]


@pytest.mark.parametrize(("asked", "given"), [(0.5, 1.0), (1.5, 1.5), (9.0, 2.0)])
def test_the_text_scale_is_held_between_one_and_two(
    themes: ThemeSource, asked: float, given: float
) -> None:
    themes.set_text_scale(asked)
    assert themes.theme.text_scale == given
    assert themes.theme.text_px(15) == round(15 * given)


def test_reduced_motion_is_passed_on(themes: ThemeSource) -> None:
    themes.set_reduce_motion(reduced=True)
    assert themes.theme.reduce_motion
