"""From one posture to the next, on the mat: nothing stretches, sinks or hovers on the way."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from limber.figure.body import Body, Chain, Limb
from limber.figure.kinds import Part
from limber.figure.leading import led_to, with_middle_above, with_middle_lifted
from limber.figure.limbs import is_leg
from limber.figure.parts import balls_of, centre_of
from limber.figure.shapes import Piece, arm_shapes, leg_shapes
from limber.figure.skeleton import ELBOW_RADIUS, KNEE_RADIUS
from limber.figure.stance import Stance, between_stances, body_of, hung, stance_of
from limber.figure.turns import swinging
from limber.figure.vectors import UP, add, between, distance, scale

NEAR_METRES: Final = 0.03
"""So near to what carries a body, a part is carried too."""
STAYS_METRES: Final = 0.3
"""What goes further carries nothing meanwhile."""
ON_MAT_METRES: Final = 0.10
"""An ankle or wrist that is lower keeps to the mat, where it is so in both postures."""
PROPPED_METRES: Final = 0.15
"""How much higher the hip or shoulder above it is, at least."""
ARMS: Final = (Limb.LEFT_ARM, Limb.RIGHT_ARM)
TRUNK: Final = (Part.PELVIS, Part.BELLY, Part.SHOULDERS, Part.HEAD)
_LEGS: Final = tuple(part for part in Part if part.value.endswith(("thigh", "knee", "shank")))
_FEET: Final = (Part.WORKING_FOOT, Part.OTHER_FOOT)
CARRYING: Final = (*TRUNK[:3], *_LEGS, *_FEET)


@dataclass(frozen=True, slots=True)
class Leg:
    """Two postures in one room, and the way between them."""

    first: Body
    last: Body
    first_stance: Stance
    last_stance: Stance
    carried: tuple[Part, ...]
    """What carries the body on the way."""

    def body_at(self, share: float) -> Body:
        """The body on its way from the first posture (0) to the last (1)."""
        if share <= 0:
            return self.first
        if share >= 1:
            return self.last
        stance = between_stances(self.first_stance, self.last_stance, share)
        body = body_of(stance)
        body = body.moved(scale(UP, self._rise(body, share)))
        for limb in ARMS:
            arms = self.first.chain(limb).upper, self.last.chain(limb).upper
            upper = swinging(*arms, share)
            arm = hung(body.chain(limb).root, upper, stance.limbs[limb], limb)
            body = body.with_chain(limb, arm)
        for limb in Limb:
            body = body.with_chain(limb, self._led(body.chain(limb), limb, share))
        return body

    def _rise(self, body: Body, share: float) -> float:
        """How far the body is to be raised to lie on the mat."""
        wanted = _mix(lowest(self.first, self.carried), lowest(self.last, self.carried), share)
        rise = wanted - lowest(body, self.carried)
        clear = _mix(lowest(self.first, TRUNK), lowest(self.last, TRUNK), share)
        return max(rise, min(clear, 0.0) - lowest(body, TRUNK))

    def _led(self, chain: Chain, limb: Limb, share: float) -> Chain:
        """The limb on the mat where it is so before and after, and above the mat anyhow."""
        first, last = self.first.chain(limb), self.last.chain(limb)
        end = chain.end
        if _props_up(first) and _props_up(last):
            end = between(first.end, last.end, share)
            chain = led_to(chain, limb, end)
        allowed = min(_mix(_low_tip(first, limb), _low_tip(last, limb), share), 0.0)
        under = allowed - _low_tip(chain, limb)
        if under > 0:
            chain = led_to(chain, limb, add(chain.end, (0.0, under, 0.0)))
        usual = _mix(first.middle[1], last.middle[1], share)
        if is_leg(limb):
            return with_middle_above(chain, min(usual, KNEE_RADIUS))
        return with_middle_lifted(chain, min(usual, ELBOW_RADIUS))


def leg_between(first: Body, last: Body) -> Leg:
    """The way between two postures that are placed in one room."""
    lows = [(part, lowest(first, (part,)), lowest(last, (part,))) for part in CARRYING]
    first_low, last_low = min(low for _, low, _ in lows), min(low for _, _, low in lows)
    both = tuple(
        part
        for part, one, two in lows
        if one - first_low < NEAR_METRES
        and two - last_low < NEAR_METRES
        and distance(centre_of(first, part), centre_of(last, part)) < STAYS_METRES
    )
    return Leg(first, last, stance_of(first), stance_of(last), both or CARRYING)


def lowest(body: Body, parts: Iterable[Part]) -> float:
    """The height of the lowest point of some parts in metres."""
    balls = (ball for part in parts for ball in balls_of(body, part))
    return min(centre[1] - radius for centre, radius in balls)


def _props_up(chain: Chain) -> bool:
    """Whether a foot or hand on the mat carries what is above it."""
    return chain.end[1] < ON_MAT_METRES and chain.root[1] > chain.end[1] + PROPPED_METRES


def _low_tip(chain: Chain, limb: Limb) -> float:
    """The height of the lowest point of a foot or hand."""
    shapes = leg_shapes(chain, limb) if is_leg(limb) else arm_shapes(chain, limb)
    wanted = Piece.FOOT if is_leg(limb) else Piece.HAND
    balls = (ball for shape in shapes if shape.piece is wanted for ball in shape.balls)
    return min(centre[1] - radius for centre, radius in balls)


def _mix(a: float, b: float, share: float) -> float:
    return a + (b - a) * share
