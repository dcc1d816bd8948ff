"""What Settings shows of the cues: in which set they sound, and each by its name."""

from dataclasses import dataclass
from typing import Final

from limber.engine.cues import Cue, SoundSet
from limber.settings import Settings

SETS: Final = ((SoundSet.SOFT, "Soft"), (SoundSet.CLEAR, "Clear"))
NAMES: Final = (
    (Cue.READY, "Get into place", "One note that swells"),
    (Cue.COUNT, "Count-in", "A soft tick for 3, 2 and 1"),
    (Cue.START, "Start", "One low bell"),
    (Cue.HALFWAY, "Half way", "One high, light stroke"),
    (Cue.LAST, "Last seconds", "A bright tick for each of the last three"),
    (Cue.END, "End", "A high bell, struck twice"),
    (Cue.LIFT, "Lift", "A high tick of wood"),
    (Cue.HOLD, "Hold", "A soft tick between lift and lower"),
    (Cue.LOWER, "Lower", "A low tick of wood"),
    (Cue.SWITCH, "Change of sides", "Two falling notes, the second trembles"),
    (Cue.REST, "Rest", "Two soft falling notes"),
    (Cue.PAUSED, "Pause", "One low note"),
    (Cue.RESUMED, "Going on", "Two rising notes"),
    (Cue.FINISHED, "Session done", "Four rising bells"),
)
"""In the order of a session: what a cue says, and what it sounds like."""


@dataclass(frozen=True, slots=True)
class CueRow:
    """One cue."""

    cue: Cue
    title: str
    hint: str
    is_heard: bool


@dataclass(frozen=True, slots=True)
class CueState:
    """How the cues are set."""

    settings: Settings
    rows: tuple[CueRow, ...]
    summary: str
    """How many are heard."""
    obstacle: str
    """What keeps all of them from being heard; empty if nothing does."""


def build_cues(settings: Settings, obstacle: str = "") -> CueState:
    """The cues as they are set; `obstacle` is what keeps them from being heard, if anything."""
    left_out = settings.cues_left_out
    return CueState(
        settings=settings,
        rows=tuple(CueRow(cue, title, hint, cue not in left_out) for cue, title, hint in NAMES),
        summary=_summary(len(set(left_out))),
        obstacle=obstacle,
    )


def _summary(left_out: int) -> str:
    if left_out == 0:
        return "All are heard"
    return (
        "None is heard"
        if left_out == len(Cue)
        else f"{len(Cue) - left_out} of {len(Cue)} are heard"
    )
