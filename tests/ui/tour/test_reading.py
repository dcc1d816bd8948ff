"""Each screen as a screen reader has it: everything has a role, a name and a value."""

import importlib
import pkgutil
from contextlib import contextmanager

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

import limber.ui.pages
import limber.ui.parts
import limber.ui.widgets
from limber.ui.accessible_roles import CHOICES, ROLES, install_roles
from limber.ui.main_window import Page
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.widgets.key_dialog import KeyDialog
from limber.ui.widgets.ring import Ring, RingState, RingStyle
from limber.ui.widgets.segmented import Segment, Segmented
from tests.ui.tour.fixed_days import HandClock
from tests.ui.tour.guide import Look, Tour, window_of
from tests.ui.tour.house import front, make_whole
from tests.ui.tour.reading import reading_faults


@pytest.fixture(scope="module", autouse=True)
def _roles(qapp):
    """Qt keeps them for good, and asks for none where nobody reads."""
    install_roles()


@pytest.fixture(autouse=True)
def _undressed(qapp):
    """The window of the tour dresses the application; the next test finds it as it was."""
    before = qapp.palette(), qapp.font(), qapp.styleSheet()
    yield
    qapp.setPalette(before[0])
    qapp.setFont(before[1])
    qapp.setStyleSheet(before[2])


@contextmanager
def somebody_reading():
    QAccessible.setActive(True)
    try:
        yield
    finally:
        QAccessible.setActive(False)


@pytest.fixture
def ground(qtbot):
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    with somebody_reading():
        yield widget


def put(ground, widget):
    widget.setParent(ground)
    widget.resize(200, 200)
    widget.show()
    return widget


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
@pytest.mark.parametrize("way", ["show_pages", "show_changes", "show_session"])
def test_everything_on_every_screen_can_be_read_out(qapp, tmp_path, way):
    faults: dict[str, list[str]] = {}
    clock = HandClock()
    with window_of(qapp, Look(), tmp_path, clock) as shell:
        shell.window.setUpdatesEnabled(False)  # nobody looks

        def take(name):
            make_whole(shell.window)
            qapp.processEvents()
            found = reading_faults(front(shell.window))
            if found:
                faults[name] = found

        with somebody_reading():
            getattr(Tour(qapp, shell, clock, take), way)()
    assert faults == {}


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_what_the_settings_show_on_demand_can_be_read_out(qapp, tmp_path):
    with window_of(qapp, Look(), tmp_path, HandClock()) as shell:
        shell.open(Page.SETTINGS)
        make_whole(shell.window)
        folded = [one for one in shell.window.findChildren(QPushButton) if one.text() == "Show"]
        assert folded
        for button in (*folded, *asking_buttons(shell.window)):
            button.click()
        make_whole(shell.window)
        qapp.processEvents()
        assert not [one for one in folded if one.text() == "Show"]
        with somebody_reading():
            assert reading_faults(shell.window) == []


def asking_buttons(window):
    """What asks something where it stands, once it is pressed."""
    return [one for one in window.findChildren(QPushButton) if one.text() == "Delete…"]


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_welcome_and_the_list_of_keys_can_be_read_out(qapp, tmp_path):
    read = []
    with window_of(qapp, Look(), tmp_path, HandClock()) as shell:
        shell.open(Page.WELCOME)
        while button := next_button(shell.window):
            with somebody_reading():
                assert reading_faults(shell.window) == []
            read.append(button.text())
            button.click()
        shell.open(Page.TODAY)
        QTest.keyClick(shell.window, Qt.Key.Key_F1)
        (keys,) = shell.window.findChildren(KeyDialog)
        with somebody_reading():
            assert reading_faults(keys) == []
        keys.close()
    assert len(read) >= 3


def next_button(window):
    buttons = [each for each in window.findChildren(QPushButton) if each.isVisible()]
    return next((each for each in buttons if each.text().lower().endswith("next")), None)


def test_each_role_belongs_to_a_widget_that_there_is():
    for package in (limber.ui.pages, limber.ui.parts, limber.ui.widgets):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            importlib.import_module(module.name)
    assert {*ROLES, *CHOICES} <= {each.__name__ for each in kinds_of(QWidget)}


def kinds_of(kind):
    yield kind
    for each in kind.__subclasses__():
        yield from kinds_of(each)


def test_of_several_segments_it_is_told_which_one_is_chosen(ground):
    segments = (Segment("light", "Light"), Segment("dark", "Dark"))
    control = Segmented(ThemeSource(ThemeChoice.LIGHT), segments, "dark", ground)
    group = QAccessible.queryAccessibleInterface(control)
    light, dark = (group.child(index) for index in range(2))
    assert {light.role(), dark.role()} == {QAccessible.Role.RadioButton}
    assert (light.state().checked, dark.state().checked) == (0, 1)
    light.actionInterface().doAction("Press")
    assert control.value == "light"
    assert (light.state().checked, dark.state().checked) == (1, 0)


def test_a_button_without_a_name_is_told(ground):
    put(ground, QPushButton())
    (fault,) = reading_faults(ground)
    assert fault == "QPushButton (Button) “” can have the keyboard, and no name"


def test_a_button_whose_name_is_not_what_it_shows_is_told(ground):
    button = put(ground, QPushButton("Hear it"))
    button.setAccessibleName("Start, hear it")
    assert reading_faults(ground) == []
    button.setAccessibleName("Listen to the start")
    (fault,) = reading_faults(ground)
    assert "shows 'Hear it', which is not in its name" in fault


def test_a_list_that_drops_down_without_saying_for_what_is_told(ground):
    box = put(ground, QComboBox())
    box.addItem("3 m")
    (fault,) = reading_faults(ground)
    assert "does not say what is chosen in it" in fault


def test_a_named_widget_without_a_role_is_told(ground):
    put(ground, QWidget()).setAccessibleName("Gauge")
    (fault,) = reading_faults(ground)
    assert fault == "QWidget (Client) “Gauge” has no role"


def test_a_placeholder_that_is_left_in_a_text_is_told(ground):
    put(ground, QLabel("Bend your {side} knee."))
    (fault,) = reading_faults(ground)
    assert "not meant for people" in fault


def test_a_number_that_is_painted_and_not_said_is_told(ground):
    ring = put(ground, Ring(ThemeSource(ThemeChoice.LIGHT), ground))
    ring.show_state(RingState(RingStyle.HOLD, 0.5, "27", "Set 2 of 4"))
    assert reading_faults(ground) == []
    ring.setAccessibleName("Time left")
    assert any("'27'" in fault for fault in reading_faults(ground))
