"""What the report says, as plain values."""

from dataclasses import dataclass

from limber.ui.view_state.charts import Chart


@dataclass(frozen=True, slots=True)
class Fact:
    """One figure at the head of the report."""

    value: str
    caption: str


@dataclass(frozen=True, slots=True)
class ExerciseLine:
    """One exercise: what was prescribed, and what was done of it."""

    name: str
    prescribed: str
    sessions: str
    """In how many sessions it was done, of those that it was part of."""
    sets: str
    """How many sets were done to their end, of all."""
    left: str
    """On average in a set; so is the right, and both where they work together."""
    right: str
    both: str


@dataclass(frozen=True, slots=True)
class Remark:
    """A day with what is to be said of it."""

    day: str
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """All of it."""

    title: str
    period: str
    programme: str
    facts: tuple[Fact, ...]
    charts: tuple[Chart, ...]
    """Minutes a week, then pain."""
    exercises: tuple[ExerciseLine, ...]
    exercises_left_out: str
    """How many more there are; empty where all are named. So it is with what follows."""
    steps: tuple[Remark, ...]
    steps_left_out: str
    pains: tuple[Remark, ...]
    pains_left_out: str
    notes: tuple[Remark, ...]
    notes_left_out: str
    nothing: str = ""
    """Said in the place of all else where no session counts."""

    @classmethod
    def without_sessions(cls, title: str, period: str, programme: str, nothing: str) -> "Report":
        """What is said of a time in which no session counts."""
        return cls(title, period, programme, (), (), (), "", (), "", (), "", (), "", nothing)
