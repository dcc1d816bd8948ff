"""Arithmetic with colours."""

from typing import Final

from PySide6.QtGui import QColor

from limber.ui.palettes import DARK, LIGHT

_MIDDLE_LUMINANCE: Final = 0.18
"""On this ground black and white have the same contrast."""


def mix(first: str, second: str, second_share: float) -> QColor:
    """The colour between two: `first` at a share of 0, `second` at 1."""
    a, b = QColor(first), QColor(second)
    share = min(max(second_share, 0.0), 1.0)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )


def ink_on(ground: str) -> str:
    """Of the darkest and the lightest ink, the one that can be seen better on `ground`."""
    return LIGHT.ink if _luminance(ground) > _MIDDLE_LUMINANCE else DARK.ink


def _luminance(colour: str) -> float:
    """The relative luminance of WCAG 2, from 0 to 1."""
    made = QColor(colour)
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (made.redF(), made.greenF(), made.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
