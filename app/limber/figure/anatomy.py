"""What a body can do: the limits of its joints, and where a figure goes beyond them.

The numbers of the works below are generally known; they are quoted from memory and have not been
compared with the works. What is not marked with a letter is our own choice.

A  American Academy of Orthopaedic Surgeons, "Joint Motion: Method of Measuring and Recording"
   (1965): hip flexion 120, extension 30, abduction 45, adduction 30, rotation 45 each way; knee
   135; elbow 150; ankle 20 up and 50 down; trunk flexion 80, extension 30, side bend 35,
   rotation 45; neck 45 each way, rotation 60 to 80; shoulder flexion 180, extension 60.
N  Norkin and White, "Measurement of Joint Motion: A Guide to Goniometry": the same way of
   measuring, and the knee to 150.
K  Kapandji, "The Physiology of the Joints", volume 2: hip rotation outwards to 60.
B  Bennell and others, Australian Journal of Physiotherapy 44 (1998): ankle about 40 up with the
   knee bent and the weight on the foot.
The hip's flexion to 125 and abduction to 50 go 5 beyond A, since a stretch goes to the end of the
range; its extension stops at 20, 10 before A, since what goes further usually comes from the low
back. Toes pointed to 70, with the midfoot's share, and the margins of 1 to 5 at the trunk, neck and
shoulder are ours too. The rotation of the hip is measured as `limber.figure.measures` says.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from limber.figure.body import Body
from limber.figure.measures import angles_of
from limber.figure.solving import Room
from limber.figure.trouble import Trouble

Range = tuple[float, float]

ROUNDING: Final = 0.5
"""By how much an angle may be beyond its limit: figures are written in whole degrees."""
HIP: Final[Mapping[str, Range]] = {
    "flexion": (-20.0, 125.0),  # ours; A and 5
    "abduction": (-30.0, 50.0),  # A; A and 5
    "rotation": (-60.0, 45.0),  # K; A
}
KNEE: Final[Range] = (0.0, 150.0)  # N
ANKLE: Final[Range] = (-70.0, 40.0)  # ours; B
ELBOW: Final[Range] = (0.0, 150.0)  # A
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
        yield from _beyond(name, angles[name], possible)
    yield from _shoulders(angles)


def _beyond(name: str, angle: float, range_: Range) -> Iterator[Trouble]:
    least, most = range_
    if not least - ROUNDING <= angle <= most + ROUNDING:
        text = f"{name} is {round(angle)}°, possible is {least:.0f} to {most:.0f}°"
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
