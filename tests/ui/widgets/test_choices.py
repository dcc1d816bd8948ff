"""Scale, segmented control and toggle: keys, clicks, and what a screen reader hears."""

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from limber.ui.theme import ThemeSource
from limber.ui.widgets.scale import Scale
from limber.ui.widgets.scale_words import EFFORT_WORDS, PAIN_WORDS, ScaleWords
from limber.ui.widgets.segmented import Segment, Segmented
from limber.ui.widgets.setting_row import SettingRow
from limber.ui.widgets.toggle import Toggle

Key = Qt.Key


@pytest.fixture
def scale(qtbot: QtBot, themes: ThemeSource) -> Scale:
    made = Scale(themes, "Effort", EFFORT_WORDS)
    qtbot.addWidget(made)
    made.resize(520, 90)
    return made


@pytest.fixture
def segmented(qtbot: QtBot, themes: ThemeSource) -> Segmented:
    segments = (Segment("system", "System"), Segment("light", "Light"), Segment("dark", "Dark"))
    made = Segmented(themes, segments, "system")
    qtbot.addWidget(made)
    return made


def cells_of(widget: QWidget) -> list[QAbstractButton]:
    return widget.findChildren(QAbstractButton)


@pytest.mark.parametrize(
    ("keys", "value"),
    [
        ([Key.Key_4], 4),
        ([Key.Key_0], 0),
        ([Key.Key_Minus], 10),
        ([Key.Key_Right], 0),
        ([Key.Key_4, Key.Key_Right], 5),
        ([Key.Key_4, Key.Key_Left], 3),
        ([Key.Key_0, Key.Key_Left], 0),
        ([Key.Key_Minus, Key.Key_Right], 10),
        ([Key.Key_4, Key.Key_Delete], None),
        ([Key.Key_4, Key.Key_A], 4),
    ],
)
def test_keys_set_the_scale(
    scale: Scale, qtbot: QtBot, keys: Sequence[Qt.Key], value: int | None
) -> None:
    for key in keys:
        qtbot.keyClick(scale, key)
    assert scale.value == value


def test_keys_reach_the_scale_from_its_cells(scale: Scale, qtbot: QtBot) -> None:
    qtbot.keyClick(cells_of(scale)[0], Key.Key_7)
    assert scale.value == 7


def test_pressing_the_chosen_number_again_takes_it_back(scale: Scale, qtbot: QtBot) -> None:
    told: list[object] = []
    scale.value_changed.connect(told.append)
    for _ in range(2):
        qtbot.mouseClick(cells_of(scale)[3], Qt.MouseButton.LeftButton)
    assert told == [3, None]
    assert not any(cell.isChecked() for cell in cells_of(scale))


def test_space_on_a_cell_chooses_it(scale: Scale, qtbot: QtBot) -> None:
    qtbot.keyClick(cells_of(scale)[6], Key.Key_Space)
    assert scale.value == 6


def test_showing_a_value_tells_nobody(scale: Scale, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(scale.value_changed):
        scale.show_value(4)
    assert scale.accessibleDescription() == "4, somewhat hard"
    scale.show_value(None)
    assert scale.accessibleDescription() == "Not set"


def test_only_one_cell_can_be_reached_with_tab(scale: Scale) -> None:
    scale.show_value(4)
    by_tab = [
        cell.text() for cell in cells_of(scale) if cell.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert by_tab == ["4"]


@pytest.mark.parametrize("words", [PAIN_WORDS, EFFORT_WORDS], ids=["pain", "effort"])
def test_every_number_has_a_word_of_its_own(words: ScaleWords) -> None:
    assert len({words.at(number) for number in range(11)}) == 11
    assert words.at(11) == ""


def test_the_segment_in_force_is_known(segmented: Segmented) -> None:
    assert segmented.value == "system"
    segmented.show_value("dark")
    assert segmented.value == "dark"


def test_arrows_move_along_the_segments_and_stop_at_the_ends(
    segmented: Segmented, qtbot: QtBot
) -> None:
    told: list[str] = []
    segmented.value_changed.connect(told.append)
    for key in (Key.Key_Left, Key.Key_Right, Key.Key_Right, Key.Key_Right, Key.Key_Left):
        qtbot.keyClick(segmented, key)
    assert told == ["light", "dark", "light"]


def test_a_click_on_the_segment_in_force_changes_nothing(
    segmented: Segmented, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(segmented.value_changed):
        qtbot.mouseClick(cells_of(segmented)[0], Qt.MouseButton.LeftButton)
    assert segmented.value == "system"


def test_a_click_chooses_a_segment(segmented: Segmented, qtbot: QtBot) -> None:
    with qtbot.waitSignal(segmented.value_changed, check_params_cb=lambda value: value == "dark"):
        qtbot.mouseClick(cells_of(segmented)[2], Qt.MouseButton.LeftButton)


def test_space_turns_the_toggle_and_the_reader_hears_it(qtbot: QtBot, themes: ThemeSource) -> None:
    toggle = Toggle(themes, "Voice")
    qtbot.addWidget(toggle)
    assert (toggle.accessibleName(), toggle.accessibleDescription()) == ("Voice", "Off")
    with qtbot.waitSignal(toggle.toggled):
        qtbot.keyClick(toggle, Key.Key_Space)
    assert toggle.accessibleDescription() == "On"


def test_showing_a_toggle_tells_nobody(qtbot: QtBot, themes: ThemeSource) -> None:
    toggle = Toggle(themes, "Voice")
    qtbot.addWidget(toggle)
    with qtbot.assertNotEmitted(toggle.toggled):
        toggle.show_value(on=True)
    assert toggle.accessibleDescription() == "On"


def test_a_toggle_in_a_row_says_what_it_is_for_after_its_value(
    qtbot: QtBot, themes: ThemeSource
) -> None:
    toggle = Toggle(themes, "")
    row = SettingRow("Wait for me", "Each set starts when you press the big key", toggle)
    qtbot.addWidget(row)
    assert toggle.accessibleName() == "Wait for me"
    assert toggle.accessibleDescription() == "Off. Each set starts when you press the big key"
    toggle.show_value(on=True)
    assert toggle.accessibleDescription() == "On. Each set starts when you press the big key"
