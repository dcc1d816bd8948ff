"""The lines of pain and our thresholds in words."""

from dataclasses import fields, replace

import pytest
from pydantic import TypeAdapter

from limber.catalogue.rules import PainBands, Rules
from limber.ui.view_state.pain_lines import pain_lines
from tests.catalogue.data_files import ROOT, raw
from tests.fakes.rules import RULES


def built_in() -> Rules:
    content = raw(ROOT / "data" / "rules" / "progression.json")
    del content["$schema"]
    return TypeAdapter(Rules).validate_python(content, strict=False)


def with_ours(rule: str, field: str, value: float) -> Rules:
    changed = replace(getattr(RULES.rules, rule), ours=(field,), **{field: value})
    return replace(RULES, rules=replace(RULES.rules, **{rule: changed}))


@pytest.mark.parametrize(
    ("go", "stop", "ranges"),
    [
        (3, 5, ["up to 3", "4 to 5", "above 5"]),
        (4, 5, ["up to 4", "5", "above 5"]),
        (4, 4, ["up to 4", "above 4"]),
    ],
)
def test_the_bands_of_pain_leave_no_gap(go, stop, ranges):
    rules = replace(RULES, pain=PainBands(go_up_to=go, stop_above=stop))
    assert [line.range for line in pain_lines(rules).lines] == ranges


def test_where_nothing_is_ours_nothing_is_called_ours():
    assert pain_lines(RULES).ours == ()


def test_every_threshold_that_limber_calls_its_own_is_said():
    rules = built_in()
    named = [each for rule in fields(rules.rules) for each in getattr(rules.rules, rule.name).ours]
    assert len(pain_lines(rules).ours) == len(named) > 0


@pytest.mark.parametrize(
    ("rule", "field", "value", "sentence"),
    [
        ("progress", "sessions", 3, "A step up: 3 sessions running that count."),
        ("regress", "sessions", 1, "A step down: 1 session running below the minimum."),
        ("not_settled", "fewer_sets", 2, "Pain that has not settled: 2 sets fewer."),
        (
            "not_settled",
            "sessions_to_step_down",
            2,
            "Pain that has not settled in 2 sessions running: a step down.",
        ),
        ("rising_trend", "rise_above", 1.5, "Rising pain: more than 1.5 above the week before."),
        ("rising_trend", "days", 7, "A week of the trend: 7 days."),
        ("qualifies", "effort_at_most", 8, "A session counts with an effort of up to 8."),
        ("qualifies", "effort_at_most", 10, "A session counts whatever the effort."),
        (
            "gap",
            "days",
            14,
            "A step down is offered after more than 14 days without the exercise.",
        ),
        ("no_relief", "days", 10, "No relief: after 10 days."),
    ],
)
def test_a_threshold_says_its_value(rule, field, value, sentence):
    assert pain_lines(with_ours(rule, field, value)).ours == (sentence,)
