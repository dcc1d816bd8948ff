"""What the summary after a session shows: what was done, and what can be noted about it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from limber.catalogue.models import Catalogue, Posture
from limber.catalogue.safety import Place
from limber.engine.events import SetStatus
from limber.history.models import SessionRecord, SessionStatus
from limber.plan.models import Plan
from limber.ui.view_state.done import DoneItem, gather, sets_text, tally_text
from limber.ui.view_state.history_words import (
    REHEARSAL_NOTE,
    STATUS_WORDS,
    length_text,
    saved_text,
    span_text,
)
from limber.ui.view_state.pain_panels import notes_at
from limber.ui.view_state.recent import part_of_day
from limber.ui.view_state.words import day_text

FLARE_DAY: Final = "Flare day"


@dataclass(frozen=True, slots=True)
class Warned:
    """What is to be heeded after a session."""

    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class ExerciseDone:
    """One exercise of the session, with what became of it."""

    name: str
    posture: Posture
    sets: str
    status: SetStatus
    status_text: str
    figures: tuple[str, ...] = ()
    """Whose figure to show: the first of these ids that has one."""


@dataclass(frozen=True, slots=True)
class SummaryState:
    """One session that is over, as the summary shows it."""

    session: str
    """Its id: another one starts the page anew."""
    is_finished: bool
    title: str
    when: str
    rehearsal: str
    tally: str
    exercises: tuple[ExerciseDone, ...]
    pain_after: int | None
    pain_before: str
    effort: int | None
    last_effort: str
    note: str
    saved: str
    problem: str
    flare: str = ""
    """That it was the smaller form for a flare day; else empty."""
    sharp: Warned | None = None
    """What is to be heeded after sharp or new pain."""
    rising: Warned | None = None
    """What is to be heeded when pain has risen."""


@dataclass(frozen=True, slots=True)
class Worked:
    """How long a session took without its pauses, and how long its plan is, in seconds."""

    seconds: float
    planned_seconds: float


def build_state(
    record: SessionRecord,
    plan: Plan,
    worked: Worked,
    *,
    last_effort: int | None = None,
    saved_at: datetime | None = None,
    problem: str = "",
    catalogue: Catalogue | None = None,
) -> SummaryState:
    """The summary of a session that was played after `plan`.

    `last_effort` is that of the last session at this time of the day; `problem` says why
    something could not be saved; the `catalogue` has the safety notes and the lines of pain.
    """
    items = gather((one.result for one in record.sets), plan)
    part = part_of_day(record.started_at)
    is_finished = record.status is SessionStatus.DONE
    return SummaryState(
        session=record.id,
        is_finished=is_finished,
        title=_title(part, is_finished=is_finished, is_saved=not problem or saved_at is not None),
        when=_when(record, worked),
        rehearsal=REHEARSAL_NOTE if record.rehearsal else "",
        tally=tally_text(items),
        exercises=tuple(_exercise(item, plan) for item in items),
        pain_after=record.pain_after,
        pain_before=_given("Before the session", record.pain_before),
        effort=record.effort,
        last_effort=_given(f"Last {part.lower()} session", last_effort),
        note=record.note or "",
        saved=saved_text(saved_at),
        problem=problem,
        flare=FLARE_DAY if record.flare else "",
        sharp=_sharp(record, catalogue) if catalogue else None,
        rising=_rising(record, catalogue) if catalogue else None,
    )


def _title(part: str, *, is_finished: bool, is_saved: bool) -> str:
    if not is_saved:
        return "Session not saved yet"
    return f"{part} session done" if is_finished else "Session saved, part-way"


def _sharp(record: SessionRecord, catalogue: Catalogue) -> Warned | None:
    if not _is_sharp(record):
        return None
    texts = notes_at(catalogue.safety, Place.SHARP_PAIN)
    return Warned("You told of sharp or new pain.", " ".join(texts))


def _is_sharp(record: SessionRecord) -> bool:
    return any(each.sharp for each in record.pains)


def _rising(record: SessionRecord, catalogue: Catalogue) -> Warned | None:
    """Pain that is higher than before the session, or above the lower line."""
    after, before = record.pain_after, record.pain_before
    if after is None:
        return None
    if before is not None and after > before:
        title = "Your pain is higher than before the session."
    elif after > catalogue.rules.pain.go_up_to:
        title = "Your pain is above the line at which a session counts as progress."
    else:
        return None
    told = notes_at(catalogue.safety, Place.SHARP_PAIN) if _is_sharp(record) else ()
    rising = (text for text in notes_at(catalogue.safety, Place.PAIN_RISES) if text not in told)
    return Warned(title, " ".join(rising))


def _when(record: SessionRecord, worked: Worked) -> str:
    day = day_text(record.started_at.date())
    span = span_text(record.started_at, record.ended_at)
    done, planned = length_text(worked.seconds), length_text(worked.planned_seconds)
    return f"{day}, {span}, {done} of {planned}"


def _exercise(item: DoneItem, plan: Plan) -> ExerciseDone:
    form = plan.item(item.item).form
    return ExerciseDone(
        name=item.name,
        posture=form.posture,
        sets=sets_text(item),
        status=item.status,
        status_text=STATUS_WORDS[item.status],
        figures=(form.rung, form.exercise),
    )


def _given(what: str, score: int | None) -> str:
    return "" if score is None else f"{what}: {score}"
