"""The lines of pain and our own thresholds, in words."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from limber.catalogue.rules import PainBands, Rules
from limber.ui.view_state.words import count_text

FILE_SENTENCE: Final = (
    "Both lines and our choices can be changed in a rule file of your own,"
    " catalogue/rules/progression.json in the data folder. Limber reads it when it starts."
)


@dataclass(frozen=True, slots=True)
class PainLine:
    """A band of pain, and what it means while exercising."""

    title: str
    hint: str
    range: str


@dataclass(frozen=True, slots=True)
class PainLines:
    """The bands from none to the most, and the thresholds that are our choice."""

    lines: tuple[PainLine, ...]
    ours: tuple[str, ...]


def pain_lines(rules: Rules) -> PainLines:
    """What holds now."""
    return PainLines(_lines(rules.pain), tuple(_ours(rules)))


def _lines(pain: PainBands) -> tuple[PainLine, ...]:
    between = f"{pain.go_up_to + 1} to {pain.stop_above}"
    if pain.stop_above == pain.go_up_to + 1:
        between = str(pain.stop_above)
    lines = (
        PainLine("Go on", "Pain while you exercise, from 0 to 10", f"up to {pain.go_up_to}"),
        PainLine("Take care", "You may go on; it is no step towards harder", between),
        PainLine("Stop", "An easier step, or leave it out", f"above {pain.stop_above}"),
    )
    return lines if pain.stop_above > pain.go_up_to else (lines[0], lines[2])


def _ours(rules: Rules) -> list[str]:
    """One sentence for each threshold that the rules call ours."""
    return [
        say(rules) for (rule, field), say in _SAYINGS.items() if field in _named_ours(rules, rule)
    ]


def _named_ours(rules: Rules, rule: str) -> tuple[str, ...]:
    ours: tuple[str, ...] = getattr(rules.rules, rule).ours
    return ours


def _effort(rules: Rules) -> str:
    most = rules.rules.qualifies.effort_at_most
    if most == 10:
        return "A session counts whatever the effort."
    return f"A session counts with an effort of up to {most}."


def _gap(rules: Rules) -> str:
    days = count_text(rules.rules.gap.days, "day")
    return f"A step down is offered after more than {days} without the exercise."


def _step_down(rules: Rules) -> str:
    times = count_text(rules.rules.not_settled.sessions_to_step_down, "session")
    return f"Pain that has not settled in {times} running: a step down."


_SAYINGS: Final[dict[tuple[str, str], Callable[[Rules], str]]] = {
    ("progress", "sessions"): lambda rules: (
        f"A step up: {count_text(rules.rules.progress.sessions, 'session')} running that count."
    ),
    ("regress", "sessions"): lambda rules: (
        f"A step down: {count_text(rules.rules.regress.sessions, 'session')} running"
        " below the minimum."
    ),
    ("not_settled", "fewer_sets"): lambda rules: (
        f"Pain that has not settled: {count_text(rules.rules.not_settled.fewer_sets, 'set')} fewer."
    ),
    ("not_settled", "sessions_to_step_down"): _step_down,
    ("rising_trend", "rise_above"): lambda rules: (
        f"Rising pain: more than {rules.rules.rising_trend.rise_above:g} above the week before."
    ),
    ("rising_trend", "days"): lambda rules: (
        f"A week of the trend: {count_text(rules.rules.rising_trend.days, 'day')}."
    ),
    ("qualifies", "effort_at_most"): _effort,
    ("gap", "days"): _gap,
    ("no_relief", "days"): lambda rules: (
        f"No relief: after {count_text(rules.rules.no_relief.days, 'day')}."
    ),
}
"""What each threshold says, by rule and field, in the order in which they are shown."""
