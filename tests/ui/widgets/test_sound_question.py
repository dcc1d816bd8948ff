"""The question after a test of the sound."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from limber.settings import Settings
from limber.ui.view_state.sound_check import HEARD, QUESTION, REMEDIES, build_sound
from limber.ui.widgets.sound_card import SoundCard
from tests.ui.pages.looking import on_screen

NOTICE = "No sound output. The screen shows every change."
Key = Qt.Key


@pytest.fixture
def card(qtbot, themes):
    made = SoundCard(themes)
    made.show_state(build_sound(Settings(), ""))
    with on_screen(qtbot, made, (500, 500)):
        yield made


def words(card):
    return [one.text() for one in card.findChildren(QLabel) if one.isVisible() and one.text()]


def press(qtbot, card, text):
    button = next(one for one in card.findChildren(QPushButton) if one.text() == text)
    assert button.isVisible()
    qtbot.keyClick(button, Key.Key_Space)


def test_nothing_is_asked_before_a_test(card):
    assert QUESTION not in words(card)


def test_after_a_test_it_is_asked_whether_it_was_heard(qtbot, card):
    with qtbot.waitSignal(card.test_requested):
        press(qtbot, card, "Test")
    assert QUESTION in words(card)


def test_heard_is_good_and_that_is_all(qtbot, card):
    press(qtbot, card, "Test")
    press(qtbot, card, "Yes")
    assert HEARD in words(card)
    assert REMEDIES[0] not in words(card)


def test_not_heard_brings_what_to_try(qtbot, card):
    press(qtbot, card, "Test")
    press(qtbot, card, "No")
    assert set(REMEDIES) <= set(words(card))


def test_a_second_test_asks_anew(qtbot, card):
    press(qtbot, card, "Test")
    press(qtbot, card, "No")
    press(qtbot, card, "Test")
    assert QUESTION in words(card)
    assert REMEDIES[0] not in words(card)


def test_an_open_question_stays_while_the_volume_changes(qtbot, card):
    press(qtbot, card, "Test")
    press(qtbot, card, "No")
    card.show_state(build_sound(replace(Settings(), volume_percent=90), ""))
    assert {QUESTION, REMEDIES[0]} <= set(words(card))


def test_what_is_too_soft_is_to_be_raised_first(qtbot, card):
    card.show_state(build_sound(replace(Settings(), volume_percent=10), ""))
    press(qtbot, card, "Test")
    press(qtbot, card, "No")
    assert "Raise the cue volume: it is at 10 %." in words(card)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (
            Settings(muted=True),
            "Mute is on, so nothing can be heard. Switch it off and test again.",
        ),
        (Settings(volume_percent=0), "The cue volume is at 0 %. Raise it and test again."),
    ],
)
def test_what_limber_itself_silences_is_said_instead_of_asked(qtbot, card, settings, sentence):
    card.show_state(build_sound(settings, ""))
    assert sentence not in words(card)
    press(qtbot, card, "Test")
    assert sentence in words(card)
    assert QUESTION not in words(card)
    card.show_state(build_sound(Settings(), ""))
    assert sentence not in words(card)


def test_what_is_wrong_with_the_sound_system_is_said_at_once_and_can_be_tried_again(qtbot, card):
    card.show_state(build_sound(Settings(), NOTICE))
    assert NOTICE in words(card)
    with qtbot.waitSignal(card.retry_requested):
        press(qtbot, card, "Try again")
    assert REMEDIES[0] not in words(card)
    press(qtbot, card, "Test")
    assert QUESTION not in words(card)
    assert set(REMEDIES) <= set(words(card))
