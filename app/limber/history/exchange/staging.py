"""A document that was read, laid out beside the history until it is taken in or left."""

import json
from collections.abc import Generator, Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from limber.decoding import BadFile, Problem
from limber.decoding.json_stream import Piece, read_pieces
from limber.decoding.json_text import BadJsonError
from limber.errors import UserFacingError
from limber.history import database
from limber.history.cells import Row, text, whole
from limber.history.exchange.checking import EntryCheck
from limber.history.exchange.entries import Entry, SessionEntry
from limber.history.exchange.kinds import KIND, VERSION, Part
from limber.history.exchange.session_form import SessionRows, session_rows
from limber.history.exchange.small_forms import name_of, small_row
from limber.history.exchange.versions import Version, session_version, small_version

if TYPE_CHECKING:
    from sqlite3 import Connection

MOST_PROBLEMS: Final = 50
"""So many are looked for before the reading is given up."""
MOST_ENTRIES: Final = 2_000_000
_AFTER: Final = "Nothing was changed."
_TABLE: Final = """
CREATE TABLE incoming (
    place INTEGER PRIMARY KEY,
    part TEXT NOT NULL,
    name TEXT NOT NULL,
    is_over INTEGER NOT NULL,
    touched_at TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    day TEXT NOT NULL,
    rows TEXT NOT NULL,
    UNIQUE (part, name)
) STRICT
"""
_INSERT: Final = (
    "INSERT INTO incoming (part, name, is_over, touched_at, fingerprint, day, rows)"
    " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)


@dataclass(frozen=True, slots=True)
class Incoming:
    """An entry of a file."""

    part: Part
    name: str
    """Its id."""
    version: Version
    day: str
    """The local day on which a session began; else empty."""
    rows: str
    """JSON: for a session those of its tables, else its one."""


class Staged:
    """The entries of a file that was found good."""

    def __init__(self, db: "Connection") -> None:
        self._db = db

    def entries(self, part: Part) -> Iterator[Incoming]:
        """Those of one list, in the order of the file."""
        rows: Iterable[Row] = self._db.execute(
            "SELECT * FROM incoming WHERE part = ? ORDER BY place", (part.value,)
        )
        for row in rows:
            version = Version(
                bool(row["is_over"]), text(row["touched_at"]), text(row["fingerprint"])
            )
            yield Incoming(part, text(row["name"]), version, text(row["day"]), text(row["rows"]))

    def count(self) -> int:
        """How many entries there are."""
        row: Row = self._db.execute("SELECT count(*) AS entries FROM incoming").fetchone()
        return whole(row["entries"])


@contextmanager
def staged(name: str, chunks: Iterable[bytes]) -> Generator[Staged]:
    """The document in these bytes, all of it checked; `name` is what a person calls the file.

    Raises:
        UserFacingError: it is no history, or a part of it is not good; all problems are told.
    """
    with closing(database.connect("", 0.0)) as db:
        with database.in_plain_words(), database.transaction(db, "IMMEDIATE"):
            db.execute(_TABLE)
            _Reading(db, name).read(chunks)
        yield Staged(db)


class _Reading:
    """Reads one document to its end, or until there are too many problems."""

    def __init__(self, db: "Connection", name: str) -> None:
        self._db = db
        self._name = name
        self._check = EntryCheck(name)
        self._problems: list[Problem] = []
        self._keys: dict[str, object] = {}
        self._count = 0

    def read(self, chunks: Iterable[bytes]) -> None:
        try:
            for piece in read_pieces(chunks):
                self._take(piece)
                if len(self._problems) >= MOST_PROBLEMS:
                    break
            self._check_kind()
        except BadJsonError as error:
            raise self._unreadable(error) from error
        if self._problems:
            raise BadFile(self._name, tuple(self._problems), _AFTER)

    def _take(self, piece: Piece) -> None:
        if piece.index is None:
            self._take_member(piece)
            return
        if piece.key not in list(Part):
            self._tell(piece, "is not known")
            return
        self._count += 1
        if self._count > MOST_ENTRIES:
            raise BadJsonError(f"has more than {MOST_ENTRIES:,} entries", piece.line)
        self._take_entry(Part(piece.key), piece)

    def _take_member(self, piece: Piece) -> None:
        self._keys[piece.key] = piece.value
        if piece.key in ("kind", "version"):
            if "kind" in self._keys and "version" in self._keys:
                self._check_kind()
        else:
            self._tell(piece, "should be a list" if piece.key in list(Part) else "is not known")

    def _take_entry(self, part: Part, piece: Piece) -> None:
        try:
            entry = self._check.entry(part, piece)
        except BadFile as error:
            self._problems += error.problems
            return
        incoming = _incoming(part, entry, piece)
        version = incoming.version
        cells = (
            *(part.value, incoming.name),
            *(version.is_over, version.touched_at, version.fingerprint),
            *(incoming.day, incoming.rows),
        )
        if not self._db.execute(_INSERT, cells).rowcount and part is not Part.CHOICES:
            self._tell(piece, "has the same id as one before it", ".id")

    def _check_kind(self) -> None:
        """Make sure that it is a document of ours, of a version that we know.

        Raises:
            UserFacingError: it is something else.
        """
        if self._keys.get("kind") != KIND:
            raise no_history(self._name)
        version = self._keys.get("version")
        if isinstance(version, int) and not isinstance(version, bool) and version > VERSION:
            raise UserFacingError(
                f"{self._name} was exported by a newer version of Limber.",
                "Install that version or a later one, and import it there; nothing was changed.",
            )
        if version != VERSION or isinstance(version, bool):
            raise no_history(self._name)

    def _unreadable(self, error: BadJsonError) -> UserFacingError:
        if self._keys.get("kind") != KIND:
            return no_history(self._name, error.message)
        problem = Problem(self._name, error.message, line=error.line)
        return BadFile(self._name, (problem,), _AFTER)

    def _tell(self, piece: Piece, words: str, below: str = "") -> None:
        where = piece.key[:60] + (f"[{piece.index}]" if piece.index is not None else "") + below
        self._problems.append(Problem(self._name, words, where, piece.line))


def no_history(name: str, why: str = "") -> UserFacingError:
    """The file is something else."""
    return UserFacingError(
        f"{name} is no history that Limber exported{f': it {why}' if why else ''}.",
        "Choose a .json file from Export in Settings, or from limber export. Nothing was changed.",
    )


def _incoming(part: Part, entry: Entry, piece: Piece) -> Incoming:
    if isinstance(entry, SessionEntry):
        form = piece.value if isinstance(piece.value, dict) else {}
        rows: SessionRows = session_rows(entry, form)
        name = text(rows["sessions"][0]["id"])
        version = session_version(rows, form["plan"])
        day = text(rows["sessions"][0]["day"])
        return Incoming(part, name, version, day, json.dumps(rows, ensure_ascii=False))
    row = small_row(entry)
    shelved = json.dumps(row, ensure_ascii=False)
    return Incoming(part, name_of(part, row), small_version(part, row), "", shelved)
