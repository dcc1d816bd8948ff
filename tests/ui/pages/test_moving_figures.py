"""The moving figure in the player and on an exercise's page."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from limber.catalogue.models import Side
from limber.engine.table import Action
from limber.figure.picture import BodySide
from limber.plan.builder import build_plan
from limber.plan.models import StepKind
from limber.ui.figures.sights import Cycle, moment_of
from limber.ui.figures.studio import FigureStudio
from limber.ui.pages.exercise import ExercisePage
from limber.ui.pages.player import PlayerPage
from limber.ui.parts.exercise_figure import ExerciseFigure
from limber.ui.parts.player_figure import PlayerFigure
from limber.ui.tokens import Phase
from limber.ui.turns import Turns
from limber.ui.view_state.arriving import Before
from limber.ui.view_state.exercise import build_state
from limber.ui.view_state.figure_play import FigurePlay
from limber.ui.view_state.player import Around, frame_state, player_state
from limber.ui.widgets.figure_loop import FigureLoop
from limber.ui.widgets.figure_turning import Standpoint
from limber.ui.widgets.figure_view import FigureView
from limber.ui.widgets.posture_picture import PosturePicture
from limber.ui.widgets.segmented import Segmented
from tests.fakes.player import Player
from tests.ui.figure_house import HandPainters, shelf
from tests.ui.pages.cropping import cropped_texts, unnamed
from tests.ui.real_catalogue import catalogue, following
from tests.ui.test_player_texts import programmes

SHELF = shelf()


@pytest.fixture
def studio(qtbot):
    made = FigureStudio(SHELF, None, HandPainters())
    yield made
    made.close()


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


class Playing:
    """A session that is shown on the player page."""

    def __init__(self, page, programme="full-hip-routine", *, waiting=False):
        self.page = page
        plan = build_plan(catalogue(), programmes()[programme])
        self.player = Player(plan, waiting=waiting)
        self.show()

    def show(self):
        session = self.player.session
        moment, possible = session.moment(), frozenset(Action)
        around = Around("Evening session")
        self.page.show_state(
            player_state(moment, session.plan, session.results, catalogue(), possible, around)
        )
        dose = session.plan.form_of(moment.step).dose
        self.page.show_frame(frame_state(moment, dose))

    def reach(self, kind):
        self.player.wait_for(kind)
        self.show()

    @property
    def figure(self):
        return self.page.findChild(PlayerFigure).state


@pytest.fixture
def player(themes, show, studio):
    made = PlayerPage(themes, studio)
    show(made, 1280, 800)
    return made


def test_the_player_shows_the_figure_of_what_is_played(player):
    playing = Playing(player)
    playing.reach(StepKind.HOLD)
    step = playing.player.session.step
    assert playing.figure.figure is (SHELF.find(step.rung) or SHELF.find(step.exercise))
    assert (playing.figure.share, playing.figure.cycle) == (1.0, Cycle.BREATH)
    assert view(player).focusPolicy() is Qt.FocusPolicy.NoFocus
    assert not [one for one in player.findChildren(PosturePicture) if one.isVisible()]


def test_where_it_is_felt_is_marked_while_one_holds(player):
    playing = Playing(player)
    playing.reach(StepKind.HOLD)
    assert playing.figure.with_focus
    playing.reach(StepKind.REST)
    assert not playing.figure.with_focus


def test_the_figure_lies_in_a_pool_of_floor_colour_that_goes_down_with_it(player, themes):
    themes.set_reduce_motion(reduced=True)
    playing = Playing(player)
    playing.reach(StepKind.HOLD)
    figure = player.findChild(PlayerFigure)

    def is_floor(y):
        colour = player.grab().toImage().pixelColor(figure.pos() + QPoint(figure.width() // 2, y))
        return colour.name().upper() == themes.theme.palette.phase(Phase.HOLD).floor

    view(player).frame_shown.emit(200.0)
    assert (is_floor(196), is_floor(204)) == (True, False)
    view(player).frame_shown.emit(190.0)
    assert is_floor(196)
    view(player).frame_shown.emit(220.0)
    assert is_floor(216)


def test_the_figure_waits_on_the_side_that_comes(player):
    playing = Playing(player)
    playing.reach(StepKind.HOLD)
    assert playing.figure.side is Side.LEFT
    playing.reach(StepKind.SWITCH)
    assert (playing.figure.side, playing.figure.share) == (Side.RIGHT, 0.0)


@pytest.mark.parametrize(("backwards", "share"), [(False, 0.25), (True, 0.75)])
def test_the_player_shows_a_circle_in_both_directions(player, backwards, share):
    playing = Playing(player)
    circles = replace(player_state_of(playing), figures=("supine-hip-circles",), before=None)
    player.show_state(circles)
    figure = player.findChild(PlayerFigure)
    figure.show_play(FigurePlay(0.9, round=0.25, backwards=backwards))
    assert playing.figure.cycle is Cycle.ROUND
    assert (playing.figure.share, playing.figure.backwards) == (share, backwards)


def test_what_goes_there_and_back_has_no_other_direction(player):
    playing = Playing(player)
    player.findChild(PlayerFigure).show_play(FigurePlay(0.9, round=0.25, backwards=True))
    assert (playing.figure.share, playing.figure.backwards) == (0.9, False)


def test_a_click_on_the_figure_is_a_click_on_the_player(player, qtbot):
    Playing(player).reach(StepKind.HOLD)
    with qtbot.waitSignal(player.wish_requested, timeout=500):
        qtbot.mouseClick(view(player), Qt.MouseButton.LeftButton)


def test_while_the_session_waits_the_figure_shows_the_way_by_itself(player, themes):
    Playing(player, waiting=True)
    loop = player.findChild(FigureLoop)
    assert loop.is_playing
    player.hide()
    assert not loop.is_playing
    player.show()
    assert loop.is_playing
    themes.set_reduce_motion(reduced=True)
    Playing(player, waiting=True)
    assert not loop.is_playing


def test_the_session_takes_the_figure_over(player):
    playing = Playing(player, waiting=True)
    playing.player.do(Action.START)
    playing.reach(StepKind.HOLD)
    assert not player.findChild(FigureLoop).is_playing
    assert playing.figure.share == 1.0


def test_without_figures_the_player_shows_postures(themes, show):
    made = PlayerPage(themes)
    show(made, 1280, 800)
    Playing(made).reach(StepKind.HOLD)
    assert part(made, PosturePicture).state is not None


def test_getting_into_place_shows_the_way_from_the_last_exercise(player):
    playing = Playing(player)
    playing.reach(StepKind.HOLD)
    left = playing.figure
    playing.reach(StepKind.REST)
    assert playing.figure.since is None
    playing.reach(StepKind.POSITION)
    since = playing.figure.since
    assert (since.shelved, since.side, since.share) == (left.figure, BodySide.RIGHT, 1.0)
    assert (playing.figure.share, playing.figure.cycle) == (0.0, Cycle.PASSAGE)
    playing.player.wait(1.0)
    playing.show()
    assert 0.0 < playing.figure.share < 1.0
    assert view(player).accessibleName().startswith(("From ", "Stay "))
    playing.reach(StepKind.HOLD)
    assert playing.figure.since is None


def test_turning_over_to_the_other_side_is_shown_and_told(player):
    playing = Playing(player, "full-hip-routine-side")
    playing.reach(StepKind.SWITCH)
    assert playing.figure.since.legs == 2
    assert (
        view(player)
        .accessibleName()
        .startswith("From your right side over your back onto your left side.")
    )


def test_where_motion_is_reduced_only_the_position_to_get_into_is_shown(player, themes, studio):
    themes.set_reduce_motion(reduced=True)
    playing = Playing(player, "full-hip-routine-side")
    playing.reach(StepKind.SWITCH)
    assert playing.figure.since is not None
    (want,) = studio.frames._wants.values()
    assert (want.sight.since, want.moment, want.cycle) == (None, moment_of(1.0), Cycle.STILL)


def test_after_an_exercise_without_a_figure_only_the_next_one_moves(player):
    playing = Playing(player)
    playing.reach(StepKind.SWITCH)
    state = player_state_of(playing)
    unknown = Before(("no-such-figure",), Side.LEFT, 1.0)
    player.show_state(replace(state, before=unknown))
    player.show_frame(frame_state(playing.player.session.moment()))
    assert playing.figure.since is None
    assert playing.figure.share == 0.0


def player_state_of(playing):
    session = playing.player.session
    around = Around("Evening session")
    return player_state(
        session.moment(), session.plan, session.results, catalogue(), frozenset(Action), around
    )
