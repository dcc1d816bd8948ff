"""The keys in docs/cli.md are those that are printed."""

import json
import re
from pathlib import Path

import pytest

from limber.cli.usage import OPTIONS, Command
from limber.history.export import session_json
from limber.history.store import Store
from tests.cli.test_history import HURT, begin, finish

TEXT = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
EXAMPLES = {
    next(iter(example)): example
    for example in map(json.loads, re.findall(r"```json\n(.*?)```", TEXT, re.DOTALL))
}


def shape(value):
    """The keys of a document, with one entry for each list; a range counts as a number."""
    match value:
        case {"min": _, "max": _, **rest} if not rest:
            return None
        case dict():
            return {key: shape(member) for key, member in value.items()}
        case [first, *_] if isinstance(first, dict):
            return [shape(first)]
        case _:
            return None


@pytest.mark.parametrize(
    "words", [["exercises"], ["ladders"], ["programmes"], ["plan", "inward-rotation-strength"]]
)
def test_an_example_has_the_keys_that_are_printed(limber, words):
    printed = limber(*words, "--json").json
    assert shape(EXAMPLES[next(iter(printed))]) == shape(printed)


def test_the_example_of_the_history_has_the_keys_that_are_printed(limber):
    limber.data_dir.mkdir()
    store = Store.open(limber.data_dir / "limber.sqlite3")
    begin(store, "one")
    store.record_pain("one", HURT)
    finish(store, "one")
    assert shape(EXAMPLES["sessions"]["sessions"][0]) == shape(session_json(store.session("one")))
    store.close()
    assert shape(EXAMPLES["sessions"]) == shape(limber("history", "--json").json)


def find(found, wanted):
    return next(each for each in found if each["id"] == wanted)


@pytest.mark.parametrize("key", ["ladders", "programmes"])
def test_an_example_says_what_is_printed(limber, key):
    (example,) = EXAMPLES[key][key]
    printed = find(limber(key, "--json").json[key], example["id"])
    if key == "ladders":
        printed["rungs"] = [find(printed["rungs"], example["rungs"][0]["id"])]
    assert printed == example


def test_the_example_of_a_plan_says_what_is_printed(limber):
    printed = limber("plan", "inward-rotation-strength", "--json").json
    (step,) = EXAMPLES["programme"]["steps"]
    assert step in printed["steps"]
    assert printed["total_seconds"] == EXAMPLES["programme"]["total_seconds"]


def test_every_command_and_option_is_described():
    assert all(f"`limber {command}" in TEXT for command in Command)
    assert all(option in TEXT for option in OPTIONS)
