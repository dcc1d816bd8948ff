"""What the rules know: the sessions that count, and what the person has said and chosen."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from limber.engine.events import SetResult, SetStatus
from limber.history.models import Choice, ItemRecord, SessionRecord, SessionStatus
from limber.history.proposals import Answer, StoredProposal
from limber.history.store import Store

SESSIONS_READ: Final = 40
"""The newest that count; what lies further back leads to no step."""

MOST_READ: Final = 200
"""The newest, in search of those; more would be felt when the window opens."""


@dataclass(frozen=True, slots=True)
class Past:
    """The sessions, oldest first, with what each asked for; and what was answered and chosen."""

    sessions: tuple[SessionRecord, ...]
    items: Mapping[str, tuple[ItemRecord, ...]] = field(
        default_factory=dict[str, tuple[ItemRecord, ...]]
    )
    """By session; where it is missing, the dose that holds now is taken for the one asked for."""
    choices: tuple[Choice, ...] = ()
    proposals: tuple[StoredProposal, ...] = ()
    sets: Mapping[tuple[str, str], tuple[SetResult, ...]] = field(
        default_factory=dict[tuple[str, str], tuple[SetResult, ...]]
    )
    """By session and item."""

    def worked(self, session: str, item: str) -> tuple[SetResult, ...]:
        """The sets of an item in which something was done."""
        done = self.sets.get((session, item), ())
        return tuple(each for each in done if each.status is not SetStatus.SKIPPED)

    def chosen_at(self, programme: str, item: str) -> datetime | None:
        """When an item was last switched, by hand or by taking a proposal or taking it back."""
        chosen = (
            choice.chosen_at
            for choice in self.choices
            if (choice.programme, choice.item) == (programme, item)
        )
        answered = (
            stored.answered_at
            for stored in self.proposals
            if (stored.proposal.programme, stored.proposal.item) == (programme, item)
            and stored.answer in (Answer.ACCEPTED, Answer.TAKEN_BACK)
        )
        return max((*chosen, *(at for at in answered if at is not None)), default=None)


def past_of(
    sessions: tuple[SessionRecord, ...],
    items: Mapping[str, tuple[ItemRecord, ...]],
    choices: tuple[Choice, ...] = (),
    proposals: tuple[StoredProposal, ...] = (),
) -> Past:
    """The past from sessions in any order; those that count for nothing are left out."""
    counting = sorted(filter(counts, sessions), key=lambda each: (each.started_at, each.id))
    sets: dict[tuple[str, str], list[SetResult]] = {}
    for session in counting:
        for each in session.sets:
            sets.setdefault((session.id, each.result.item), []).append(each.result)
    by_item = {key: tuple(results) for key, results in sets.items()}
    return Past(tuple(counting), items, choices, proposals, by_item)


def counts(session: SessionRecord) -> bool:
    """Whether a session may lead to anything: over, no rehearsal, with something done or said."""
    return (
        not session.rehearsal
        and session.status is not SessionStatus.RUNNING
        and (session.has_work or bool(session.pains))
    )


def read_past(
    store: Store, programme: str | None = None, read: tuple[SessionRecord, ...] = ()
) -> Past:
    """The past as it stands in the history, far enough back for a programme, if one is given.

    What `read_sessions` has brought is not read again.

    Raises:
        HistoryError: it cannot be read.
    """
    sessions = read_sessions(store, programme, read)
    items = store.items_of([each.id for each in sessions])
    return past_of(sessions, items, store.choices(), store.proposals())


def read_sessions(
    store: Store, programme: str | None = None, read: tuple[SessionRecord, ...] = ()
) -> tuple[SessionRecord, ...]:
    """The sessions that a past is made of, newest first; `read` are those that are known.

    Raises:
        HistoryError: they cannot be read.
    """
    sessions: tuple[SessionRecord, ...] = ()
    while len(sessions) < MOST_READ and _counting(sessions, programme) < SESSIONS_READ:
        skip = len(sessions)
        known = read[skip : skip + SESSIONS_READ]
        page = known or store.sessions(limit=SESSIONS_READ, skip=skip)
        sessions += page
        if len(page) < SESSIONS_READ:
            break
    return sessions


def _counting(sessions: Iterable[SessionRecord], programme: str | None) -> int:
    return sum(counts(each) and programme in (None, each.programme) for each in sessions)
