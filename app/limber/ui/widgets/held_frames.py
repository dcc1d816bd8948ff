"""Which frames of the ring are left out where motion is to be reduced."""

from dataclasses import replace
from typing import Final

from limber.ui.widgets.ring import RingState, RingStyle

_EVERY: Final = 4
"""Of those that come while motion is reduced: with them a second has passed."""


class HeldFrames:
    """Lets through what is new, and of the motion within a second nothing or one in four."""

    def __init__(self) -> None:
        self._held = 0

    def holds(self, ring: RingState, shown: RingState) -> bool:
        """Whether the motion within a second alone is new, and is not to be shown."""
        moved = replace(shown, fraction=ring.fraction, segment_fraction=ring.segment_fraction)
        if moved != ring:
            self._held = 0
            return False
        self._held += 1
        counts_seconds = bool(ring.text) and ring.style is not RingStyle.MOVE
        return counts_seconds or self._held % _EVERY != 0
