"""How much is said."""

from enum import StrEnum


class Level(StrEnum):
    """How much the voice says in a session."""

    EVERYTHING = "everything"
    """With the position, the steps, the sets and every count."""
    ESSENTIALS = "essentials"
    """What is done, which side, when it starts, half time, the last seconds and the end."""
    CUES_ONLY = "cues-only"
    """Nothing: the chimes alone."""
