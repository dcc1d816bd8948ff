"""The countdown ring."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.tokens import Phase
from limber.ui.widgets.ring import Ring, RingState, RingStyle


class PaintWatcher(QObject):
    """Remembers the rectangles that were painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.painted: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.painted.append(event.rect())
        return False


@pytest.fixture
def ring(qtbot: QtBot, themes: ThemeSource) -> Ring:
    made = Ring(themes)
    qtbot.addWidget(made)
    made.resize(400, 400)
    return made


def show_and_watch(ring: Ring, qtbot: QtBot) -> PaintWatcher:
    """Show the ring, let its first painting pass, and watch from there."""
    with qtbot.waitExposed(ring):
        ring.show()
    QApplication.processEvents()
    watcher = PaintWatcher(ring)
    ring.installEventFilter(watcher)
    return watcher


def picture_of(ring: Ring) -> QImage:
    image = QImage(ring.size(), QImage.Format.Format_RGB32)
    image.fill(QColor(ring.theme.palette.hold.wall))
    ring.render(image, renderFlags=ring.RenderFlag.DrawChildren)
    return image


def test_the_reader_hears_the_digits_and_the_line_below(ring: Ring) -> None:
    ring.show_state(RingState(RingStyle.HOLD, text="27", sub_text="Set 2 of 4"))
    assert ring.accessibleName() == "27, Set 2 of 4"


def test_what_is_left_is_strong_and_what_is_used_pale(ring: Ring) -> None:
    ring.show_state(RingState(RingStyle.HOLD, 0.5, phase=Phase.HOLD))
    picture, colours = picture_of(ring), ring.theme.palette.hold
    assert picture.pixelColor(16, 200) == QColor(colours.strong)
    assert picture.pixelColor(383, 200) == QColor(colours.track)


@pytest.mark.parametrize("done", [0, 3, 8])
def test_the_segments_of_done_repetitions_are_full(ring: Ring, done: int) -> None:
    state = RingState(RingStyle.MOVE, segments=8, current_segment=done, phase=Phase.MOVE)
    ring.show_state(state)
    colours = ring.theme.palette.move
    first, last = picture_of(ring).pixelColor(266, 38), picture_of(ring).pixelColor(134, 38)
    assert (first == QColor(colours.strong)) is (done > 0)
    assert (last == QColor(colours.strong)) is (done == 8)


def test_the_four_styles_look_different(ring: Ring) -> None:
    pictures = []
    for style in RingStyle:
        ring.show_state(RingState(style, 0.6, segments=8, current_segment=3, phase=Phase.HOLD))
        pictures.append(bytes(picture_of(ring).constBits()))
    assert len(set(pictures)) == len(RingStyle)


@pytest.mark.parametrize("style", RingStyle)
@pytest.mark.parametrize("fraction", [1.0, 0.75, 0.5, 0.25])
def test_nothing_of_the_ring_is_cut_at_its_edges(
    ring: Ring, themes: ThemeSource, style: RingStyle, fraction: float
) -> None:
    ring.show_state(RingState(style, fraction, "9", segments=4))
    picture, middle = picture_of(ring), 200
    ground = picture.pixelColor(0, 0)
    edges = [(middle, 0), (399, middle), (middle, 399), (0, middle)]
    assert [place for place in edges if picture.pixelColor(*place) != ground] == []


def test_a_small_step_paints_a_small_part(ring: Ring, qtbot: QtBot) -> None:
    state = RingState(RingStyle.HOLD, 0.75, "27", "Set 2 of 4")
    ring.show_state(state)
    watcher = show_and_watch(ring, qtbot)
    ring.show_state(RingState(RingStyle.HOLD, 0.748, "27", "Set 2 of 4"))
    QApplication.processEvents()
    assert watcher.painted
    area = sum(rect.width() * rect.height() for rect in watcher.painted)
    assert area < 0.1 * 400 * 400


def test_the_same_state_again_paints_nothing(ring: Ring, qtbot: QtBot) -> None:
    state = RingState(RingStyle.REST, 0.5, "12")
    ring.show_state(state)
    watcher = show_and_watch(ring, qtbot)
    ring.show_state(RingState(RingStyle.REST, 0.5, "12"))
    QApplication.processEvents()
    assert watcher.painted == []


def test_a_new_theme_changes_the_colours(ring: Ring, themes: ThemeSource) -> None:
    ring.show_state(RingState(RingStyle.HOLD, 1.0))
    themes.choose(ThemeChoice.DARK)
    assert picture_of(ring).pixelColor(16, 200) == QColor(themes.theme.palette.hold.strong)


def test_dimming_takes_the_strength_away(ring: Ring) -> None:
    ring.show_state(RingState(RingStyle.HOLD, 1.0, dimmed=True))
    assert picture_of(ring).pixelColor(16, 200) != QColor(ring.theme.palette.hold.strong)


def test_the_ring_takes_no_focus(ring: Ring) -> None:
    assert ring.focusPolicy() is Qt.FocusPolicy.NoFocus
