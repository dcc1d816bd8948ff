"""What a body can do: the limits of its joints, and where a figure goes beyond them.

The limits are those of easy movement in healthy grown-ups with a little over, since a stretch goes
to the end of the range. The sources, by the letters used below, are quoted from memory and have
not been compared with the works:

A  American Academy of Orthopaedic Surgeons, "Joint Motion: Method of Measuring and Recording"
   (1965): hip flexion 120, extension 30, abduction 45, adduction 30, rotation 45 each way; knee
   135; elbow 150; ankle 20 up and 50 down; trunk flexion 80, extension 30, side bend 35,
   rotation 45; neck 45 each way, rotation 60 to 80; shoulder flexion 180, extension 60.
R  Roaas and Andersson, Acta Orthopaedica Scandinavica 53 (1982): hip flexion 120, knee up to 160
   lying on the front; the spread between people, which the margins follow.
B  Bennell and others, Australian Journal of Physiotherapy 44 (1998): ankle about 40 up with the
   knee bent and the weight on the foot.
K  Kapandji, "The Physiology of the Joints", volume 2: the shank itself turns about 30 to 40 with
   the knee at a right angle. The figure has no such joint, so with the knee bent the hip is given
   some of it.
Rotation of the hip outwards to 60, and pointed toes to 70 with the midfoot's share, are ours.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from limber.figure.body import Body
from limber.figure.measures import angles_of
from limber.figure.solving import Room
from limber.figure.trouble import Trouble

Range = tuple[float, float]

HIP: Final[Mapping[str, Range]] = {
    "flexion": (-25.0, 125.0),  # A, R
    "abduction": (-30.0, 50.0),  # A
    "rotation": (-62.0, 47.0),  # A, ours
}
SHANK_TURN: Final[Range] = (-25.0, 8.0)  # K, added to the rotation of the hip, knee at 90
KNEE: Final[Range] = (-1.0, 152.0)  # A, R
ANKLE: Final[Range] = (-70.0, 40.0)  # A, B, ours
ELBOW: Final[Range] = (-1.0, 150.0)  # A
SHOULDER_BACK: Final[Range] = (-62.0, 182.0)  # A
SPINE: Final[Mapping[str, Range]] = {
    "flexion": (-32.0, 80.0),
    "side_bend": (-36.0, 36.0),
    "rotation": (-46.0, 46.0),
}  # A
NECK: Final[Mapping[str, Range]] = {
    "flexion": (-50.0, 46.0),
    "side_bend": (-45.0, 45.0),
    "rotation": (-75.0, 75.0),
}  # A


def limits() -> dict[str, Range]:
    """Between which degrees each joint angle must be."""
    found = _of("spine", SPINE) | _of("neck", NECK)
    for side in ("working", "other"):
        found |= _of(f"{side}_hip", HIP)
        found[f"{side}_knee.flexion"] = KNEE
        found[f"{side}_ankle.flexion"] = ANKLE
        found[f"{side}_elbow.flexion"] = ELBOW
    return found


def anatomy_problems(body: Body, room: Room) -> Iterator[Trouble]:
    """What in a body no joint can do."""
    angles = angles_of(body, room)
    for name, possible in limits().items():
        yield from _beyond(name, angles[name], _with_shank_turn(name, angles, possible))
    yield from _shoulders(angles)


def _with_shank_turn(name: str, angles: Mapping[str, float], possible: Range) -> Range:
    """The range of a hip's rotation with the shank's own share in it; other ranges as they are."""
    if not name.endswith("hip.rotation"):
        return possible
    bent = min(max(angles[name.replace("hip.rotation", "knee.flexion")], 0.0) / 90, 1.0)
    return (possible[0] + SHANK_TURN[0] * bent, possible[1] + SHANK_TURN[1] * bent)


def _beyond(name: str, angle: float, range_: Range) -> Iterator[Trouble]:
    least, most = range_
    if not least <= angle <= most:
        text = f"{name} is {angle:.0f}°, possible is {least:.0f} to {most:.0f}°"
        yield Trouble(name, max(least - angle, angle - most), text)


def _shoulders(angles: Mapping[str, float]) -> Iterator[Trouble]:
    """An arm can go behind the body only while it is low; out to the side the angle says little."""
    for side in ("working", "other"):
        name = f"{side}_shoulder"
        flexion, abduction = angles[f"{name}.flexion"], angles[f"{name}.abduction"]
        if abs(abduction) < 60 and flexion > -170:
            yield from _beyond(f"{name}.flexion", flexion, SHOULDER_BACK)


def _of(joint: str, ranges: Mapping[str, Range]) -> dict[str, Range]:
    return {f"{joint}.{name}": limits for name, limits in ranges.items()}
