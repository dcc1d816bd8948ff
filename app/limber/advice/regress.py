"""Rules 7 and 8: when a step down is offered."""

from collections.abc import Sequence
from datetime import date, timedelta

from limber.advice.observation import Observation, Reach
from limber.advice.progress import has_gap, newest
from limber.catalogue.rules import MoreDays, RuleSet

_KNOWN = (Reach.BELOW, Reach.EARLY, Reach.TARGET, Reach.TOP)


def below_minimum(found: Sequence[Observation], rules: RuleSet) -> tuple[Observation, ...]:
    """Rule 7: the sessions running that stayed below the minimum, or none if too few did."""

    def is_known(each: Observation) -> bool:
        return each.reach in _KNOWN and not each.is_flare

    last = newest(found, rules.regress.sessions, is_known)
    if all(each.reach is Reach.BELOW for each in last) and not has_gap(last, rules.gap.days):
        return last
    return ()


def is_long_ago(last: date, today: date, rule: MoreDays) -> bool:
    """Rule 8: more days than allowed since the last session."""
    return today - last > timedelta(days=rule.days)
