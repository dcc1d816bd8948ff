"""The figures that there are, each read when it is first wanted."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from limber.catalogue.files import MOST_FILES, read_limited, shown
from limber.decoding import BadFile, Decoder, Problem
from limber.decoding.fingerprint import fingerprint
from limber.figure.models import Figure
from limber.figure.motion import motion_of
from limber.figure.review import problems_of

FOLDER: Final = "figures"


@dataclass(frozen=True, slots=True, eq=False)
class ShelvedFigure:
    """A figure from a file; there is one of each, so it may be a key."""

    figure: Figure
    content: str
    """Changes with the file."""


class FigureShelf:
    """Finds the figure of an exercise or a rung; what is wrong with a file is told once."""

    def __init__(
        self, folders: Sequence[Path], decoder: Decoder, tell: Callable[[str], None]
    ) -> None:
        """`folders` hold a folder `figures` each; the first comes with Limber and goes first."""
        self._folders = tuple(folder / FOLDER for folder in folders)
        self._decoder = decoder
        self._tell = tell
        self._read: dict[Path, ShelvedFigure | None] = {}
        self._others: dict[str, Path] | None = None

    def find(self, id_: str) -> ShelvedFigure | None:
        """The figure that shows an exercise or a rung; None where there is none to be used."""
        for folder in self._folders:
            path = folder / f"{id_}.json"
            if path in self._read or path.is_file():
                found = self._from(path)
                if found is not None:
                    return found
        if self._others is None:
            self._others = dict(self._also_shown())
        other = self._others.get(id_)
        return None if other is None else self._from(other)

    def _from(self, path: Path) -> ShelvedFigure | None:
        if path not in self._read:
            try:
                self._read[path] = self._taken(path)
            except BadFile as error:
                self._read[path] = None
                self._tell(error.problems[0].sentence)
            self._decoder.save_memory()
        return self._read[path]

    def _taken(self, path: Path) -> ShelvedFigure:
        raw, name = read_limited(path), shown(path)
        figure = self._decoder.decode(raw, Figure, name=name)
        if figure.id != path.stem:
            text = f"should be the file's name, {path.stem!r}"
            raise BadFile(name, (Problem(name, text, "id"),))
        if path.parent != self._folders[0]:
            _review(figure, name)
        return ShelvedFigure(figure, fingerprint(raw))

    def _also_shown(self) -> Iterator[tuple[str, Path]]:
        """What each file says that it shows too; in the end the first folder has its way."""
        for folder in reversed(self._folders):
            for path in reversed(sorted(folder.glob("*.json"))[:MOST_FILES]):
                yield from ((id_, path) for id_ in _also(path))


def _also(path: Path) -> Iterator[str]:
    """Seen without a check; that follows when the figure is wanted."""
    try:
        content: object = json.loads(read_limited(path))
    except (BadFile, ValueError, RecursionError):
        return
    if isinstance(content, dict):
        names = cast("dict[str, object]", content).get("also")
        if isinstance(names, list):
            yield from (name for name in cast("list[object]", names) if isinstance(name, str))


def _review(figure: Figure, name: str) -> None:
    """Refuse a person's own figure that no body can follow."""
    try:
        found = problems_of(figure, motion_of(figure))
    except (ArithmeticError, LookupError, ValueError) as error:
        raise BadFile(name, (Problem(name, "describes no posture that can be drawn"),)) from error
    if found:
        where, _, text = found[0].partition(" ")
        raise BadFile(name, (Problem(name, text, where),))
