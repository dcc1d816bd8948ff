"""The drawn parts of the player, the ring apart."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget
from pytestqt.qtbot import QtBot

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Phase
from limber.ui.widgets.key_bar import KeyBar, KeyBarItem, KeyBarState
from limber.ui.widgets.pause_panel import PausePanel, PausePanelState, PauseRow, RowTone
from limber.ui.widgets.phase_word import PhaseWord, PhaseWordState
from limber.ui.widgets.session_progress import (
    ProgressSegment,
    SegmentMark,
    SessionProgress,
    SessionProgressState,
)
from limber.ui.widgets.side_marker import SideMarker, SideMarkerState
from limber.ui.widgets.sizes import Viewing
from limber.ui.widgets.tempo_curve import TempoCurve, TempoState, lift_hold_lower

KEYS = KeyBarState(
    (
        KeyBarItem("pause", "Space", "Pause"),
        KeyBarItem("back", "←", "Back"),
        KeyBarItem("skip", "→", "Skip"),
        KeyBarItem("easier", "E", "Easier", IconName.STAIRS_DOWN, at_end=True),
        KeyBarItem("mute", "M", "Mute", IconName.SPEAKER, at_end=True),
        KeyBarItem("end", "Esc", "End", at_end=True),
    )
)
PAUSE = PausePanelState(
    PauseRow("resume", IconName.PLAY, "Resume", "", "Space"),
    (
        PauseRow("restart", IconName.RESTART, "Restart this hold", "45 s", "R"),
        PauseRow("hurts", IconName.OCTAGON_ALERT, "This hurts", "Stops it", "X", RowTone.DANGER),
    ),
    detail="27 s left in set 2, left side",
)


def buttons_of(widget: QWidget) -> list[QAbstractButton]:
    return widget.findChildren(QAbstractButton)


@pytest.fixture
def key_bar(qtbot: QtBot, themes: ThemeSource) -> Iterator[KeyBar]:
    player = QWidget()
    qtbot.addWidget(player)
    made = KeyBar(themes, player)
    player.show()
    made.resize(1280, 64)
    made.show_state(KEYS)
    yield made
    player.close()


@pytest.fixture
def panel(qtbot: QtBot, themes: ThemeSource) -> Iterator[PausePanel]:
    player = QWidget()
    qtbot.addWidget(player)
    player.resize(1280, 800)
    made = PausePanel(themes, player)
    player.show()
    made.open(PAUSE)
    yield made
    player.close()


def test_a_click_in_the_key_bar_wishes_for_its_action(key_bar: KeyBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(
        key_bar.action_requested, check_params_cb=lambda action: action == "mute"
    ):
        qtbot.mouseClick(buttons_of(key_bar)[4], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize("width", range(0, 1300, 50))
def test_the_keys_never_overlap_and_never_leave_the_bar(key_bar: KeyBar, width: int) -> None:
    key_bar.resize(width, 64)
    shown = [button.geometry() for button in buttons_of(key_bar) if not button.isHidden()]
    edges = sorted((rect.left(), rect.right()) for rect in shown)
    assert all(left[1] < right[0] for left, right in pairwise(edges))
    assert all(rect.left() >= 0 and rect.right() < width for rect in shown)


def test_the_rightmost_label_goes_first(key_bar: KeyBar) -> None:
    widths = []
    for width in (1280, 560):
        key_bar.resize(width, 64)
        widths.append([button.width() for button in buttons_of(key_bar)])
    wide, narrow = widths
    dropped = [now < before for now, before in zip(narrow, wide, strict=True)]
    assert dropped == sorted(dropped)
    assert dropped[-1]
    assert not dropped[0]


def test_a_key_says_what_it_does_and_which_key_it_is(key_bar: KeyBar) -> None:
    first = buttons_of(key_bar)[0]
    assert (first.accessibleName(), first.accessibleDescription()) == ("Pause", "Key Space")


def test_fewer_keys_leave_no_button_behind(key_bar: KeyBar, qtbot: QtBot) -> None:
    key_bar.show_state(KeyBarState(KEYS.items[:2]))
    qtbot.waitUntil(lambda: len(buttons_of(key_bar)) == 2)


def test_the_panel_covers_the_player_and_takes_the_focus(panel: PausePanel) -> None:
    assert panel.geometry() == panel.parentWidget().rect()
    assert panel.accessibleName() == "Paused"
    assert panel.accessibleDescription() == "27 s left in set 2, left side"
    panel.parentWidget().resize(1040, 680)
    assert panel.geometry() == panel.parentWidget().rect()


@pytest.mark.parametrize(("index", "action"), [(0, "resume"), (1, "restart"), (2, "hurts")])
def test_a_row_tells_its_action(panel: PausePanel, qtbot: QtBot, index: int, action: str) -> None:
    with qtbot.waitSignal(panel.row_chosen, check_params_cb=lambda told: told == action):
        qtbot.mouseClick(buttons_of(panel)[index], Qt.MouseButton.LeftButton)


def test_opening_again_gives_the_new_rows_their_height_at_once(panel: PausePanel) -> None:
    panel.open(PAUSE)
    rows = [button for button in buttons_of(panel) if not button.isHidden()]
    assert rows[0].parentWidget().height() > 300
    assert len(rows) == 3


def test_opening_again_shows_the_new_rows_only(panel: PausePanel, qtbot: QtBot) -> None:
    panel.open(PausePanelState(PAUSE.resume, PAUSE.rows[:1]))
    qtbot.waitUntil(lambda: len(buttons_of(panel)) == 2)


def test_the_panel_fits_the_smallest_window(panel: PausePanel) -> None:
    panel.parentWidget().resize(1040, 680)
    card = buttons_of(panel)[0].parentWidget()
    assert card is not None
    assert panel.rect().contains(card.geometry())


def test_the_side_is_said_in_full(qtbot: QtBot, themes: ThemeSource) -> None:
    marker = SideMarker(themes)
    qtbot.addWidget(marker)
    marker.show_state(SideMarkerState("LEFT", "R", spoken="Left side"))
    assert marker.accessibleName() == "Left side"
    marker.show_state(SideMarkerState("RIGHT", "L", word_first=False))
    assert marker.accessibleName() == "Right"
    marker.show_state(None)
    assert marker.accessibleName() == ""


def test_the_marker_grows_with_the_distance(qtbot: QtBot, themes: ThemeSource) -> None:
    marker = SideMarker(themes)
    qtbot.addWidget(marker)
    marker.show_state(SideMarkerState("LEFT", "R"))
    near = marker.sizeHint()
    marker.set_viewing(Viewing(distance_m=4.0))
    assert near.height() == 104
    assert marker.sizeHint().height() > near.height()


def test_the_phase_is_said_as_a_word(qtbot: QtBot, themes: ThemeSource) -> None:
    word = PhaseWord(themes)
    qtbot.addWidget(word)
    word.show_state(PhaseWordState("SWITCH SIDES", IconName.SWITCH, Phase.REST))
    assert word.accessibleName() == "Switch sides"


@pytest.mark.parametrize("current", [0, 99])
def test_a_current_set_that_is_wider_than_its_time_stays_within(
    qtbot: QtBot, themes: ThemeSource, current: int
) -> None:
    progress = SessionProgress(themes)
    qtbot.addWidget(progress)
    progress.resize(400, 20)
    marks = [SegmentMark.CURRENT if set_ == current else SegmentMark.COMING for set_ in range(100)]
    progress.show_state(SessionProgressState((tuple(ProgressSegment(30, each) for each in marks),)))
    picture = progress.grab().toImage()
    side = 0 if current == 0 else picture.width() - 1
    dark = [y for y in range(20) if picture.pixelColor(side, y).lightnessF() < 0.5]
    assert len(dark) > 6


def test_progress_is_told_in_sets(qtbot: QtBot, themes: ThemeSource) -> None:
    progress = SessionProgress(themes)
    qtbot.addWidget(progress)
    done, now, to_come = (
        ProgressSegment(45, mark)
        for mark in (SegmentMark.DONE, SegmentMark.CURRENT, SegmentMark.COMING)
    )
    progress.show_state(SessionProgressState(((done, done), (now, to_come))))
    assert progress.accessibleDescription() == "2 of 4 sets done"


def test_the_whole_ball_of_the_tempo_is_seen_at_either_end(
    qtbot: QtBot, themes: ThemeSource
) -> None:
    curve = TempoCurve(themes)
    qtbot.addWidget(curve)
    curve.resize(380, 130)
    for current, fraction, x in ((0, 0.0, 0), (1, 1.0, 379)):
        curve.show_state(TempoState(lift_hold_lower(2, 0, 3), current, fraction))
        picture = curve.grab().toImage()
        empty = picture.pixelColor(x, 0)
        assert all(picture.pixelColor(x, y) == empty for y in range(100))


def test_a_part_of_no_length_is_left_out_of_the_tempo(qtbot: QtBot, themes: ThemeSource) -> None:
    curve = TempoCurve(themes)
    qtbot.addWidget(curve)
    curve.show_state(TempoState(lift_hold_lower(2, 0, 3)))
    assert curve.accessibleDescription() == "Lift 2 s, Lower 3 s"
