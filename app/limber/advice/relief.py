"""Whether weeks of sessions have brought no relief, which the documents send to be looked at."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from limber.catalogue.rules import RuleSet
from limber.history.models import SessionRecord

DAYS_COMPARED: Final = 7
"""The first days against the last."""


@dataclass(frozen=True, slots=True)
class NoRelief:
    """Pain that is as it was."""

    since: date
    first_mean: float
    """Pain before the sessions of the first days, 0–10."""
    last_mean: float
    """The same of the last days."""


def no_relief(sessions: Sequence[SessionRecord], rules: RuleSet) -> NoRelief | None:
    """Pain that is no lower after so many days of sessions, without a gap among them.

    Only what was said before sessions counts; with too little of it nothing is said.
    """
    running = _since_the_last_gap(sessions, timedelta(days=rules.gap.days))
    if not running:
        return None
    first, last = running[0].started_at.date(), running[-1].started_at.date()
    if last - first < timedelta(days=rules.no_relief.days):
        return None
    week = timedelta(days=DAYS_COMPARED)
    early = _mean(each for each in running if each.started_at.date() < first + week)
    late = _mean(each for each in running if each.started_at.date() > last - week)
    if early is None or late is None or not 0 < early <= late:
        return None
    return NoRelief(first, early, late)


def _since_the_last_gap(
    sessions: Sequence[SessionRecord], most: timedelta
) -> Sequence[SessionRecord]:
    """The sessions, oldest first, that follow one another without a longer gap."""
    for index in range(len(sessions) - 1, 0, -1):
        if sessions[index].started_at - sessions[index - 1].started_at > most:
            return sessions[index:]
    return sessions


def _mean(sessions: Iterable[SessionRecord]) -> float | None:
    known = [each.pain_before for each in sessions if each.pain_before is not None]
    return sum(known) / len(known) if known else None
