"""Rule 1, and what was said to hurt in sessions on another rung or at another dose."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from limber.advice.observation import Observation
from limber.advice.pain import Band, band_of, is_no_progress, worst_pain
from limber.advice.past import Past
from limber.advice.standing import Standing
from limber.catalogue.rules import PainBands
from limber.history.models import SessionRecord


@dataclass(frozen=True, slots=True)
class Hurt:
    """What was said to hurt on the rung of now, in a session at another dose or on others too."""

    session: str
    day: date
    """The local day."""
    own_pain: int | None
    """The worst said; None where it was only told to be sharp."""
    is_sharp: bool


def must_stop(told: Observation | Hurt, bands: PainBands) -> bool:
    """Rule 1: the exercise itself brought sharp pain, or pain above the upper line."""
    pain = told.own_pain
    return told.is_sharp or (pain is not None and band_of(pain, bands) is Band.STOP)


def hurt_last(past: Past, standing: Standing, after: datetime | None) -> Hurt | None:
    """What hurt on the rung of now in an item's newest session, if that began after a moment."""
    session = next(_sessions_after(past, standing, after), None)
    if session is None:
        return None
    item, rung = standing.item.id, standing.form.rung
    since = past.chosen_at(standing.programme, item)
    felt = [
        pain
        for pain in session.pains
        if (pain.item, pain.rung) == (item, rung) and (since is None or pain.felt_at >= since)
    ]
    if not felt:
        return None
    worst = max((pain.pain for pain in felt if pain.pain is not None), default=None)
    is_sharp = any(pain.sharp for pain in felt)
    return Hurt(session.id, session.started_at.date(), worst, is_sharp)


def holds_back(past: Past, standing: Standing, after: datetime, bands: PainBands) -> bool:
    """Whether a later session of an item was a flare day or hurt, on whatever rung and dose."""
    return any(
        session.flare or _hurts(session, bands)
        for session in _sessions_after(past, standing, after)
    )


def _hurts(session: SessionRecord, bands: PainBands) -> bool:
    return is_no_progress(worst_pain(session), bands) or any(pain.sharp for pain in session.pains)


def _sessions_after(
    past: Past, standing: Standing, after: datetime | None
) -> Iterator[SessionRecord]:
    """The sessions in which an item was done or said to hurt, newest first."""
    for session in reversed(past.sessions):
        if after is not None and session.started_at <= after:
            return
        if session.programme == standing.programme and _is_in(past, session, standing.item.id):
            yield session


def _is_in(past: Past, session: SessionRecord, item: str) -> bool:
    return bool(past.worked(session.id, item)) or any(each.item == item for each in session.pains)
