"""What was prescribed when, as far as the settings and the sessions tell of it."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from limber.catalogue.models import Catalogue
from limber.history.due import EVERY_DAY, DaySession, Prescription, followed_before
from limber.plan.schedule import When
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
    return (*earlier, *_active(programme, per_day[programme], since, settings.when))


def _active(
    programme: str, per_day: int, since: date, when: Mapping[str, Sequence[When]]
) -> Iterator[Prescription]:
    """What is followed now: one for each time that other days of the week were chosen."""
    chosen = when.get(programme, ())
    before = [each for each in chosen if each.since <= since]
    weekdays = frozenset(before[-1].days) if before else EVERY_DAY
    yield Prescription(programme, per_day, since, weekdays=weekdays)
    for each in chosen[len(before) :]:
        days = frozenset(each.days)
        yield Prescription(programme, per_day, each.since, weekdays=days, is_new=False)


def _first_of(programme: str, sessions: Sequence[DaySession]) -> date | None:
    """The day of a programme's first session."""
    days = (each.day for each in sessions if each.programme == programme and not each.is_rehearsal)
    return min(days, default=None)
