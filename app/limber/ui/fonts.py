"""The bundled typeface: loading it once at the start, and making fonts of it."""

from functools import lru_cache
from pathlib import Path
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

from limber.errors import UserFacingError
from limber.ui.tokens import Type, Weight

# A name of its own: an Inter that is installed on the machine would be taken instead of ours.
_TEXT_FAMILIES: Final = ("Inter Limber", "Inter", "Noto Sans", "sans-serif")
_DISPLAY_FAMILIES: Final = ("Inter Display Limber", *_TEXT_FAMILIES)
_KEPT: Final = 256
"""A page that is drawn asks for hundreds of fonts, of a few kinds; making one takes longer."""


def load_fonts(folder: Path) -> tuple[str, ...]:
    """Make the font files in `folder` known to Qt and return their family names, sorted.

    Raises `UserFacingError` if a file is no font; without any file Qt's own fallback is used.
    """
    families: set[str] = set()
    for path in sorted(folder.glob("*.ttf")):
        handle = QFontDatabase.addApplicationFont(str(path))
        if handle < 0:
            raise UserFacingError(
                "A font of Limber could not be read.",
                f"Install Limber again; {path.name} is damaged.",
            )
        families.update(QFontDatabase.applicationFontFamilies(handle))
    return tuple(sorted(families))


def paper_font(size_px: float, weight: int = Weight.REGULAR) -> QFont:
    """The typeface without any other form of a letter or figure.

    Those have no character of their own, and would be missing from the text of a PDF.
    """
    made = QFont(list(_TEXT_FAMILIES))
    made.setPixelSize(max(1, round(size_px)))
    made.setWeight(QFont.Weight(weight))
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    for name in ("liga", "calt"):
        made.setFeature(QFont.Tag(name), 0)
    return made


def font(
    size_px: float, weight: int = Weight.REGULAR, *, digits: bool = False, display: bool = False
) -> QFont:
    """The typeface at `size_px` logical pixels, with figures of equal width.

    `digits` opens the 6 and 9, for large numbers; `display` uses the cut for headings, which has
    only the two heavy weights and is ignored below 22 px.
    """
    use_display = display and size_px >= Type.DISPLAY_FROM
    families = _DISPLAY_FAMILIES if use_display else _TEXT_FAMILIES
    return QFont(_made(families, max(1, round(size_px)), weight, digits=digits))


@lru_cache(maxsize=_KEPT)
def _made(families: tuple[str, ...], size_px: int, weight: int, *, digits: bool) -> QFont:
    made = QFont(list(families))
    made.setPixelSize(size_px)
    made.setWeight(QFont.Weight(weight))
    made.setFeature(QFont.Tag("tnum"), 1)
    if digits:
        made.setFeature(QFont.Tag("ss01"), 1)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made
