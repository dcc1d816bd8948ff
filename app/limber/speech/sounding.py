"""How long the cues sound: words keep clear of them."""

from collections.abc import Mapping
from typing import Final

from limber.engine.cues import Cue

CUE_SECONDS: Final[Mapping[Cue, float]] = {
    Cue.READY: 0.6,
    Cue.COUNT: 0.1,
    Cue.START: 1.1,
    Cue.HALFWAY: 0.55,
    Cue.LAST: 0.1,
    Cue.END: 1.1,
    Cue.LIFT: 0.1,
    Cue.HOLD: 0.1,
    Cue.LOWER: 0.1,
    Cue.SWITCH: 0.8,
    Cue.REST: 0.7,
    Cue.PAUSED: 0.6,
    Cue.RESUMED: 0.6,
    Cue.FINISHED: 1.2,
}
"""In real time, to where nothing more can be made out."""
GAP_SECONDS: Final = 0.1
"""Between a cue and the words before or after it."""
WAKING_SECONDS: Final = 1.0
"""A wireless loudspeaker that slept swallows so much of what it is to play first."""
