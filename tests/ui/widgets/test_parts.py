"""The smaller parts of the pages, and that every widget bears any size."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from limber.catalogue.models import Posture, Side
from limber.ui.icons import IconName
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import Phase
from limber.ui.widgets.button import Button
from limber.ui.widgets.card import Card
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.chip import Chip, ChipKind
from limber.ui.widgets.empty_state import EmptyState
from limber.ui.widgets.focus_ring import FocusRing
from limber.ui.widgets.key_bar import KeyBar, KeyBarItem, KeyBarState
from limber.ui.widgets.key_cap import KeyCap
from limber.ui.widgets.label import label
from limber.ui.widgets.phase_word import PhaseWord, PhaseWordState
from limber.ui.widgets.posture_picture import (
    PosturePicture,
    PosturePictureState,
    describe_posture,
    posture_pixmap,
)
from limber.ui.widgets.ring import Ring, RingState, RingStyle
from limber.ui.widgets.scale import Scale
from limber.ui.widgets.scale_words import PAIN_WORDS
from limber.ui.widgets.segmented import Segment, Segmented
from limber.ui.widgets.session_progress import (
    ProgressSegment,
    SegmentMark,
    SessionProgress,
    SessionProgressState,
)
from limber.ui.widgets.side_marker import SideMarker, SideMarkerState
from limber.ui.widgets.sidebar import Sidebar, SidebarItem
from limber.ui.widgets.stat import Stat, StatState
from limber.ui.widgets.status_mark import MarkState, StatusMark, mark_word
from limber.ui.widgets.tempo_curve import TempoCurve, TempoState, lift_hold_lower
from limber.ui.widgets.toggle import Toggle

PAGES = (
    SidebarItem("today", "Today", IconName.TODAY),
    SidebarItem("library", "Library", IconName.LIBRARY),
    SidebarItem("settings", "Settings", IconName.SETTINGS, at_foot=True),
)


def full_ring(themes: ThemeSource, style: RingStyle) -> Ring:
    ring = Ring(themes)
    ring.show_state(RingState(style, 0.4, "2:05", "Set 2 of 4", 40, 7, 0.5))
    return ring


def full_progress(themes: ThemeSource) -> SessionProgress:
    progress = SessionProgress(themes)
    group = tuple(ProgressSegment(0 if i == 1 else 45, m) for i, m in enumerate(SegmentMark))
    progress.show_state(SessionProgressState((group, (), group), 2.0))
    return progress


def full_marker(themes: ThemeSource) -> SideMarker:
    marker = SideMarker(themes)
    marker.show_state(SideMarkerState("RIGHT", "L", word_first=False))
    return marker


def full_word(themes: ThemeSource) -> PhaseWord:
    word = PhaseWord(themes)
    word.show_state(PhaseWordState("SWITCH SIDES", IconName.SWITCH, Phase.REST))
    return word


def full_tempo(themes: ThemeSource) -> TempoCurve:
    curve = TempoCurve(themes)
    curve.show_state(TempoState(lift_hold_lower(2, 2, 3), 9, 4.0))
    return curve


def full_key_bar(themes: ThemeSource) -> KeyBar:
    bar = KeyBar(themes)
    bar.show_state(KeyBarState((KeyBarItem("mute", "M", "Mute", IconName.SPEAKER),)))
    return bar


def full_picture(themes: ThemeSource) -> PosturePicture:
    picture = PosturePicture(themes)
    picture.show_state(PosturePictureState(Posture.PRONE, Side.RIGHT))
    return picture


MAKERS: list[Callable[[ThemeSource], QWidget]] = [
    lambda themes: full_ring(themes, RingStyle.READY),
    lambda themes: full_ring(themes, RingStyle.MOVE),
    lambda themes: full_ring(themes, RingStyle.HOLD),
    lambda themes: full_ring(themes, RingStyle.REST),
    full_progress,
    full_marker,
    full_word,
    full_tempo,
    full_key_bar,
    full_picture,
    lambda themes: KeyCap(themes, "Space"),
    lambda themes: Scale(themes, "Pain", PAIN_WORDS),
    lambda themes: Segmented(themes, (Segment("a", "A"), Segment("b", "B")), "a"),
    lambda themes: Toggle(themes, "Voice"),
    lambda themes: Chip(themes, "45 s", ChipKind.SOLID, IconName.CHECK),
    lambda themes: CautionBox(themes, "Stop if it hurts.", "Go back."),
    lambda themes: StatusMark(themes, MarkState.PARTIAL),
    lambda themes: EmptyState(themes, "Nothing yet.", "Add"),
    lambda themes: Sidebar(themes, PAGES),
]


@pytest.mark.parametrize("make", MAKERS)
@pytest.mark.parametrize("size", [(0, 0), (1, 1), (3, 200), (200, 3), (2000, 60)])
def test_every_widget_bears_any_size_in_both_themes(
    qtbot: QtBot,
    themes: ThemeSource,
    make: Callable[[ThemeSource], QWidget],
    size: tuple[int, int],
) -> None:
    widget = make(themes)
    qtbot.addWidget(widget)
    widget.resize(*size)
    assert not widget.grab().isNull() or 0 in size
    themes.set_text_scale(2.0)
    themes.choose(ThemeChoice.DARK)
    widget.resize(*size)
    assert not widget.grab().isNull() or 0 in size


@pytest.mark.parametrize("state", MarkState)
def test_each_mark_has_a_word_for_the_reader(
    qtbot: QtBot, themes: ThemeSource, state: MarkState
) -> None:
    mark = StatusMark(themes, MarkState.DONE)
    qtbot.addWidget(mark)
    mark.show_state(state)
    assert mark.accessibleName() == mark_word(state) != ""


def test_the_marks_differ_in_shape_and_not_only_in_colour(
    qtbot: QtBot, themes: ThemeSource
) -> None:
    pictures = set()
    for state in MarkState:
        mark = StatusMark(themes, state)
        qtbot.addWidget(mark)
        mark.resize(20, 20)
        image = mark.grab().toImage()
        pictures.add(
            tuple(image.pixelColor(x, y).lightness() > 128 for x in range(20) for y in range(20))
        )
    assert len(pictures) == len(MarkState)


def test_the_sidebar_wishes_for_a_page_and_marks_only_what_it_is_told(
    qtbot: QtBot, themes: ThemeSource
) -> None:
    sidebar = Sidebar(themes, PAGES)
    qtbot.addWidget(sidebar)
    sidebar.show_current("today")
    buttons = sidebar.findChildren(QAbstractButton)
    with qtbot.waitSignal(sidebar.page_requested, check_params_cb=lambda page: page == "library"):
        qtbot.mouseClick(buttons[1], Qt.MouseButton.LeftButton)
    pages = [button for button in buttons if button.isCheckable()]
    assert [page.isChecked() for page in pages] == [True, False, False]


def test_the_sidebar_says_which_key_leads_to_a_page_and_lists_all_keys(
    qtbot: QtBot, themes: ThemeSource
) -> None:
    item = SidebarItem("today", "Today", IconName.TODAY, shortcut="Ctrl+1")
    sidebar = Sidebar(themes, (item,))
    qtbot.addWidget(sidebar)
    page, keys = sidebar.findChildren(QAbstractButton)
    assert page.toolTip() == page.accessibleDescription() == item.key
    sidebar.follow_window_width(200)
    assert page.toolTip() == f"Today ({item.key})"
    with qtbot.waitSignal(sidebar.keys_requested):
        qtbot.keyClick(keys, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("window_width", "scale", "sidebar_width"),
    [(1280, 1.0, 208), (1120, 1.0, 208), (1119, 1.0, 64), (1280, 1.5, 64), (1680, 1.5, 312)],
)
def test_the_sidebar_folds_in_a_narrow_window(
    qtbot: QtBot, themes: ThemeSource, window_width: int, scale: float, sidebar_width: int
) -> None:
    themes.set_text_scale(scale)
    sidebar = Sidebar(themes, PAGES)
    qtbot.addWidget(sidebar)
    sidebar.follow_window_width(window_width)
    assert sidebar.sizeHint().width() == sidebar_width


def test_the_focus_ring_follows_the_keyboard(qtbot: QtBot, themes: ThemeSource) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    button, field = QPushButton("Go", window), QLabel("Words", window)
    button.setGeometry(40, 40, 100, 40)
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    ring = FocusRing(themes, app, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.target is button
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    button.move(60, 60)
    assert ring.geometry() == button.geometry().adjusted(-4, -4, 4, 4)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    assert ring.target is None


def test_the_ring_is_whole_around_what_fills_its_place(qtbot: QtBot, themes: ThemeSource) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    window, place = QWidget(), QWidget()
    qtbot.addWidget(window)
    window.resize(200, 120)
    place.setParent(window)
    place.setGeometry(40, 20, 80, 60)
    button = QPushButton("Go", place)
    button.setFixedSize(place.size())
    ring = FocusRing(themes, app, window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.geometry() == place.geometry().adjusted(-4, -4, 4, 4)
    place.move(60, 40)
    assert ring.geometry() == place.geometry().adjusted(-4, -4, 4, 4)


@pytest.mark.parametrize("posture", Posture)
def test_every_posture_has_a_picture_that_is_mirrored_for_the_other_side(
    qtbot: QtBot, themes: ThemeSource, posture: Posture
) -> None:
    left, right = (
        posture_pixmap(
            themes.theme, PosturePictureState(posture, side, with_pool=False), QSize(136, 94)
        ).toImage()
        for side in (Side.LEFT, Side.RIGHT)
    )
    mirrored = right.flipped(Qt.Orientation.Horizontal)
    same = sum(
        left.pixelColor(x, y).lightness() - mirrored.pixelColor(x, y).lightness() in range(-24, 25)
        for x in range(0, 136, 4)
        for y in range(0, 94, 4)
    )
    assert left != right
    assert same > 0.95 * 34 * 24


def test_a_picture_is_described_in_words() -> None:
    state = PosturePictureState(Posture.SIDE_LYING, Side.LEFT)
    assert describe_posture(state) == "Lying on your side, left side"
    assert describe_posture(PosturePictureState(Posture.STANDING)) == "Standing"


def test_texts_are_never_read_as_markup(qtbot: QtBot) -> None:
    made = label("<b>Bold</b>")
    qtbot.addWidget(made)
    assert made.textFormat() is Qt.TextFormat.PlainText


def test_compositions_say_what_they_show(qtbot: QtBot, themes: ThemeSource) -> None:
    stat, card = Stat(StatState("6 of 6", "exercises")), Card("Tonight")
    caution = CautionBox(themes, "Stop if it hurts.", "Go back.")
    for widget in (stat, card, caution):
        qtbot.addWidget(widget)
    assert stat.accessibleName() == "6 of 6 exercises"
    assert card.accessibleName() == "Tonight"
    assert caution.accessibleName() == "Stop if it hurts."


def test_an_empty_place_without_anything_to_do_has_no_button(
    qtbot: QtBot, themes: ThemeSource
) -> None:
    empty = EmptyState(themes, "Trends start after two weeks.")
    qtbot.addWidget(empty)
    [button] = empty.findChildren(QPushButton)
    assert button.isHidden()
    empty.show_text("Nothing in this session yet.", "Add exercise")
    with qtbot.waitSignal(empty.action_requested):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_an_icon_keeps_its_distance_from_words_that_come_later(
    qtbot: QtBot, themes: ThemeSource
) -> None:
    late, soon = (Button(themes, text, icon_name=IconName.PLAY) for text in ("", "Start"))
    qtbot.addWidget(late)
    qtbot.addWidget(soon)
    late.setText("Start")
    assert late.iconSize() == soon.iconSize()
    late.setText("")
    assert late.iconSize().width() < soon.iconSize().width()
