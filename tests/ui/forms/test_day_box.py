"""Typing a day."""

from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDateEdit

from limber.ui.forms.fields import DayBox


@pytest.fixture
def box(qtbot):
    made = DayBox(date(2026, 11, 21))
    qtbot.addWidget(made)
    made.show()
    made.setSelectedSection(QDateEdit.Section.DaySection)
    return made


@pytest.mark.parametrize(
    ("words", "day"),
    [
        (("29", "Feb", "2024"), date(2024, 2, 29)),
        (("29", "Feb", "2025"), date(2025, 2, 28)),
        (("31", "\t", "Mar", "2026"), date(2026, 3, 31)),
        (("25", "Dec", "2027"), date(2027, 12, 25)),
    ],
    ids=["leap-day", "no-leap-day", "longer-month", "ahead"],
)
def test_a_day_is_typed_in_the_order_in_which_it_stands(box, words, day):
    for each in words:
        QTest.keyClicks(box, each)
    box.interpretText()
    assert box.day == day


def test_a_day_that_was_shown_by_others_is_not_taken_for_typed(box):
    QTest.keyClicks(box, "31")
    box.show_day(date(2024, 2, 3))
    box.setSelectedSection(QDateEdit.Section.YearSection)
    QTest.keyClicks(box, "2025")
    box.interpretText()
    assert box.day == date(2025, 2, 3)
