"""Which contents were found valid before, so that they need not be checked again."""

import os
from pathlib import Path

from limber.decoding.fingerprint import fingerprint

MOST_REMEMBERED = 1000
"""Several times what a catalogue with many files of one's own has."""


class Memory:
    """Fingerprints of valid contents, in a small text file, one per line, the latest last.

    It may be missing, stale or damaged: then contents are checked again, nothing worse.
    """

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._version = version
        self._known = _read(path)
        self._used: dict[str, None] = {}

    def knows(self, raw: bytes, type_name: str) -> bool:
        """Whether this content was found valid as a value of this type by this version."""
        name = self._name(raw, type_name)
        if name not in self._known and name not in self._used:
            return False
        self._used[name] = None
        return True

    def remember(self, raw: bytes, type_name: str) -> None:
        """Note that this content is valid."""
        self._used[self._name(raw, type_name)] = None

    def save(self) -> None:
        """Write what is new; of the rest, what was not used for longest is forgotten first.

        A failure is of no consequence, so it is not told.
        """
        if self._used.keys() <= self._known.keys():
            return
        unused = [line for line in self._known if line not in self._used]
        kept = [*unused, *self._used][-MOST_REMEMBERED:]
        temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        try:
            temporary.write_text("".join(f"{line}\n" for line in kept), encoding="ascii")
            temporary.replace(self._path)
        except OSError:
            return
        self._known = dict.fromkeys(kept)

    def _name(self, raw: bytes, type_name: str) -> str:
        return fingerprint(f"{self._version}\0{type_name}\0{len(raw)}\0".encode() + raw)


def _read(path: Path) -> dict[str, None]:
    try:
        return dict.fromkeys(path.read_text(encoding="ascii").split()[-MOST_REMEMBERED:])
    except (OSError, ValueError):
        return {}
