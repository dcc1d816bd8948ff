"""How strongly the screen shows each cue to who does not hear it."""

from enum import IntEnum
from typing import Final

from limber.engine.cues import Cue


class Strength(IntEnum):
    """Light where something is counted, bold where something else is to be done."""

    LIGHT = 1
    BOLD = 2


_COUNTED: Final = frozenset(
    {Cue.COUNT, Cue.HALFWAY, Cue.LAST, Cue.LIFT, Cue.HOLD, Cue.LOWER},
)


def strength_of(cue: Cue) -> Strength:
    """How strongly a cue is shown."""
    return Strength.LIGHT if cue in _COUNTED else Strength.BOLD
