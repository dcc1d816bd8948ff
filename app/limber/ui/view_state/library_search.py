"""Searching the library: folded words, other words for the same, and words typed a little wrong."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_SYNONYMS: Final = {
    "abductor": ("outer hip",),
    "abs": ("belly", "core"),
    "adductor": ("inner thigh",),
    "bottom": ("buttock",),
    "bum": ("buttock",),
    "butt": ("buttock",),
    "elastic": ("band",),
    "glute": ("buttock",),
    "groin": ("inner thigh",),
    "hamstring": ("back of the thigh", "back thigh"),
    "iliopsoas": ("hip flexor", "front of the hip"),
    "loop": ("band",),
    "lying": ("on your",),
    "piriformis": ("deep",),
    "psoas": ("hip flexor", "front of the hip"),
    "quad": ("front of the thigh",),
    "stomach": ("belly", "on your front"),
    "theraband": ("band",),
    "tummy": ("belly", "on your front"),
}
"""What a word that people use is called here."""
_LEAST_LETTERS: Final = 4
"""Shorter words are taken as they are typed."""
_LIKENESS: Final = 0.8


class Search:
    """What a person typed: each word begins a word of what is found, or stands for one there."""

    def __init__(self, text: str, haystacks: Iterable[str]) -> None:
        """`haystacks` are the folded texts, each with a space before it."""
        whole = tuple(haystacks)
        self._words = [_meanings(word, whole) for word in map(fold, text.split()) if word]

    def finds(self, haystack: str) -> bool:
        """Whether every word, in one of its meanings, is there."""
        return all(any(one in haystack for one in meanings) for meanings in self._words)


def fold(text: str) -> str:
    """A text for comparing: words and digits only, without accents and capitals."""
    apart = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(char for char in apart if not unicodedata.combining(char))
    return " ".join(re.findall(r"\w+", kept))


def _meanings(word: str, haystacks: tuple[str, ...]) -> tuple[str, ...]:
    stem = _stem(word)
    meant = (word, *_SYNONYMS.get(word, ()), *_SYNONYMS.get(stem, ()))
    spaced = tuple(f" {one}" for one in meant)
    if any(one in haystack for haystack in haystacks for one in spaced):
        return spaced
    alike = dict.fromkeys((*_alike(word, haystacks), *_alike(stem, haystacks)))
    return tuple(f" {one}" for one in (word, *alike))


def _stem(word: str) -> str:
    """A word without the endings that matter least: glutes, stretching."""
    if len(word) <= _LEAST_LETTERS:
        return word
    return word.removesuffix("s").removesuffix("ing")


def _alike(word: str, haystacks: tuple[str, ...]) -> list[str]:
    """The beginnings of words that look nearly the same; none for a short word."""
    if len(word) < _LEAST_LETTERS:
        return []
    known = {one for haystack in haystacks for one in haystack.split()}
    starts = {one[: len(word)] for one in known if len(one) >= len(word) - 1}
    return get_close_matches(word, sorted(starts), n=3, cutoff=_LIKENESS)
