"""What was prescribed when, as far as the settings and the sessions tell of it."""

from collections.abc import Sequence
from datetime import date

from limber.catalogue.models import Catalogue
from limber.history.due import DaySession, Prescription, followed_before
from limber.settings import Settings


def prescriptions_of(
    catalogue: Catalogue, settings: Settings, sessions: Sequence[DaySession]
) -> tuple[Prescription, ...]:
    """The programme that is followed, and before it those that `sessions` tell of."""
    per_day = {key: each.times_per_day for key, each in catalogue.programmes.items()}
    programme = settings.active_programme
    if programme not in per_day:
        return followed_before(None, sessions, per_day)
    since = settings.active_since or _first_of(programme, sessions)
    earlier = followed_before(since, sessions, per_day)
    if since is None:
        return earlier
    return (*earlier, Prescription(programme, per_day[programme], since))


def _first_of(programme: str, sessions: Sequence[DaySession]) -> date | None:
    """The day of a programme's first session."""
    days = (each.day for each in sessions if each.programme == programme and not each.is_rehearsal)
    return min(days, default=None)
