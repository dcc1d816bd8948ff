"""Thumbnails on the disk, in a folder that may be emptied at any time."""

import os
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage

from limber import __version__
from limber.decoding.fingerprint import fingerprint
from limber.ui.figures.sights import Sight

MOST_FILES: Final = 800
MOST_BYTES: Final = 24_000_000
CHECKED_EVERY: Final = 100
LOOK: Final = 3
"""Counted up when the same figure would be painted differently."""


class ThumbnailFiles:
    """Reads and writes the pictures; without a folder, or where it fails, there are none."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._written = 0

    def read(self, sight: Sight) -> QImage | None:
        """The picture of a sight, if it was kept and is whole."""
        if self._folder is None:
            return None
        image = QImage()
        path = self._path(self._folder, sight)
        wide, tall = round(sight.width * sight.ratio), round(sight.tall * sight.ratio)
        if not path.is_file() or not image.load(str(path)):
            return None
        if (image.width(), image.height()) != (wide, tall):
            return None
        image.convertTo(QImage.Format.Format_ARGB32_Premultiplied)
        image.setDevicePixelRatio(sight.ratio)
        return image

    def write(self, sight: Sight, image: QImage) -> None:
        """Keep a picture; now and then the oldest ones above the limit go."""
        if self._folder is None:
            return
        path = self._path(self._folder, sight)
        temporary = path.with_name(f"{path.stem}.{os.getpid()}.part.png")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if image.save(str(temporary)):
                temporary.replace(path)
            else:
                temporary.unlink(missing_ok=True)
            if self._written % CHECKED_EVERY == 0:
                _tidy(self._folder)
        except OSError:
            # They are painted anew next time; nothing is lost.
            return
        self._written += 1

    def _path(self, folder: Path, sight: Sight) -> Path:
        return folder / f"{file_key(sight)}.png"


def file_key(sight: Sight) -> str:
    """What tells a picture from all others, as a file's name."""
    seen = (sight.side, sight.turn, sight.height, sight.width, sight.tall, sight.ratio)
    parts = (__version__, LOOK, sight.shelved.content, seen, sight.paints, sight.with_disc)
    return fingerprint(repr(parts).encode())


def _tidy(folder: Path) -> None:
    """Let the oldest files go until what is left keeps the limits."""
    found = [(path, path.stat()) for path in folder.iterdir() if path.suffix == ".png"]
    found.sort(key=lambda each: each[1].st_mtime, reverse=True)
    total = 0
    for number, (path, stat) in enumerate(found):
        total += stat.st_size
        if number >= MOST_FILES or total > MOST_BYTES:
            path.unlink(missing_ok=True)
