"""The icons as short drawings on a 24 by 24 grid.

The letters: M move, L line, C cubic curve, A arc (centre, radius, start and sweep in degrees,
counter-clockwise), O circle (centre, radius), R rounded rectangle (x, y, width, height, radius),
Z close. All coordinates are absolute.
"""

from dataclasses import dataclass
from enum import StrEnum, auto
from typing import Final


class IconName(StrEnum):
    """Every icon there is."""

    TODAY = auto()
    PROGRAMME = auto()
    LIBRARY = auto()
    HISTORY = auto()
    TRENDS = auto()
    SETTINGS = auto()
    LOCK = auto()
    PLAY = auto()
    PAUSE = auto()
    CHECK = auto()
    HALF = auto()
    DASH = auto()
    ARROW_LEFT = auto()
    ARROW_RIGHT = auto()
    LIFT = auto()
    LOWER = auto()
    HOLD = auto()
    READY = auto()
    REST = auto()
    SWITCH = auto()
    TURN_OVER = auto()
    POSITION = auto()
    RUN = auto()
    SPEAKER = auto()
    SPEAKER_MUTED = auto()
    STAIRS_UP = auto()
    STAIRS_DOWN = auto()
    RESTART = auto()
    SKIP = auto()
    OCTAGON_ALERT = auto()
    WARNING = auto()
    NOTE = auto()
    SEARCH = auto()
    CHEVRON_LEFT = auto()
    CHEVRON_RIGHT = auto()
    CHEVRON_UP = auto()
    CHEVRON_DOWN = auto()
    PLUS = auto()
    MINUS = auto()
    CLOSE = auto()
    CLOCK = auto()
    INFO = auto()
    SUN = auto()
    MOON = auto()
    UNDO = auto()
    GRIP = auto()
    DISPLAY = auto()
    BELL = auto()
    DATA = auto()
    FEEL = auto()
    ROTATE = auto()
    EDIT = auto()
    FILE = auto()
    EQUIPMENT = auto()
    SHIELD = auto()
    REMOTE = "remote"


@dataclass(frozen=True, slots=True)
class IconShape:
    """What of an icon is stroked and what is filled."""

    stroke: str = ""
    fill: str = ""
    stroke_width: float = 1.75


_SPEAKER_BODY: Final = "M 4 9.5 L 7 9.5 L 11.5 5.5 L 11.5 18.5 L 7 14.5 L 4 14.5 Z"
_OCTAGON: Final = (
    "M 8.5 3.5 L 15.5 3.5 L 20.5 8.5 L 20.5 15.5 L 15.5 20.5 L 8.5 20.5 L 3.5 15.5 L 3.5 8.5 Z"
)
_SUN_RAYS: Final = (
    "M 12 2.8 L 12 4.6 M 12 19.4 L 12 21.2 M 2.8 12 L 4.6 12 M 19.4 12 L 21.2 12"
    " M 5.5 5.5 L 6.8 6.8 M 17.2 17.2 L 18.5 18.5 M 5.5 18.5 L 6.8 17.2 M 17.2 6.8 L 18.5 5.5"
)

ICON_SHAPES: Final = {
    IconName.TODAY: IconShape(
        "M 3 16 L 21 16 M 6.5 20 L 17.5 20 M 7.5 16 A 12 16 4.5 180 -180"
        " M 12 6 L 12 8 M 4.9 9.2 L 6.4 10.5 M 19.1 9.2 L 17.6 10.5"
    ),
    IconName.PROGRAMME: IconShape(
        "M 9.5 6 L 20.5 6 M 9.5 12 L 20.5 12 M 9.5 18 L 20.5 18",
        "R 3.2 4.6 2.8 2.8 0.8 R 3.2 10.6 2.8 2.8 0.8 R 3.2 16.6 2.8 2.8 0.8",
    ),
    IconName.LIBRARY: IconShape(
        "R 3.5 3.5 7 7 2 R 13.5 3.5 7 7 2 R 3.5 13.5 7 7 2 R 13.5 13.5 7 7 2"
    ),
    IconName.HISTORY: IconShape(
        "R 3.5 4.5 17 16 2.5 M 3.5 9 L 20.5 9 M 8 2.8 L 8 6 M 16 2.8 L 16 6"
        " M 8.6 14.6 L 11 17 L 15.6 12.4"
    ),
    IconName.TRENDS: IconShape("M 4 3.5 L 4 20 L 20.5 20 M 7.5 15.5 L 11 11 L 14 13.5 L 19.5 6.5"),
    IconName.SETTINGS: IconShape(
        "M 3 6 L 6.6 6 M 11.4 6 L 21 6 O 9 6 2.4 M 3 12 L 12.6 12 M 17.4 12 L 21 12 O 15 12 2.4"
        " M 3 18 L 5.6 18 M 10.4 18 L 21 18 O 8 18 2.4"
    ),
    IconName.LOCK: IconShape("R 4.5 10.5 15 10 2.5 M 8 10.5 L 8 7.5 A 12 7.5 4 180 -180 L 16 10.5"),
    IconName.PLAY: IconShape("M 8 5.6 L 18 12 L 8 18.4 Z", "M 8 5.6 L 18 12 L 8 18.4 Z"),
    IconName.PAUSE: IconShape("", "R 5.5 4 4.6 16 1.2 R 13.9 4 4.6 16 1.2"),
    IconName.CHECK: IconShape("M 5 12.8 L 9.8 17.5 L 19.2 7", stroke_width=2.1),
    IconName.HALF: IconShape("O 12 12 8.6", "M 12 3.4 A 12 12 8.6 90 180 Z"),
    IconName.DASH: IconShape("M 6 12 L 18 12", stroke_width=2.1),
    IconName.ARROW_LEFT: IconShape("M 20 12 L 4.5 12 M 10.5 5.8 L 4.3 12 L 10.5 18.2"),
    IconName.ARROW_RIGHT: IconShape("M 4 12 L 19.5 12 M 13.5 5.8 L 19.7 12 L 13.5 18.2"),
    IconName.LIFT: IconShape("M 12 20.4 L 12 5 M 4.6 11.8 L 12 4.4 L 19.4 11.8", stroke_width=3.1),
    IconName.LOWER: IconShape(
        "M 12 3.6 L 12 19 M 4.6 12.2 L 12 19.6 L 19.4 12.2", stroke_width=3.1
    ),
    IconName.HOLD: IconShape("O 12 12 9.6", "O 12 12 4.6", stroke_width=2.8),
    IconName.READY: IconShape("O 20.4 12 2.6", "O 3.6 12 3.4 O 12 12 3.4", stroke_width=1.6),
    IconName.REST: IconShape(
        "M 2.8 9.6 C 6 4.6 9 6.6 12 9 C 15 11.4 18 13.4 21.2 8.4"
        " M 2.8 16.4 C 6 11.4 9 13.4 12 15.8 C 15 18.2 18 20.2 21.2 15.2",
        stroke_width=2.6,
    ),
    IconName.SWITCH: IconShape(
        "M 4 8.4 L 20 8.4 M 14.8 3 L 20.2 8.4 L 14.8 13.8"
        " M 20 17 L 4 17 M 9.2 11.6 L 3.8 17 L 9.2 22.4",
        stroke_width=2.8,
    ),
    IconName.TURN_OVER: IconShape(
        "M 3.5 20 L 20.5 20 M 4.8 15.6 C 4.8 10.6 8.2 7.4 12.4 7.4 C 15.6 7.4 18 9 19 10.6"
        " M 19.8 4.8 L 19.6 11.2 L 13.4 11",
        stroke_width=2.2,
    ),
    IconName.POSITION: IconShape(
        "M 12 3 L 12 12.6 M 7.6 8.6 L 12 13 L 16.4 8.6"
        " M 3.5 15.6 L 3.5 19.6 L 20.5 19.6 L 20.5 15.6",
        stroke_width=2.6,
    ),
    IconName.RUN: IconShape(
        "M 3.5 12 L 7.2 12 L 9.8 5 L 14.2 19 L 16.8 12 L 20.5 12", stroke_width=2.6
    ),
    IconName.SPEAKER: IconShape(
        _SPEAKER_BODY + " M 14.83 14.83 A 11.5 12 4.35 -40 80 M 17.61 17.15 A 11.5 12 8 -40 80"
    ),
    IconName.SPEAKER_MUTED: IconShape(
        _SPEAKER_BODY + " M 15.5 9.5 L 20.5 14.5 M 20.5 9.5 L 15.5 14.5"
    ),
    IconName.STAIRS_UP: IconShape("M 3 19 L 9 19 L 9 12.5 L 15 12.5 L 15 6 L 21 6"),
    IconName.STAIRS_DOWN: IconShape("M 3 6 L 9 6 L 9 12.5 L 15 12.5 L 15 19 L 21 19"),
    IconName.RESTART: IconShape("M 5.38 9.6 A 12 12.4 7.2 157 293 M 4.4 4.4 L 4.8 10 L 10.4 9.6"),
    IconName.SKIP: IconShape("M 3.5 5.5 L 12 12 L 3.5 18.5 Z M 12.5 5.5 L 21 12 L 12.5 18.5 Z"),
    IconName.OCTAGON_ALERT: IconShape(
        _OCTAGON + " M 12 7.6 L 12 12.8", "O 12 16.2 1.15", stroke_width=2
    ),
    IconName.WARNING: IconShape("M 12 4 L 21.2 20 L 2.8 20 Z M 12 10 L 12 14.2", "O 12 17.1 1.05"),
    IconName.NOTE: IconShape(
        "M 20 13.5 L 20 5.5 C 20 4.4 19.6 4 18.5 4 L 5.5 4 C 4.4 4 4 4.4 4 5.5 L 4 18.5"
        " C 4 19.6 4.4 20 5.5 20 L 13.5 20 L 20 13.5 L 13.5 13.5 L 13.5 20 M 8 8.2 L 16 8.2"
        " M 8 12 L 11 12"
    ),
    IconName.SEARCH: IconShape("O 10.5 10.5 6.5 M 15.4 15.4 L 20.5 20.5"),
    IconName.CHEVRON_LEFT: IconShape("M 14.5 6 L 8.5 12 L 14.5 18"),
    IconName.CHEVRON_RIGHT: IconShape("M 9.5 6 L 15.5 12 L 9.5 18"),
    IconName.CHEVRON_UP: IconShape("M 6 15 L 12 9 L 18 15", stroke_width=2),
    IconName.CHEVRON_DOWN: IconShape("M 6 9 L 12 15 L 18 9", stroke_width=2),
    IconName.PLUS: IconShape("M 12 4.5 L 12 19.5 M 4.5 12 L 19.5 12"),
    IconName.MINUS: IconShape("M 4.5 12 L 19.5 12"),
    IconName.CLOSE: IconShape("M 5.5 5.5 L 18.5 18.5 M 18.5 5.5 L 5.5 18.5"),
    IconName.CLOCK: IconShape("O 12 12 8.8 M 12 7 L 12 12.2 L 15.6 14.2"),
    IconName.INFO: IconShape("O 12 12 8.8 M 12 11 L 12 16.4", "O 12 7.7 1.15"),
    IconName.SUN: IconShape("O 12 12 4.2 " + _SUN_RAYS),
    IconName.MOON: IconShape(
        "M 20 14.6 C 18.9 15.2 17.7 15.5 16.4 15.5 C 12.1 15.5 8.6 12 8.6 7.7"
        " C 8.6 6.3 9 5 9.6 3.9 C 6.2 5 3.8 8.2 3.8 11.9 C 3.8 16.6 7.6 20.3 12.2 20.3"
        " C 15.8 20.3 18.9 18 20 14.6 Z"
    ),
    IconName.UNDO: IconShape(
        "M 8.6 4.4 L 4 9 L 8.6 13.6 M 4.2 9 L 14 9 C 17.6 9 20 11.2 20 14.4 C 20 17.6 17.6 19.8"
        " 14 19.8 L 9.5 19.8"
    ),
    IconName.GRIP: IconShape(
        "", "O 9 6 1.3 O 15 6 1.3 O 9 12 1.3 O 15 12 1.3 O 9 18 1.3 O 15 18 1.3"
    ),
    IconName.DISPLAY: IconShape("R 3 4 18 13 2.5 M 8.5 20.5 L 15.5 20.5"),
    IconName.BELL: IconShape(
        "M 5 17 L 19 17 C 17.6 15.6 17.4 14 17.4 10.4 C 17.4 7 15.4 4.2 12 4.2 C 8.6 4.2"
        " 6.6 7 6.6 10.4 C 6.6 14 6.4 15.6 5 17 Z M 10.2 20.2 L 13.8 20.2"
    ),
    IconName.DATA: IconShape(
        "M 4.5 6 C 4.5 2.6 19.5 2.6 19.5 6 C 19.5 9.4 4.5 9.4 4.5 6 Z"
        " M 4.5 6 L 4.5 18 C 4.5 21.4 19.5 21.4 19.5 18 L 19.5 6"
        " M 4.5 12 C 4.5 15.4 19.5 15.4 19.5 12"
    ),
    IconName.FEEL: IconShape("O 12 12 8.8", "O 12 12 3.6"),
    IconName.ROTATE: IconShape(
        "M 8 16.4 C 5 15.6 3 14 3 12 C 3 9.2 7 7 12 7 C 17 7 21 9.2 21 12 C 21 14.4 18 16.2 14 16.8"
        " L 12.2 16.9 M 15 13.6 L 11.8 16.9 L 15.2 20"
    ),
    IconName.EDIT: IconShape(
        "M 4.5 19.5 L 5.4 15.2 L 16 4.6 L 19.4 8 L 8.8 18.6 Z M 13.6 7 L 17 10.4"
    ),
    IconName.FILE: IconShape(
        "M 6 3.5 L 13.5 3.5 L 18.5 8.5 L 18.5 20.5 L 6 20.5 Z M 13.5 3.5 L 13.5 8.5 L 18.5 8.5"
    ),
    IconName.EQUIPMENT: IconShape(
        "M 7 6.5 L 7 17.5 M 17 6.5 L 17 17.5 M 3.8 9.5 L 3.8 14.5 M 20.2 9.5 L 20.2 14.5"
        " M 7 12 L 17 12"
    ),
    IconName.SHIELD: IconShape(
        "M 12 3.2 L 19 5.8 L 19 11.4 C 19 16 16 19.2 12 20.8 C 8 19.2 5 16 5 11.4 L 5 5.8 Z"
    ),
    IconName.REMOTE: IconShape(
        "R 7.5 3 9 18 3.5 M 11 16.8 L 13 16.8 M 11 13.6 L 13 13.6", "O 12 8.2 2.1"
    ),
}
