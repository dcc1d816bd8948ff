"""What may be said in a stretch of time, and the best of it that fits."""

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from enum import IntEnum
from typing import Final

LAST_COUNTS: Final = ("side", "position", "place")
"""Subjects of which only what was said last is true."""

Length = Callable[[str], float]
"""How long words take, in session seconds."""


class Rank(IntEnum):
    """What is left out first where time is short."""

    COLOUR = 0
    STEP = 1
    ORDER = 2
    DOSE = 3
    POSITION = 4
    NAME = 5
    SIDE = 6
    BEAT = 7


@dataclass(frozen=True, slots=True)
class Phrase:
    """One thing to say, from its full form to its shortest; shorter than that it is left out."""

    forms: tuple[str, ...]
    rank: Rank
    key: str = ""
    """What is known once it is said, and need not be said again; empty if nothing.

    Its first word is the subject: see `known_with`.
    """
    brief_key: str = ""
    """All that is known once its shortest form is said; empty if that is as good."""

    def keys_of(self, form: int) -> frozenset[str]:
        """What is known once this form is said."""
        is_brief = self.brief_key and form == len(self.forms) - 1
        return frozenset((self.brief_key,) if is_brief else (self.key, self.brief_key)) - {""}

    def without(self, told: AbstractSet[str]) -> "Phrase | None":
        """What is left to say of it; None if nothing is."""
        if self.key in told:
            return None
        if self.brief_key and self.brief_key in told:
            return replace(self, forms=self.forms[:-1], brief_key="")
        return self


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


def known_with(told: AbstractSet[str], keys: AbstractSet[str]) -> set[str]:
    """What is known when these keys were said too: of sides and places only the last."""
    replaced = tuple(f"{each} " for each in LAST_COUNTS if any(k.startswith(each) for k in keys))
    return {key for key in told if not key.startswith(replaced)} | keys


def beat(at: float, closes: float, *forms: str) -> Passage:
    """A word that belongs to an instant: a moment later it is stale."""
    return Passage(at, closes, (Phrase(forms, Rank.BEAT),), patience=0.3)


def fitted(passage: Passage, at: float, length: Length) -> Utterance | None:
    """As much of a passage as is said in time when it begins at `at`; None if nothing is."""
    late = at - passage.opens
    if passage.patience is not None and late > passage.patience:
        return None
    chosen = [0] * len(passage.phrases)

    def fits() -> bool:
        return at + length(_words(passage.phrases, chosen)) <= passage.closes

    while _left(passage.phrases, chosen) and not fits():
        _shorten(passage.phrases, chosen)
    _bring_back(passage.phrases, chosen, fits)
    _lengthen(passage.phrases, chosen, fits)
    words = _words(passage.phrases, chosen)
    if not words:
        return None
    said = [passage.phrases[i].keys_of(chosen[i]) for i in _left(passage.phrases, chosen)]
    keys = frozenset(key for keys in said for key in keys)
    return Utterance(at, passage.closes, words, keys, length(words))


def of_repetitions(
    passages: tuple[Passage, ...], seconds: float | None, gap: float, length: Length
) -> tuple[Passage, ...]:
    """The passages of a set of repetitions, with room before the numbers for what is done."""
    if not passages or not _tells_what(passages[0]):
        return passages
    return before_numbers(passages[0], passages[1:], seconds, gap, length)


def before_numbers(
    first: Passage,
    later: Sequence[Passage],
    seconds: float | None,
    gap: float,
    length: Length,
) -> tuple[Passage, ...]:
    """The passages of a set of so many seconds, if that is known, with room in the first one.

    What is done and where counts for more than the next numbers, and how it is done for more than
    the numbers up to half time.
    """
    end = float("inf") if seconds is None else seconds
    where = [each.forms[0] for each in first.phrases if each.rank is not Rank.STEP]
    everything = [each.forms[0] for each in first.phrases]
    needed = first.opens + length(" ".join(where))
    over = gap + max(needed, min(first.opens + length(" ".join(everything)), end / 2))
    kept = tuple(each for each in later if each.opens >= over)
    closes = min((each.opens for each in kept), default=end) - gap
    return (replace(first, closes=closes), *kept)


def _tells_what(passage: Passage) -> bool:
    """Whether it tells what is done, or how."""
    return any(each.rank in (Rank.NAME, Rank.STEP) for each in passage.phrases)


def _left(phrases: Sequence[Phrase], chosen: Sequence[int]) -> list[int]:
    """Those that are said, in whatever form."""
    return [i for i, phrase in enumerate(phrases) if chosen[i] < len(phrase.forms)]


def _words(phrases: Sequence[Phrase], chosen: Sequence[int]) -> str:
    return " ".join(phrases[i].forms[chosen[i]] for i in _left(phrases, chosen))


def _shorten(phrases: Sequence[Phrase], chosen: list[int]) -> None:
    """Make the least important phrase that is still there shorter, the last one first.

    The position is left out only when the name is as short as it can be too; the side is in full as
    long as there is any of these.
    """
    there = _left(phrases, chosen)
    gives_way = [
        i
        for i in there
        if phrases[i].rank < Rank.POSITION
        or (phrases[i].rank < Rank.SIDE and chosen[i] + 1 < len(phrases[i].forms))
    ]
    least = min(gives_way or there, key=lambda i: (phrases[i].rank, -i))
    chosen[least] += 1


def _bring_back(phrases: Sequence[Phrase], chosen: list[int], fits: Callable[[], bool]) -> None:
    """Say in brief what was left out for something that is left out as well."""
    left_out = [i for i, each in enumerate(phrases) if chosen[i] == len(each.forms)]
    for i in sorted(left_out, key=lambda i: -phrases[i].rank):
        if phrases[i].rank >= Rank.DOSE:
            chosen[i] -= 1
            chosen[i] += not fits()


def _lengthen(phrases: Sequence[Phrase], chosen: list[int], fits: Callable[[], bool]) -> None:
    """Say in full again what there is time for now that others are left out."""
    for i in sorted(_left(phrases, chosen), key=lambda i: -phrases[i].rank):
        while chosen[i] > 0:
            chosen[i] -= 1
            if not fits():
                chosen[i] += 1
                break
