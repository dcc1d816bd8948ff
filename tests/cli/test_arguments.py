"""Words, options and mistakes."""

from datetime import date
from pathlib import Path

import pytest

from limber.cli.arguments import parse
from limber.cli.names import UsageError
from limber.cli.usage import OPTIONS, USAGES, Command, help_text


def refusal(*words: str) -> str:
    with pytest.raises(UsageError) as caught:
        parse(words)
    return str(caught.value)


def test_nothing_at_all_asks_for_the_window():
    assert parse([]).command is None


@pytest.mark.parametrize(
    "words",
    [
        ["--data-dir", "d", "--json", "--session", "2", "plan", "full-hip-routine"],
        ["plan", "--data-dir=d", "--session=2", "full-hip-routine", "--json"],
        ["plan", "full-hip-routine", "--json", "--session", "2", "--data-dir", "d"],
    ],
)
def test_options_stand_before_or_after_the_command(words):
    asked = parse(words)
    assert asked.command is Command.PLAN
    assert asked.operands == ("full-hip-routine",)
    assert (asked.data_dir, asked.json, asked.session) == (Path("d"), True, 2)


def test_the_window_takes_a_programme_and_a_speed():
    asked = parse(["--speed", "20", "--start", "two-mobility-drills"])
    assert (asked.command, asked.start, asked.speed) == (None, "two-mobility-drills", 20.0)


@pytest.mark.parametrize("factor", ["0.1", "1", "100", "1e2"])
def test_a_speed_within_its_bounds_is_taken(factor):
    assert parse(["--speed", factor]).speed == float(factor)


@pytest.mark.parametrize("factor", ["0", "0.0999", "100.1", "-1", "nan", "inf", "-inf", "fast", ""])
def test_any_other_speed_is_refused(factor):
    assert refusal("--speed", factor).startswith("--speed ")


def test_a_speed_is_refused_whatever_the_command():
    assert "0.1 to 100" in refusal("demo", "--speed", "1000")


@pytest.mark.parametrize(
    "given", ["2026-13-01", "2026-02-30", "20261101", "2026-W47-6", "yesterday", "", "2026-11-1"]
)
def test_a_day_that_is_none_is_refused(given):
    assert refusal("history", "--since", given).startswith("--since takes a date such as")


def test_a_day_is_read():
    assert parse(["history", "--since", "2026-11-01"]).since == date(2026, 11, 1)


def test_rungs_are_gathered_by_item():
    asked = parse(["plan", "p", "--rung", "a=b", "--rung", "c=d"])
    assert asked.rungs == {"a": "b", "c": "d"}


@pytest.mark.parametrize("given", ["a", "a=", "=b", "", " = "])
def test_half_a_rung_is_refused(given):
    assert "ITEM=RUNG" in refusal("plan", "p", "--rung", given)


@pytest.mark.parametrize("given", ["0", "-1", "two", "1.5", "99999999999", "²"])
def test_a_session_number_is_a_whole_number_from_one(given):
    assert refusal("plan", "p", "--session", given).startswith("--session ")


def test_a_mistyped_command_is_answered_with_the_nearest():
    told = refusal("exercsies")
    assert told == "There is no command 'exercsies'. Did you mean exercises?"


def test_a_command_like_no_other_is_answered_with_where_to_look():
    assert refusal("zzz") == "There is no command 'zzz'. limber --help lists what there is."


def test_a_mistyped_option_is_answered_with_the_nearest():
    assert "Did you mean --json?" in refusal("exercises", "--jsn")


def test_a_mistyped_option_is_told_before_what_follows_it():
    assert "Did you mean --speed?" in refusal("--sped", "5", "--start", "x")


def test_options_are_not_abbreviated():
    assert "There is no option '--js'" in refusal("exercises", "--js")


def test_an_option_without_its_value_is_refused():
    assert refusal("--data-dir") == "--data-dir needs a value after it."


def test_an_option_that_takes_no_value_is_refused_one():
    assert refusal("exercises", "--json=yes") == "--json takes no value."


def test_an_option_of_another_command_is_refused():
    assert "'limber exercises' has no option --csv." in refusal("exercises", "--csv")
    assert "'limber plan' has no option --start." in refusal("--start", "x", "plan", "y")
    assert "'limber' has no option --json." in refusal("--json")


def test_two_forms_at_once_are_refused():
    assert "two forms" in refusal("history", "--json", "--csv")


def test_a_missing_word_is_asked_for():
    assert refusal("plan").startswith("'limber plan' needs a PROGRAMME after it.")
    assert refusal("check").startswith("'limber check' needs a FILE after it.")


def test_a_word_too_many_is_refused():
    assert "can do nothing with 'b'" in refusal("plan", "a", "b")
    assert "can do nothing with 'a'" in refusal("exercises", "a")


def test_after_two_dashes_nothing_is_an_option():
    assert parse(["check", "--", "--odd.json", "-"]).operands == ("--odd.json", "-")


def test_a_folder_without_a_name_is_refused():
    assert refusal("--data-dir", "").startswith("--data-dir takes a folder")


def test_help_is_given_even_where_something_is_missing():
    assert parse(["plan", "-h"]).help


@pytest.mark.parametrize("command", [None, *Command])
def test_help_names_every_option_of_a_command(command):
    text = help_text(command)
    usage = USAGES.get(command)
    assert all(OPTIONS[name] in text for name in (usage.options if usage else ("--start",)))
    assert OPTIONS["--data-dir"] in text
