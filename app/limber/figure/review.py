"""Everything that is wrong with a figure, in words, and what was measured on it."""

import itertools
from collections.abc import Iterator
from typing import Final

from limber.figure.anatomy import anatomy_problems
from limber.figure.body import Body
from limber.figure.claims import claim_problems
from limber.figure.kinds import Part, PropKind
from limber.figure.limbs import BUILDS
from limber.figure.measures import angles_of
from limber.figure.models import Figure
from limber.figure.motion import Motion
from limber.figure.obstacles import obstacle_problems, obstacles_of
from limber.figure.parts import centre_of
from limber.figure.props import cushion_thickness
from limber.figure.touching import (
    arm_problems,
    hold_problems,
    leg_problems,
    lowest,
    mat_problems,
    rest_problems,
)
from limber.figure.trouble import Trouble, worst_of
from limber.figure.vectors import distance

FRAMES: Final = 20
BONE_METRES: Final = 0.002
CUSHION_METRES: Final = (0.03, 0.25)
LEAST_MIDDLES: Final = 2
"""Between the start and the end of a circle."""
JUMP_METRES: Final = 0.02
JUMP_TIMES: Final = 3.0
"""How much further than on average a joint may go in one of the frames."""


def problems_of(figure: Figure, motion: Motion) -> list[str]:
    """All problems of a figure, each once; none: it is ready to be looked at."""
    found = [*_circle_problems(figure), *_key_problems(motion)]
    found += [*_frame_problems(figure, motion), *_jumps(motion)]
    found += [*claim_problems(figure.claims, motion), *_prop_problems(figure, motion)]
    return list(dict.fromkeys(found))


def report_of(motion: Motion) -> Iterator[str]:
    """The joint angles and heights of the key poses, one line each, for whoever writes a figure."""
    rows = [angles_of(key.body, motion.room) for key in motion.keys]
    for name in rows[0]:
        values = "  ".join(f"{row[name]:7.1f}°" for row in rows)
        yield f"{name:28}{values}"
    for part in Part:
        values = "  ".join(_placed(key.body, motion, part) for key in motion.keys)
        yield f"{part.value:28}{values}"


def _placed(body: Body, motion: Motion, part: Part) -> str:
    x, y, z = centre_of(body, part)
    along = x * motion.room.along[0]
    return f"[along {along:5.2f} up {y:5.2f} out {z:5.2f} lowest {lowest(body, part):5.3f}]"


def _circle_problems(figure: Figure) -> Iterator[str]:
    if figure.closed and len(figure.middles) < LEAST_MIDDLES:
        yield f"closed needs a list of {LEAST_MIDDLES} or more in middle, so that it is a circle"


def _key_problems(motion: Motion) -> Iterator[str]:
    for number, key in enumerate(motion.keys):
        name = _key_name(number, len(motion.keys))
        for problem in (
            *rest_problems(key.body, key.pose, motion.room),
            *hold_problems(key.body, key.pose, motion.room),
        ):
            yield f"{name}: {problem}"


def _key_name(number: int, count: int) -> str:
    if number in (0, count - 1):
        return "end" if number else "start"
    return f"middle {number}" if count > LEAST_MIDDLES + 1 else "middle"


def _frame_problems(figure: Figure, motion: Motion) -> Iterator[str]:
    """What is wrong anywhere on the way, each told once, at its worst."""
    for share, trouble in worst_of(_troubles(figure, motion)).values():
        yield f"{_moment(share, motion)}: {trouble.text}"


def _moment(share: float, motion: Motion) -> str:
    """What a moment of the way is called: a key pose's name, or between which two it is."""
    count = len(motion.keys)
    place = round(share * motion.ways, 6)
    before = int(place)
    names = [_key_name(number % count, count) for number in (before, before + 1)]
    if place == before:
        return names[0]
    return f"from {names[0]} to {names[1]}, at {place - before:.0%}"


def _troubles(figure: Figure, motion: Motion) -> Iterator[tuple[float, Trouble]]:
    obstacles = obstacles_of(figure.props, motion.room.along)
    for share in _shares(motion):
        body = motion.body_at(share)
        for trouble in (
            *anatomy_problems(body, motion.room),
            *mat_problems(body),
            *bone_problems(body),
            *obstacle_problems(body, obstacles),
            *leg_problems(body),
            *arm_problems(body),
        ):
            yield share, trouble


def _shares(motion: Motion) -> list[float]:
    """The moments of the way that are looked at: the key poses, and evenly between."""
    frames = {step / FRAMES for step in range(FRAMES + 1)}
    return sorted(frames | {number / motion.ways for number in range(motion.ways + 1)})


def bone_problems(body: Body) -> Iterator[Trouble]:
    """Bones that are not as long as they are."""
    for limb, chain in body.chains():
        build = BUILDS[limb]
        upper = distance(chain.root, chain.middle) - build.upper
        lower = distance(chain.middle, chain.end) - build.lower
        if max(abs(upper), abs(lower)) > BONE_METRES:
            text = f"the bones of the {limb} change their length"
            yield Trouble(f"{limb} bones", abs(upper) + abs(lower), text)


def _jumps(motion: Motion) -> Iterator[str]:
    bodies = [motion.body_at(step / FRAMES) for step in range(FRAMES + 1)]
    for part in Part:
        places = [centre_of(body, part) for body in bodies]
        steps = [distance(a, b) for a, b in itertools.pairwise(places)]
        most = JUMP_METRES + JUMP_TIMES * sum(steps) / len(steps)
        if max(steps) > most:
            moment = _moment(steps.index(max(steps)) / FRAMES, motion)
            yield f"{moment}: {part} jumps {max(steps) * 100:.1f} cm in one frame"


def _prop_problems(figure: Figure, motion: Motion) -> Iterator[str]:
    least, most = CUSHION_METRES
    for prop in figure.props:
        if prop.kind is not PropKind.CUSHION:
            continue
        if not prop.parts and prop.height is None:
            yield "a cushion has neither parts to lie under nor a height"
            continue
        for key in motion.keys:
            thick = cushion_thickness(prop, key.body)
            if not least <= thick <= most:
                where = prop.parts[0] if prop.parts else "the body"
                yield f"the cushion under {where} is {thick * 100:.0f} cm thick"
