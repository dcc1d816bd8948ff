"""When the sessions of a programme are due, as it is chosen on its page."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from limber.catalogue.models import Programme
from limber.dates import WEEKDAYS
from limber.plan.schedule import DAYS_OF_THE_WEEK, Schedule
from limber.ui.view_state.day_sessions import short_names
from limber.ui.view_state.words import count_text

TITLE: Final = "When"
_NO_DAY: Final = "No day is chosen, so nothing is due."


@dataclass(frozen=True, slots=True)
class DayChoice:
    """One day of the week."""

    weekday: int
    """From 0, Monday."""
    label: str
    name: str
    is_due: bool


@dataclass(frozen=True, slots=True)
class TimeChoice:
    """The time of one session of the day."""

    session: int
    label: str
    spoken: str
    minute: int
    """After midnight."""


@dataclass(frozen=True, slots=True)
class WhenState:
    """The days in the order of the week, and the times in the order of the sessions."""

    title: str
    days: tuple[DayChoice, ...]
    times: tuple[TimeChoice, ...]
    note: str


def build_when(
    programme: Programme, schedule: Schedule, today: date, first_weekday: int = 0
) -> WhenState:
    """What is chosen as of today; the week begins with `first_weekday`, 0 being Monday."""
    due = schedule.days(today)
    order = [(first_weekday + number) % DAYS_OF_THE_WEEK for number in range(DAYS_OF_THE_WEEK)]
    return WhenState(
        title=TITLE,
        days=tuple(
            DayChoice(day, WEEKDAYS[day][:2], WEEKDAYS[day], is_due=day in due) for day in order
        ),
        times=_times(schedule, today),
        note=_note(programme) if due else _NO_DAY,
    )


def _times(schedule: Schedule, today: date) -> tuple[TimeChoice, ...]:
    names = short_names(schedule.times(today)) if schedule.sessions > 1 else ("",)
    return tuple(
        TimeChoice(
            session=number,
            label=f"{name}, due at" if name else "Due at",
            spoken=f"{name} session due at" if name else "Session due at",
            minute=minute,
        )
        for number, (name, minute) in enumerate(zip(names, schedule.minutes(today), strict=True), 1)
    )


def _note(programme: Programme) -> str:
    asked = count_text(programme.times_per_day, "session")
    return f"The programme asks for {asked} a day. Days and times are your choice."
