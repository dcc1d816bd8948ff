"""How a widget says how round the ring of the focus is around it."""

from typing import Final

RADIUS_PROPERTY: Final = "focusRadius"
"""A widget may say with this dynamic property how round its ring is, in logical pixels."""
DRAWS_OWN_FOCUS: Final = -1.0
"""The radius of what needs no ring, as a row in it shows the focus."""
