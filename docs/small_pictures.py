"""Pictures of few colours, a third of the size."""

from collections import Counter
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

MOST_COLOURS: Final = 256
ALIKE: Final = 0xE0E0E0
"""Colours that are the same in these bits are alike."""
SMALLEST_FILE: Final = 0
"""Qt's "quality" of a PNG: 0 packs it best; the picture is the same."""


def save_small(image: QImage, path: Path) -> None:
    """Save a picture in few colours as a PNG."""
    few_colours(image).save(str(path), quality=SMALLEST_FILE)


def few_colours(image: QImage) -> QImage:
    """The picture in 256 of its colours, a third of the size; a small spot keeps its own."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I")).most_common()
    first_of_its_kind = {colour & ALIKE: colour for colour, _ in reversed(counted)}
    usual = (colour for colour, _ in counted)
    table = list(dict.fromkeys((*first_of_its_kind.values(), *usual)))[:MOST_COLOURS]
    nearest = Qt.ImageConversionFlag.ThresholdDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, nearest)
