"""The words of a scale from 0 to 10."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class ScaleWords:
    """A word for each number, and short ones for the two ends."""

    words: tuple[str, ...]
    low: str
    high: str

    def at(self, number: int) -> str:
        """The word for `number`, or nothing."""
        return self.words[number] if 0 <= number < len(self.words) else ""

    def spoken(self, number: int) -> str:
        """The number with its word, as in: 4, somewhat hard."""
        word = self.at(number)
        return f"{number}, {word}" if word else str(number)


PAIN_WORDS: Final = ScaleWords(
    (
        "no pain",
        "barely there",
        "slight",
        "mild",
        "noticeable",
        "moderate",
        "hard to ignore",
        "strong",
        "very strong",
        "severe",
        "worst",
    ),
    "no pain",
    "worst",
)

EFFORT_WORDS: Final = ScaleWords(
    (
        "no effort",
        "very light",
        "light",
        "moderate",
        "somewhat hard",
        "hard",
        "harder",
        "very hard",
        "very, very hard",
        "nearly all I had",
        "all I had",
    ),
    "no effort",
    "all I had",
)
