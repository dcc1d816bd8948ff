"""The safety notes as the person reads them: grouped, the documents' apart from ours."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from limber.catalogue.models import Catalogue, Exercise, Origin, Posture
from limber.catalogue.safety import Place, SafetyNote
from limber.ui.view_state.history_words import full_day_text
from limber.ui.view_state.names import origin_name
from limber.ui.view_state.words import count_text

BAND: Final = "resistance band"
_ALL_NAMED_UP_TO: Final = 2
_SOME_NAMED_UP_TO: Final = 20


class Group(StrEnum):
    """What a note is about; the values are the titles."""

    BEFORE = "Before you start"
    STOP = "When to stop"
    POSITIONS = "Take care in these positions"
    BANDS = "Take care with bands"
    STANDING = "Take care when standing"
    CONDITIONS = "With a condition"
    HOW_LONG = "How long, how often"


_RIGHT: Final = (Group.POSITIONS,)
"""As long as all others."""


@dataclass(frozen=True, slots=True)
class NoteLine:
    """A note, and in small words where it is from and what it is about."""

    text: str
    about: str


@dataclass(frozen=True, slots=True)
class SafetyGroup:
    """The notes of a group by whose they are."""

    title: str
    documents: tuple[NoteLine, ...]
    ours: tuple[NoteLine, ...]


@dataclass(frozen=True, slots=True)
class SafetyState:
    """All notes, in two columns."""

    back: str
    """The name of the page that led here."""
    read: str
    left: tuple[SafetyGroup, ...]
    right: tuple[SafetyGroup, ...]


def build_state(catalogue: Catalogue, read_on: date | None, back: str = "Settings") -> SafetyState:
    """All notes of the catalogue; `read_on` is the day on which they were read."""
    found = {group: _group(catalogue, group) for group in Group}
    filled = {group: each for group, each in found.items() if each.documents or each.ours}
    return SafetyState(
        back=back,
        read=safety_read(read_on),
        left=tuple(each for group, each in filled.items() if group not in _RIGHT),
        right=tuple(each for group, each in filled.items() if group in _RIGHT),
    )


def safety_read(day: date | None) -> str:
    """When the notes were read."""
    return "Not read yet" if day is None else f"Read on {full_day_text(day)}"


def first_notes(catalogue: Catalogue) -> tuple[str, ...]:
    """What is to be read before the very first session, what stops one first."""
    notes = [note for note in catalogue.safety if Place.FIRST_SESSION in note.shown]
    return tuple(note.text for note in sorted(notes, key=_weight))


def _weight(note: SafetyNote) -> int:
    """What keeps from starting comes first, then what ends a session, then the rest."""
    if Place.SHARP_PAIN in note.shown:
        return 1 if Place.PAIN_RISES in note.shown else 0
    return 2 if Place.PAIN_RISES in note.shown else 3


def _group(catalogue: Catalogue, group: Group) -> SafetyGroup:
    notes = [note for note in catalogue.safety if _group_of(catalogue, note) is group]
    return SafetyGroup(
        title=group,
        documents=tuple(_line(catalogue, one) for one in notes if one.source is not Origin.OURS),
        ours=tuple(_line(catalogue, one) for one in notes if one.source is Origin.OURS),
    )


def _group_of(catalogue: Catalogue, note: SafetyNote) -> Group:
    exercises = _exercises(catalogue, note)
    if note.conditions:
        return Group.CONDITIONS
    if Place.PAIN_RISES in note.shown:
        return Group.STOP
    if not exercises:
        return Group.BEFORE if Place.FIRST_SESSION in note.shown else Group.HOW_LONG
    if all(BAND in each.equipment for each in exercises):
        return Group.BANDS
    if all(each.start_position.posture is Posture.STANDING for each in exercises):
        return Group.STANDING
    return Group.POSITIONS


def _exercises(catalogue: Catalogue, note: SafetyNote) -> list[Exercise]:
    return [catalogue.exercises[each] for each in note.exercises if each in catalogue.exercises]


def _line(catalogue: Catalogue, note: SafetyNote) -> NoteLine:
    names = [each.name for each in _exercises(catalogue, note)]
    source = "" if note.source is Origin.OURS else origin_name(catalogue, note.source)
    return NoteLine(note.text, ": ".join(part for part in (source, _named(names)) if part))


def _named(names: Sequence[str]) -> str:
    """The exercises by name, the plainest first, as far as they can be taken in."""
    if len(names) > _SOME_NAMED_UP_TO:
        return count_text(len(names), "exercise")
    plainest = sorted(names, key=lambda name: (len(name), name))
    if len(names) <= _ALL_NAMED_UP_TO:
        return "; ".join(plainest)
    return f"{'; '.join(plainest[:2])}; {len(names) - 2} more"
