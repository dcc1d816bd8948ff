"""The sounds a session makes, by name."""

from enum import StrEnum


class SoundSet(StrEnum):
    """What the cues are played on; its value is the name of its folder in `resources/sounds`."""

    SOFT = "soft"
    """Rounded and warm."""
    CLEAR = "clear"
    """Brighter, with a hard beginning: heard through music and with poor loudspeakers."""


class Cue(StrEnum):
    """One short sound; its value is the name of its file in each set, without `.wav`."""

    READY = "ready"
    """Get into place: one note that swells."""
    COUNT = "count"
    """3-2-1 before the start: soft tick."""
    START = "start"
    """The work begins: one low bell."""
    HALFWAY = "halfway"
    """Half of a long hold is over: one high, light stroke."""
    LAST = "last"
    """One of the last three seconds of a hold or run: bright tick, higher than `COUNT`."""
    END = "end"
    """The work is over: a bell struck twice, high."""
    LIFT = "lift"
    """A repetition goes up: wood tick."""
    HOLD = "hold"
    """A repetition is held: soft tick in the middle."""
    LOWER = "lower"
    """A repetition comes down: wood tick, lower than `LIFT`."""
    SWITCH = "switch"
    """The other side or direction: two falling notes, the second a trembling one."""
    REST = "rest"
    """Rest begins: two falling notes, soft."""
    PAUSED = "paused"
    """The session waits: one low note."""
    RESUMED = "resumed"
    """The session goes on: two low notes, rising."""
    FINISHED = "finished"
    """The session is done: a short rising figure."""
