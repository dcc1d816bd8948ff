"""The voice in the sound card of Settings."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from limber.settings import Settings
from limber.speech.levels import Level
from limber.ui.view_state.voice_card import NOT_LISTED, STARTING, build_voice
from limber.ui.widgets.number_fields import PercentSlider
from limber.ui.widgets.select import Select
from limber.ui.widgets.sound_card import SoundCard
from limber.ui.widgets.toggle import Toggle
from limber.ui.widgets.voice_rows import VoiceRows
from tests.ui.pages.looking import on_screen

VOICES = (("en/Ann", "Ann"), ("en/Ben", "Ben"))


@pytest.fixture
def rows(themes):
    made = VoiceRows(themes)
    made.show_state(build_voice(Settings()))
    return made


@pytest.fixture
def card(qtbot, themes, rows):
    made = SoundCard(themes, title="Sound and voice", rows_before=rows.rows)
    with on_screen(qtbot, made, (500, 900)):
        yield made


def told(qtbot, rows, act):
    with qtbot.waitSignal(rows.settings_changed) as told:
        act()
    return told.args[0]


def named(card, kind, name):
    return next(one for one in card.findChildren(kind) if one.accessibleName() == name)


def select(card, description):
    return next(
        one for one in card.findChildren(Select) if description in one.accessibleDescription()
    )


def words(card):
    return [one.text() for one in card.findChildren(QLabel) if one.isVisible() and one.text()]


def test_the_voice_is_switched_off(qtbot, rows, card):
    changed = told(qtbot, rows, named(card, Toggle, "Voice").click)
    assert changed == replace(Settings(), voice_on=False)


def test_how_much_it_says_is_chosen(qtbot, rows, card):
    level = select(card, "Speaks")
    changed = told(qtbot, rows, lambda: qtbot.keyClick(level, Qt.Key.Key_Down))
    assert changed.speaks is Level.ESSENTIALS


def test_its_volume_is_apart_from_that_of_the_cues(qtbot, rows, card):
    changed = told(qtbot, rows, lambda: named(card, PercentSlider, "Voice volume").setValue(30))
    assert changed == replace(Settings(), voice_percent=30)


def test_full_instructions_are_asked_for(qtbot, rows, card):
    changed = told(qtbot, rows, named(card, Toggle, "Full instructions").click)
    assert changed.full_instructions


def test_a_test_is_asked_for(qtbot, rows, card):
    with qtbot.waitSignal(rows.test_requested):
        named(card, QPushButton, "Test the voice").click()


def test_the_voices_are_there_when_they_are_known(qtbot, rows, card):
    spoken_by = select(card, "Spoken by")
    assert NOT_LISTED in words(card)
    rows.show_state(build_voice(Settings(), VOICES))
    assert [spoken_by.itemText(i) for i in range(spoken_by.count())] == ["Automatic", "Ann", "Ben"]
    assert NOT_LISTED not in words(card)
    changed = told(qtbot, rows, lambda: qtbot.keyClick(spoken_by, Qt.Key.Key_Down))
    assert changed.voice == "en/Ann"


def test_a_voice_that_was_chosen_is_named_before_the_others_are_known(rows, card):
    rows.show_state(build_voice(replace(Settings(), voice="en/Ben")))
    assert select(card, "Spoken by").currentText() == "Ben"


def test_engines_are_offered_only_where_there_is_a_choice(qtbot, rows, card):
    engine = select(card, "Speech engine")
    assert not engine.isVisible()
    rows.show_state(build_voice(replace(Settings(), voice="x"), VOICES, ("flite", "sapi")))
    assert engine.isVisible()
    changed = told(qtbot, rows, lambda: qtbot.keyClick(engine, Qt.Key.Key_Down))
    assert (changed.voice_engine, changed.voice) == ("flite", "")


@pytest.mark.parametrize(
    ("change", "state", "sentence"),
    [
        ({}, {"notice": "No speech engine found."}, "No speech engine found."),
        ({}, {"is_starting": True}, STARTING),
        ({"muted": True}, {}, "Mute is on, so nothing is said."),
        ({"voice_percent": 0}, {}, "The voice volume is at 0 %."),
        ({"voice_on": False}, {"notice": "No speech engine found."}, ""),
    ],
)
def test_it_is_said_what_keeps_the_voice_from_being_heard(change, state, sentence):
    assert build_voice(replace(Settings(), **change), **state).trouble == sentence
