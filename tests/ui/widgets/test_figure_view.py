import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor

from limber.catalogue.dose import Tempo
from limber.catalogue.kinds import Side
from limber.ui.figures.frame_store import FrameStore
from limber.ui.figures.frames import Scenes
from limber.ui.figures.painting import PaintingQueue
from limber.ui.figures.sights import Cycle
from limber.ui.theme import ThemeChoice
from limber.ui.tokens import FigureTone
from limber.ui.widgets.figure_loop import INTO_HOLD, FigureLoop
from limber.ui.widgets.figure_turning import Standpoint, Turning
from limber.ui.widgets.figure_view import FigureState, FigureView
from tests.ui.figure_house import HandPainters, shelf

FIGURES = shelf()
CLAM = FIGURES.find("clamshell")
BRIDGE = FIGURES.find("glute-bridge-hold")


class CountedStore(FrameStore):
    """Notes what is wanted."""

    def __init__(self, queue):
        super().__init__(queue, Scenes())
        self.wants = []

    def want(self, who, want):
        self.wants.append(want)
        super().want(who, want)


class Watched(FigureView):
    paintings = 0

    def paintEvent(self, event):
        self.paintings += 1
        super().paintEvent(event)


@pytest.fixture
def painters():
    return HandPainters()


@pytest.fixture
def store(qtbot, painters):
    queue = PaintingQueue(painters)
    made = CountedStore(queue)
    queue.set_offers((made.urgent, made.later))
    return made


@pytest.fixture
def view(qtbot, themes, store):
    # The base steps in turning are looked at one by one.
    themes.set_reduce_motion(reduced=False)
    made = Watched(themes, store, turnable=True)
    qtbot.addWidget(made)
    made.resize(160, 120)
    made.show()
    return made


def picture(view):
    return view.grab().toImage()


def is_blank(view):
    image = picture(view)
    return len({image.pixel(x, y) for x in range(0, 160, 3) for y in range(0, 120, 3)}) == 1


def test_a_figure_appears_when_its_first_picture_is_painted(view, painters):
    view.show_state(FigureState(CLAM, Side.LEFT))
    assert is_blank(view)
    painters.paint()
    assert not is_blank(view)


def test_the_motion_follows_the_share_of_the_way(view, painters):
    view.show_state(FigureState(CLAM, Side.LEFT, share=0.0, cycle=Cycle.WAY))
    painters.paint(99)
    start = picture(view)
    view.show_state(FigureState(CLAM, Side.LEFT, share=1.0, cycle=Cycle.WAY))
    assert picture(view) != start
    view.show_state(FigureState(CLAM, Side.LEFT, share=0.0, cycle=Cycle.WAY))
    assert picture(view) == start


def test_a_moment_that_looks_the_same_is_not_painted_again(view, painters, qtbot):
    view.show_state(FigureState(CLAM, Side.LEFT, share=0.500, cycle=Cycle.WAY))
    painters.paint(99)
    picture(view)
    before = view.paintings
    view.show_state(FigureState(CLAM, Side.LEFT, share=0.502, cycle=Cycle.WAY))
    qtbot.wait(0)
    assert view.paintings == before


def test_the_chest_breathes_in_a_hold(view, painters):
    view.show_state(FigureState(CLAM, Side.LEFT, breath=0.0, cycle=Cycle.BREATH))
    painters.paint(99)
    out = picture(view)
    view.show_state(FigureState(CLAM, Side.LEFT, breath=1.0, cycle=Cycle.BREATH))
    assert picture(view) != out


def test_the_other_side_is_another_picture_and_the_first_goes_at_once(view, painters):
    view.show_state(FigureState(CLAM, Side.LEFT))
    painters.paint()
    left = picture(view)
    view.show_state(FigureState(CLAM, Side.RIGHT))
    assert is_blank(view)
    painters.paint()
    assert picture(view) != left


def test_an_empty_place_shows_nothing(view, painters):
    view.show_state(FigureState(CLAM, Side.LEFT))
    painters.paint()
    view.show_state(None)
    assert is_blank(view)
    assert view.accessibleName() == ""


def test_where_motion_is_reduced_the_still_end_is_shown_with_its_arrow(
    view, painters, themes, store
):
    themes.set_reduce_motion(reduced=True)
    view.show_state(FigureState(CLAM, Side.LEFT, share=0.3, cycle=Cycle.WAY))
    want = store.wants[-1]
    assert (want.moment.share, want.cycle, want.sight.with_arrow) == (1000, Cycle.STILL, True)
    assert painters.paint(99) == 1


def test_the_arrow_is_there_in_repetitions_and_not_in_a_hold(view, store):
    view.show_state(FigureState(CLAM, Side.LEFT, cycle=Cycle.WAY))
    view.show_state(FigureState(CLAM, Side.LEFT, cycle=Cycle.BREATH))
    assert [want.sight.with_arrow for want in store.wants[-2:]] == [True, False]


def test_the_dark_theme_and_the_skin_paint_it_anew(view, painters, themes):
    view.show_state(FigureState(CLAM, Side.LEFT))
    painters.paint()
    light = picture(view)
    themes.choose(ThemeChoice.DARK)
    painters.paint()
    dark = picture(view)
    assert dark != light
    themes.choose_figure_tone(FigureTone.DEEP)
    painters.paint()
    assert picture(view) != dark


def test_a_hidden_figure_asks_for_nothing_and_paints_nothing(view, painters, store):
    view.show_state(FigureState(CLAM, Side.LEFT, cycle=Cycle.WAY))
    painters.paint()
    view.hide()
    painters.paint()
    asked, painted = len(store.wants), view.paintings
    view.show_state(FigureState(CLAM, Side.LEFT, share=0.2, cycle=Cycle.WAY))
    assert (len(store.wants), view.paintings, painters.task) == (asked, painted, None)
    view.show()
    assert len(store.wants) > asked


@pytest.mark.parametrize(
    ("side", "words"),
    [(Side.LEFT, ("the right side", "left knee")), (Side.RIGHT, ("the left side", "right knee"))],
)
def test_the_name_says_what_the_picture_shows(view, side, words):
    view.show_state(FigureState(CLAM, side))
    assert "{" not in view.accessibleName()
    assert all(word in view.accessibleName() for word in words)


def test_the_keys_turn_it_and_a_double_click_turns_it_back(view, store, themes, qtbot):
    view._turning.set_reduce_motion(reduced=True)
    view.show_state(FigureState(CLAM, Side.LEFT))
    usual = store.wants[-1].sight.turn
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert store.wants[-1].sight.turn == usual - 15
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    assert store.wants[-1].sight.turn == usual + 15
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton)
    assert store.wants[-1].sight.turn == usual


def test_dragging_turns_it_with_quick_pictures_and_then_a_whole_cycle(view, store, qtbot):
    view.show_state(FigureState(CLAM, Side.LEFT, cycle=Cycle.WAY))
    usual = store.wants[-1].sight
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(20, 50))
    qtbot.mouseMove(view, QPoint(60, 30))
    moving = store.wants[-1]
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=QPoint(60, 30))
    assert (moving.sight.turn, moving.sight.height) == (usual.turn - 20, usual.height - 7)
    assert (moving.cycle, store.wants[-1].cycle) == (Cycle.STILL, Cycle.WAY)


def test_in_the_player_it_does_not_turn_and_leaves_the_keys_alone(qtbot, themes, store):
    view = FigureView(themes, store)
    qtbot.addWidget(view)
    view.resize(160, 120)
    view.show()
    view.show_state(FigureState(CLAM, Side.LEFT))
    before = len(store.wants)
    qtbot.keyClick(view, Qt.Key.Key_Left)
    qtbot.mouseDClick(view, Qt.MouseButton.LeftButton)
    assert len(store.wants) == before
    assert view.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_another_figure_is_seen_from_its_usual_place(view, store):
    view._turning.set_reduce_motion(reduced=True)
    view.show_state(FigureState(BRIDGE))
    usual = store.wants[-1].sight.turn
    view.show_state(FigureState(CLAM, Side.LEFT))
    view.stand(Standpoint.ABOVE)
    assert store.wants[-1].sight.height == 62
    view.show_state(FigureState(BRIDGE))
    assert store.wants[-1].sight.turn == usual


def test_the_front_of_a_mirrored_figure_is_on_its_other_side(view, store):
    view._turning.set_reduce_motion(reduced=True)
    turns = []
    for side in (Side.LEFT, Side.RIGHT):
        view.show_state(FigureState(CLAM, side))
        view.stand(Standpoint.FRONT)
        turns.append(store.wants[-1].sight.turn)
    assert turns[0] == -turns[1]


def test_a_view_is_reached_in_a_quarter_of_a_second(qtbot):
    turning = Turning()
    turning.step(1)
    assert turning.is_moving
    assert turning._way.duration() == 250
    turning._way.setCurrentTime(250)
    assert not turning.is_moving
    assert turning._offset == QPointF(-15, 0)


@pytest.fixture
def loop(qtbot):
    made = FigureLoop()
    made.told = []
    made.moved.connect(lambda share, breath: made.told.append((round(share, 3), round(breath, 3))))
    return made


def test_a_loop_follows_the_tempo(loop):
    loop.set_tempo(Tempo(lift=2, hold=1, lower=4))
    for at in (1000, 2500, 5000):
        loop._line.setCurrentTime(at)
    assert [share for share, _ in loop.told] == [0.0, 0.5, 1.0, 0.5]


def test_a_loop_goes_round_in_a_circle(loop):
    loop.go_round(in_a_circle=True)
    loop.set_tempo(Tempo(lift=2, hold=1, lower=1))
    for at in (1000, 3000):
        loop._line.setCurrentTime(at)
    assert loop.told == [(0.0, 0.0), (0.25, 0.0), (0.75, 0.0)]


def test_a_loop_breathes_in_a_hold(loop):
    loop.set_tempo(INTO_HOLD)
    loop._line.setCurrentTime(4500)
    assert loop.told[-1] == (1.0, 1.0)


def test_a_loop_stops_where_it_is_and_goes_on_from_there(loop):
    loop.play()
    assert loop.is_playing
    loop._line.setCurrentTime(700)
    loop.pause()
    assert (loop.is_playing, loop._line.currentTime()) == (False, 700)
    loop.play()
    assert loop.is_playing
    loop.pause()


def test_a_loop_rests_while_its_figure_is_hidden(loop, view):
    loop.follow(view)
    loop.play()
    states = [loop._line.state().name]
    view.hide()
    states.append(loop._line.state().name)
    view.show()
    states.append(loop._line.state().name)
    assert states == ["Running", "Paused", "Running"]
    assert loop.is_playing
    loop.pause()


def test_a_tempo_without_length_does_not_stop_the_loop(loop):
    loop.set_tempo(Tempo(lift=0, hold=0, lower=0))
    assert loop.told == [(0.0, 0.0)]


def test_the_ground_shows_through(view, painters):
    palette = view.palette()
    palette.setColor(view.backgroundRole(), QColor("#123456"))
    view.setPalette(palette)
    view.setAutoFillBackground(True)
    view.show_state(FigureState(CLAM, Side.LEFT))
    painters.paint()
    assert picture(view).pixelColor(1, 1) == QColor("#123456")
