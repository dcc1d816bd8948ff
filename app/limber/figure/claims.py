"""Whether a figure does what its exercise claims: what moves which way, and what keeps still."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from limber.figure.kinds import Direction, Part
from limber.figure.measures import angles_of, lengths_of
from limber.figure.models import Claims
from limber.figure.motion import Motion
from limber.figure.parts import centre_of
from limber.figure.vectors import distance

LEAST_DEGREES: Final = 6.0
LEAST_METRES: Final = 0.03
STILL_DEGREES: Final = 5.0
STILL_METRES: Final = 0.03
PLACE: Final = ".place"

_SIGNS: Final[Mapping[Direction, float]] = {
    Direction.FLEXION: 1,
    Direction.EXTENSION: -1,
    Direction.ABDUCTION: 1,
    Direction.ADDUCTION: -1,
    Direction.INTERNAL: 1,
    Direction.EXTERNAL: -1,
    Direction.UP: 1,
    Direction.DOWN: -1,
    Direction.MORE: 1,
    Direction.LESS: -1,
}


@dataclass(frozen=True, slots=True)
class _Change:
    """Something measured in the first and the last key pose."""

    start: float
    end: float
    in_degrees: bool

    @property
    def text(self) -> str:
        if self.in_degrees:
            return f"goes from {round(self.start)}° to {round(self.end)}°"
        return f"goes from {round(self.start * 100)} cm to {round(self.end * 100)} cm"

    def range_text(self, least: float, most: float) -> str:
        """Two values in the words of what was measured."""
        if self.in_degrees:
            return f"{least:g} to {most:g}°"
        return f"{least * 100:g} to {most * 100:g} cm"


def claim_problems(claims: Claims, motion: Motion) -> Iterator[str]:
    """What the exercise claims and the figure does not do."""
    for name, direction in claims.moves.items():
        change = _change(name, motion)
        if change is None:
            yield f"claims.moves: {name} is nothing that can be measured"
        elif not _moves(change, direction):
            yield f"claims.moves: {name} {change.text}, which is not {direction}"
    ends = range(1, len(motion.keys)) if motion.closed else (-1,)
    for name in claims.still:
        yield from (problem for end in ends for problem in _still(name, motion, end))
    for name, (least, most) in claims.ends.items():
        change = _change(name, motion)
        if change is None:
            yield f"claims.ends: {name} is nothing that can be measured"
        elif not least <= change.end <= most:
            claimed = change.range_text(least, most)
            yield f"claims.ends: {name} {change.text}, claimed is {claimed} at the end"


def _change(name: str, motion: Motion, last: int = -1) -> _Change | None:
    start, end = motion.keys[0].body, motion.keys[last].body
    angles = angles_of(start, motion.room), angles_of(end, motion.room)
    if name in angles[0]:
        return _Change(angles[0][name], angles[1][name], in_degrees=True)
    lengths = lengths_of(start, motion.room), lengths_of(end, motion.room)
    if name in lengths[0]:
        return _Change(lengths[0][name], lengths[1][name], in_degrees=False)
    return None


def _moves(change: _Change, direction: Direction) -> bool:
    least = LEAST_DEGREES if change.in_degrees else LEAST_METRES
    return (change.end - change.start) * _SIGNS[direction] >= least


def _still(name: str, motion: Motion, end: int) -> Iterator[str]:
    if name.endswith(PLACE):
        yield from _still_place(name, motion, end)
        return
    change = _change(name, motion, end)
    if change is None:
        yield f"claims.still: {name} is nothing that can be measured"
        return
    most = STILL_DEGREES if change.in_degrees else STILL_METRES
    if abs(change.end - change.start) > most:
        yield f"claims.still: {name} {change.text}, claimed is that it keeps still"


def _still_place(name: str, motion: Motion, end: int) -> Iterator[str]:
    try:
        part = Part(name.removesuffix(PLACE))
    except ValueError:
        yield f"claims.still: {name} is nothing that can be measured"
        return
    first, last = (centre_of(motion.keys[index].body, part) for index in (0, end))
    moved = distance(first, last)
    if moved > STILL_METRES:
        yield f"claims.still: {part} moves {moved * 100:.0f} cm, claimed is that it keeps its place"
