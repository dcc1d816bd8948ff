"""The page before the very first session: its look, and what it asks for."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QPushButton, QScrollArea

from limber.settings import Settings
from limber.ui.pages.first_session import FirstSessionPage
from limber.ui.view_state.first_session import build_state
from limber.ui.view_state.safety import first_notes
from limber.ui.widgets.fitted_notes import FittedNotes
from tests.ui.pages.looking import cropped_texts, dressed, on_screen, sideways_overflow
from tests.ui.real_catalogue import catalogue

Key = Qt.Key
SMALLEST_PX = 15


def make(themes):
    page = FirstSessionPage(themes)
    page.show_state(build_state(catalogue(), Settings()))
    return page


@pytest.fixture
def page(qtbot, qapp):
    with dressed(qapp) as themes:
        made = make(themes)
        with on_screen(qtbot, made, (1280, 800)):
            made.setFocus()
            qtbot.wait(1)
            yield made


def notes_of(page):
    return page.findChild(FittedNotes)


def test_a_screen_reader_says_every_note(page):
    said = notes_of(page).accessibleName()
    assert all(note in said for note in first_notes(catalogue()))


def test_the_notes_are_in_the_largest_type_that_fits(qtbot, page):
    notes = notes_of(page)
    large = notes.fitting_font().pixelSize()
    assert large > 20
    page.resize(1040, 680)
    qtbot.wait(1)
    assert SMALLEST_PX <= notes.fitting_font().pixelSize() < large
    bar = page.findChild(QScrollArea).verticalScrollBar()
    assert bar.maximum() == 0


def test_every_box_can_be_reached_by_tab(qtbot, page):
    names = []
    for _ in range(7):
        focused = page.window().focusWidget()
        names.append(focused.text())
        qtbot.keyClick(focused, Key.Key_Tab)
    boxes = [box.text() for box in page.findChildren(QCheckBox)]
    assert names == ["I have read this, start", "Not now", *boxes]


def test_a_tick_is_told(qtbot, page):
    with qtbot.waitSignal(page.ticked) as told:
        qtbot.keyClick(page.findChildren(QCheckBox)[1], Key.Key_Space)
    assert told.args == ["pregnancy", True]


def test_there_is_one_primary_button(page):
    kinds = [button.property("kind") for button in page.findChildren(QPushButton)]
    assert sorted(kinds) == ["large", "large-primary"]


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(1040, 680), (1280, 800)])
def test_nothing_is_cropped_and_large_text_scrolls(qtbot, qapp, scale, size):
    with dressed(qapp) as themes:
        themes.set_text_scale(scale)
        made = make(themes)
        with on_screen(qtbot, made, size):
            qtbot.wait(1)
            notes = notes_of(made)
            assert notes.height() >= notes.heightForWidth(notes.width())
            assert notes.fitting_font().pixelSize() >= round(SMALLEST_PX * scale)
            assert made.minimumSizeHint().width() <= size[0]
            assert cropped_texts(made) == []
            assert sideways_overflow(made) == []
            for button in made.findChildren(QPushButton):
                assert button.mapTo(made, button.rect().bottomRight()).y() < size[1]
