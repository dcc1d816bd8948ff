"""The choices of rungs and the proposals in the database; each within the caller's transaction."""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import TYPE_CHECKING

from limber.history.cells import (
    Row,
    Value,
    clean,
    moment_of,
    offset_minutes,
    text,
    text_or_none,
    utc_text,
)
from limber.history.models import Choice, ChosenBy
from limber.history.proposals import Answer, Proposal, ProposedAction, StoredProposal

if TYPE_CHECKING:
    from sqlite3 import Connection

_CHOICES = (
    "SELECT programme, item, rung, chosen_at, chosen_offset, chosen_by FROM choices"
    " ORDER BY chosen_at, number"
)
_INSERT_CHOICE = (
    "INSERT INTO choices (programme, item, rung, chosen_at, chosen_offset, chosen_by)"
    " VALUES (:programme, :item, :rung, :chosen_at, :chosen_offset, :chosen_by)"
)
_PROPOSALS = (
    "SELECT programme, item, exercise, rung, action, to_rung, rule, reason, evidence,"
    " made_at, made_offset, answer, answered_at, answered_offset FROM proposals"
    " ORDER BY made_at DESC, number"
)
_INSERT_PROPOSAL = (
    "INSERT INTO proposals (id, programme, item, exercise, rung, action, to_rung, rule, reason,"
    " evidence, made_at, made_offset) VALUES (:id, :programme, :item, :exercise, :rung, :action,"
    " :to_rung, :rule, :reason, :evidence, :made_at, :made_offset) ON CONFLICT (id) DO NOTHING"
)
_ANSWER = (
    "UPDATE proposals SET answer = :answer, answered_at = :answered_at,"
    " answered_offset = :answered_offset WHERE id = :id"
)


def insert_choice(db: "Connection", choice: Choice) -> None:
    """Keep a choice beside those before it."""
    row: dict[str, Value] = {
        "programme": choice.programme,
        "item": choice.item,
        "rung": choice.rung,
        "chosen_at": utc_text(choice.chosen_at),
        "chosen_offset": offset_minutes(choice.chosen_at),
        "chosen_by": choice.by.value,
    }
    db.execute(_INSERT_CHOICE, row)


def select_choices(db: "Connection") -> tuple[Choice, ...]:
    """Every choice, oldest first."""
    return tuple(_choice(row) for row in db.execute(_CHOICES))


def insert_proposals(db: "Connection", proposals: Iterable[Proposal], made_at: datetime) -> None:
    """Keep proposals; those that are known already stay as they are."""
    db.executemany(_INSERT_PROPOSAL, [_proposal_row(each, made_at) for each in proposals])


def answer_proposal(
    db: "Connection", proposal_id: str, answer: Answer | None, answered_at: datetime
) -> None:
    """Set the answer to a proposal, or take it away.

    Raises:
        KeyError: there is no such proposal.
    """
    row: dict[str, Value] = {
        "id": proposal_id,
        "answer": None if answer is None else answer.value,
        "answered_at": None if answer is None else utc_text(answered_at),
        "answered_offset": None if answer is None else offset_minutes(answered_at),
    }
    if not db.execute(_ANSWER, row).rowcount:
        raise KeyError(proposal_id)


def select_proposals(db: "Connection") -> tuple[StoredProposal, ...]:
    """Every proposal, newest first; those made at one moment in the order of their making.

    What is none that this program could make is left out.
    """
    known = frozenset(ProposedAction)
    return tuple(_stored(row) for row in db.execute(_PROPOSALS) if row["action"] in known)


def _choice(row: Row) -> Choice:
    return Choice(
        programme=text(row["programme"]),
        item=text(row["item"]),
        rung=text(row["rung"]),
        chosen_at=moment_of(row["chosen_at"], row["chosen_offset"]),
        by=ChosenBy(text(row["chosen_by"])),
    )


def _proposal_row(proposal: Proposal, made_at: datetime) -> dict[str, Value]:
    return {
        "id": proposal.id,
        "programme": proposal.programme,
        "item": proposal.item,
        "exercise": proposal.exercise,
        "rung": proposal.rung,
        "action": proposal.action.value,
        "to_rung": proposal.to,
        "rule": proposal.rule,
        "reason": clean(proposal.reason),
        "evidence": json.dumps(proposal.evidence),
        "made_at": utc_text(made_at),
        "made_offset": offset_minutes(made_at),
    }


def _stored(row: Row) -> StoredProposal:
    answered_at = row["answered_at"]
    return StoredProposal(
        proposal=_proposal(row),
        made_at=moment_of(row["made_at"], row["made_offset"]),
        answer=None if row["answer"] is None else Answer(text(row["answer"])),
        answered_at=None if answered_at is None else moment_of(answered_at, row["answered_offset"]),
    )


def _proposal(row: Row) -> Proposal:
    return Proposal(
        programme=text(row["programme"]),
        item=text(row["item"]),
        exercise=text(row["exercise"]),
        rung=text(row["rung"]),
        action=ProposedAction(text(row["action"])),
        to=text_or_none(row["to_rung"]),
        rule=text(row["rule"]),
        reason=text(row["reason"]),
        evidence=tuple(json.loads(text(row["evidence"]))),
    )
