from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QCheckBox,
    QLabel,
    QPushButton,
    QSlider,
    QWidget,
)
from pytestqt.qtbot import QtBot

from limber.catalogue.kinds import Condition
from limber.catalogue.rules import PainBands
from limber.plan.models import Timing
from limber.settings import FigureTone, Settings, Theme
from limber.ui.pages.settings import SettingsPage
from limber.ui.view_state.about import Notice, build_about
from limber.ui.view_state.data import DataState
from limber.ui.view_state.pain_lines import pain_lines
from limber.ui.view_state.settings import build_state
from limber.ui.widgets.licence_dialog import LicenceDialog
from limber.ui.widgets.segmented import Segmented
from limber.ui.widgets.select import Select
from limber.ui.widgets.toggle import Toggle
from limber.ui.widgets.tone_swatches import ToneSwatches
from tests.ui.pages.looking import cropped_texts, dressed, on_screen, sideways_overflow
from tests.ui.real_catalogue import catalogue

Key = Qt.Key
FOLDER = "/home/somebody/with/a/rather/long/way/to/their/data/folder/limber"
ABOUT = build_about("0.1.0", ("Qt", "PySide6"))
NOTICES = (
    Notice("Limber", "0.1.0", "MIT", "The text of <b>MIT</b>"),
    Notice("PySide6 and Shiboken6", "6.11.3", "LGPL v3", "The text of the LGPL"),
)


def state(settings=None, **values):
    values.setdefault("data", DataState(FOLDER))
    return build_state(settings or Settings(), ABOUT, catalogue=catalogue(), **values)


@pytest.fixture
def page(qtbot: QtBot, qapp):
    with dressed(qapp) as themes:
        made = SettingsPage(themes)
        made.show_state(state())
        with on_screen(qtbot, made, (976, 680)):
            yield made


@pytest.fixture
def changes(page):
    values = []
    page.settings_changed.connect(values.append)
    return values


def named(page, kind, name):
    return next(one for one in page.findChildren(kind) if one.accessibleName() == name)


def button(page, text):
    return next(one for one in page.findChildren(QPushButton) if one.text() == text)


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Get into place", "position_seconds"),
        ("Get ready", "ready_seconds"),
        ("Between exercises and sides", "between_seconds"),
        ("Change of position", "posture_change_seconds"),
    ],
)
def test_a_length_is_changed_by_the_arrow_keys(qtbot, page, changes, name, field):
    qtbot.keyClick(named(page, QAbstractSpinBox, name), Key.Key_Up)
    before = getattr(Timing(), field)
    assert changes == [Settings(timing=replace(Timing(), **{field: before + 1}))]


def test_a_length_that_is_typed_holds_when_it_is_entered(qtbot, page, changes):
    box = named(page, QAbstractSpinBox, "Get ready")
    box.selectAll()
    qtbot.keyClicks(box, "12")
    assert changes == []
    qtbot.keyClick(box, Key.Key_Return)
    assert changes == [Settings(timing=Timing(ready_seconds=12))]


def test_a_length_stays_between_nought_and_two_minutes(qtbot, page):
    box = named(page, QAbstractSpinBox, "Get ready")
    assert (box.minimum(), box.maximum()) == (0, 120)


def test_parts_of_a_second_are_kept_while_something_else_changes(qtbot, page, changes):
    page.show_state(state(Settings(timing=Timing(ready_seconds=2.5))))
    qtbot.keyClick(named(page, Toggle, "Wait for me"), Key.Key_Space)
    assert changes == [Settings(timing=Timing(ready_seconds=2.5, wait_for_me=True))]


@pytest.mark.parametrize(
    ("name", "settings"),
    [
        ("Count reps myself", Settings(timing=Timing(count_reps_myself=True))),
        ("Wait for me", Settings(timing=Timing(wait_for_me=True))),
        ("Mute", Settings(muted=True)),
        ("Reduce motion", Settings(reduce_motion=True)),
        ("High contrast", Settings(high_contrast=True)),
    ],
)
def test_switches_are_switched_by_space(qtbot, page, changes, name, settings):
    qtbot.keyClick(named(page, Toggle, name), Key.Key_Space)
    assert changes == [settings]


def test_the_timing_goes_back_to_ours_and_nothing_else_does(qtbot, page, changes):
    assert not button(page, "Back to our choices").isEnabled()
    page.show_state(state(Settings(muted=True, timing=Timing(ready_seconds=9))))
    qtbot.mouseClick(button(page, "Back to our choices"), Qt.MouseButton.LeftButton)
    assert changes == [Settings(muted=True)]


def test_the_volume_changes_by_keys(qtbot, page, changes):
    slider = named(page, QSlider, "Cue volume")
    qtbot.keyClick(slider, Key.Key_Right)
    qtbot.keyClick(slider, Key.Key_End)
    assert [one.volume_percent for one in changes] == [75, 100]


def test_dragging_shows_the_volume_and_changes_it_at_the_end(page, changes):
    slider = named(page, QSlider, "Cue volume")
    slider.setSliderDown(True)
    slider.setSliderPosition(40)
    assert changes == []
    assert "40 %" in [one.text() for one in page.findChildren(QLabel)]
    slider.setSliderDown(False)
    assert [one.volume_percent for one in changes] == [40]


def test_the_theme_is_chosen_by_arrows(qtbot, page, changes):
    theme = page.findChild(Segmented)
    qtbot.keyClick(theme, Key.Key_Right)
    qtbot.keyClick(theme, Key.Key_Right)
    assert [one.theme for one in changes] == [Theme.LIGHT, Theme.DARK]


def test_the_distance_is_one_of_five(qtbot, page, changes):
    box = named(page, Select, "Viewing distance")
    assert [box.itemText(at) for at in range(box.count())] == [
        "1.5 m",
        "2 m",
        "2.5 m",
        "3 m",
        "4 m",
    ]
    assert box.currentText() == "3 m"
    qtbot.keyClick(box, Key.Key_Down)
    qtbot.keyClick(box, Key.Key_Home)
    assert [one.viewing_distance_m for one in changes] == [4.0, 1.5]


def test_the_text_grows_in_steps_of_a_quarter_up_to_twice_its_size(qtbot, page, changes):
    box = named(page, Select, "Text size")
    assert box.currentText() == "100 %"
    for _ in range(6):
        qtbot.keyClick(box, Key.Key_Down)
    assert [one.text_percent for one in changes] == [125, 150, 175, 200]


def test_the_figure_tone_is_chosen_by_arrows_or_by_click(qtbot, page, changes):
    tones = page.findChild(ToneSwatches)
    chosen = named(page, QAbstractButton, "Medium figure tone")
    chosen.setFocus()
    qtbot.keyClick(chosen, Key.Key_Right)
    assert page.window().focusWidget().accessibleName() == "Deep figure tone"
    assert (tones.accessibleName(), tones.accessibleDescription()) == ("Figure tone", "Deep")
    light = named(page, QAbstractButton, "Light figure tone")
    qtbot.mouseClick(light, Qt.MouseButton.LeftButton)
    assert [one.figure_tone for one in changes] == [FigureTone.DEEP, FigureTone.LIGHT]
    assert [one.isChecked() for one in tones.findChildren(QAbstractButton)] == [True] + [False] * 3


def test_one_change_after_the_other_adds_up(qtbot, page, changes):
    qtbot.keyClick(named(page, Toggle, "Mute"), Key.Key_Space)
    qtbot.keyClick(named(page, Toggle, "Reduce motion"), Key.Key_Space)
    assert changes[-1] == Settings(muted=True, reduce_motion=True)


def test_showing_a_state_changes_nothing(page, changes):
    other = Settings(
        theme=Theme.DARK,
        reduce_motion=True,
        high_contrast=True,
        text_percent=175,
        figure_tone=FigureTone.DARK,
        viewing_distance_m=2.0,
        volume_percent=20,
        muted=True,
        timing=Timing(1, 1, 1, 1, count_reps_myself=True, wait_for_me=True),
    )
    page.show_state(state(other))
    assert changes == []


def test_a_distance_out_of_reach_is_kept_while_something_else_changes(qtbot, page, changes):
    page.show_state(state(Settings(viewing_distance_m=8.0)))
    qtbot.keyClick(named(page, Toggle, "Mute"), Key.Key_Space)
    assert changes == [Settings(viewing_distance_m=8.0, muted=True)]


def tick(qtbot, page, text):
    box = next(one for one in page.findChildren(QCheckBox) if one.text() == text)
    box.setFocus()
    qtbot.keyClick(box, Key.Key_Space)


def test_what_is_not_at_hand_is_unticked_by_space_and_ticked_again(qtbot, page, changes):
    tick(qtbot, page, "Resistance band")
    tick(qtbot, page, "Wall")
    tick(qtbot, page, "Resistance band")
    things = ("resistance band", "wall")
    assert [one.missing_equipment for one in changes] == [things[:1], things, things[1:]]


def test_conditions_are_ticked_by_space_and_stand_in_one_order(qtbot, page, changes):
    tick(qtbot, page, "High blood pressure")
    tick(qtbot, page, "Hip replacement")
    tick(qtbot, page, "High blood pressure")
    replacement, pressure = Condition.HIP_REPLACEMENT, Condition.HIGH_BLOOD_PRESSURE
    assert [one.conditions for one in changes] == [
        (pressure,),
        (replacement, pressure),
        (replacement,),
    ]


def test_what_is_ticked_is_shown(page, changes):
    settings = Settings(missing_equipment=("table",), conditions=(Condition.PREGNANCY,))
    page.show_state(state(settings))
    ticked = {one.text() for one in page.findChildren(QCheckBox) if one.isChecked()}
    assert {"Chair", "Pregnancy"} <= ticked
    assert not {"Table", "Osteoporosis (thin bones)"} & ticked
    assert changes == []


def test_the_lines_of_pain_follow_the_rules(page):
    words = [one.text() for one in page.findChildren(QLabel)]
    assert [one for one in words if one in ("up to 3", "4 to 5", "above 5")] == [
        "up to 3",
        "4 to 5",
        "above 5",
    ]
    own = replace(catalogue().rules, pain=PainBands(go_up_to=1, stop_above=2))
    lines = replace(pain_lines(own), ours=("A step up: 2 sessions running that count.",))
    page.show_state(replace(state(), pain=lines))
    shown = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert {"above 2", "Our choices", *lines.ours} <= set(shown)
    assert "above 5" not in shown


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Test the sound", "test_sound_requested"),
        ("Open folder of your sessions and settings", "open_folder_requested"),
        ("Open folder with the rule file", "open_folder_requested"),
        ("Read the safety notes", "safety_requested"),
    ],
)
def test_wishes_are_told(qtbot, page, name, signal):
    with qtbot.waitSignal(getattr(page, signal)):
        qtbot.keyClick(named(page, QPushButton, name), Key.Key_Space)


def test_a_notice_of_the_sound_can_be_answered_and_is_gone_without_one(qtbot, page):
    assert not button(page, "Try again").isVisible()
    page.show_state(state(sound_notice="No sound output. The screen shows every change."))
    with qtbot.waitSignal(page.retry_sound_requested):
        qtbot.mouseClick(button(page, "Try again"), Qt.MouseButton.LeftButton)


def test_the_data_folder_can_be_copied(page):
    folder = named(page, QLabel, f"Data folder: {FOLDER}")
    assert folder.text() == FOLDER
    assert folder.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_licences_open_in_the_window_and_are_plain_text(qtbot, page):
    page.licences_requested.connect(lambda: page.show_licences(NOTICES))
    qtbot.mouseClick(button(page, "Read the licences"), Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(LicenceDialog)
    assert dialog.text == "The text of <b>MIT</b>"
    dialog.choose(1)
    assert dialog.text == "The text of the LGPL"
    dialog.close()


def test_every_control_has_a_name(page):
    kinds = (QAbstractSpinBox, QSlider, Toggle, Segmented, Select, ToneSwatches)
    controls = [one for kind in kinds for one in page.findChildren(kind)]
    assert len(controls) == 23
    assert all(one.accessibleName() for one in controls)


def test_tab_goes_down_the_page(qtbot, page):
    first = named(page, QPushButton, "Test the sound")
    first.setFocus()
    names = []
    while len(names) < 48:
        qtbot.keyClick(page.window().focusWidget(), Key.Key_Tab)
        focused: QWidget = page.window().focusWidget()
        names.append(focused.accessibleName() or focused.text())
    assert names == [
        "Cue volume",
        "Sounds",
        "Show each sound",
        "Flash the screen",
        "Mute",
        "Get into place",
        "Get ready",
        "Between exercises and sides",
        "Change of position",
        "Count reps myself",
        "Wait for me",
        *[one.text() for one in page.findChildren(QCheckBox)[:11]],
        "Back up now",
        "Restore: go back to a backup",
        "Export your history",
        "Report for your physiotherapist",
        "Import a history",
        "Open folder of your sessions and settings",
        "Delete all data",
        "System",
        "High contrast",
        "Text size",
        "Viewing distance",
        "Reduce motion",
        "Medium figure tone",
        "Choose the button to use",
        "Choose the button for back",
        *[one.text() for one in page.findChildren(QCheckBox)[11:]],
        "Read the safety notes",
        "Open folder with the rule file",
        "Check everything",
        "Read the licences",
        "Show the welcome again",
        "Keys",
    ]


@pytest.mark.parametrize("size", [(976, 680), (1072, 800)])
def test_no_word_is_cropped(qtbot, page, size):
    page.show_state(
        state(sound_notice="No sound output. The screen shows every change.", problem="Disk full.")
    )
    page.resize(*size)
    qtbot.wait(1)
    assert cropped_texts(page) == []
    assert sideways_overflow(page) == []
