"""The moving figure on an exercise's page."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from limber.ui.figures.sights import Cycle
from limber.ui.pages.exercise import ExercisePage
from limber.ui.parts.exercise_figure import ExerciseFigure
from limber.ui.turns import Turns
from limber.ui.view_state.exercise import build_state
from limber.ui.widgets.figure_turning import Standpoint
from limber.ui.widgets.figure_view import FigureView
from limber.ui.widgets.segmented import Segmented
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.real_catalogue import catalogue, following


@pytest.fixture
def page(themes, show, studio):
    made = ExercisePage(themes, studio)
    show_exercise(made, "clamshell")
    show(made, 1072, 800)
    return made


def show_exercise(page, exercise):
    page.show_state(build_state(catalogue(), following("full-hip-routine"), exercise))
    for turns in page.findChildren(Turns):
        turns.finish()


def part(page, kind):
    (found,) = [one for one in page.findChildren(kind) if one.isVisible()]
    return found


def view(page):
    return part(page, FigureView)


def look(page):
    return page.findChild(FigureView)._turning._goal


def standpoint(page):
    figure = part(page, ExerciseFigure)
    return figure.findChild(Segmented)


def play_button(page):
    return next(one for one in page.findChildren(QPushButton) if one.text() in ("Pause", "Play"))


def test_an_exercise_plays_and_can_be_paused(page, qtbot):
    figure = part(page, ExerciseFigure)
    assert figure.is_playing
    assert view(page).state.cycle is Cycle.WAY
    qtbot.keyClick(play_button(page), Qt.Key.Key_Space)
    assert (figure.is_playing, play_button(page).text()) == (False, "Play")
    qtbot.keyClick(play_button(page), Qt.Key.Key_Space)
    assert (figure.is_playing, play_button(page).text()) == (True, "Pause")


def test_a_hold_shows_the_way_and_the_breath(page):
    show_exercise(page, "half-kneeling-hip-flexor-stretch")
    assert view(page).state.cycle is Cycle.WHOLE


def test_a_circle_goes_round_and_round(page):
    show_exercise(page, "supine-hip-circles")
    assert view(page).state.cycle is Cycle.ROUND


def test_nothing_plays_while_the_page_is_hidden(page):
    figure = part(page, ExerciseFigure)
    page.hide()
    assert not figure.is_playing
    page.show()
    assert figure.is_playing


def test_the_figure_is_turned_by_the_arrow_keys_and_back(page, qtbot):
    view(page).setFocus()
    qtbot.keyClick(view(page), Qt.Key.Key_Right)
    assert (look(page).x(), standpoint(page).value) == (-15.0, Standpoint.FREE)
    qtbot.mouseDClick(view(page), Qt.MouseButton.LeftButton)
    assert (look(page), standpoint(page).value) == (QPointF(), Standpoint.SIDE)


def test_dragging_leaves_the_three_places(page, qtbot):
    figure = view(page)
    qtbot.mousePress(figure, Qt.MouseButton.LeftButton, pos=QPoint(50, 50))
    place = QPointF(90, 50)
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        place,
        figure.mapToGlobal(place),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(figure, move)
    assert (look(page).x(), standpoint(page).value) == (-20.0, Standpoint.FREE)


def test_the_three_places_are_chosen_by_key(page, qtbot):
    qtbot.keyClick(standpoint(page), Qt.Key.Key_Right)
    assert standpoint(page).value == Standpoint.FRONT
    assert look(page).x() == -67.5


def test_free_leaves_the_figure_as_it_was_turned(page, themes, qtbot):
    themes.set_reduce_motion(reduced=True)
    standpoint(page).show_value(Standpoint.ABOVE)
    part(page, ExerciseFigure)._stand(Standpoint.ABOVE)
    before = QPointF(look(page))
    qtbot.keyClick(standpoint(page), Qt.Key.Key_Right)
    assert (look(page), standpoint(page).value) == (before, Standpoint.FREE)


def test_space_on_the_figure_pauses_it_and_lets_it_go_on(page, qtbot):
    view(page).setFocus()
    qtbot.keyClick(view(page), Qt.Key.Key_Space)
    assert not part(page, ExerciseFigure).is_playing
    qtbot.keyClick(view(page), Qt.Key.Key_Space)
    assert part(page, ExerciseFigure).is_playing


def test_the_dial_follows_the_hand(page, themes, qtbot):
    themes.set_reduce_motion(reduced=True)
    view(page).setFocus()
    qtbot.keyClick(view(page), Qt.Key.Key_Right)
    assert view(page).turned_degrees == 15.0


def test_the_chip_says_where_the_figure_is_felt(page):
    texts = [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
    assert "Feel it here: outer hip" in texts


def test_where_motion_is_reduced_there_is_nothing_to_play(page, themes):
    themes.set_reduce_motion(reduced=True)
    assert not part(page, ExerciseFigure).is_playing
    assert play_button(page).isHidden()


@pytest.mark.parametrize("scale", [1, 1.5, 2])
@pytest.mark.parametrize("width", [976, 1072])
def test_no_text_is_cut_beside_the_figure(themes, show, studio, scale, width):
    themes.set_text_scale(scale)
    made = ExercisePage(themes, studio)
    show_exercise(made, "clamshell")
    show(made, width, 680)
    assert cropped_texts(made) == []
    assert unnamed(made) == []


def test_without_a_figure_the_posture_stays(themes, show):
    made = ExercisePage(themes)
    show_exercise(made, "clamshell")
    show(made, 1072, 800)
    assert made.findChildren(FigureView) == []
