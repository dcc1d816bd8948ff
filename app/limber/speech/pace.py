"""How long an engine takes to say something: a guess that gets better with every sentence."""

from dataclasses import dataclass, replace
from typing import Final

WORD_LETTERS: Final = 6
"""A word of usual length, with the space after it."""
USUAL_WORDS_PER_MINUTE: Final = 140.0
BREATH_SECONDS: Final = 0.35
"""Before and after whatever is said."""
SENTENCE_SECONDS: Final = 0.3
"""Between two sentences."""
LEAST, MOST = 0.4, 2.5
"""Bounds of what is learnt: a measurement beyond them is none."""
_WEIGHT: Final = 0.2
_LONG_ENOUGH_SECONDS: Final = 1.0
"""What is shorter says more of the engine's breath than of its pace."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How fast a voice speaks."""

    words_per_minute: float = USUAL_WORDS_PER_MINUTE
    correction: float = 1.0
    """What was learnt of the voice: how many times longer than that it takes."""

    def seconds(self, words: str) -> float:
        """About how long it takes to say these words."""
        if not words:
            return 0.0
        letters_per_second = self.words_per_minute * WORD_LETTERS / 60
        pauses = BREATH_SECONDS + SENTENCE_SECONDS * words.count(". ")
        return self.correction * (pauses + len(words) / letters_per_second)

    def learnt(self, words: str, seconds: float) -> "Pace":
        """The pace corrected by how long the engine took for these words."""
        expected = replace(self, correction=1.0).seconds(words)
        if expected < _LONG_ENOUGH_SECONDS or not LEAST <= seconds / expected <= MOST:
            return self
        correction = self.correction + _WEIGHT * (seconds / expected - self.correction)
        return replace(self, correction=round(correction, 3))
