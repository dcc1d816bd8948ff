"""What Today shows, as values: light enough for the first picture of a start."""

from dataclasses import dataclass
from enum import StrEnum

from limber.catalogue.kinds import Posture
from limber.ui.view_state.suggestion_state import Relief, Suggestion, Switched


class DayMark(StrEnum):
    """What was done in one half of a day."""

    DONE = "done"
    PARTIAL = "partial"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class DayColumn:
    """One day of the strip."""

    label: str
    early: DayMark
    late: DayMark
    is_today: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session of the list."""

    when: str
    name: str
    mark: DayMark
    mark_text: str


@dataclass(frozen=True, slots=True)
class Recent:
    """The last seven days and the last sessions; nothing but a sentence where there is none."""

    title: str
    nothing_yet: str
    days: tuple[DayColumn, ...]
    sessions: tuple[SessionLine, ...]


@dataclass(frozen=True, slots=True)
class ProgrammeChoice:
    """One programme that can be followed."""

    programme: str
    name: str
    about: str
    meta: str
    is_part: bool
    is_chosen: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class ResumeCard:
    """The offer to go on with an interrupted session."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SessionChoice:
    """One of the day's sessions."""

    session: int
    text: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class StepTo:
    """A step beside the one that is played."""

    rung: str
    spoken: str


@dataclass(frozen=True, slots=True)
class ItemRow:
    """One exercise of the session."""

    exercise: str
    item: str
    posture: Posture
    name: str
    position: str
    dose: str
    note: str
    """Which rung is played, where it is not the programme's own."""
    spoken: str
    skipped: str = ""
    """The steps that easier or harder pass over, and why."""
    easier: StepTo | None = None
    harder: StepTo | None = None
    left_out: str = ""
    """Why it is not played today; empty where it is."""
    take_back: str = ""
    """What the button says that takes a changed dose back; empty where there is none."""
    step: str = ""
    """Where it stands on its ladder; empty where that is not shown."""
    time: str = ""
    """How long it takes; empty where that is not shown."""
    figures: tuple[str, ...] = ()
    """Whose figure to show: the first of these ids that has one."""


@dataclass(frozen=True, slots=True)
class NoteGroup:
    """A title and the sentences under it."""

    title: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SafetyNotes:
    """What to read before the first session, those of the document apart from ours."""

    title: str
    first: str
    """The sentence that is always seen."""
    groups: tuple[NoteGroup, ...]


@dataclass(frozen=True, slots=True)
class SessionCard:
    """The session that the large button starts."""

    programme: str
    session: int
    eyebrow: str
    name: str
    length: str
    equipment: str
    posture: Posture
    start: str
    is_extra: bool
    """Everything for today is done; a further session is offered quietly."""
    sessions: tuple[SessionChoice, ...]
    """Empty where there is but one a day."""
    flare: str
    """What the button says that makes the session smaller for a day, or as usual again."""
    is_flare: bool
    note: str
    """What to know of a flare day; empty on others."""
    list_title: str
    items: tuple[ItemRow, ...]
    safety: SafetyNotes


@dataclass(frozen=True, slots=True)
class TodayState:
    """The page of today; without a session there is no programme yet."""

    title: str
    resume: ResumeCard | None
    session: SessionCard | None
    no_programme: str
    programmes: tuple[ProgrammeChoice, ...]
    """Empty until they are asked for, where one is followed."""
    recent: Recent
    suggestions: tuple[Suggestion, ...] = ()
    relief: Relief | None = None
    switched: Switched | None = None
