"""What the app proposes, as values: light enough for the first picture of a start."""

from dataclasses import dataclass

from limber.catalogue.kinds import Posture


@dataclass(frozen=True, slots=True)
class Figure:
    """A form as it is played: its picture, its name and its dose."""

    name: str
    dose: str
    posture: Posture
    figures: tuple[str, ...] = ()
    """Whose figure to show: the first of these ids that has one."""


@dataclass(frozen=True, slots=True)
class Why:
    """The rule behind a proposal, its thresholds, and the sessions that it rests on."""

    rule: str
    thresholds: tuple[str, ...]
    sessions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One proposal in words."""

    proposal: str
    """Its id."""
    exercise: str
    """The one that its page tells of."""
    item: str
    title: str
    is_harder: bool
    now: Figure
    then: Figure | None
    """None: it would be left out."""
    reason: str
    accept: str
    accept_short: str
    """The same where there is little room."""
    needs: str
    """What stands in the way of the form proposed; empty where nothing does."""
    why: Why


@dataclass(frozen=True, slots=True)
class Switched:
    """What was just done, and can be taken back with one press."""

    text: str
    item: str
    by_proposal: bool


@dataclass(frozen=True, slots=True)
class Relief:
    """That weeks of sessions brought no relief."""

    title: str
    figures: str
    notes: tuple[str, ...]
