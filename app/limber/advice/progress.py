"""Rules 5, 6 and 11: which sessions count, and when they lead one step up."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from limber.advice.observation import Observation, Reach
from limber.advice.pain import is_no_progress, is_settled
from limber.catalogue.rules import Rules


class Verdict(StrEnum):
    """What a session is worth for progress."""

    UNKNOWN = "unknown"
    """Something was not recorded, or it was a flare day: it counts neither way."""
    NO = "no"
    TARGET = "target"
    """Everything as prescribed, but not at the top of the range."""
    TOP = "top"


def verdict(observation: Observation, rules: Rules) -> Verdict:
    """Rule 5, and rule 11 where something is missing."""
    if observation.is_flare:
        return Verdict.UNKNOWN
    if _speaks_against(observation, rules):
        return Verdict.NO
    match observation.reach:
        case Reach.BELOW | Reach.EARLY | Reach.SKIPPED:
            return Verdict.NO
        case Reach.TARGET | Reach.TOP if observation.pain is not None:
            return Verdict(observation.reach.value)
        case _:
            return Verdict.UNKNOWN


def _speaks_against(observation: Observation, rules: Rules) -> bool:
    """Whether what was said speaks against progress, however much was done."""
    hurts = is_no_progress(observation.pain, rules.pain)
    most = rules.rules.qualifies.effort_at_most
    is_hard = observation.effort is not None and observation.effort > most
    return hurts or observation.is_sharp or is_hard or not is_settled(observation, rules.pain)


def qualifying(
    found: Sequence[Observation], rules: Rules, today: date
) -> tuple[tuple[Observation, ...], Verdict]:
    """Rule 6: the sessions running that qualify, oldest first, and what they all reached.

    Too few, or a gap among or after them, give none.
    """

    def counts(each: Observation) -> bool:
        return verdict(each, rules) is not Verdict.UNKNOWN

    last = newest(found, rules.rules.progress.sessions, counts)
    verdicts = [verdict(each, rules) for each in last]
    if not last or Verdict.NO in verdicts or has_gap(last, rules.rules.gap.days, today):
        return (), Verdict.NO
    return last, Verdict.TARGET if Verdict.TARGET in verdicts else Verdict.TOP


def newest(
    found: Sequence[Observation], count: int, is_known: Callable[[Observation], bool]
) -> tuple[Observation, ...]:
    """The newest `count` observations that say anything, oldest first; none if there are fewer."""
    known = [each for each in found if is_known(each)][-count:]
    return tuple(known) if len(known) == count else ()


def has_gap(found: Sequence[Observation], days: int, until: date | None = None) -> bool:
    """Whether more than `days` lie between two sessions, or after the last of them."""
    on = [each.day for each in found]
    ends = [*on[1:], *([until] if until is not None else [])]
    return any(b - a > timedelta(days=days) for a, b in zip(on, ends, strict=False))
