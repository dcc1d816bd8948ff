"""One past session in full: its figures, every set, and the note."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from limber.engine.events import SetResult, SetStatus
from limber.history.models import SessionRecord, SessionStatus
from limber.ui.view_state.done import DoneItem, gather
from limber.ui.view_state.history_words import (
    REHEARSAL_NOTE,
    STATUS_WORDS,
    amount_in_words,
    amount_text,
    full_day_text,
    side_text,
    span_text,
)
from limber.ui.view_state.recent import part_of_day
from limber.ui.view_state.words import clock_text, sentences


@dataclass(frozen=True, slots=True)
class SetChip:
    """One set: what was done, and how much of it was asked for."""

    text: str
    status: SetStatus
    hint: str


@dataclass(frozen=True, slots=True)
class ChipGroup:
    """The sets of one side; the label is empty where both work at once."""

    label: str
    chips: tuple[SetChip, ...]


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """One exercise of the session with all its sets."""

    name: str
    status: SetStatus
    groups: tuple[ChipGroup, ...]
    spoken: str


@dataclass(frozen=True, slots=True)
class DetailStat:
    """One figure, with what it counts."""

    value: str
    caption: str


@dataclass(frozen=True, slots=True)
class SessionDetail:
    """One session, as the right of History shows it."""

    id: str
    title: str
    is_evening: bool
    programme: str
    span: str
    stats: tuple[DetailStat, ...]
    remarks: tuple[str, ...]
    exercises: tuple[ExerciseLine, ...]
    note: str

    @property
    def spoken(self) -> str:
        """All of it in a row, for those who hear it."""
        return sentences(
            self.title,
            f"{self.programme}, {self.span}",
            *(f"{stat.caption}: {stat.value.replace('→', 'then')}" for stat in self.stats),
            *self.remarks,
            *(exercise.spoken for exercise in self.exercises),
            f"Note: {self.note}" if self.note else "",
        )


def build_detail(record: SessionRecord) -> SessionDetail:
    """A stored session in full, whatever the catalogue says today."""
    items = gather(one.result for one in record.sets)
    part = part_of_day(record.started_at)
    return SessionDetail(
        id=record.id,
        title=f"{full_day_text(record.started_at.date())}, {part.lower()}",
        is_evening=part == "Evening",
        programme=record.programme_name,
        span=span_text(record.started_at, record.ended_at),
        stats=tuple(_stats(record, items)),
        remarks=tuple(_remarks(record)),
        exercises=tuple(_line(item) for item in items),
        note=record.note or "",
    )


def _stats(record: SessionRecord, items: tuple[DoneItem, ...]) -> Iterator[DetailStat]:
    if record.ended_at is not None:
        length = (record.ended_at - record.started_at).total_seconds()
        yield DetailStat(clock_text(length), "minutes")
    whole = sum(item.status is SetStatus.DONE for item in items)
    yield DetailStat(f"{whole} of {len(items)}", "exercises")
    if record.effort is not None:
        yield DetailStat(f"{record.effort}", "effort, 0 to 10")
    if record.pain_before is not None and record.pain_after is not None:
        yield DetailStat(f"{record.pain_before} → {record.pain_after}", "pain before, after")
    elif record.pain_after is not None:
        yield DetailStat(f"{record.pain_after}", "pain after")
    elif record.pain_before is not None:
        yield DetailStat(f"{record.pain_before}", "pain before")


def _remarks(record: SessionRecord) -> Iterator[str]:
    if record.status is SessionStatus.PARTIAL:
        yield "Stopped part-way."
    if record.status is SessionStatus.RUNNING:
        yield "Still running."
    if record.rehearsal:
        yield REHEARSAL_NOTE
    if record.by_hand:
        yield "Added by hand."
    elif record.changed_at is not None:
        yield "Corrected afterwards."


def _line(item: DoneItem) -> ExerciseLine:
    groups = tuple(_groups(item.results))
    words = [f"{item.name}, {STATUS_WORDS[item.status].lower()}"]
    words += [chip.hint for group in groups for chip in group.chips]
    return ExerciseLine(item.name, item.status, groups, ". ".join(words))


def _groups(results: tuple[SetResult, ...]) -> Iterator[ChipGroup]:
    for (side, direction), sets in groupby(results, lambda one: (one.side, one.direction)):
        label = side_text(side, direction)
        yield ChipGroup(label, tuple(_chip(one, label) for one in sets))


def _chip(result: SetResult, label: str) -> SetChip:
    where = f"{label}, set {result.set}" if label else f"Set {result.set}"
    if result.status is SetStatus.SKIPPED:
        return SetChip("–", result.status, f"{where}: skipped")
    status = STATUS_WORDS[result.status].lower()
    text = f"{where}: {amount_in_words(result)}, {status}"
    return SetChip(amount_text(result), result.status, text)
