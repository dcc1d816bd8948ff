"""The report's form, as a person uses it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from limber.ui.report.report_form import ReportForm
from limber.ui.report.reporting import Reporting
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.trend_spans import Range
from limber.ui.widgets.button import Button
from limber.ui.widgets.segmented import Segmented
from limber.ui.widgets.toggle import Toggle
from tests.ui.activating import activate
from tests.ui.desks import Unreadable, desk_in

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


class Printers:
    """Answers for the person which printer to take."""

    def __init__(self):
        self.asked = 0

    def ask(self, _printer):
        self.asked += 1
        return False


@pytest.fixture
def opened(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()

    def open_form(desk, printers=None):
        form = ReportForm(ThemeSource(ThemeChoice.LIGHT, window), Range.MONTHS, window)
        form.open()
        return form, Reporting(form, desk, (printers or Printers()).ask)

    yield open_form
    window.close()


def button(form, text):
    return next(each for each in form.findChildren(Button) if each.text() == text)


def wait_for_pages(qtbot, form):
    qtbot.waitUntil(button(form, "Save as PDF…").isEnabled)


def test_nothing_can_be_saved_before_the_sessions_are_read(opened, desk):
    form, _ = opened(desk)
    assert not button(form, "Save as PDF…").isEnabled()


def test_the_report_is_saved_and_the_form_says_where(opened, desk, qtbot, tmp_path):
    form, reporting = opened(desk)
    wait_for_pages(qtbot, form)
    target = tmp_path / "Bericht für Ärztin.pdf"
    reporting.save(str(target))
    assert target.read_bytes().startswith(b"%PDF")
    assert target.stat().st_mode & 0o077 == 0


def test_a_folder_that_is_not_there_is_told_and_the_report_stays(opened, desk, qtbot, tmp_path):
    form, reporting = opened(desk)
    wait_for_pages(qtbot, form)
    reporting.save(str(tmp_path / "nowhere" / "x.pdf"))
    assert "cannot be saved" in form.problem
    assert button(form, "Save as PDF…").isEnabled()


def test_another_range_is_read_anew(opened, desk, qtbot):
    form, _ = opened(desk)
    wait_for_pages(qtbot, form)
    ranges = form.findChild(Segmented)
    ranges.value_changed.emit(Range.WEEKS)
    assert not button(form, "Save as PDF…").isEnabled()
    wait_for_pages(qtbot, form)


def test_without_notes_they_are_not_in_the_file(opened, desk, qtbot, tmp_path):
    form, reporting = opened(desk)
    wait_for_pages(qtbot, form)
    reporting.save(str(tmp_path / "with.pdf"))
    form.findChild(Toggle).click()
    wait_for_pages(qtbot, form)
    reporting.save(str(tmp_path / "without.pdf"))
    assert (tmp_path / "without.pdf").stat().st_size < (tmp_path / "with.pdf").stat().st_size


def test_the_printer_is_asked_for_by_its_key(opened, desk, qtbot):
    printers = Printers()
    form, _ = opened(desk, printers)
    wait_for_pages(qtbot, form)
    activate(qtbot, form)
    qtbot.keyClick(form.focusWidget(), Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert printers.asked == 1


def test_a_history_that_cannot_be_read_is_told(opened, desk, qtbot, tmp_path):
    form, _ = opened(desk_in(tmp_path, Unreadable(desk.store), clock=desk.clock))
    qtbot.waitUntil(lambda: bool(form.problem))
    assert "cannot be" in form.problem
    assert not button(form, "Save as PDF…").isEnabled()


def test_a_screen_reader_hears_what_the_pages_say(opened, desk, qtbot):
    form, _ = opened(desk)
    wait_for_pages(qtbot, form)
    spoken = [
        each.accessibleDescription()
        for each in form.findChildren(object)
        if hasattr(each, "accessibleDescription")
    ]
    assert any("sessions in all" in words for words in spoken)
