"""Choices, proposals and breaks as they stand in the document, and as rows of their tables."""

import json
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Final

from limber.history.cells import Row, Value, text, utc_text
from limber.history.exchange.entries import BreakEntry, ChoiceEntry, ProposalEntry
from limber.history.exchange.kinds import Part
from limber.history.exchange.session_form import Form, cleaned, moment_cells, told_moment

if TYPE_CHECKING:
    from sqlite3 import Connection

_PROPOSED: Final = ("id", "programme", "item", "exercise", "rung", "action", "to_rung", "rule")
_ORDERS: Final[Mapping[Part, str]] = {
    Part.CHOICES: "chosen_at, programme, item, rung, chosen_by, chosen_offset",
    Part.PROPOSALS: "made_at, id",
    Part.BREAKS: "first_day, id",
}
"""By what is in them: the same in every database."""


def stored_forms(db: "Connection", part: Part) -> Iterator[Form]:
    """All that is stored of a part but the sessions, as it is written."""
    form_of = _FORMS[part]
    for row in db.execute(f"SELECT * FROM {part} ORDER BY {_ORDERS[part]}"):  # noqa: S608 - our names
        yield form_of(row)


def small_row(entry: ChoiceEntry | ProposalEntry | BreakEntry) -> dict[str, Value]:
    """The row of an entry from a file."""
    match entry:
        case ChoiceEntry():
            return _choice_row(entry)
        case ProposalEntry():
            return _proposal_row(entry)
        case BreakEntry():
            return _break_row(entry)


def form_of_row(part: Part, row: Row) -> Form:
    """An entry as it is written, from its row."""
    return _FORMS[part](row)


def name_of(part: Part, row: Row) -> str:
    """What tells an entry from the others: its id, or all of it where it has none."""
    if part is not Part.CHOICES:
        return text(row["id"])
    names = ("programme", "item", "rung", "chosen_at", "chosen_offset", "chosen_by")
    return json.dumps([row[name] for name in names], ensure_ascii=False)


def _choice_form(row: Row) -> Form:
    return {
        **{name: row[name] for name in ("programme", "item", "rung")},
        "chosen_at": told_moment(row, "chosen"),
        "chosen_by": row["chosen_by"],
    }


def _choice_row(entry: ChoiceEntry) -> dict[str, Value]:
    return cleaned(
        {
            "programme": entry.programme,
            "item": entry.item,
            "rung": entry.rung,
            **moment_cells("chosen", entry.chosen_at),
            "chosen_by": entry.chosen_by.value,
        }
    )


def _proposal_form(row: Row) -> Form:
    evidence: object = json.loads(text(row["evidence"]))
    return {
        **{name: row[name] for name in (*_PROPOSED, "reason")},
        "evidence": evidence,
        "made_at": told_moment(row, "made"),
        "answer": row["answer"],
        "answered_at": told_moment(row, "answered"),
    }


def _proposal_row(entry: ProposalEntry) -> dict[str, Value]:
    return cleaned(
        {
            **{name: getattr(entry, name) for name in (*_PROPOSED, "reason")},
            "action": entry.action.value,
            "evidence": json.dumps(entry.evidence),
            **moment_cells("made", entry.made_at),
            "answer": entry.answer.value if entry.answer else None,
            **moment_cells("answered", entry.answered_at),
        }
    )


def _break_form(row: Row) -> Form:
    names = ("id", "kind", "first_day", "last_day", "changed_at")
    return {name: row[name] for name in names}


def _break_row(entry: BreakEntry) -> dict[str, Value]:
    return cleaned(
        {
            "id": entry.id,
            "kind": entry.kind.value,
            "first_day": entry.first_day.isoformat(),
            "last_day": None if entry.last_day is None else entry.last_day.isoformat(),
            "changed_at": utc_text(entry.changed_at),
        }
    )


_FORMS: Final[Mapping[Part, Callable[[Row], Form]]] = {
    Part.CHOICES: _choice_form,
    Part.PROPOSALS: _proposal_form,
    Part.BREAKS: _break_form,
}
