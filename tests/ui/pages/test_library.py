from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QMenu, QPushButton

from limber.ui.pages.library import LibraryPage
from limber.ui.parts.exercise_card import GAP, ExerciseCardDelegate
from limber.ui.parts.exercise_grid import ExerciseGrid
from limber.ui.tokens import Space
from limber.ui.view_state.library import LibraryQuery, build_state
from limber.ui.widgets.filter_box import FilterBox
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.real_catalogue import catalogue, following


@pytest.fixture
def page(themes, show):
    made = LibraryPage(themes)
    made.show_state(build_state(catalogue(), following("full-hip-routine")))
    show(made, 1072, 800)
    made.setFocus()
    return made


def grid(page: LibraryPage) -> ExerciseGrid:
    return page.findChild(ExerciseGrid)


def search(page: LibraryPage) -> QLineEdit:
    return next(one for one in page.findChildren(QLineEdit) if one.isVisible())


def box(page: LibraryPage, name: str) -> FilterBox:
    return next(one for one in page.findChildren(FilterBox) if one.accessibleName() == name)


def shown_texts(page: LibraryPage) -> list[str]:
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]


def test_arrows_move_and_enter_opens(page, qtbot):
    assert page.focusWidget() is grid(page)
    qtbot.keyClick(grid(page), Qt.Key.Key_Right)
    qtbot.keyClick(grid(page), Qt.Key.Key_Down)
    expected = grid(page).cards[1 + grid(page).columns]
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        qtbot.keyClick(grid(page), Qt.Key.Key_Return)
    assert told.args == [expected.exercise, expected.item]


def test_a_click_opens(page, qtbot):
    place = grid(page).visualRect(grid(page).model().index(2, 0)).center()
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        qtbot.mouseClick(grid(page).viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert told.args[0] == grid(page).cards[2].exercise


def test_typing_anywhere_searches(page, qtbot):
    qtbot.keyClicks(grid(page), "c")
    assert page.focusWidget() is search(page)
    qtbot.keyClicks(search(page), "lam")
    assert [card.exercise for card in grid(page).cards] == [
        "banded-clamshell",
        "clamshell-hold",
        "clamshell",
        "clamshell-feet-elevated",
        "reverse-clamshell",
    ]
    assert "5 of 103 exercises" in shown_texts(page)


def test_a_slash_goes_to_the_search_without_being_typed(page, qtbot):
    qtbot.keyClick(grid(page), Qt.Key.Key_Slash)
    assert page.focusWidget() is search(page)
    assert search(page).text() == ""


def test_the_find_key_goes_to_the_search(page, qtbot):
    qtbot.keyClick(grid(page), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.focusWidget() is search(page)


def test_down_goes_from_the_search_to_what_it_found(page, qtbot):
    search(page).setFocus()
    qtbot.keyClicks(search(page), "bridge")
    qtbot.keyClick(search(page), Qt.Key.Key_Down)
    with qtbot.waitSignal(page.exercise_requested, timeout=500) as told:
        qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    assert told.args == ["glute-bridge-hold", ""]


def test_escape_empties_the_search(page, qtbot):
    search(page).setFocus()
    qtbot.keyClicks(search(page), "bridge")
    qtbot.keyClick(search(page), Qt.Key.Key_Escape)
    assert len(grid(page).cards) == len(catalogue().exercises)


def test_filters_narrow_and_say_so(page):
    box(page, "Equipment").tick("table")
    assert {"table"} <= {name for card in grid(page).cards for name in card.equipment}
    assert "4 of 103 exercises" in shown_texts(page)
    assert box(page, "Equipment").property("active") == "true"
    assert box(page, "Equipment").currentText() == "Table"


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_several_things_are_ticked_by_key_and_the_list_stays_open(page, qtbot):
    equipment = box(page, "Equipment")
    qtbot.keyClick(equipment, Qt.Key.Key_Down)
    menu = page.findChild(QMenu)
    assert menu.isVisible()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Return):
        qtbot.keyClick(menu, key)
    assert menu.isVisible()
    assert equipment.currentText() == "None, ball or towel"
    qtbot.keyClick(menu, Qt.Key.Key_Escape)
    assert not menu.isVisible()
    assert equipment.values == {"none", "ball or towel"}


def test_each_choice_says_how_many_match_it(page):
    goal = box(page, "Goal")
    texts = [goal.itemText(row) for row in range(goal.count())]
    assert texts[0] == "Any (103)"
    assert sum(int(text.split("(")[1].rstrip(")")) for text in texts[1:]) == 103


def test_clear_shows_only_while_something_is_chosen_and_takes_it_all_back(page):
    (clear,) = [one for one in page.findChildren(QPushButton) if one.text() == "Clear"]
    assert clear.isHidden()
    box(page, "Equipment").tick("table")
    box(page, "Goal").setCurrentIndex(1)
    assert clear.isVisible()
    clear.click()
    assert clear.isHidden()
    assert page.query == LibraryQuery()


def test_escape_in_the_cards_empties_the_search(page, qtbot):
    search(page).setText("bridge")
    grid(page).setFocus()
    qtbot.keyClick(grid(page), Qt.Key.Key_Escape)
    assert search(page).text() == ""


def test_where_nothing_matches_the_reason_and_the_way_out_are_shown(page, qtbot):
    search(page).setText("xyz")
    assert "No exercise matches. The search is “xyz”." in shown_texts(page)
    (clear,) = [
        one
        for one in page.findChildren(QPushButton)
        if one.text() == "Clear filters" and one.isVisible()
    ]
    clear.click()
    assert len(grid(page).cards) == len(catalogue().exercises)
    assert page.focusWidget() is grid(page)


def test_another_programme_keeps_the_search_and_the_place(page):
    search(page).setText("clam")
    grid(page).setCurrentIndex(grid(page).model().index(1, 0))
    page.show_state(build_state(catalogue(), following("thirty-second-holds")))
    assert [card.exercise for card in grid(page).cards if card.badge] == ["clamshell-hold"]
    assert grid(page).currentIndex().row() == 1


@pytest.mark.parametrize(("width", "columns"), [(1072, 4), (976, 3), (700, 2), (400, 1)])
def test_the_columns_follow_the_width(page, qapp, width, columns):
    grid(page).resize(width - 33, 600)
    assert grid(page).columns == columns


def test_in_a_wide_window_the_cards_end_where_the_other_pages_end(page, show, qtbot):
    show(page, 1712, 900)
    list_, ends = grid(page), []
    for row in range(10):
        card = list_.visualRect(list_.model().index(row, 0))
        ends.append(list_.viewport().mapTo(page, card.topRight()).x() - GAP)
    field = search(page).mapTo(page, search(page).rect().topRight()).x()
    assert max(ends) == pytest.approx(field, abs=6)
    assert field < Space.PAGE + Space.CONTENT_MAX


def test_a_name_of_many_lines_takes_room_from_its_picture_alone(page):
    delegate = grid(page).itemDelegate()
    assert isinstance(delegate, ExerciseCardDelegate)
    first = grid(page).cards[0]
    cards = [replace(first, name=" ".join(["Kneelingstretches"] * count)) for count in (1, 2, 3)]
    one, two, three = (delegate.card_height((card,), 238) for card in cards)
    assert one < two
    assert three == pytest.approx(two, abs=1)
    assert delegate.card_height(tuple(cards), 238) == max(two, three)


@pytest.mark.parametrize("size", [(1072, 800), (976, 680)])
@pytest.mark.parametrize("scale", [1, 2])
def test_no_text_is_cut(themes, show, size, scale):
    themes.set_text_scale(scale)
    page = LibraryPage(themes)
    page.show_state(build_state(catalogue(), following("full-hip-routine")))
    show(page, *size)
    box(page, "Position").setCurrentIndex(3)
    assert cropped_texts(page) == []
    assert unnamed(page) == []


def test_a_screen_reader_hears_each_card_in_full(page):
    role = Qt.ItemDataRole.AccessibleTextRole
    rows = range(len(catalogue().exercises))
    spoken = [grid(page).model().index(row, 0).data(role) for row in rows]
    clamshell = "Clamshell (repetitions). Strength, on your side. Reps. Step 4 of 11. In programme"
    assert clamshell in spoken
