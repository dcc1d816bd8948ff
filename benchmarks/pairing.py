"""Cues that were due and cues that were heard, paired with each other."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final, Protocol

NEAR_SECONDS: Final = 0.25
"""Further from its place than this, a cue is another one."""


class Due(Protocol):
    """A cue that was due."""

    @property
    def name(self) -> str:
        """Which."""
        ...

    @property
    def at(self) -> float:
        """When, in seconds on its own clock."""
        ...


class Found(Protocol):
    """A cue that was heard."""

    @property
    def name(self) -> str:
        """Which."""
        ...

    @property
    def at_seconds(self) -> float:
        """When, in seconds of the recording."""
        ...


@dataclass(frozen=True, slots=True)
class Pairing:
    """What became of the cues that were due."""

    delays: tuple[float, ...]
    """From each instant to its sound, in seconds; the clocks need not begin together."""
    missing: tuple[Due, ...]
    extra: tuple[Found, ...]

    @property
    def delay(self) -> float:
        """What all have in common."""
        return median(self.delays)

    @property
    def errors(self) -> tuple[float, ...]:
        """How far each is from its instant without that, in seconds, late ones positive."""
        return tuple(each - self.delay for each in self.delays)


def paired(due: Sequence[Due], found: Sequence[Found]) -> Pairing:
    """Pair each cue with the nearest sound of its name, around the shift that fits most."""
    shift = max(_shifts(due, found), key=lambda shift: len(_pairs(due, found, shift)), default=0.0)
    pairs = _pairs(due, found, shift)
    heard = set(pairs.values())
    return Pairing(
        tuple(found[place].at_seconds - due[index].at for index, place in pairs.items()),
        tuple(each for index, each in enumerate(due) if index not in pairs),
        tuple(each for place, each in enumerate(found) if place not in heard),
    )


def _shifts(due: Sequence[Due], found: Sequence[Found]) -> list[float]:
    """How far apart the two clocks may be: by all pairs of the name that is the rarest."""
    names = {each.name for each in due} & {each.name for each in found}
    rarest = min(sorted(names), key=lambda name: sum(e.name == name for e in due), default="")
    return [
        one.at_seconds - other.at
        for other in due
        for one in found
        if one.name == other.name == rarest
    ]


def _pairs(due: Sequence[Due], found: Sequence[Found], shift: float) -> dict[int, int]:
    """By place in what was due: the place in what was heard."""
    pairs: dict[int, int] = {}
    for index, each in enumerate(due):
        taken = set(pairs.values())
        near = [
            (abs(one.at_seconds - each.at - shift), place)
            for place, one in enumerate(found)
            if one.name == each.name and place not in taken
        ]
        distance, place = min(near, default=(NEAR_SECONDS, 0))
        if distance < NEAR_SECONDS:
            pairs[index] = place
    return pairs
