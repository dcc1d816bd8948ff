"""What the advice proposed and what became of it."""

import json
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from limber.decoding.fingerprint import fingerprint


class ProposedAction(StrEnum):
    """What a proposal would change."""

    HARDER = "harder"
    EASIER = "easier"
    TOP_OF_RANGE = "top-of-range"
    FULL_SETS = "full-sets"
    FEWER_SETS = "fewer-sets"
    STOP = "stop"


class Answer(StrEnum):
    """What the person said to a proposal."""

    ACCEPTED = "accepted"
    NOT_YET = "not-yet"
    TAKEN_BACK = "taken-back"


@dataclass(frozen=True, slots=True)
class Proposal:
    """One step for one item of a programme, with the reason that the history gives."""

    programme: str
    item: str
    exercise: str
    rung: str
    """The form that was played."""
    action: ProposedAction
    to: str | None
    """The rung that would be played instead; None where it stays the same."""
    rule: str
    """The id of the rule that asks for it."""
    reason: str
    """One sentence for a person."""
    evidence: tuple[str, ...]
    """The ids of the sessions that it rests on."""

    @property
    def id(self) -> str:
        """The same for the same proposal on the same sessions, however its reason is worded."""
        told = [self.programme, self.item, self.exercise, self.rung, self.action.value]
        content = json.dumps([*told, self.to, self.rule, list(self.evidence)])
        return fingerprint(content.encode())


@dataclass(frozen=True, slots=True)
class StoredProposal:
    """A proposal that was once made, and the answer to it."""

    proposal: Proposal
    made_at: datetime
    answer: Answer | None
    """None: not answered yet."""
    answered_at: datetime | None
