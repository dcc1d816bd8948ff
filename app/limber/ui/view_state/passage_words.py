"""How one gets from one position into another, in words."""

from collections.abc import Mapping, Sequence
from typing import Final

from limber.figure.ways import Station
from limber.ui.view_state.words import listing

_FROM: Final[Mapping[Station, str]] = {
    Station.BACK: "your back",
    Station.ON_RIGHT: "your right side",
    Station.ON_LEFT: "your left side",
    Station.FRONT: "your front",
    Station.FOURS: "hands and knees",
    Station.KNEELING: "kneeling",
    Station.LEFT_KNEE: "half kneeling on the left knee",
    Station.RIGHT_KNEE: "half kneeling on the right knee",
    Station.HEELS: "sitting on your heels",
    Station.STANDING: "standing",
    Station.SQUAT: "the deep squat",
    Station.CHAIR: "the chair",
    Station.SITTING: "sitting on the mat",
}
_INTO: Final[Mapping[Station, str]] = {
    Station.BACK: "onto your back",
    Station.ON_RIGHT: "onto your right side",
    Station.ON_LEFT: "onto your left side",
    Station.FRONT: "onto your front",
    Station.FOURS: "onto hands and knees",
    Station.KNEELING: "into kneeling",
    Station.LEFT_KNEE: "into half kneeling on the left knee",
    Station.RIGHT_KNEE: "into half kneeling on the right knee",
    Station.HEELS: "into sitting on your heels",
    Station.STANDING: "into standing",
    Station.SQUAT: "into a deep squat",
    Station.CHAIR: "onto the chair",
    Station.SITTING: "into sitting on the mat",
}


def passage_words(first: Station, between: Sequence[Station], last: Station) -> str:
    """One sentence: where from, over what, and where to."""
    if first is last and not between:
        return "Stay in the same position."
    over = f" over {listing([_FROM[each] for each in between])}" if between else ""
    return f"From {_FROM[first]}{over} {_INTO[last]}."
