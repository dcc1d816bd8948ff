"""What Today will show at the next start, kept so that the window need not wait for the rest."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from limber.decoding.structure import Structurer
from limber.ui.theme import Look
from limber.ui.view_state.today_state import TodayState

MAX_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """Today as it looks on one day."""

    look: Look
    today: TodayState


class PictureFile:
    """Pictures of the coming days, in a small JSON file written by one version of the program.

    Whoever changes what they are made of forgets them. The file may be missing, stale or damaged:
    then there is no picture, nothing worse.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._version = version

    def read(self, day: date) -> Picture | None:
        """The picture of a day, if there is one."""
        try:
            with self._path.open("rb") as file:
                found = json.loads(file.read(MAX_BYTES))
            if found["version"] != self._version:
                return None
            return Structurer().structure(Picture, found["days"][day.isoformat()])
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return None

    def write(self, pictures: Mapping[date, Picture]) -> None:
        """Keep these pictures and no others; a failure is of no consequence, so it is not told."""
        # Late: a start only reads.
        from limber.decoding.encode import encode

        days = {day.isoformat(): picture for day, picture in pictures.items()}
        text = encode({"version": self._version, "days": days}, indent=None)
        temporary = self._path.with_suffix(".tmp")
        try:
            temporary.write_text(text, encoding="ascii")
            temporary.replace(self._path)
        except OSError:
            self.forget()

    def forget(self) -> None:
        """Have no picture until the next ones are written."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return
