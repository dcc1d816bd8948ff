"""The angle of an ankle or wrist, measured."""

import math

from limber.figure.body import Chain, Limb
from limber.figure.limbs import is_leg
from limber.figure.vectors import dot


def tip_angle(chain: Chain, limb: Limb) -> float:
    """Toes up, or the back of the hand towards the forearm, in degrees."""
    if is_leg(limb):
        front = chain.tip.front
        return math.degrees(math.atan2(dot(front, chain.lower.up), dot(front, chain.lower.front)))
    down = chain.tip.down
    return math.degrees(math.atan2(-dot(down, chain.lower.front), dot(down, chain.lower.down)))
