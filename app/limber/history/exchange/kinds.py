"""The lists of the document, in their order."""

from enum import StrEnum
from typing import Final


class Part(StrEnum):
    """A list at the top of the document, named like its key and its table."""

    SESSIONS = "sessions"
    CHOICES = "choices"
    PROPOSALS = "proposals"
    BREAKS = "breaks"


KIND: Final = "history"
VERSION: Final = 1
"""Of the document. It grows when its keys change; older ones are then still read."""
