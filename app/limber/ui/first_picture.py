"""What Today will show at the next start, kept so that the window need not wait for the rest."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from limber.decoding.structure import Structurer
from limber.ui.theme import Look
from limber.ui.view_state.today_state import TodayState

MAX_BYTES: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Picture:
    """Today as it looks at one time of one day."""

    look: Look
    today: TodayState


class PictureFile:
    """Pictures of the coming days, in a small file written by one version of the program.

    Its first line says by whom and in which look, as JSON; each further one says what the page
    shows from a moment on, so that a start reads that of its own alone. Whoever changes what they
    are made of forgets them. The file may be missing, stale or damaged: then there is no picture,
    nothing worse.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._version = version

    def read(self, now: datetime) -> Picture | None:
        """The picture that holds at a moment of local time, if there is one."""
        try:
            with self._path.open("rb") as file:
                head, *lines = file.read(MAX_BYTES).decode("ascii").splitlines()
            found = json.loads(head)
            if found["version"] != self._version:
                return None
            page = json.loads(_line_at(lines, now))
            return Structurer().structure(Picture, {"look": found["look"], "today": page})
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return None

    def write(self, look: Look, lines: Iterable[str]) -> None:
        """Keep these lines, in their order, and no others.

        A failure is of no consequence, so it is not told.
        """
        # Late: a start only reads.
        from limber.decoding.encode import encode

        head = encode({"version": self._version, "look": look}, indent=None)
        temporary = self._path.with_suffix(".tmp")
        try:
            temporary.write_text("".join((head, *lines)), encoding="ascii")
            temporary.replace(self._path)
        except OSError:
            self.forget()

    def forget(self) -> None:
        """Have no picture until the next ones are written."""
        try:
            self._path.unlink(missing_ok=True)
        except OSError:
            return


def line_of(moment: datetime, page: TodayState) -> str:
    """The line that keeps what the page shows from a moment of local time to the day's next."""
    from limber.decoding.encode import encode

    return f"{moment:%Y-%m-%dT%H:%M} {encode(page, indent=None)}"


def _line_at(lines: Iterable[str], now: datetime) -> str:
    """What is kept for the last moment up to now on the same day.

    Raises:
        ValueError: there is none.
    """
    until, day = f"{now:%Y-%m-%dT%H:%M}", f"{now:%Y-%m-%d}"
    return max(line for line in lines if line.startswith(day) and line[: len(until)] <= until)[
        len(until) :
    ]
