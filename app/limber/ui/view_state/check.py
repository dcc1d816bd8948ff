"""What the page that checks everything shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from limber.settings import Settings
from limber.ui.view_state.findings import Found
from limber.ui.view_state.sound_check import SoundState, build_sound

TITLE: Final = "Is everything ready?"
SENTENCE: Final = (
    "Test the sound from where you will lie. What is not ready does not hold you up:"
    " a session runs without it."
)
LOOKING: Final = "Looking …"


class Mark(StrEnum):
    """How a row begins."""

    LOOKING = "looking"
    GOOD = "good"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing that is looked at, what was found, and what to do about it."""

    title: str
    text: str
    remedy: str
    mark: Mark
    attempt: str = ""
    """What the button says with which the person tries it; empty where there is none."""


@dataclass(frozen=True, slots=True)
class CheckState:
    """All that is checked, and where one goes from there."""

    sound: SoundState
    rows: tuple[CheckRow, ...]
    next: str
    """What the button that goes on says."""
    back: str
    """What the button that goes back says; empty where there is nothing to put off."""


def build_state(
    settings: Settings,
    trouble: str,
    findings: Iterable[tuple[str, Found | None, str]],
    *,
    before_session: bool,
) -> CheckState:
    """What is known now; `trouble` is what the sound system says.

    Each of the `findings` comes with its title before it and its attempt after it.
    """
    return CheckState(
        sound=build_sound(settings, trouble),
        rows=tuple(_row(*finding) for finding in findings),
        next="Start the session" if before_session else "Done",
        back="Not now" if before_session else "",
    )


def _row(title: str, found: Found | None, attempt: str) -> CheckRow:
    if found is None:
        return CheckRow(title, LOOKING, "", Mark.LOOKING)
    mark = Mark.GOOD if found.is_good else Mark.BAD
    return CheckRow(title, found.text, found.remedy, mark, attempt)
