"""Where an exercise is felt, in words."""

from collections.abc import Iterable
from typing import Final

from limber.figure.kinds import Muscle
from limber.ui.view_state.words import listing

_MUSCLES: Final = {
    Muscle.FRONT_OF_HIP: "front of the hip",
    Muscle.FRONT_OF_THIGH: "front of the thigh",
    Muscle.BUTTOCK: "buttock",
    Muscle.OUTER_HIP: "outer hip",
    Muscle.DEEP_HIP: "deep in the hip",
    Muscle.INNER_THIGH: "inner thigh",
    Muscle.BACK_OF_THIGH: "back of the thigh",
    Muscle.BELLY: "belly",
    Muscle.LOW_BACK: "low back",
}


def feel_text(muscles: Iterable[Muscle]) -> str:
    """What the mark on the figure points at: Feel it here: outer hip and buttock."""
    return f"Feel it here: {listing([_MUSCLES[muscle] for muscle in muscles])}"
