"""What is said of export and import."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from limber.history.exchange.changes import Changes, Undone
from limber.history.exchange.forms import FileForm
from limber.history.exchange.undoing import LastImport
from limber.history.exchange.words import changes_text, span_text, undone_text
from limber.ui.view_state.exchange import (
    exported_text,
    file_filters,
    imported_text,
    question_about,
    suggested_name,
    unchanged_text,
    undo_text,
    working_text,
)

NOW = datetime.fromisoformat("2026-11-21T09:05:00+01:00")
MANY = Changes(
    new=12,
    first_new=date(2026, 11, 3),
    last_new=date(2026, 11, 21),
    newer=2,
    back=1,
    same=1140,
    older=3,
    played=1,
    choices=2,
    proposals=1,
    breaks=1,
)


def test_every_kind_of_change_is_a_sentence():
    assert changes_text(MANY) == (
        "12 sessions are new, from 3 to 21 November 2026.",
        "2 sessions are newer in the file.",
        "1 session was deleted here and comes back.",
        "1 day off or pause is new or changed.",
        "2 choices of steps are new.",
        "1 proposal is new or answered.",
        "1,140 sessions are here already.",
        "3 sessions differ, and the newer ones here are kept.",
        "The session that is being played now is left alone.",
    )


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (Changes(), "There is nothing in this file."),
        (Changes(same=3), "Everything in this file is here already."),
        (Changes(older=1), "1 session differs, and the newer one here is kept."),
        (Changes(choices=1), "1 choice of a step is new."),
    ],
)
def test_what_changes_nothing_says_why(changes, words):
    assert changes_text(changes) == (words,)


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        ("2026-11-03", "2026-11-03", "on 3 November 2026"),
        ("2026-11-03", "2026-11-21", "from 3 to 21 November 2026"),
        ("2026-10-03", "2026-11-21", "from 3 October to 21 November 2026"),
        ("2025-12-31", "2026-01-01", "from 31 December 2025 to 1 January 2026"),
    ],
)
def test_a_span_is_no_longer_than_need_be(first, last, words):
    assert span_text(date.fromisoformat(first), date.fromisoformat(last)) == words


def test_what_taking_back_did_is_told():
    assert undone_text(Undone("h.json", removed=12, restored=1, left=2)) == (
        "The import of h.json is taken back. 12 sessions that it brought are gone."
        " 1 session is as it was before. 2 sessions were changed since, and stay as they are."
    )


def test_a_question_has_a_line_for_each_change():
    question = question_about("h.json", Changes(newer=1, same=2))
    assert question.title == "Import h.json?"
    assert question.detail.splitlines() == [
        "1 session is newer in the file.",
        "2 sessions are here already.",
    ]


def test_what_came_of_it_is_told_with_the_file():
    assert imported_text("h.json", Changes(newer=1)) == (
        "h.json is imported. 1 session is newer in the file."
    )
    assert unchanged_text("h.json", Changes(same=1)) == (
        "h.json: nothing to import. Everything in this file is here already."
    )
    assert exported_text(Path("h.csv")) == "Saved as h.csv."
    assert working_text("Reading", "h.json", 40) == "Reading h.json: 40 %"


@pytest.mark.parametrize(
    ("days", "when"), [(0, "today"), (1, "yesterday"), (3, "Wednesday 18 November 2026")]
)
def test_which_import_can_be_taken_back_says_when_it_was(days, when):
    last = LastImport("h.json", NOW - timedelta(days=days))
    assert undo_text(last, NOW) == f"h.json, imported {when} 09:05"


def test_without_an_import_there_is_none_to_take_back():
    assert undo_text(None, NOW) == ""


def test_each_form_has_its_own_line_in_the_dialog():
    filters = file_filters((FileForm.JSON, FileForm.CSV))
    assert [each.rpartition("*")[2] for each in filters] == [".json)", ".csv)"]
    assert suggested_name(NOW) == "Limber history 2026-11-21"
