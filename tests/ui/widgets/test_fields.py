"""Fields that the style sheet alone cannot make right."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from limber.ui.forms.fields import DayBox
from limber.ui.theme import ThemeSource
from limber.ui.widgets.lens_field import LensField
from limber.ui.widgets.line_with_buttons import LineWithButtons
from limber.ui.widgets.number_fields import make_field
from limber.ui.widgets.section_words import SectionWords
from limber.ui.widgets.select import Select
from limber.ui.widgets.time_box import TimeBox
from tests.ui.activating import activate
from tests.ui.pages.looking import dressed

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


@pytest.mark.parametrize("scale", [1, 1.3, 2])
def test_fields_side_by_side_are_equally_high(
    qtbot: QtBot, qapp: QApplication, scale: float
) -> None:
    with dressed(qapp) as themes:
        themes.set_text_scale(scale)
        row = QWidget()
        qtbot.addWidget(row)
        fields = (Select("Chimes", CHOICES), QSpinBox(), DayBox(date(2026, 11, 21)), QLineEdit())
        for field in fields:
            field.setParent(row)
            field.ensurePolished()
        assert len({field.sizeHint().height() for field in fields}) == 1


def test_the_lens_of_a_search_grows_with_the_text(qtbot: QtBot, qapp: QApplication) -> None:
    with dressed(qapp) as themes:
        field = LensField(themes)
        qtbot.addWidget(field)
        usual = lens_px(field)
        themes.set_text_scale(2)
        assert 12 < usual < 19
        assert lens_px(field) > 1.3 * usual


def lens_px(field: LensField) -> int:
    """How high the lens is that is seen in the empty field."""
    field.resize(300, 60)
    image = field.grab().toImage()
    ground = image.pixelColor(200, 30)
    rows = [
        y
        for y in range(4, image.height() - 4)
        if any(image.pixelColor(x, y) != ground for x in range(12, 38))
    ]
    return rows[-1] - rows[0] + 1


def test_a_time_and_a_day_say_which_part_has_the_keyboard(qtbot):
    for field, parts in (
        (TimeBox(), ["Hours, 00", "Minutes, 00"]),
        (DayBox(date(2026, 11, 21)), ["Day, 21", "Month, Nov", "Year, 2026"]),
    ):
        qtbot.addWidget(field)
        (words,) = field.findChildren(SectionWords)
        field.show()
        activate(qtbot, field)
        field.setFocus(Qt.FocusReason.TabFocusReason)
        for part in parts:
            qtbot.waitUntil(lambda words=words, part=part: words.words == part)
            qtbot.keyClick(field, Qt.Key.Key_Tab)


@pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)
def test_the_text_of_a_line_is_read_out_before_its_buttons(qtbot):
    line = LineWithButtons(ThemeSource())
    qtbot.addWidget(line)
    line.add_button(QPushButton("Remove"))
    line.texts.addWidget(QLabel("Clamshell"))
    line.show()
    QApplication.processEvents()
    read = [each.text() for each in line.findChildren(QWidget) if hasattr(each, "text")]
    assert read == ["Clamshell", "Remove"]
