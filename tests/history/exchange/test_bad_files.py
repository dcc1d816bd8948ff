"""Files that are no history of ours: each told in words, and nothing changed."""

import json

import pytest

from limber.decoding import BadFile
from limber.errors import UserFacingError
from limber.history.exchange import staging
from tests.history.exchange.documents import (
    DOSE,
    Machine,
    at,
    document,
    done_set,
    holiday,
    proposal,
    session,
)


@pytest.fixture
def here(tmp_path):
    machine = Machine(tmp_path / "here")
    machine.take_in(document(session("kept")))
    return machine


def refused(here, content):
    """What is told, after nothing was changed."""
    before = here.exported
    with pytest.raises(UserFacingError) as told:
        here.take_in(content)
    assert here.exported == before
    assert here.exchange.last_import().source == "h.json"
    return told.value


def text(content):
    return json.dumps(content, indent=1, ensure_ascii=False).encode()


NO_HISTORY = {
    "empty": b"",
    "spaces": b" \n",
    "a table": b"session,programme\r\n1,2\r\n",
    "a picture": b"\x89PNG\r\n\x1a\n\0\0\0",
    "a database": b"SQLite format 3\0" + b"\0" * 100,
    "another alphabet": '{"kind": "history"}'.encode("utf-16"),
    "a list": b"[1, 2]",
    "a word": b'"history"',
    "of another app": b'{"workouts": [{"date": "2026-11-20"}]}',
    "an exercise": b'{"kind": "exercise", "id": "x"}',
    "as limber history prints it": b'{"sessions": [{"id": "one"}]}',
    "without a version": b'{"kind": "history", "sessions": []}',
    "with another version": b'{"kind": "history", "version": "1", "sessions": []}',
    "version nought": b'{"kind": "history", "version": 0}',
    "version true": b'{"kind": "history", "version": true}',
    "nested": b'{"x": ' + b"[" * 100_000,
}


@pytest.mark.parametrize("content", NO_HISTORY.values(), ids=NO_HISTORY)
def test_what_is_no_history_is_told_in_one_sentence(here, content):
    told = refused(here, content)
    assert told.title.startswith("h.json is no history that Limber exported")
    assert "Nothing was changed" in told.detail


def test_a_newer_version_is_named_before_anything_else(here):
    told = refused(here, b'{"kind": "history", "version": 2, "sessions": [{"new_key": 1}]}')
    assert told.title == "h.json was exported by a newer version of Limber."


BROKEN = {
    "cut off": (text(document(session()))[:-40], "ends too early"),
    "cut off in a text": (b'{"kind": "history", "version": 1, "x": "abc', "ends too early"),
    "more after the end": (text(document()) + b"x", "extra data"),
    "not a number": (b'{"kind": "history", "version": 1, "sessions": [NaN]}', "NaN"),
    "a huge number": (b'{"kind": "history", "version": 1, "sessions": [1e999]}', "too large"),
    "a long number": (
        b'{"kind": "history", "version": 1, "sessions": [' + b"9" * 5000 + b"]}",
        "too many digits",
    ),
    "a key twice": (b'{"kind": "history", "version": 1, "version": 1}', "twice"),
    "nested": (b'{"kind": "history", "version": 1, "sessions": ' + b"[" * 100_000, "too deeply"),
    "no comma": (b'{"kind": "history", "version": 1, "sessions": [1 2]}', "not valid JSON"),
    "half a character": (
        text(document(session())).replace(b"\\n", b"\\ud83d"),
        "half of a character",
    ),
}


@pytest.mark.parametrize(("content", "words"), BROKEN.values(), ids=BROKEN)
def test_what_is_broken_is_told_with_its_line(here, content, words):
    told = refused(here, content)
    assert isinstance(told, BadFile)
    assert words in told.problems[0].text
    assert told.problems[0].line


WRONG = {
    "sessions[0].note": session(note="x" * 4001),
    "sessions[0].pain_before": session(pain_before=11),
    "sessions[0].effort": session(effort=-1),
    "sessions[0].status": session(status="paused"),
    "sessions[0].id": session(""),
    "sessions[0].started_at": session(started_at="2026-11-20T08:00:00"),
    "sessions[0].ended_at": session(ended_at="yesterday"),
    "sessions[0].changed_at": session(changed_at="0001-01-01T00:00:00Z"),
    "sessions[0].rehearsal": session(rehearsal="no"),
    "sessions[0].mood": session(mood="good"),
    "sessions[0].sets[0].seconds": session(sets=[done_set(when=at(20), seconds=-1)]),
    "sessions[0].sets[0].reps": session(sets=[done_set(when=at(20), reps=10**7)]),
    "sessions[0].sets[0].side": session(sets=[done_set(when=at(20), side="up")]),
    "sessions[0].sets[1]": session(sets=[done_set(when=at(20)), done_set(when=at(21))]),
    "sessions[0].items[0].dose.sets": session(
        items=[{**session()["items"][0], "dose": {**DOSE, "sets": 0}}]
    ),
    "sessions[0].items[1]": session(items=session()["items"] * 2),
    "sessions[0].pains[0].pain": session(
        pains=[
            {
                "item": "a",
                "exercise": "a",
                "rung": None,
                "side": None,
                "pain": None,
                "sharp": False,
                "felt_at": at(20),
            }
        ]
    ),
    "sessions[0].plan": session(plan={"steps": []}),
}


@pytest.mark.parametrize(("where", "content"), WRONG.items(), ids=WRONG)
def test_what_is_wrong_in_a_session_is_told_with_its_place(here, where, content):
    told = refused(here, text(document(content)))
    assert [problem.where for problem in told.problems] == [where]
    assert told.problems[0].line > 3


@pytest.mark.parametrize(
    ("where", "content"),
    [
        ("sessions[1].id", document(session("a"), session("a"))),
        ("proposals[0].answer", document(proposals=[{**proposal(), "answer": "no"}])),
        ("breaks[0].last_day", document(breaks=[holiday(last="2026-12-01")])),
        (
            "breaks[0].first_day",
            document(breaks=[{**holiday(last=None), "first_day": "0001-01-01"}]),
        ),
        ("choices", document(choices={"a": 1})),
        ("moods[0]", document(moods=[1])),
        ("mood", document(mood="good")),
        ("sessions[0]", document(7)),
    ],
)
def test_what_is_wrong_elsewhere_is_told_with_its_place(here, where, content):
    assert [problem.where for problem in refused(here, text(content)).problems] == [where]


def test_a_session_without_a_key_says_which(here):
    content = session()
    del content["effort"]
    (problem,) = refused(here, document(content)).problems
    assert (problem.where, problem.text) == ("sessions[0].effort", "is missing")


def test_all_problems_are_told_up_to_a_number(here):
    told = refused(here, document(*[session(str(each), effort=11) for each in range(80)]))
    assert len(told.problems) == staging.MOST_PROBLEMS
    assert told.detail.splitlines()[-2:] == ["And 45 more.", "Nothing was changed."]


def test_a_good_session_beside_a_bad_one_is_not_taken_in(here):
    refused(here, document(session("good"), session("bad", effort=11)))


def test_names_are_text_whatever_stands_in_them(here):
    name = "<img src=x onerror=alert(1)> \x1b[31m & {side}"
    here.take_in(document(session("html", programme_name=name)))
    with here.store() as store:
        assert store.session("html").programme_name == name


@pytest.mark.parametrize("name", ["none.json", ".", "\0.json"])
def test_a_file_that_cannot_be_read_is_told(here, name):
    with (
        pytest.raises(UserFacingError, match="cannot be read"),
        here.exchange.read(here.folder / name),
    ):
        pass


def test_a_file_that_is_too_large_is_told(here):
    large = here.folder / "large.json"
    with large.open("wb") as file:
        file.truncate(2_000_000_001)
    with pytest.raises(UserFacingError, match="larger than 2 GB"), here.exchange.read(large):
        pass
