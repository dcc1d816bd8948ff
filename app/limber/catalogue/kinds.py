"""What the catalogue's values are told apart by; light enough for the first picture."""

from enum import StrEnum


class Kind(StrEnum):
    """What a data file holds; the first field of each."""

    EXERCISE = "exercise"
    LADDER = "ladder"
    PROGRAMME = "programme"
    RULES = "rules"
    SAFETY = "safety"


class Goal(StrEnum):
    """What an exercise is for."""

    STRETCH = "stretch"
    MOBILITY = "mobility"
    STRENGTH = "strength"
    CONTROL = "control"


class Posture(StrEnum):
    """The base posture; changing it between two items takes extra time."""

    SUPINE = "supine"
    PRONE = "prone"
    SIDE_LYING = "side-lying"
    QUADRUPED = "quadruped"
    HALF_KNEELING = "half-kneeling"
    KNEELING = "kneeling"
    STANDING = "standing"
    DEEP_SQUAT = "deep-squat"
    SEATED = "seated"


class Laterality(StrEnum):
    """How an exercise deals with left and right."""

    BOTH_TOGETHER = "both_together"
    EACH_SIDE = "each_side"
    EACH_DIRECTION = "each_direction"
    EACH_SIDE_AND_DIRECTION = "each_side_and_direction"
    ALTERNATING = "alternating"


class Mode(StrEnum):
    """What fills a set: a held position, counted repetitions, or a timed run."""

    HOLD = "hold"
    REPS = "reps"
    RUN = "run"


class Per(StrEnum):
    """What a dose's numbers are counted for."""

    BOTH = "both"
    SIDE = "side"
    SIDE_ALTERNATING = "side_alternating"
    DIRECTION = "direction"
    """A hold or run is done one way, then the other; a rep goes there and back and serves both."""
    DIRECTION_ALTERNATING = "direction_alternating"
    SIDE_AND_DIRECTION = "side_and_direction"
    CYCLE = "cycle"


class Side(StrEnum):
    """The side that is stretched or does the work."""

    LEFT = "left"
    RIGHT = "right"

    @property
    def other(self) -> "Side":
        """The opposite side."""
        return Side.RIGHT if self is Side.LEFT else Side.LEFT


class Condition(StrEnum):
    """Something to ask a doctor or physiotherapist about before an exercise."""

    HIP_REPLACEMENT = "hip-replacement"
    PREGNANCY = "pregnancy"
    OSTEOPOROSIS = "osteoporosis"
    OUTER_HIP_TENDON_PAIN = "outer-hip-tendon-pain"
    HIGH_BLOOD_PRESSURE = "high-blood-pressure"


class Origin(StrEnum):
    """Where a statement comes from: one of the source documents, or our own choice."""

    DOCUMENT_000 = "000"
    DOCUMENT_001 = "001"
    DOCUMENT_002 = "002"
    DOCUMENT_003 = "003"
    DOCUMENT_004 = "004"
    OURS = "ours"


class Relation(StrEnum):
    """How another form compares with the exercise that names it."""

    EASIER = "easier"
    HARDER = "harder"
    ALTERNATIVE = "alternative"
