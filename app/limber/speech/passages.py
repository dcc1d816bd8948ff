"""What may be said in a stretch of time, and the best of it that fits."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

Length = Callable[[str], float]
"""How long words take, in session seconds."""


class Rank(IntEnum):
    """What is left out first where time is short."""

    COLOUR = 0
    STEP = 1
    DOSE = 2
    POSITION = 3
    ORDER = 4
    NAME = 5
    SIDE = 6
    BEAT = 7


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing to say, from its full form to its shortest; shorter than that it is left out."""

    forms: tuple[str, ...]
    rank: Rank
    key: str = ""
    """What is known once it is said, and need not be said again; empty if nothing."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Phrases for a stretch between two sounds, in seconds from the start of a step."""

    opens: float
    closes: float
    """By then all of it is said: a sound follows."""
    phrases: tuple[Phrase, ...]
    patience: float | None = None
    """So much too late it is stale; None: while there is room for it."""


@dataclass(frozen=True, slots=True)
class Utterance:
    """Words with the instant at which they begin and the one by which they must be over."""

    at: float
    closes: float
    words: str
    keys: frozenset[str]
    seconds: float
    """How long they will take, as far as is known."""


def beat(at: float, closes: float, *forms: str) -> Passage:
    """A word that belongs to an instant: a moment later it is stale."""
    return Passage(at, closes, (Phrase(forms, Rank.BEAT),), patience=0.3)


def fitted(passage: Passage, at: float, length: Length) -> Utterance | None:
    """As much of a passage as is said in time when it begins at `at`; None if nothing is."""
    late = at - passage.opens
    if passage.patience is not None and late > passage.patience:
        return None
    chosen = [0] * len(passage.phrases)
    while (words := _words(passage.phrases, chosen)) and at + length(words) > passage.closes:
        _shorten(passage.phrases, chosen)
    if not words:
        return None
    said = (p.key for p, form in zip(passage.phrases, chosen, strict=True) if form < len(p.forms))
    keys = frozenset(key for key in said if key)
    return Utterance(at, passage.closes, words, keys, length(words))


def _words(phrases: Sequence[Phrase], chosen: Sequence[int]) -> str:
    kept = (p.forms[form] for p, form in zip(phrases, chosen, strict=True) if form < len(p.forms))
    return " ".join(kept)


def _shorten(phrases: Sequence[Phrase], chosen: list[int]) -> None:
    """Make the least important phrase that is still there shorter, the last one first."""
    there = [i for i, phrase in enumerate(phrases) if chosen[i] < len(phrase.forms)]
    least = min(there, key=lambda i: (phrases[i].rank, -i))
    chosen[least] += 1
