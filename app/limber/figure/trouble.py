"""Something that is wrong with a body."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Trouble:
    """One thing that is wrong, and how much."""

    what: str
    """The same in every frame in which it is wrong."""
    amount: float
    text: str


def worst_of(frames: Iterable[tuple[float, Trouble]]) -> dict[str, tuple[float, Trouble]]:
    """Of each thing that is wrong in several frames, the worst, with the place of its frame."""
    worst: dict[str, tuple[float, Trouble]] = {}
    for share, trouble in frames:
        if trouble.what not in worst or trouble.amount > worst[trouble.what][1].amount:
            worst[trouble.what] = (share, trouble)
    return worst
