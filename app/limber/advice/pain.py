"""Rules 2 to 4: what pain says."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from limber.advice.observation import Observation
from limber.catalogue.rules import PainBands, RisingTrend
from limber.history.models import SessionRecord


class Band(StrEnum):
    """Where pain of 0–10 lies between the two lines."""

    GO = "go"
    AMBER = "amber"
    STOP = "stop"


def band_of(pain: int, bands: PainBands) -> Band:
    """The band of pain while exercising, after the traffic light of evidence section 5."""
    if pain > bands.stop_above:
        return Band.STOP
    return Band.AMBER if pain > bands.go_up_to else Band.GO


def is_no_progress(pain: int | None, bands: PainBands) -> bool:
    """Rule 2: pain above the lower line; the session may be done and is no progress."""
    return pain is not None and band_of(pain, bands) is not Band.GO


def is_settled(observation: Observation, bands: PainBands) -> bool:
    """Whether the next session began with pain as usual or up to the lower line, or unasked."""
    later = observation.next_pain
    return later is None or later <= max(observation.usual_pain or 0, bands.go_up_to)


def is_unsettled(observation: Observation, bands: PainBands) -> bool:
    """Rule 3: it was not settled, and what is usual is known."""
    return observation.usual_pain is not None and not is_settled(observation, bands)


def is_rising(sessions: Sequence[SessionRecord], day: date, rule: RisingTrend) -> bool:
    """Rule 4: the mean pain of the week that ends on `day` is higher than the week before's."""
    week = timedelta(days=rule.days)
    this = _mean_pain(each for each in sessions if day - week < each.started_at.date() <= day)
    last = _mean_pain(
        each for each in sessions if day - 2 * week < each.started_at.date() <= day - week
    )
    return this is not None and last is not None and this > last + rule.rise_above


def _mean_pain(sessions: Iterable[SessionRecord]) -> float | None:
    """The mean of the worst pain said in or after each session; None where nothing was said."""
    known = [pain for pain in map(worst_pain, sessions) if pain is not None]
    return sum(known) / len(known) if known else None


def worst_pain(session: SessionRecord) -> int | None:
    """The worst pain said in or after a session."""
    said = (session.pain_after, *(each.pain for each in session.pains))
    return max((pain for pain in said if pain is not None), default=None)
