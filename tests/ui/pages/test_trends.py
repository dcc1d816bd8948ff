"""The page with the charts."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QPushButton

from limber.catalogue.kinds import Posture
from limber.ui.pages.trends import TrendsPage
from limber.ui.view_state.charts import Chart, Level, Series, SeriesLook, Turn
from limber.ui.view_state.trend_items import ItemTrend
from limber.ui.view_state.trend_spans import Range
from limber.ui.view_state.trend_steps import StepLine
from limber.ui.view_state.trends import TrendCharts, TrendsState
from limber.ui.widgets.chart import ChartView
from limber.ui.widgets.line_chart import LineChart
from limber.ui.widgets.segmented import Segmented
from limber.ui.widgets.step_chart import StepChart
from tests.ui.pages.looking import cropped_texts, dressed, on_screen, sideways_overflow

Key = Qt.Key
CHART = Chart(
    "Minutes per week",
    "148 on average in the last four weeks",
    (Series("", SeriesLook.PLAIN, (1.0, 2.0), "2"),),
    ("one", "two"),
    ("Oct", "Nov"),
    (0.0, 2.0),
    Level(2.0, "prescribed, 2 min"),
)
BEFORE = Series("before", SeriesLook.SECOND, (3.0, 4.0))
PAIN = replace(CHART, title="Pain", series=(BEFORE, *CHART.series))


def item(name="Half-kneeling hip flexor stretch with a long name", *turns):
    chart = replace(CHART, title=name, turns=turns)
    return ItemTrend(chart, "Seconds, 20 to 45", Posture.SUPINE, ())


DUE = Series("due", SeriesLook.SECOND, (3.0, 4.0))
SESSIONS = replace(CHART, title="Sessions", series=(*CHART.series, DUE), level=None)
EFFORT = replace(CHART, title="Effort", level=None)
CHARTS = TrendCharts(CHART, SESSIONS, PAIN, EFFORT)
STEP = StepLine("12 November", "A long-named exercise: a harder step, one with a band", True)
STATE = TrendsState(Range.MONTHS, "", CHARTS, (item(),), (STEP,))
EMPTY = TrendsState(Range.MONTHS, "Trends start after two weeks. 5 days to go.")


@pytest.fixture
def page(qtbot, qapp):
    with dressed(qapp) as themes:
        made = TrendsPage(themes)
        made.themes = themes
        with on_screen(qtbot, made, (976, 680)):
            made.show_state(STATE)
            yield made


def words_on(page):
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible() and one.text()]


def charts(page, kind=ChartView):
    return [one for one in page.findChildren(kind) if one.isVisible()]


def show_all(page):
    return next(one for one in all_buttons(page) if one.isVisible())


def all_buttons(page):
    found = page.findChildren(QPushButton)
    return [one for one in found if one.text().startswith("Show all")]


def test_each_chart_stands_under_its_title_and_sentence(page):
    words = words_on(page)
    for text in ("Minutes per week", CHART.sentence, "Sessions", "Effort", "Seconds, 20 to 45"):
        assert text in words
    assert len(charts(page)) == 5


def test_before_two_weeks_the_page_says_how_long_it_takes(page):
    page.show_state(EMPTY)
    assert words_on(page) == ["Trends", EMPTY.nothing_yet]
    page.setFocus()
    assert page.focusWidget().accessibleName().startswith("Report")
    assert charts(page) == []


def test_what_could_not_be_read_is_told(page):
    page.show_state(TrendsState(Range.ALL, "", problem="The history cannot be read."))
    assert words_on(page) == ["Trends", "The history cannot be read."]


def test_another_range_is_chosen_with_the_arrows(page, qtbot):
    page.setFocus()
    with qtbot.waitSignal(page.range_chosen) as chosen:
        qtbot.keyClick(page.window().focusWidget(), Key.Key_Right)
    assert chosen.args == [Range.YEAR]
    assert page.findChild(Segmented).value == Range.YEAR


def test_tab_leads_from_the_ranges_through_all_charts(page, qtbot):
    page.setFocus()
    stops = []
    for _ in charts(page):
        qtbot.keyClick(page.window().focusWidget(), Key.Key_Tab)
        stops.append(page.window().focusWidget())
    assert stops == charts(page)


def test_every_chart_is_walked_point_by_point_and_says_each(page, qtbot):
    for chart in charts(page):
        chart.setFocus()
        thing = QAccessible.queryAccessibleInterface(chart)
        assert thing.text(QAccessible.Text.Name).startswith(chart.chart.title)
        said = []
        for key in (Key.Key_Home, *[Key.Key_Right] * (chart.chart.count - 1)):
            qtbot.keyClick(chart, key)
            said.append(thing.text(QAccessible.Text.Description))
        assert tuple(said) == chart.chart.spoken


def test_without_any_pain_noted_there_is_only_the_sentence(page):
    none = replace(PAIN, series=(replace(BEFORE, values=(None, None)),), sentence="None noted.")
    charts_without = replace(CHARTS, pain=none, effort=replace(none, title="Effort"))
    page.show_state(replace(STATE, charts=charts_without))
    assert charts(page, LineChart) == []
    assert "None noted." in words_on(page)


def test_of_many_exercises_the_first_are_shown_until_all_are_asked_for(page, qtbot):
    many = tuple(item(f"Exercise {number}") for number in range(11))
    page.show_state(replace(STATE, items=many))
    assert len(charts(page, StepChart)) == 8
    qtbot.mouseClick(show_all(page), Qt.MouseButton.LeftButton)
    assert len(charts(page, StepChart)) == 11
    assert all(not one.isVisible() for one in all_buttons(page))
    page.show_state(STATE)
    assert len(charts(page, StepChart)) == 1


def test_while_many_years_are_read_the_page_says_so(page):
    page.show_state(replace(STATE, items=(), is_reading=True))
    assert "Reading all sessions." in words_on(page)
    page.show_state(STATE)
    assert "Reading all sessions." not in words_on(page)


def test_steps_on_the_ladders_are_told_in_words_the_latest_first(page, qtbot):
    assert STEP.words in words_on(page)
    many = tuple(replace(STEP, words=f"Step {number}") for number in range(8))
    page.show_state(replace(STATE, steps=many))
    assert [one for one in words_on(page) if one.startswith("Step ")] == [
        f"Step {number}" for number in range(6)
    ]
    qtbot.mouseClick(show_all(page), Qt.MouseButton.LeftButton)
    assert "Step 7" in words_on(page)
    page.show_state(replace(STATE, steps=()))
    assert not any(one.startswith("Step ") for one in words_on(page))
    assert any(one.startswith("No exercise was switched") for one in words_on(page))


def test_the_triangles_are_explained_where_there_are_any(page):
    names = [one.accessibleName() for one in page.findChildren(type(page._items._legend))]
    assert names == ["Triangles: moved to a harder step, or, pointing down, to an easier one"]
    assert not page._items._legend.isVisible()
    page.show_state(replace(STATE, items=(item("A", Turn(1, is_harder=True)),)))
    assert page._items._legend.isVisible()


@pytest.mark.parametrize("size", [(976, 680), (1072, 800), (1232, 1000)])
@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_word_is_cropped(page, qtbot, size, scale):
    page.themes.set_text_scale(scale)
    page.show_state(replace(STATE, items=tuple(item() for _ in range(6))))
    page.resize(*size)
    qtbot.wait(1)
    assert cropped_texts(page) == []
    assert sideways_overflow(page) == []
