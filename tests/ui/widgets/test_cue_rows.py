"""How the cues sound, and which, in the sound card of Settings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from limber.engine.cues import Cue, SoundSet
from limber.settings import Settings
from limber.ui.view_state.cue_card import NAMES, build_cues
from limber.ui.view_state.sound_check import build_sound
from limber.ui.widgets.cue_rows import CueRows
from limber.ui.widgets.select import Select
from limber.ui.widgets.sound_card import SoundCard
from limber.ui.widgets.toggle import Toggle
from tests.ui.pages.looking import cropped_texts, on_screen, sideways_overflow

Key = Qt.Key


@pytest.fixture
def rows(themes):
    made = CueRows(themes)
    made.show_state(build_cues(Settings()))
    return made


@pytest.fixture
def card(qtbot, themes, rows):
    made = SoundCard(themes, rows_after=rows.rows)
    made.show_state(build_sound(Settings(), ""))
    with on_screen(qtbot, made, (500, 1400)):
        yield made


@pytest.fixture
def open_card(qtbot, card):
    qtbot.keyClick(named(card, QPushButton, "Show each sound"), Key.Key_Space)
    return card


def named(card, kind, name):
    return next(one for one in card.findChildren(kind) if one.accessibleName() == name)


def told(qtbot, signal, act):
    with qtbot.waitSignal(signal) as heard:
        act()
    return heard.args


def words(card):
    return [one.text() for one in card.findChildren(QLabel) if one.isVisible()]


def test_the_set_is_chosen(qtbot, rows, card):
    select = card.findChild(Select)
    (changed,) = told(qtbot, rows.settings_changed, lambda: qtbot.keyClick(select, Key.Key_Down))
    assert changed == replace(Settings(), sound_set=SoundSet.CLEAR)


def test_the_list_is_folded_and_not_made_until_it_is_wanted(card):
    assert len(card.findChildren(Toggle)) == 2
    assert "All are heard" in words(card)


def test_the_list_opens_with_a_name_for_every_cue_and_says_so(qtbot, rows, card):
    button = named(card, QPushButton, "Show each sound")
    told(qtbot, rows.list_opened, lambda: qtbot.keyClick(button, Key.Key_Space))
    assert {title for _, title, _ in NAMES} <= set(words(card))
    assert button.accessibleName() == "Hide each sound"
    qtbot.keyClick(button, Key.Key_Space)
    assert "Half way" not in words(card)


@pytest.mark.parametrize(("cue", "title"), [(cue, title) for cue, title, _ in NAMES])
def test_each_cue_can_be_heard_and_switched_off_by_its_name(qtbot, rows, open_card, cue, title):
    hear = named(open_card, QPushButton, f"Hear it: {title}")
    press = lambda: qtbot.keyClick(hear, Key.Key_Space)  # noqa: E731 - short
    assert told(qtbot, rows.hear_requested, press) == [cue]
    toggle = named(open_card, Toggle, f"Sound: {title}")
    assert toggle.isChecked()
    (changed,) = told(qtbot, rows.settings_changed, toggle.click)
    assert changed == replace(Settings(), cues_left_out=(cue,))


def test_what_is_left_out_is_shown_without_telling_anybody(qtbot, rows, open_card):
    left_out = replace(Settings(), cues_left_out=(Cue.LIFT,), flash_cues=True)
    with qtbot.assertNotEmitted(rows.settings_changed):
        rows.show_state(build_cues(left_out))
    assert not named(open_card, Toggle, "Sound: Lift").isChecked()
    assert named(open_card, Toggle, "Sound: Start").isChecked()
    assert named(open_card, Toggle, "Flash the screen").isChecked()
    assert "13 of 14 are heard" in words(open_card)


def test_the_flash_is_switched_on_and_shown_at_once(qtbot, rows, card):
    toggle = named(card, Toggle, "Flash the screen")
    changes = []
    rows.settings_changed.connect(changes.append)
    with qtbot.waitSignal(rows.flash_requested):
        toggle.click()
    assert changes == [replace(Settings(), flash_cues=True)]
    with qtbot.assertNotEmitted(rows.flash_requested):
        toggle.click()


def test_tab_goes_through_the_list_and_on(qtbot, open_card):
    named(open_card, QPushButton, "Hide each sound").setFocus()
    names = []
    for _ in range(2 * len(NAMES) + 1):
        qtbot.keyClick(open_card.window().focusWidget(), Key.Key_Tab)
        names.append(open_card.window().focusWidget().accessibleName())
    expected = [name for _, t, _ in NAMES for name in (f"Hear it: {t}", f"Sound: {t}")]
    assert names == [*expected, "Flash the screen"]


def test_what_keeps_a_cue_from_being_heard_is_told_at_that_cue(qtbot, rows, open_card):
    rows.show_state(build_cues(Settings(), "Mute is on."))
    assert "Mute is on." not in words(open_card)
    qtbot.keyClick(named(open_card, QPushButton, "Hear it: Rest"), Key.Key_Space)
    assert words(open_card).count("Mute is on.") == 1
    assert "Two soft falling notes" not in words(open_card)
    rows.show_state(build_cues(Settings()))
    assert "Mute is on." not in words(open_card)
    assert "Two soft falling notes" in words(open_card)


def test_no_word_is_cropped(open_card):
    open_card.resize(380, 1800)
    assert cropped_texts(open_card) == []
    assert sideways_overflow(open_card) == []
