"""The thresholds of the rules of progression, as they stand in `data/rules/`.

What the rules do with them is `limber.advice`. Pain and effort are 0–10.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from annotated_types import Ge, Le

from limber.catalogue.fields import STRICT, Id, Label, Sentence
from limber.catalogue.kinds import Kind

Score = Annotated[int, Ge(0), Le(10)]
Count = Annotated[int, Ge(1), Le(10)]
Days = Annotated[int, Ge(1), Le(365)]


@dataclass(frozen=True, slots=True, kw_only=True)
class PainBands:
    """Pain while exercising: up to the first go on, above the second stop, between them amber."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    go_up_to: Score
    stop_above: Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """What every rule says of itself."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    text: Sentence
    ours: tuple[Label, ...] = ()
    """The names of the fields that are our choice, no threshold being published."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NotSettled(Rule):
    """Pain that has not settled before the next session."""

    fewer_sets: Count
    """So many less, at the same rung."""
    sessions_to_step_down: Count
    """So often running leads to the easier rung."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RisingTrend(Rule):
    """A week's mean pain against that of the week before."""

    rise_above: Annotated[float, Ge(0), Le(10)]
    days: Days
    """Of a week."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifies(Rule):
    """What a session must be to count towards progress."""

    effort_at_most: Score
    """Where it was said; 10 holds nothing back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Running(Rule):
    """Something that must come in so many sessions running."""

    sessions: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class MoreDays(Rule):
    """Something that comes of more days than these."""

    days: Days


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """The rules by name, in the order of their numbers; the last is the documents' own."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    stop_now: Rule
    amber: Rule
    not_settled: NotSettled
    rising_trend: RisingTrend
    qualifies: Qualifies
    progress: Running
    regress: Running
    gap: MoreDays
    weaker_side: Rule
    user_wins: Rule
    missing_data: Rule
    same_again: Rule
    no_relief: MoreDays


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """A rule file."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    kind: Literal[Kind.RULES]
    id: Id
    pain: PainBands
    rules: RuleSet
