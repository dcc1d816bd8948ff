"""How threads that compute beside the window share Python's lock with it."""

import sys
from typing import Final

LONGEST_TURN_SECONDS: Final = 0.001
"""So long the window waits for the lock at a time; without this, 5 ms."""


def take_short_turns() -> None:
    """Have every thread hand the lock on soon; to be called before one of them begins."""
    sys.setswitchinterval(LONGEST_TURN_SECONDS)
