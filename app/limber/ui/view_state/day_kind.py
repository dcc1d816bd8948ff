"""What a square of the calendar can say."""

from enum import StrEnum


class DayKind(StrEnum):
    """What became of a day, or is to come of it."""

    DONE = "done"
    PARTIAL = "partial"
    NONE = "none"
    DUE = "due"
    COMING = "coming"
    REST = "rest"
    EXTRA = "extra"
    """Done although nothing was due."""
    PAUSED = "paused"
    BLANK = "blank"
    """No programme was followed."""
