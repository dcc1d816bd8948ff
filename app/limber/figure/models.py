"""A figure's file: frozen values as they stand in `data/figures`; docs/figures.md explains them.

They are plain dataclasses, checked by `limber.decoding`. Angles are in degrees, lengths in metres.
A key pose gives only what differs: the first from the base posture, the others from the first.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated, ClassVar, Literal

from annotated_types import Ge, Le, Len

from limber.figure.kinds import (
    BasePosture,
    Direction,
    Face,
    Lie,
    Muscle,
    Part,
    PropKind,
    Sole,
    Support,
    Target,
    Works,
)

STRICT: Mapping[str, object] = {"extra": "forbid", "str_strip_whitespace": True}
"""How pydantic checks every value here: an unknown field is an error."""

Degrees = Annotated[float, Ge(-180), Le(180)]
Metres = Annotated[float, Ge(-3), Le(3)]
Share = Annotated[float, Ge(0), Le(1)]
Name = Annotated[str, Len(1, 80)]
Pair = Annotated[tuple[float, ...], Len(2, 2)]
"""The least and the most."""


@dataclass(frozen=True, slots=True)
class Way:
    """A direction or a way in the room: along the body, up, and out from its midline."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    along: Metres = 0.0
    """Lying or on all fours: towards the head; upright: forwards."""
    up: Metres = 0.0
    out: Metres = 0.0
    """To the limb's own side; where the body lies on its side: to its front."""


@dataclass(frozen=True, slots=True)
class Turn:
    """How the pelvis is turned in the room, against the base posture."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    tilt: Degrees | None = None
    """Forwards; a posterior tilt is negative."""
    lean: Degrees | None = None
    """To the working side."""
    turn: Degrees | None = None
    """To the working side."""


@dataclass(frozen=True, slots=True)
class Bend:
    """How the trunk bends between pelvis and chest, or the neck between chest and head."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    flexion: Degrees | None = None
    """Forwards; extension is negative."""
    side_bend: Degrees | None = None
    """To the working side."""
    rotation: Degrees | None = None
    """To the working side."""


@dataclass(frozen=True, slots=True)
class Ball:
    """The angles of a hip or shoulder; extension, adduction and external rotation are negative."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    flexion: Degrees | None = None
    abduction: Degrees | None = None
    rotation: Degrees | None = None
    """Internal."""


@dataclass(frozen=True, slots=True)
class Reach:
    """Where a hand or foot is held; the joints between follow."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    on: Target
    along: Metres = 0.0
    """On a support: from the place that the anchor keeps."""
    out: Metres = 0.0
    up: Metres = 0.0
    """Above what it is on."""
    at: Share = 0.5
    """On a limb: from its upper (0) to its lower end (1)."""
    face: Face = Face.FRONT
    towards: Way | None = None
    """Where the knee or elbow points; None: as it falls."""
    tip: Way | None = None
    """Where the toes or fingers point; None: as they fall."""


@dataclass(frozen=True, slots=True)
class Limbs:
    """One side's leg and arm, by angles or by what they hold; the later word wins."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    hip: Ball | None = None
    knee: Degrees | Lie | None = None
    """Flexion. "level": the shank lies level, as when kneeling."""
    ankle: Degrees | Sole | None = None
    """Toes up; pointed toes are negative. "flat": the sole lies level."""
    foot: Reach | None = None
    shoulder: Ball | None = None
    elbow: Degrees | Lie | None = None
    """Flexion. "level": the forearm lies level."""
    wrist: Degrees | None = None
    """Back of the hand towards the forearm."""
    hand: Reach | None = None


@dataclass(frozen=True, slots=True)
class KeyPose:
    """What differs in one key pose."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    pelvis: Turn | None = None
    spine: Bend | None = None
    neck: Bend | None = None
    both: Limbs | None = None
    working: Limbs | None = None
    other: Limbs | None = None
    rests: Mapping[Part, Support] | None = None
    """Every part that rests on something; replaces what the base posture says."""
    anchor: Part | None = None
    """The resting part that places the whole body and keeps its place."""
    shift: Way | None = None
    """How far the anchor is from its place."""


@dataclass(frozen=True, slots=True)
class Prop:
    """A thing in the picture; which fields it needs depends on its kind."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    kind: PropKind
    parts: tuple[Part, ...] = ()
    """Cushion: under these. Ball or rolled towel: between these two. Band: round these two;
    if the second is a hand, the band ends in it. Strap: from the hands round this foot or limb."""
    at: Share = 0.9
    """Band: how far down the limbs."""
    along: Metres = 0.0
    """Furniture, and a cushion without parts: its middle, from the place of the anchor."""
    out: Metres = 0.0
    """To the working side."""
    height: Annotated[float, Ge(0.03), Le(2.5)] | None = None
    """None: that of its kind; a cushion is then as thick as the gap that it fills."""
    length: Annotated[float, Ge(0.05), Le(3)] = 0.45
    width: Annotated[float, Ge(0.05), Le(3)] = 0.45


@dataclass(frozen=True, slots=True)
class View:
    """From where the figure is seen, in degrees."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    turn: Degrees
    height: Annotated[float, Ge(0), Le(85)]


@dataclass(frozen=True, slots=True)
class Claims:
    """What the exercise says that it does; a test measures it on the figure."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    moves: Mapping[Name, Direction] = field(default_factory=dict[str, Direction])
    """From the first key pose to the last, such as "working_hip.rotation": "external"."""
    still: tuple[Name, ...] = ()
    """What keeps its angle or place."""
    ends: Mapping[Name, Pair] = field(default_factory=dict[str, tuple[float, ...]])
    """Between which values something is in the last key pose."""


@dataclass(frozen=True, slots=True)
class Figure:
    """How one exercise looks and moves; the working side is the left."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    kind: Literal["figure"]
    id: Name
    """The exercise or rung that it shows."""
    shows: Annotated[str, Len(1, 300)]
    """What is to be seen, in a sentence: position, side with {side} and {other}, movement."""
    posture: BasePosture
    end: KeyPose
    claims: Claims
    feel: Annotated[tuple[Muscle, ...], Len(1, 4)]
    start: KeyPose = field(default_factory=KeyPose)
    middle: KeyPose | Annotated[tuple[KeyPose, ...], Len(1, 8)] | None = None
    """On the way from the start to the end: one key pose or a few in order."""
    closed: bool = False
    """Whether the way goes on from the end to the start: a circle."""
    also: tuple[Name, ...] = ()
    """Exercises and rungs that look the same."""
    works: tuple[Works, ...] = (Works.WORKING_LEG,)
    disc: Part | None = Part.WORKING_KNEE
    """Where the letter of the side stands; null: the exercise has no side."""
    arrow: Part | None = None
    """What the arrow follows; null: the figure is shown in a hold only."""
    props: tuple[Prop, ...] = ()
    camera: View | None = None
    """None: that of the base posture."""

    @property
    def middles(self) -> tuple[KeyPose, ...]:
        """The key poses between start and end."""
        if self.middle is None:
            return ()
        return self.middle if isinstance(self.middle, tuple) else (self.middle,)
