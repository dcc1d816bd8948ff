"""What is said of the backups."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from limber.history.copies import Copy, Days, Difference, Why
from limber.ui.view_state.backups import (
    KEPT,
    SAME,
    UNREADABLE,
    contents_text,
    copy_rows,
    last_text,
    question_about,
    restored_text,
    size_text,
)
from limber.ui.view_state.data import NO_BACKUP, last_backup_text

NOW = datetime.fromisoformat("2026-11-21T09:00:00+01:00")
MADE = datetime(2026, 11, 20, 6, 43, tzinfo=UTC)
PATH = Path("backups/limber-2026-11-20.sqlite3")
COPY = Copy(PATH, Why.DAILY, MADE, 1_234_567, 214, date(2026, 11, 19))
EMPTY = Copy(PATH, Why.DAILY, MADE, 40_960)
NONE = Days()


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (0, "Last: today 09:00"),
        (1, "Last: yesterday 09:00"),
        (3, "Last: Wednesday 18 November 2026, 09:00"),
    ],
)
def test_when_the_last_backup_was_made_is_said(days, words):
    assert last_backup_text(NOW - timedelta(days=days), NOW) == words


def test_the_last_backup_is_said_with_what_lies_in_it():
    assert last_text(COPY, NOW) == (
        "Last: yesterday 07:43 · 214 sessions, the last on Thursday 19 November 2026 · 1.2 MB"
    )
    assert last_text(None, NOW) == NO_BACKUP


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 kB"), (84_400, "84 kB"), (999_400, "999 kB"), (999_600, "1.0 MB"), (41e6, "41.0 MB")],
)
def test_sizes_are_short(size, words):
    assert size_text(int(size)) == words


def test_an_empty_and_an_unreadable_backup_are_said_as_such():
    assert contents_text(EMPTY) == "0 sessions · 41 kB"
    bad = Copy(PATH, Why.DAILY, MADE, 9, is_readable=False)
    assert contents_text(bad) == UNREADABLE
    assert [row.can_be_restored for row in copy_rows([COPY, bad], NOW)] == [True, False]


@pytest.mark.parametrize(
    ("why", "begin"),
    [
        (Why.DAILY, "Friday"),
        (Why.BEFORE_UPDATE, "Before an update: Friday"),
        (Why.BEFORE_RESTORE, "Before going back: Friday"),
    ],
)
def test_each_row_says_why_the_backup_was_made(why, begin):
    copy = Copy(PATH, why, MADE, 9, 1, date(2026, 11, 19))
    (row,) = copy_rows([copy], NOW)
    assert row.title == f"{begin} 20 November 2026, 07:43"


def test_the_question_says_what_goes_comes_and_changes_and_when():
    going = Days(3, date(2026, 11, 18), date(2026, 11, 20))
    coming = Days(1, date(2026, 11, 2), date(2026, 11, 2))
    question = question_about(COPY, Difference(going, coming, going), NOW)
    assert question.title == "Go back to the one of Friday 20 November 2026, 07:43?"
    span = "(Wednesday 18 November 2026 to Friday 20 November 2026)"
    assert question.detail == (
        f"3 sessions would go {span}."
        " 1 session would come back (Monday 2 November 2026)."
        f" 3 sessions would be as then {span}. {KEPT}"
    )


def test_the_question_says_when_nothing_would_change_and_names_another_file():
    copy = Copy(Path("/media/stick/mine.sqlite3"), Why.BY_HAND, MADE, 9, 1, date(2026, 11, 19))
    question = question_about(copy, Difference(NONE, NONE, NONE), NOW)
    assert (question.title, question.detail) == ("Go back to mine.sqlite3?", SAME)


def test_what_was_restored_is_counted():
    assert restored_text(COPY) == "Your history is that of the backup now: 214 sessions."
