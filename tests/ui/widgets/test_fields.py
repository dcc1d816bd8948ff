"""Fields that the style sheet alone cannot make right."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox
from pytestqt.qtbot import QtBot

from limber.ui.widgets.number_fields import make_field
from limber.ui.widgets.select import Select

CHOICES = (("wood", "Soft wood"), ("bell", "Bell"), ("quiet", "Quiet"))


@pytest.fixture
def select(qtbot: QtBot) -> Select:
    made = Select("Chimes", CHOICES)
    qtbot.addWidget(made)
    made.show_value("bell")
    return made


def test_a_select_shows_the_label_and_knows_the_value(select: Select) -> None:
    assert (select.currentText(), select.value) == ("Bell", "bell")
    assert select.accessibleName() == "Chimes"


def test_showing_a_value_tells_nobody(select: Select, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(select.value_changed):
        select.show_value("quiet")
    assert select.value == "quiet"


def test_choosing_with_a_key_tells_the_value(select: Select, qtbot: QtBot) -> None:
    with qtbot.waitSignal(select.value_changed, check_params_cb=lambda value: value == "quiet"):
        qtbot.keyClick(select, Qt.Key.Key_Down)


def test_an_unknown_value_leaves_the_select_empty(select: Select) -> None:
    select.show_value("gone")
    assert (select.currentText(), select.value) == ("", "")


def test_the_wheel_scrolls_the_page_and_not_the_choice(select: Select) -> None:
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(select, turn)
    assert select.value == "bell"


def test_a_number_does_not_stick_to_the_border(qtbot: QtBot) -> None:
    box = QSpinBox()
    qtbot.addWidget(box)
    make_field(box)
    assert box.lineEdit().textMargins().left() >= 8
