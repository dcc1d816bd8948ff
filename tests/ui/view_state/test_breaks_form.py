"""How days off, pauses and deleted sessions are listed."""

from datetime import UTC, date, datetime, timedelta

import pytest

from limber.history.deleted import DeletedSession
from limber.history.models import BreakKind, StoredBreak
from limber.ui.view_state.breaks_form import build_breaks
from limber.ui.view_state.deleted_list import build_deleted

TODAY = date(2026, 12, 30)
NOW = datetime(2026, 12, 30, 8, 0, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("kind", "first", "last", "text", "remark", "can_end"),
    [
        (BreakKind.DAY_OFF, TODAY, TODAY, "Day off, 30 December 2026", "Today.", False),
        (
            BreakKind.HOLIDAY,
            TODAY - DAY,
            TODAY + 4 * DAY,
            "Holiday, 29 December 2026 to 3 January 2027",
            "6 days, today among them.",
            True,
        ),
        (
            BreakKind.ILLNESS,
            TODAY - DAY,
            None,
            "Illness, from 29 December 2026",
            "Goes on until you end it.",
            True,
        ),
        (
            BreakKind.OTHER,
            TODAY + DAY,
            None,
            "Another pause, from 31 December 2026",
            "Goes on from then until you end it.",
            False,
        ),
        (
            BreakKind.HOLIDAY,
            TODAY - 9 * DAY,
            TODAY - 8 * DAY,
            "Holiday, 21 December to 22 December 2026",
            "2 days.",
            False,
        ),
    ],
)
def test_each_says_when_it_is_and_whether_it_goes_on(kind, first, last, text, remark, can_end):
    state = build_breaks([StoredBreak("one", kind, first, last, NOW)], TODAY)
    (row,) = state.rows
    assert (row.text, row.remark, row.can_end) == (text, remark, can_end)


def test_a_deleted_session_says_which_it_was_and_how_long_it_is_kept():
    (row,) = build_deleted([DeletedSession("one", "Home", NOW - 5 * DAY, NOW - DAY)])
    assert row.text == "Friday 25 December 2026, morning"
    assert row.remark == "Home. Kept until 28 January."
