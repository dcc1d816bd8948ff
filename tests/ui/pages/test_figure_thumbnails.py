"""The thumbnails of figures on the pages: where they come, when, and when not."""

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from limber.catalogue.models import Posture
from limber.plan.builder import build_plan
from limber.ui.figure_pictures import FigurePictures
from limber.ui.figures.studio import FigureStudio
from limber.ui.pages.exercise import ExercisePage
from limber.ui.pages.library import LibraryPage
from limber.ui.pages.programme import ProgrammePage
from limber.ui.pages.summary import SummaryPage
from limber.ui.pages.today import TodayPage
from limber.ui.parts.exercise_grid import ExerciseGrid
from limber.ui.parts.ladder_row import LadderPart
from limber.ui.parts.session_panel import SessionPart
from limber.ui.parts.suggestion_card import SuggestionPart
from limber.ui.theme import Look, ThemeChoice
from limber.ui.tokens import FigureTone
from limber.ui.view_state import exercise, library, programme, summary
from limber.ui.view_state.suggestion_state import Figure, Suggestion, Why
from limber.ui.view_state.today import Counsel
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.posture_picture import PosturePictureState
from tests.fakes.past import session, set_result
from tests.ui.figure_house import HandPainters, shelf
from tests.ui.real_catalogue import catalogue, following
from tests.ui.todays import timetable, today

HOME = "hip-rotation-home"
SHELF = shelf()
PAINTED = QColor("#ff00ff")


class PlainPainters(HandPainters):
    """Hands over pictures of one colour, when told to."""

    def paint(self, times=1):
        for number in range(times):
            if self.task is None:
                return number
            task, self.task = self.task, None
            image = QImage(40, 30, QImage.Format.Format_ARGB32_Premultiplied)
            image.fill(PAINTED)
            self.finished.emit(task, image)
        QApplication.processEvents()
        return times


@pytest.fixture
def painters():
    return PlainPainters()


@pytest.fixture
def studio(qtbot, painters):
    made = FigureStudio(SHELF, None, painters)
    yield made
    made.close()


def paint_all(painters):
    QApplication.processEvents()
    painters.paint(200)
    QApplication.processEvents()


def pictures(place):
    return [one for one in place.findChildren(FigurePicture) if one.isVisible()]


def is_painted(picture):
    return picture.grab().toImage().pixelColor(picture.rect().center()) == PAINTED


def geometries(page):
    return [one.geometry() for one in pictures(page)]


@pytest.fixture
def today_page(themes, show):
    made = TodayPage(themes)
    made.show_state(today())
    show(made, 1072, 1400)
    return made


def test_today_shows_its_figures_when_they_have_come_and_nothing_moves(
    today_page, studio, painters
):
    before = geometries(today_page)
    assert len(before) > 4
    assert not any(is_painted(one) for one in pictures(today_page))
    today_page.show_figures(studio)
    QApplication.processEvents()
    assert not any(one.shows_figure for one in pictures(today_page)), "they are still postures"
    paint_all(painters)
    assert all(is_painted(one) for one in pictures(today_page))
    assert geometries(today_page) == before


def test_the_large_picture_of_today_is_of_the_first_exercise(today_page, studio, painters):
    today_page.show_figures(studio)
    QApplication.processEvents()
    (large,) = pictures(today_page.findChild(SessionPart))
    assert studio.shelf.find(large._wish.id).figure.id == "supine-figure-four-hip-rotation"


def test_a_suggestion_shows_now_and_then(themes, show, studio, painters):
    page = TodayPage(themes)
    page.show_figures(studio)
    row = today().session.items[0]
    now = Figure("Now", "2 × 8", row.posture, row.figures)
    then = Figure("Then", "2 × 8", row.posture, ("clamshell",))
    why = Why("A rule.", (), ())
    proposed = Suggestion(
        proposal="1",
        exercise=row.exercise,
        item=row.item,
        title="Ready for a harder step",
        is_harder=True,
        now=now,
        then=then,
        reason="All sets done.",
        accept="Switch",
        accept_short="Switch",
        needs="",
        why=why,
    )
    page.show_state(today(counsel=Counsel(suggestions=(proposed,))))
    show(page, 1072, 1400)
    paint_all(painters)
    shown = pictures(page.findChild(SuggestionPart))
    assert [is_painted(one) for one in shown] == [True, True]
    assert shown[1]._wish.id == "clamshell"


def test_the_programme_shows_its_figures(themes, show, studio, painters):
    page = ProgrammePage(themes, studio)
    page.show_state(programme.build_state(catalogue(), following(HOME), timetable(following(HOME))))
    show(page, 1072, 1400)
    paint_all(painters)
    assert pictures(page)
    assert all(is_painted(one) for one in pictures(page))


def test_a_ladder_shows_the_figure_of_each_step(themes, show, studio, painters):
    page = ExercisePage(themes, studio)
    page.show_state(exercise.build_state(catalogue(), following("full-hip-routine"), "clamshell"))
    show(page, 1072, 2600)
    paint_all(painters)
    shown = [one for ladder in page.findChildren(LadderPart) for one in pictures(ladder)]
    in_sight = [one for one in shown if not one.visibleRegion().isEmpty()]
    assert in_sight
    assert all(one.shows_figure for one in in_sight)
    assert len({one._wish.id for one in in_sight}) > 1


def test_the_summary_shows_what_was_done(themes, show, studio, painters):
    active = following(HOME)
    plan = build_plan(catalogue(), active.programme)
    done = set_result(plan.items[0].form.exercise, number=1)
    page = SummaryPage(themes, studio)
    page.show_state(summary.build_state(session([done]), plan, summary.Worked(10, 20)))
    show(page, 1280, 800)
    paint_all(painters)
    assert pictures(page)
    assert all(is_painted(one) for one in pictures(page))


@pytest.fixture
def library_page(themes, show, studio):
    made = LibraryPage(themes, studio)
    made.show_state(library.build_state(catalogue(), following("full-hip-routine")))
    show(made, 1072, 800)
    return made


def cards_painted(page):
    grid = page.findChild(ExerciseGrid)
    image = grid.viewport().grab().toImage()
    ground = grid.viewport().rect()
    places = [grid.visualRect(grid.model().index(row, 0)) for row in range(len(grid.cards))]
    wells = [place.topLeft() + (place.center() - place.topLeft()) / 2 for place in places]
    return [image.pixelColor(at) == PAINTED for at in wells if ground.contains(at)]


def test_the_card_whose_figure_has_come_is_painted_again_alone(library_page, painters):
    grid = library_page.findChild(ExerciseGrid)
    QApplication.processEvents()
    asked = []
    grid.update = lambda index: asked.append(index.row())
    painters.paint()
    assert asked == [0]


def test_only_the_cards_in_sight_are_painted(library_page, painters):
    QApplication.processEvents()
    painted = painters.paint(200)
    assert 4 < painted < 30
    assert len(cards_painted(library_page)) >= 4
    assert painters.paint(200) == 0


def test_what_was_asked_for_is_forgotten_when_the_library_is_left(
    library_page, studio, painters, qtbot
):
    QApplication.processEvents()
    library_page.hide()
    painters.paint()
    assert painters.task is None
    library_page.show()
    qtbot.waitUntil(lambda: painters.task is not None)
    paint_all(painters)
    assert studio.thumbnails.size_bytes > 40 * 30 * 4


def test_nothing_is_painted_of_a_page_that_nobody_sees(themes, studio, painters):
    page = TodayPage(themes)
    page.show_state(today())
    page.show_figures(studio)
    QApplication.processEvents()
    assert painters.task is None


@pytest.mark.parametrize("changed", [Look(ThemeChoice.DARK), Look(tone=FigureTone.DEEP)])
def test_a_figure_stays_until_the_one_in_the_new_colours_has_come(
    today_page, studio, painters, themes, changed
):
    today_page.show_figures(studio)
    paint_all(painters)
    themes.wear(changed)
    QApplication.processEvents()
    assert painters.task is not None
    assert all(is_painted(one) for one in pictures(today_page))


def test_a_picture_is_painted_once_when_the_resizing_is_over(today_page, studio, painters, qtbot):
    today_page.show_figures(studio)
    paint_all(painters)
    (large,) = pictures(today_page.findChild(SessionPart))
    for width in range(300, 340, 5):
        large.resize(width, 260)
        large.repaint()
        assert painters.task is None
    qtbot.waitUntil(lambda: painters.task is not None)
    assert is_painted(large)


def test_an_exercise_without_a_figure_keeps_its_posture(themes, show, studio, painters):
    picture = FigurePicture(themes, FigurePictures(studio))
    picture.show_figure(("no-such-figure",), PosturePictureState(Posture.SUPINE))
    show(picture, 200, 120)
    paint_all(painters)
    assert not picture.shows_figure
    assert picture.accessibleName() == "Lying on your back"


def test_a_thumbnail_grows_with_the_text(qtbot, themes):
    picture = FigurePicture(themes, FigurePictures(None))
    qtbot.addWidget(picture)
    picture.take_room(80, 60)
    themes.set_text_scale(2)
    assert (picture.minimumWidth(), picture.maximumWidth()) == (120, 120)
    assert picture.minimumHeight() == picture.maximumHeight() == 90
