"""The moving figure in the player."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from limber.catalogue.models import Side
from limber.engine.table import Action
from limber.figure.picture import BodySide
from limber.plan.builder import build_plan
from limber.plan.models import StepKind
from limber.ui.figures.sights import Cycle, moment_of
from limber.ui.pages.player import PlayerPage
from limber.ui.parts.player_figure import PlayerFigure
from limber.ui.tokens import Phase
from limber.ui.view_state.arriving import Before
from limber.ui.view_state.figure_play import FigurePlay
from limber.ui.view_state.player import Around, frame_state, player_state
from limber.ui.widgets.figure_loop import FigureLoop
from limber.ui.widgets.figure_view import FigureView
from limber.ui.widgets.posture_picture import PosturePicture
from tests.fakes.player import Player
from tests.ui.real_catalogue import catalogue
from tests.ui.test_player_texts import programmes


def view(page):
    (found,) = [one for one in page.findChildren(FigureView) if one.isVisible()]
    return found


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


def test_the_player_shows_the_figure_of_what_is_played(player, figures):
    playing = Playing(player)
    playing.reach(StepKind.HOLD)
    step = playing.player.session.step
    assert playing.figure.figure is (figures.find(step.rung) or figures.find(step.exercise))
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
    (posture,) = [one for one in made.findChildren(PosturePicture) if one.isVisible()]
    assert posture.state is not None


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
