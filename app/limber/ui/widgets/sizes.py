"""How large the player's text must be to be read from where the person lies."""

from dataclasses import dataclass
from enum import StrEnum
from math import ceil, radians, tan
from typing import Final

from limber.ui.tokens import Type

_FALLBACK_MM_PER_PX: Final = 0.2238
_PLAUSIBLE_MM_PER_PX: Final = (0.12, 0.40)
_CAPITAL_HEIGHT_EM: Final = 0.7275
_T1_ARC_MINUTES: Final = 44.0
_T1_FLOOR_ARC_MINUTES: Final = 32.0
_T2_ARC_MINUTES: Final = 16.0
_T1_DESIGN_PX: Final = 256.0
VIEWING_DISTANCES_M: Final = (1.5, 2.0, 2.5, 3.0, 4.0)
SECONDS_SHOWN_BARE: Final = 99
"""Above this many seconds the ring shows minutes and seconds."""


class DigitRoom(StrEnum):
    """What the middle of the ring has to hold; each has its share of the ring's diameter."""

    ONE = "one"
    TWO = "two"
    TWO_IN_THIN_RING = "two_in_thin_ring"
    MINUTES = "minutes"


TWO_DIGITS: Final = 10
"""From this number on there are two."""
_SHARE_OF_RING: Final = {
    DigitRoom.ONE: 0.625,
    DigitRoom.TWO: 0.54,
    DigitRoom.TWO_IN_THIN_RING: 0.58,
    DigitRoom.MINUTES: 0.365,
}


def mm_per_px(screen_width_mm: float, screen_width_px: float) -> float:
    """Millimetres per logical pixel; a laptop's if the screen tells nonsense about its size."""
    if screen_width_px <= 0:
        return _FALLBACK_MM_PER_PX
    measured = screen_width_mm / screen_width_px
    least, most = _PLAUSIBLE_MM_PER_PX
    return measured if least <= measured <= most else _FALLBACK_MM_PER_PX


@dataclass(frozen=True, slots=True)
class Viewing:
    """From how far the screen is read, and how large its pixels are."""

    distance_m: float = 3.0
    mm_per_px: float = _FALLBACK_MM_PER_PX

    def font_px(self, arc_minutes: float) -> float:
        """The font size whose digits span `arc_minutes` from this distance."""
        height_mm = 2 * self.distance_m * 1000 * tan(radians(arc_minutes / 60) / 2)
        return height_mm / (_CAPITAL_HEIGHT_EM * self.mm_per_px)

    def digits_px(self, ring_diameter_px: float, room: DigitRoom) -> float:
        """The T1 font size: aims at 44 minutes of arc, and never outgrows the ring.

        A short distance or large pixels do not shrink the digits below the design's own size.
        """
        limit = max(0.0, ring_diameter_px) * _SHARE_OF_RING[room]
        return min(limit, max(self.font_px(_T1_ARC_MINUTES), _T1_DESIGN_PX))

    def word_px(self) -> float:
        """The T2 font size for words such as HOLD and LEFT: 16 minutes of arc, at least 88 px.

        It is whole, since a font's size is, and rounding it down would make too little of it.
        """
        return float(max(Type.PLAYER_WORD, ceil(self.font_px(_T2_ARC_MINUTES))))

    def least_ring_px(self, room: DigitRoom) -> int:
        """The diameter from which on the digits span at least 32 minutes of arc."""
        return ceil(self.font_px(_T1_FLOOR_ARC_MINUTES) / _SHARE_OF_RING[room])

    def reaches_floor(self, font_px: float) -> bool:
        """Whether digits of `font_px` span at least 32 minutes of arc."""
        return font_px >= self.font_px(_T1_FLOOR_ARC_MINUTES)


def digit_room(text: str, *, thin_ring: bool) -> DigitRoom:
    """The kind of room `text` needs in the middle of a ring."""
    if len(text) > 2:
        return DigitRoom.MINUTES
    if len(text) < 2:
        return DigitRoom.ONE
    return DigitRoom.TWO_IN_THIN_RING if thin_ring else DigitRoom.TWO


def seconds_text(seconds: int) -> str:
    """`seconds` as the ring shows them: 27, or 2:05 above 99 seconds."""
    if seconds <= SECONDS_SHOWN_BARE:
        return str(max(0, seconds))
    return f"{seconds // 60}:{seconds % 60:02}"
