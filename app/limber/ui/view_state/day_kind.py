"""What a square of the calendar can say."""

from enum import StrEnum


class DayKind(StrEnum):
    """What became of a day, or is to come of it."""

    DONE = "done"
    PARTIAL = "partial"
    """Some of its sessions were done."""
    PART_WAY = "part-way"
    """None was done to its end, but one was begun."""
    NONE = "none"
    DUE = "due"
    COMING = "coming"
    REST = "rest"
    EXTRA = "extra"
    """Done although nothing was due."""
    DAY_OFF = "day-off"
    PAUSED = "paused"
    BLANK = "blank"
    """No programme was followed."""
