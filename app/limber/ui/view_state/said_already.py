"""Whether a note only repeats what is said already."""

import re
from typing import Final

_SAID: Final = 0.6
"""From this share of its words on, a note is said already."""
_STEM: Final = 4


def is_said(note: str, text: str) -> bool:
    """Whether most of a note's words are in the text, in whatever form."""
    stems = _stems(note)
    return len(stems & _stems(text)) >= _SAID * len(stems)


def _stems(text: str) -> frozenset[str]:
    """The beginnings of the longer words, which outlast endings."""
    words = re.findall(r"[a-z]+", text.lower())
    return frozenset(word[:_STEM] for word in words if len(word) >= _STEM)
