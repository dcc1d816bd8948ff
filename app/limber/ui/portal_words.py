"""What a Linux desktop says of motion and contrast, by the names that its portal has for it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

Name = tuple[str, str]
"""A namespace of the portal's settings, and a key in it."""

REDUCED_MOTION: Final = ("org.freedesktop.appearance", "reduced-motion")
ANIMATIONS: Final = ("org.gnome.desktop.interface", "enable-animations")
CONTRAST: Final = ("org.freedesktop.appearance", "contrast")
NAMES: Final = (REDUCED_MOTION, ANIMATIONS, CONTRAST)
_WANTED: Final = 1
"""How the portal numbers a preference; 0 is none."""


@dataclass(frozen=True, slots=True)
class DesktopWish:
    """What the desktop asks for, as far as it says."""

    reduce_motion: bool = False
    high_contrast: bool = False


def wish_of(values: Mapping[Name, object]) -> DesktopWish:
    """What is asked for by the values that are known; one that makes no sense asks for nothing."""
    is_still = values.get(ANIMATIONS) is False
    return DesktopWish(
        reduce_motion=values.get(REDUCED_MOTION) == _WANTED or is_still,
        high_contrast=values.get(CONTRAST) == _WANTED,
    )
