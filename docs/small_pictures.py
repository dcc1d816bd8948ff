"""Pictures of few colours, a third of the size."""

import math
from collections import Counter
from collections.abc import Iterator
from heapq import heappop, heappush
from itertools import count
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage

MOST_COLOURS: Final = 256
KEPT: Final = 48
"""So many of the most usual colours, those of grounds and letters, stay as they are."""
_CROWD: Final = 0.25
"""How much many pixels weigh, against the width of a group."""
_SHIFTS: Final = (16, 8, 0)
"""Where red, green and blue stand in a colour."""
SMALLEST_FILE: Final = 0
"""Qt's "quality" of a PNG: 0 packs it best; the picture is the same."""

Counted = list[tuple[int, int]]
"""Colours, and how many pixels have them."""


def save_small(image: QImage, path: Path) -> None:
    """Save a picture in few colours as a PNG."""
    few_colours(image).save(str(path), quality=SMALLEST_FILE)


def few_colours(image: QImage) -> QImage:
    """The picture in 256 colours, a third of the size: the usual ones, and means of the others."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    counted = Counter(memoryview(plain.constBits()).cast("I")).most_common()
    usual, others = counted[:KEPT], counted[KEPT:]
    table = [colour for colour, _ in usual] + [_mean(box) for box in _boxes(others)]
    nearest = Qt.ImageConversionFlag.ThresholdDither
    return plain.convertToFormat(QImage.Format.Format_Indexed8, table, nearest)


def _boxes(counted: Counted) -> list[Counted]:
    """Colours that are near each other together, as many groups as there is room for."""
    heap = [(-_weight(counted), 0, counted)] if counted else []
    made = count(1)
    while heap and len(heap) < MOST_COLOURS - KEPT and heap[0][0] < 0:
        for half in _halves(heappop(heap)[-1]):
            heappush(heap, (-_weight(half), next(made), half))
    return [box for *_, box in heap]


def _weight(box: Counted) -> float:
    """How much it would help to part a group: it is wide, or many pixels are in it."""
    return max(_widths(box)) * math.pow(sum(pixels for _, pixels in box), _CROWD)


def _halves(box: Counted) -> Iterator[Counted]:
    """Part a group in the middle of the channel in which it is widest."""
    widths = _widths(box)
    shift = _SHIFTS[widths.index(max(widths))]
    values = [colour >> shift & 255 for colour, _ in box]
    middle = (min(values) + max(values)) / 2
    for is_upper in (False, True):
        yield [
            each for each, value in zip(box, values, strict=True) if (value > middle) == is_upper
        ]


def _widths(box: Counted) -> list[int]:
    channels = [[colour >> shift & 255 for colour, _ in box] for shift in _SHIFTS]
    return [max(each) - min(each) for each in channels]


def _mean(box: Counted) -> int:
    total = sum(pixels for _, pixels in box)
    mean = 0xFF000000
    for shift in _SHIFTS:
        channel = sum((colour >> shift & 255) * pixels for colour, pixels in box) / total
        mean |= round(channel) << shift
    return mean
