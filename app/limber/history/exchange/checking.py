"""One entry of a document from a file: checked, with every problem told by its place."""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar, cast

from limber.decoding import BadFile, Decoder, Problem, encode
from limber.decoding.json_stream import Piece
from limber.decoding.json_text import line_of
from limber.history.exchange.entries import (
    BreakEntry,
    ChoiceEntry,
    Entry,
    ProposalEntry,
    SessionEntry,
)
from limber.history.exchange.kinds import Part
from limber.plan.models import Plan

if TYPE_CHECKING:
    from pydantic import TypeAdapter

T = TypeVar("T", bound=Hashable)

_TYPES: Final[Mapping[Part, type[Entry]]] = {
    Part.SESSIONS: SessionEntry,
    Part.CHOICES: ChoiceEntry,
    Part.PROPOSALS: ProposalEntry,
    Part.BREAKS: BreakEntry,
}
FIRST_YEAR, LAST_YEAR = 1900, 2200
_UNLIKELY: Final = f"should lie between the years {FIRST_YEAR} and {LAST_YEAR}"
_Found = tuple[tuple[str | int, ...], str]
"""The place within the entry, and what is wrong there."""


class EntryCheck:
    """Checks the entries of one file; `name` is what a person calls it."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._adapters: dict[Part, TypeAdapter[Entry]] = {}
        self._plans = Decoder(max_bytes=100_000_000)

    def entry(self, part: Part, piece: Piece) -> Entry:
        """The entry that stands there.

        Raises:
            BadFile: it is none; the problems say where.
        """
        from pydantic import ValidationError  # late: a file of the window's own needs none

        from limber.decoding.findings import problems_of

        try:
            entry = self._adapter(part).validate_json(piece.text, strict=True)
        except ValidationError as error:
            told = problems_of(error, piece.text, piece.value, _TYPES[part], self._name)
            raise self._bad(piece, told) from error
        found = [self._problem(piece, *each) for each in _beyond_the_form(entry)]
        found += self._plan_problems(entry, piece)
        if found:
            raise self._bad(piece, found)
        return entry

    def _adapter(self, part: Part) -> "TypeAdapter[Entry]":
        from pydantic import TypeAdapter  # late: as above

        found = self._adapters.get(part)
        if found is None:
            found = self._adapters[part] = TypeAdapter[Entry](_TYPES[part])
        return found

    def _plan_problems(self, entry: Entry, piece: Piece) -> Iterator[Problem]:
        if not isinstance(entry, SessionEntry) or entry.plan is None:
            return
        try:
            self._plans.decode(encode(entry.plan).encode(), Plan, name=self._name)
        except BadFile:
            yield self._problem(piece, ("plan",), "is no plan that can be gone on with")

    def _problem(self, piece: Piece, path: tuple[str | int, ...], words: str) -> Problem:
        from limber.decoding.findings import field_name

        return Problem(self._name, words, field_name(path), line_of(piece.text, path))

    def _bad(self, piece: Piece, found: Iterable[Problem]) -> BadFile:
        return BadFile(self._name, tuple(map(partial(_placed, piece), found)))


def _placed(piece: Piece, problem: Problem) -> Problem:
    """The problem with its place in the whole document."""
    above = f"{piece.key}[{piece.index}]"
    where = f"{above}.{problem.where}" if problem.where else above
    line = piece.line + (problem.line or 1) - 1
    return Problem(problem.file, problem.text, where, line)


def _beyond_the_form(entry: Entry) -> Iterator[_Found]:
    for path, moment in _moments(entry):
        if moment.utcoffset() is None:
            yield path, "should say its offset from UTC, as in +01:00"
        elif not _is_likely(moment):
            yield path, _UNLIKELY
    match entry:
        case SessionEntry():
            yield from _within_session(entry)
        case BreakEntry():
            yield from _within_break(entry)
        case _:
            pass


def _within_break(entry: BreakEntry) -> Iterator[_Found]:
    if not _is_likely(entry.first_day):
        yield ("first_day",), _UNLIKELY
    if entry.last_day is not None and not _is_likely(entry.last_day):
        yield ("last_day",), _UNLIKELY
    if entry.last_day is not None and entry.last_day < entry.first_day:
        yield ("last_day",), "lies before first_day"


def _is_likely(day: date) -> bool:
    return FIRST_YEAR < day.year < LAST_YEAR


def _within_session(entry: SessionEntry) -> Iterator[_Found]:
    for index in _seconds_of((each.item, each.rung) for each in entry.items):
        yield ("items", index), "has the same item and rung as one before it"
    keys = ((each.item, each.side, each.direction, each.set) for each in entry.sets)
    for index in _seconds_of(keys):
        yield ("sets", index), "is the same set as one before it"
    for index, pain in enumerate(entry.pains):
        if pain.pain is None and not pain.sharp:
            yield ("pains", index, "pain"), "is missing, and it is not sharp either"


def _seconds_of(keys: Iterable[T]) -> Iterator[int]:
    """Where something comes that was there before."""
    seen: Counter[T] = Counter()
    for index, key in enumerate(keys):
        seen[key] += 1
        if seen[key] > 1:
            yield index


def _moments(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], datetime]]:
    names = ("started_at", "ended_at", "changed_at", "chosen_at", "made_at", "answered_at")
    for name in names:
        moment = cast("datetime | None", getattr(entry, name, None))
        if moment is not None:
            yield (name,), moment
    if isinstance(entry, SessionEntry):
        for index, each in enumerate(entry.sets):
            yield ("sets", index, "finished_at"), each.finished_at
        for index, pain in enumerate(entry.pains):
            yield ("pains", index, "felt_at"), pain.felt_at
