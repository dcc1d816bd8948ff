"""What the programme's page shows: each exercise with its step, and where the time goes."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, time
from typing import Final

from limber.catalogue.models import Catalogue, Programme
from limber.catalogue.safety import Place
from limber.plan.models import Plan, PlanItem, Timing
from limber.plan.schedule import Schedule
from limber.ui.view_state.day_sessions import session_choices, session_name
from limber.ui.view_state.item_rows import build_rows
from limber.ui.view_state.ladders import Active, active_items, active_plan
from limber.ui.view_state.phase_times import PhaseTime, phase_times
from limber.ui.view_state.programme_notes import course_notes, safety_notes
from limber.ui.view_state.said_already import is_said
from limber.ui.view_state.suggestion_state import Switched
from limber.ui.view_state.today_state import (
    ItemRow,
    NoteGroup,
    ProgrammeChoice,
    SafetyNotes,
    SessionChoice,
)
from limber.ui.view_state.when import WhenState, build_when
from limber.ui.view_state.words import clock_text, count_text, dose_long, length_text

NO_PROGRAMME: Final = "No programme yet. Pick one to start from."
PROMISE: Final = "Changes apply from the next session. Past sessions keep the dose you did."
_UNTIMED: Final = "Reps that you count yourself take the time you give them; it is not in here."


@dataclass(frozen=True, slots=True)
class Timetable:
    """When sessions are due, as of a day; the week begins with `first_weekday`, 0 being Monday."""

    schedule: Schedule
    today: date
    first_weekday: int = 0


@dataclass(frozen=True, slots=True)
class Length:
    """How long the session takes, and with what."""

    title: str
    total: str
    note: str
    """What is not in the total; empty where everything is."""
    phases: tuple[PhaseTime, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """The programme that is followed, in one of its sessions of the day."""

    session: int
    sessions: tuple[SessionChoice, ...]
    """Empty where there is but one a day."""
    count: str
    items: tuple[ItemRow, ...]
    length: Length
    when: WhenState
    about: str
    course: tuple[NoteGroup, ...]
    safety: SafetyNotes


@dataclass(frozen=True, slots=True)
class ProgrammeState:
    """The page of the programme; nothing is followed where there is none."""

    title: str
    no_programme: str
    followed: Followed | None
    programmes: tuple[ProgrammeChoice, ...]
    """Empty until they are asked for, where one is followed."""
    promise: str = ""
    """From when on a change holds."""
    switched: Switched | None = None
    can_undo_when: bool = False
    """Whether other days or times were chosen just now."""


def build_state(
    catalogue: Catalogue,
    active: Active | None,
    when: Timetable | None,
    *,
    session: int = 1,
    timing: Timing | None = None,
    programmes: tuple[ProgrammeChoice, ...] = (),
    switched: Switched | None = None,
) -> ProgrammeState:
    """The page of the programme that is followed, and `when` that is due; both None without one.

    A session that it has not becomes the last.
    """
    if active is None or when is None:
        return ProgrammeState("Programme", NO_PROGRAMME, None, programmes)
    return ProgrammeState(
        title=active.programme.name,
        no_programme="",
        followed=_followed(catalogue, active, when, session, timing),
        programmes=programmes,
        promise=PROMISE,
        switched=switched,
    )


def _followed(
    catalogue: Catalogue, active: Active, when: Timetable, session: int, timing: Timing | None
) -> Followed:
    programme = active.programme
    numbers = range(1, programme.times_per_day + 1)
    plans = [active_plan(catalogue, active, session=each, timing=timing) for each in numbers]
    plan = plans[min(session, len(plans)) - 1]
    times = when.schedule.times(when.today)
    return Followed(
        session=plan.session,
        sessions=session_choices(plans, times, plan.session),
        count=count_text(len(plan.items), "exercise"),
        items=_rows(catalogue, active, plan),
        length=_length(plan, times),
        when=build_when(programme, when.schedule, when.today, when.first_weekday),
        about=programme.about,
        course=course_notes(programme),
        safety=_safety(catalogue, programme),
    )


def _rows(catalogue: Catalogue, active: Active, plan: Plan) -> tuple[ItemRow, ...]:
    items = {item.id: item for item in active_items(catalogue, active)}
    return tuple(_row(row, items[row.item], plan) for row in build_rows(catalogue, active, plan))


def _row(row: ItemRow, item: PlanItem, plan: Plan) -> ItemRow:
    """The row of a session, with its dose in words, its step and its time."""
    step = f"Step {item.chosen + 1} of {len(item.forms)}" if len(item.forms) > 1 else ""
    seconds = _item_seconds(item, plan)
    time = "" if row.left_out else clock_text(seconds)
    spoken = (row.spoken, step, length_text(seconds) if time else "")
    return replace(
        row,
        dose=dose_long(item.form.dose),
        step=step,
        time=time,
        spoken=". ".join(part for part in spoken if part),
    )


def _item_seconds(item: PlanItem, plan: Plan) -> float:
    """The length of all steps of an item, with the rest that leads to it."""
    return sum(step.seconds or 0.0 for step in plan.steps if step.item == item.id)


def _safety(catalogue: Catalogue, programme: Programme) -> SafetyNotes:
    """What the programme says, and the notes of the catalogue that it does not say already."""
    notes = safety_notes(programme)
    phases = (phase.text for phase in programme.phases)
    said = " ".join((*programme.safety.all, *phases))
    played = {item.exercise for item in programme.items}
    further = tuple(
        note.text
        for note in catalogue.safety
        if Place.PROGRAMME in note.shown
        and (played & {*note.exercises} if note.exercises else note.source is programme.source)
        and not is_said(note.text, said)
    )
    if not further:
        return notes
    return replace(notes, groups=(*notes.groups, NoteGroup("For these exercises", further)))


def _length(plan: Plan, times: Sequence[time]) -> Length:
    is_open = any(step.seconds is None for step in plan.steps)
    return Length(
        title=session_name(times, plan.session) if len(times) > 1 else "The session",
        total=length_text(plan.total_seconds),
        note=_UNTIMED if is_open else "",
        phases=phase_times(plan.steps),
    )
