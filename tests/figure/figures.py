"""The figures that come with Limber, and small ones made for a test."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from limber.decoding import Decoder
from limber.figure.body import Body
from limber.figure.kinds import BasePosture, Muscle
from limber.figure.models import Claims, Figure, KeyPose
from limber.figure.motion import Motion, motion_of

FOLDER = Path(__file__).parents[2] / "data" / "figures"
PATHS = sorted(FOLDER.glob("*.json"))
FRAMES = 20


@cache
def read(name: str) -> Figure:
    path = FOLDER / f"{name}.json"
    return Decoder().decode(path.read_bytes(), Figure, name=path.name)


@cache
def motion(name: str) -> Motion:
    return motion_of(read(name))


def figure(posture: BasePosture, start: KeyPose | None = None, end: KeyPose | None = None, **more):
    return Figure(
        kind="figure",
        id="made-for-a-test",
        shows="Something.",
        posture=posture,
        start=start or KeyPose(),
        end=end or KeyPose(),
        claims=more.pop("claims", Claims()),
        feel=(Muscle.BUTTOCK,),
        **more,
    )


@dataclass(frozen=True, slots=True)
class Strayed(Motion):
    """A motion that is right but for one body in the middle of its way."""

    astray: Body | None = None

    @classmethod
    def of(cls, right: Motion, astray: Body) -> "Strayed":
        return cls(right.keys, right.room, right.closed, astray)

    def body_at(self, share: float) -> Body:
        if share == 0.5 and self.astray is not None:
            return self.astray
        return Motion.body_at(self, share)
