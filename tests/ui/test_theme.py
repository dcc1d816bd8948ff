"""The theme source: what widgets are handed, and when they hear of a change."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QObject, Signal
from pytestqt.qtbot import QtBot

from limber.settings import FigureTone as KeptTone
from limber.settings import Settings
from limber.settings import Theme as KeptTheme
from limber.ui.high_contrast import DARK_HIGH, LIGHT_HIGH
from limber.ui.looks import look_of
from limber.ui.palettes import DARK, FIGURE_TONES, LIGHT
from limber.ui.portal_words import DesktopWish
from limber.ui.system_wishes import SystemWishes
from limber.ui.theme import Look, ThemeChoice, ThemeSource
from limber.ui.tokens import FigureTone


class FakeWishes(QObject):
    """A system whose wishes are set by hand."""

    changed = Signal()
    dark = False
    high_contrast = False
    reduce_motion = False


@pytest.fixture
def wishes(qtbot: QtBot) -> FakeWishes:
    return FakeWishes()


@pytest.fixture
def following(wishes: FakeWishes) -> ThemeSource:
    return ThemeSource(ThemeChoice.SYSTEM, wishes=wishes)


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


def test_a_theme_that_follows_the_system_turns_dark_with_it_while_it_runs(
    following: ThemeSource, wishes: FakeWishes, qtbot: QtBot
) -> None:
    assert following.theme.palette == LIGHT
    wishes.dark = True
    with qtbot.waitSignal(following.theme_changed):
        wishes.changed.emit()
    assert following.theme.palette == DARK


def test_a_chosen_theme_does_not_follow_the_system(
    following: ThemeSource, wishes: FakeWishes, qtbot: QtBot
) -> None:
    following.choose(ThemeChoice.LIGHT)
    wishes.dark = True
    with qtbot.assertNotEmitted(following.theme_changed):
        wishes.changed.emit()
    assert following.theme.palette == LIGHT


def test_high_contrast_has_colours_of_its_own_in_light_and_in_dark(themes: ThemeSource) -> None:
    themes.choose_contrast(high=True)
    assert themes.theme.palette == LIGHT_HIGH
    themes.choose(ThemeChoice.DARK)
    assert themes.theme.palette == DARK_HIGH
    assert themes.theme.dark


def test_high_contrast_and_less_motion_come_where_the_system_asks_for_them(
    following: ThemeSource, wishes: FakeWishes
) -> None:
    wishes.high_contrast = wishes.reduce_motion = True
    wishes.changed.emit()
    assert following.theme.palette == LIGHT_HIGH
    assert following.theme.reduce_motion
    wishes.high_contrast = wishes.reduce_motion = False
    wishes.changed.emit()
    assert following.theme.palette == LIGHT
    assert not following.theme.reduce_motion


def test_the_machine_itself_can_be_asked(qtbot: QtBot) -> None:
    source = ThemeSource()
    assert source.theme.palette in (LIGHT, DARK, LIGHT_HIGH, DARK_HIGH)


def test_all_that_was_chosen_is_put_in_force_with_one_change(
    themes: ThemeSource, qtbot: QtBot
) -> None:
    settings = replace(
        Settings(),
        theme=KeptTheme.DARK,
        high_contrast=True,
        text_percent=150,
        figure_tone=KeptTone.DEEP,
        reduce_motion=True,
    )
    told: list[bool] = []
    themes.theme_changed.connect(lambda: told.append(True))
    themes.wear(look_of(settings))
    assert len(told) == 1
    assert themes.look == Look(ThemeChoice.DARK, True, 150, FigureTone.DEEP, True)
    assert themes.theme.palette == DARK_HIGH
    assert themes.theme.text_scale == 1.5
    assert themes.theme.skin == FIGURE_TONES[FigureTone.DEEP]
    assert themes.theme.reduce_motion


def test_every_kept_tone_and_theme_is_known() -> None:
    assert {tone.value for tone in KeptTone} == {tone.value for tone in FigureTone}
    assert {theme.value for theme in KeptTheme} == {choice.value for choice in ThemeChoice}


def test_what_the_desktop_says_itself_is_heeded_and_told_once(qtbot: QtBot) -> None:
    source = ThemeSource(ThemeChoice.LIGHT, wishes=SystemWishes())
    told: list[bool] = []
    source.theme_changed.connect(lambda: told.append(True))
    for _ in range(2):
        source.heed(DesktopWish(reduce_motion=True, high_contrast=True))
    assert len(told) == 1
    assert source.theme.reduce_motion
    assert source.theme.palette == LIGHT_HIGH
    source.heed(DesktopWish())
    assert not source.theme.reduce_motion
