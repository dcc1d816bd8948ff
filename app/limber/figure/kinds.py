"""What the parts of a figure's file are told apart by."""

from enum import StrEnum


class BasePosture(StrEnum):
    """The posture that the key poses start from."""

    SUPINE = "supine"
    """On the back, legs straight."""
    HOOK_LYING = "hook-lying"
    """On the back, knees bent, soles down."""
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    """On the other side, the working side above, legs straight."""
    QUADRUPED = "quadruped"
    HALF_KNEELING = "half-kneeling"
    """The working knee down, the other foot in front."""
    KNEELING = "kneeling"
    HEEL_SITTING = "heel-sitting"
    STANDING = "standing"
    DEEP_SQUAT = "deep-squat"
    SEATED = "seated"
    """On a chair, feet flat."""
    LONG_SITTING = "long-sitting"
    """On the mat, legs straight in front."""


class Part(StrEnum):
    """A part of the body that can rest on something, hold a place or be followed."""

    HEAD = "head"
    SHOULDERS = "shoulders"
    CHEST = "chest"
    BELLY = "belly"
    PELVIS = "pelvis"
    WORKING_THIGH = "working_thigh"
    OTHER_THIGH = "other_thigh"
    WORKING_KNEE = "working_knee"
    OTHER_KNEE = "other_knee"
    WORKING_SHANK = "working_shank"
    OTHER_SHANK = "other_shank"
    WORKING_FOOT = "working_foot"
    OTHER_FOOT = "other_foot"
    WORKING_UPPER_ARM = "working_upper_arm"
    OTHER_UPPER_ARM = "other_upper_arm"
    WORKING_ELBOW = "working_elbow"
    OTHER_ELBOW = "other_elbow"
    WORKING_FOREARM = "working_forearm"
    OTHER_FOREARM = "other_forearm"
    WORKING_HAND = "working_hand"
    OTHER_HAND = "other_hand"


class Support(StrEnum):
    """What a part can rest on."""

    MAT = "mat"
    CUSHION = "cushion"
    TABLE = "table"
    CHAIR = "chair"
    STOOL = "stool"
    BED = "bed"


class Target(StrEnum):
    """What a hand or foot can be held to."""

    STAYS = "stays"
    """Where it was in the first key pose."""
    MAT = "mat"
    TABLE = "table"
    CHAIR = "chair"
    STOOL = "stool"
    BED = "bed"
    AIR = "air"
    """Nothing: a place above the mat."""
    HEAD = "head"
    HIP = "hip"
    """The crest of the pelvis, on the limb's own side."""
    BELLY = "belly"
    CHEST = "chest"
    WORKING_THIGH = "working_thigh"
    OTHER_THIGH = "other_thigh"
    WORKING_SHANK = "working_shank"
    OTHER_SHANK = "other_shank"
    WORKING_FOOT = "working_foot"
    OTHER_FOOT = "other_foot"
    WORKING_FOREARM = "working_forearm"
    OTHER_FOREARM = "other_forearm"
    WORKING_UPPER_ARM = "working_upper_arm"
    OTHER_UPPER_ARM = "other_upper_arm"


class Sole(StrEnum):
    """How a foot stands where no angle is given."""

    FLAT = "flat"


class Lie(StrEnum):
    """How a shank or forearm lies where no angle is given."""

    LEVEL = "level"


class Face(StrEnum):
    """On which face of a limb something lies; inner is towards the body's midline."""

    FRONT = "front"
    BACK = "back"
    INNER = "inner"
    OUTER = "outer"


class Works(StrEnum):
    """What carries the working colour."""

    WORKING_LEG = "working_leg"
    OTHER_LEG = "other_leg"
    WORKING_ARM = "working_arm"
    OTHER_ARM = "other_arm"


class Muscle(StrEnum):
    """Where an exercise is felt."""

    FRONT_OF_HIP = "front_of_hip"
    FRONT_OF_THIGH = "front_of_thigh"
    BUTTOCK = "buttock"
    OUTER_HIP = "outer_hip"
    DEEP_HIP = "deep_hip"
    INNER_THIGH = "inner_thigh"
    BACK_OF_THIGH = "back_of_thigh"
    BELLY = "belly"
    LOW_BACK = "low_back"


class PropKind(StrEnum):
    """A thing that an exercise needs."""

    CUSHION = "cushion"
    BALL = "ball"
    BAND = "band"
    STRAP = "strap"
    TOWEL = "towel"
    TABLE = "table"
    CHAIR = "chair"
    STOOL = "stool"
    BED = "bed"
    WALL = "wall"


class Direction(StrEnum):
    """Which way something moves from the first key pose to the last."""

    FLEXION = "flexion"
    EXTENSION = "extension"
    ABDUCTION = "abduction"
    ADDUCTION = "adduction"
    INTERNAL = "internal"
    EXTERNAL = "external"
    UP = "up"
    DOWN = "down"
    MORE = "more"
    LESS = "less"
