import pytest

from limber.settings import Settings
from limber.ui.licences import PARTS
from limber.ui.pages.history import HistoryPage
from limber.ui.pages.safety import SafetyPage
from limber.ui.pages.settings import SettingsPage
from limber.ui.pages.summary import SummaryPage
from limber.ui.view_state import history, settings, summary
from limber.ui.view_state.about import build_about
from limber.ui.view_state.data import DataState
from limber.ui.view_state.safety import build_state as build_safety
from limber.ui.widgets.side_by_side import SideBySide
from tests.fakes.past import session, sessions, set_result
from tests.fakes.plans import Shelf, exercise, hold_dose
from tests.ui.pages.looking import cropped_texts, dressed, on_screen, sideways_overflow
from tests.ui.real_catalogue import catalogue

WITHOUT_SIDEBAR = (1040, 680)
BESIDE_SIDEBAR = (976, 680)


def summary_page(themes):
    plan = Shelf((exercise("half-kneeling-hip-flexor-stretch", hold_dose()),)).plan()
    page = SummaryPage(themes)
    page.show_state(summary.build_state(session(), plan, summary.Worked(1002, 1191)))
    return page


def history_page(themes):
    page = HistoryPage(themes)
    record = session([set_result("clam", number=number) for number in range(1, 13)], note="Fine.")
    page.show_state(history.build_state([record, *sessions(9)], record, has_more=False))
    return page


def settings_page(themes):
    about = build_about("0.1.0", PARTS)
    page = SettingsPage(themes)
    notice = "No sound output. The screen shows every change."
    page.show_state(
        settings.build_state(
            Settings(),
            about,
            catalogue=catalogue(),
            data=DataState("folder", ""),
            sound_notice=notice,
        )
    )
    return page


def safety_page(themes):
    page = SafetyPage(themes)
    page.show_state(build_safety(catalogue(), None))
    return page


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
@pytest.mark.parametrize(
    ("make", "size"),
    [
        (summary_page, WITHOUT_SIDEBAR),
        (history_page, BESIDE_SIDEBAR),
        (settings_page, BESIDE_SIDEBAR),
        (safety_page, BESIDE_SIDEBAR),
    ],
)
def test_large_text_is_not_cropped_in_the_smallest_window(qtbot, qapp, make, size, scale):
    with dressed(qapp) as themes:
        themes.set_text_scale(scale)
        page = make(themes)
        with on_screen(qtbot, page, size):
            qtbot.wait(1)
            assert page.minimumSizeHint().width() <= size[0]
            assert cropped_texts(page) == []
            assert sideways_overflow(page) == []


def test_parts_stand_beside_each_other_until_the_text_is_too_large(qtbot, qapp):
    with dressed(qapp) as themes:
        page = history_page(themes)
        with on_screen(qtbot, page, BESIDE_SIDEBAR):
            parts = page.findChild(SideBySide)
            assert not parts.is_stacked
            themes.set_text_scale(2.0)
            assert parts.is_stacked
            themes.set_text_scale(1.0)
            assert not parts.is_stacked
