"""What the form shows in which a session is corrected, or written down by hand."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Final

from limber.engine.events import SetResult
from limber.history.corrections import Correction
from limber.history.models import SessionRecord, SessionStatus
from limber.ui.view_state.day_sessions import short_names
from limber.ui.view_state.history_words import REHEARSAL_NOTE, full_day_text

AtLocal = Callable[[datetime], datetime]
"""Gives a local time the offset that holds here at that time."""

_USUAL_MINUTES: Final = 20
EDIT_TITLE: Final = "Edit a session"
ADD_TITLE: Final = "Add a session"
STATUSES: Final = (
    (SessionStatus.DONE.value, "Done to its end"),
    (SessionStatus.PARTIAL.value, "Stopped part-way"),
)


@dataclass(frozen=True, slots=True)
class Answers:
    """What stands in the fields of the form, apart from the sets."""

    day: date
    minute: int
    """After midnight, when it began."""
    length_minutes: int
    session_of_day: int
    status: SessionStatus
    pain_before: int | None
    pain_after: int | None
    effort: int | None
    note: str


@dataclass(frozen=True, slots=True)
class FormState:
    """The form as it opens."""

    title: str
    about: str
    """Which session it is; empty for one that is added."""
    programmes: tuple[tuple[str, str], ...]
    """What can be chosen, as value and text; empty where it stands fast."""
    programme: str
    sessions: tuple[tuple[str, str], ...]
    """Those of a day, as value and text."""
    answers: Answers
    sets: tuple[SetResult, ...]
    today: date


def form_of(record: SessionRecord, times: Sequence[time], today: date) -> FormState:
    """The form in which a session of the past is corrected."""
    began = record.started_at
    remark = f" {REHEARSAL_NOTE}" if record.rehearsal else ""
    return FormState(
        title=EDIT_TITLE,
        about=f"{record.programme_name}, {full_day_text(began.date())}.{remark}",
        programmes=(),
        programme=record.programme,
        sessions=session_names(times, record.session_of_day),
        answers=answers_of(record),
        sets=tuple(each.result for each in record.sets),
        today=today,
    )


def answers_of(record: SessionRecord) -> Answers:
    """What is known of a session, as it stands in the fields."""
    began = record.started_at
    return Answers(
        day=began.date(),
        minute=60 * began.hour + began.minute,
        length_minutes=round(_length_seconds(record) / 60),
        session_of_day=record.session_of_day,
        status=SessionStatus.DONE if record.status is SessionStatus.DONE else SessionStatus.PARTIAL,
        pain_before=record.pain_before,
        pain_after=record.pain_after,
        effort=record.effort,
        note=record.note or "",
    )


def new_answers(day: date, at: time, seconds: float, session: int) -> Answers:
    """What stands in the fields before anything is said of a session."""
    return Answers(
        day=day,
        minute=60 * at.hour + at.minute,
        length_minutes=round(seconds / 60) or _USUAL_MINUTES,
        session_of_day=session,
        status=SessionStatus.DONE,
        pain_before=None,
        pain_after=None,
        effort=None,
        note="",
    )


def session_names(times: Sequence[time], own: int) -> tuple[tuple[str, str], ...]:
    """The sessions of a day by name; `own` is among them, whatever the programme says today."""
    names = short_names(times)
    most = max(len(names), own)
    return tuple(
        (f"{number}", names[number - 1] if number <= len(names) else f"No. {number}")
        for number in range(1, most + 1)
    )


def corrected(
    record: SessionRecord, answers: Answers, sets: Sequence[SetResult], at_local: AtLocal
) -> Correction:
    """What was said of a session; what stands as it stood is kept to the second."""
    before = answers_of(record)
    began, seconds = record.started_at, _length_seconds(record)
    if (answers.day, answers.minute) != (before.day, before.minute):
        began = _moved(began, _local_time(answers), at_local)
    if answers.length_minutes != before.length_minutes:
        seconds = 60.0 * answers.length_minutes
    return _said(answers, began, seconds, sets)


def written(answers: Answers, sets: Sequence[SetResult], at_local: AtLocal) -> Correction:
    """What was said of a session that was not played here."""
    began = at_local(_local_time(answers))
    return _said(answers, began, 60.0 * answers.length_minutes, sets)


def _said(
    answers: Answers, began: datetime, seconds: float, sets: Sequence[SetResult]
) -> Correction:
    return Correction(
        started_at=began,
        length_seconds=seconds,
        status=answers.status,
        session_of_day=answers.session_of_day,
        sets=tuple(sets),
        pain_before=answers.pain_before,
        pain_after=answers.pain_after,
        effort=answers.effort,
        note=answers.note or None,
    )


def _local_time(answers: Answers) -> datetime:
    """The day and time of the fields, which know no offset."""
    return datetime.combine(answers.day, time(*divmod(answers.minute, 60)))


def _moved(began: datetime, to: datetime, at_local: AtLocal) -> datetime:
    """Another local time of a session, where that was: on a journey its clock stays as it was."""
    was_here = at_local(began.replace(tzinfo=None)).utcoffset() == began.utcoffset()
    return at_local(to) if was_here else to.replace(tzinfo=began.tzinfo)


def _length_seconds(record: SessionRecord) -> float:
    if record.ended_at is None:
        return 0.0
    return max(0.0, (record.ended_at - record.started_at).total_seconds())
