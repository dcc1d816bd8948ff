"""The charts under the keys and the pointer."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt

from limber.ui.view_state.charts import Chart, Level, Series, SeriesLook, Turn
from limber.ui.widgets.bar_chart import BarChart
from limber.ui.widgets.bar_key import BarKey
from limber.ui.widgets.line_chart import LineChart
from limber.ui.widgets.series_key import SeriesKey
from limber.ui.widgets.step_chart import StepChart
from tests.ui.pages.looking import dressed, on_screen

Key = Qt.Key
PLAIN = Series("after", SeriesLook.PLAIN, (1.0, None, 3.0, 4.0), "4")
SECOND = Series("before", SeriesLook.SECOND, (2.0, 3.0, None, 5.0), "L 5")
CHART = Chart(
    title="Minutes per week",
    sentence="4 on average",
    series=(SECOND, PLAIN),
    spoken=("one: 1 minute", "two: nothing", "three: 3 minutes", "four: 4 minutes"),
    marks=("Aug", "", "Sep", "a word that is far too long for its place"),
    ticks=(0.0, 2.0, 4.0, 6.0),
    level=Level(5.0, "prescribed, 5 min"),
    turns=(Turn(2, is_harder=True),),
)
KINDS = (BarChart, LineChart, StepChart)


@pytest.fixture
def themes(qapp):
    with dressed(qapp) as made:
        yield made


@pytest.fixture
def shown(themes, qtbot):
    """Shows a chart of a kind, with the keyboard."""
    windows = []

    def show(kind, chart=CHART):
        view = kind(themes)
        window = on_screen(qtbot, view, (300, 200))
        window.__enter__()
        windows.append(window)
        view.show_chart(chart)
        view.setFocus()
        return view

    yield show
    for window in windows:
        window.__exit__(None, None, None)


def picture(view):
    return view.grab().toImage()


@pytest.mark.parametrize("kind", KINDS)
def test_the_arrows_walk_from_the_newest_point_back(shown, qtbot, kind):
    view = shown(kind)
    said = []
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Home, Key.Key_End):
        qtbot.keyClick(view, key)
        said.append(view.accessibleDescription().partition(":")[0])
    assert said == ["four", "three", "four", "one", "four"]
    assert view.shown_point == 3


def test_a_chart_has_its_title_and_sentence_as_its_name(shown):
    assert shown(BarChart).accessibleName() == "Minutes per week. 4 on average"
    assert shown(BarChart).accessibleDescription() == "four: 4 minutes"


def test_the_pointer_shows_a_point_while_it_is_there(shown, qtbot):
    view = shown(BarChart)
    qtbot.mouseMove(view, QPoint(295, 100))
    qtbot.mouseMove(view, QPoint(40, 100))
    assert view.shown_point == 0
    plain = picture(view)
    qtbot.mouseMove(view, QPoint(200, 100))
    assert view.shown_point == 2
    assert picture(view) != plain


def test_the_point_of_the_keys_is_shown_only_where_the_keyboard_is(shown, qtbot):
    view = shown(LineChart)
    qtbot.keyClick(view, Key.Key_Left)
    with_words = picture(view)
    view.clearFocus()
    assert view.shown_point is None
    assert picture(view) != with_words


def test_tab_leaves_a_chart(shown, qtbot):
    view = shown(StepChart)
    qtbot.keyClick(view, Key.Key_Up)
    assert view.shown_point is None


@pytest.mark.parametrize("kind", KINDS)
def test_without_points_there_is_nothing_to_walk(shown, qtbot, kind):
    view = shown(kind, Chart("Empty", "Nothing", (replace(PLAIN, values=()),), (), (), (0.0, 1.0)))
    for key in (Key.Key_Left, Key.Key_End, Key.Key_Home):
        qtbot.keyClick(view, key)
    assert view.shown_point is None


@pytest.mark.parametrize(
    ("kind", "without"),
    [
        (BarChart, replace(CHART, level=None)),
        (StepChart, replace(CHART, turns=())),
        (StepChart, replace(CHART, turns=(Turn(2, is_harder=False),))),
        (LineChart, replace(CHART, series=(PLAIN,))),
        (BarChart, replace(CHART, series=(SECOND,))),
        (BarChart, replace(CHART, unit="min")),
        (LineChart, replace(CHART, unit="of 10")),
        (BarChart, replace(CHART, paused=frozenset({1}))),
        (BarChart, replace(CHART, paused=frozenset({1, 2}))),
        (StepChart, replace(CHART, series=(PLAIN,))),
    ],
)
def test_everything_in_a_chart_can_be_seen(shown, kind, without):
    assert picture(shown(kind)) != picture(shown(kind, without))


def test_another_chart_forgets_where_the_keys_were(shown, qtbot):
    view = shown(BarChart)
    qtbot.keyClick(view, Key.Key_Home)
    view.show_chart(CHART)
    assert view.shown_point == 0
    view.show_chart(replace(CHART, title="Others"))
    assert view.shown_point is None


def test_the_key_of_bars_shows_bars(themes, qtbot):
    key = BarKey(themes)
    with on_screen(qtbot, key, (300, 30)):
        key.show_series((PLAIN, SECOND))
        bars = picture(key)
        assert key.accessibleName() == "Bars: after, before"
        key.show_series((PLAIN, replace(SECOND, look=SeriesLook.PLAIN)))
        assert picture(key) != bars


def test_the_second_line_differs_in_its_stroke_and_not_in_colour_alone(themes, qtbot):
    key = SeriesKey(themes)
    with on_screen(qtbot, key, (300, 30)):
        key.show_series((PLAIN, replace(PLAIN, name="other")))
        same = picture(key)
        key.show_series((PLAIN, replace(PLAIN, name="other", look=SeriesLook.SECOND)))
        assert picture(key) != same
        assert key.accessibleName() == "Lines: after, other"
        key.show_series((PLAIN,))
        assert not key.isVisible()
