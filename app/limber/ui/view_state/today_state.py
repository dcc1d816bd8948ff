"""What Today shows, as values: light enough for the first picture of a start."""

from dataclasses import dataclass
from enum import StrEnum

from limber.catalogue.kinds import Posture
from limber.ui.view_state.suggestion_state import Relief, Suggestion, Switched


class DayPart(StrEnum):
    """The part of a day that a time lies in."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"


class DayMark(StrEnum):
    """What became of one session of a day, or will."""

    DONE = "done"
    PARTIAL = "partial"
    MISSED = "missed"
    DUE = "due"
    COMING = "coming"
    REST = "rest"
    PAUSED = "paused"


@dataclass(frozen=True, slots=True)
class WeekRow:
    """One session of each day of the week."""

    part: DayPart
    name: str


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day of the week, with a mark for each row."""

    label: str
    marks: tuple[DayMark, ...]
    is_today: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class Week:
    """The week that today lies in."""

    rows: tuple[WeekRow, ...]
    days: tuple[WeekDay, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """How far the programme was kept to."""

    percent: int
    done: str
    in_a_row: str
    """Empty where there is nothing to tell."""
    spoken: str


@dataclass(frozen=True, slots=True)
class Lately:
    """How it went of late; a sentence where nothing was done yet."""

    title: str
    nothing_yet: str
    kept: Kept | None
    week: Week | None


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
    part: DayPart
    name: str
    text: str
    """The name with the length."""
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
class Tile:
    """One exercise of the session, in few words."""

    exercise: str
    item: str
    posture: Posture
    figures: tuple[str, ...]
    """Whose figure to show: the first of these ids that has one."""
    name: str
    dose: str
    """Or why it is left out."""
    is_played: bool
    spoken: str


@dataclass(frozen=True, slots=True)
class SessionCard:
    """The session that the large button starts."""

    programme: str
    session: int
    part: DayPart
    eyebrow: str
    """When it is due; empty where nothing is."""
    name: str
    next: str
    """When the next one is due, where none is now; empty on other days."""
    length: str
    equipment: str
    posture: Posture
    start: str
    is_extra: bool
    """None is due any more today; a further session is offered quietly."""
    sessions: tuple[SessionChoice, ...]
    """Empty where there is but one a day."""
    flare: str
    """What the button says that makes the session smaller for a day, or as usual again."""
    is_flare: bool
    note: str
    """What to know of a flare day; empty on others."""
    list_title: str
    list_note: str
    items: tuple[Tile, ...]
    end_pause: str = ""
    """What the button says that makes today a day like others; empty on such a day."""


@dataclass(frozen=True, slots=True)
class TodayState:
    """The page of today; without a session there is no programme yet."""

    title: str
    resume: ResumeCard | None
    session: SessionCard | None
    no_programme: str
    lately: Lately
    suggestions: tuple[Suggestion, ...] = ()
    relief: Relief | None = None
    switched: Switched | None = None
    ended_pause: str = ""
    """What is said of a pause that was just ended and can go on; empty where none was."""
