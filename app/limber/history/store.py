"""The history: what is written into it and read from it.

Every change is on the disk when its method returns, or has not happened. One thread writes.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from limber.decoding import BadFile, Decoder
from limber.engine.events import SetResult
from limber.history import database, opening, progression, queries
from limber.history.breaks import Breaks
from limber.history.doses import items_by_session
from limber.history.held_file import HeldFile
from limber.history.migrations import STEPS
from limber.history.models import (
    UNCHANGED,
    Choice,
    Interrupted,
    ItemRecord,
    NewSession,
    Pain,
    SessionRecord,
    SessionStatus,
    Unchanged,
)
from limber.history.proposals import Answer, Proposal, StoredProposal
from limber.history.review import Review
from limber.history.rows import score_changes
from limber.plan.models import Plan

if TYPE_CHECKING:
    from sqlite3 import Connection

    from limber.history.copies import Copies
    from limber.history.deleted import Deleted
    from limber.history.editing import Editing
    from limber.history.search import Search
    from limber.history.upkeep import Upkeep

MAX_PLAN_BYTES = 100_000_000  # written by ourselves, so never a mistake


class Store:
    """The sessions that were done and the one that is going on."""

    def __init__(
        self, db: "Connection", path: Path, *, writes: bool = True, notice: str | None = None
    ) -> None:
        self._file = HeldFile(db, path, writes=writes)
        self._path, self.can_write = path, writes
        self._writing, self._reading = self._file.writing, self._file.reading
        self._decoder = Decoder(max_bytes=MAX_PLAN_BYTES)
        self.notice = notice
        """What the person should know about how the history was opened."""

    @property
    def changes(self) -> int:
        """How much has been written since it was opened: it grows with every change."""
        return self._file.changes

    @property
    def changes_by_others(self) -> int:
        """How often somebody else has changed the file since it was opened here."""
        return self._file.changes_by_others

    @classmethod
    def open(cls, path: Path, *, thorough: bool = False, steps: Sequence[str] = STEPS) -> "Store":
        """The history at `path`, made, brought up to date, or put right from a copy if need be.

        `thorough` reads the whole file for damage first, which takes longer the more there is;
        it is done anyway if damage was met the last time.

        Raises:
            HistoryError: it cannot be opened; the file is as it was.
        """
        db, notice = opening.open_history(path, steps, thorough=thorough)
        return cls(db, path, notice=notice)

    @classmethod
    def open_for_reading(cls, path: Path, *, steps: Sequence[str] = STEPS) -> "Store":
        """The history at `path` beside a running window; an empty one if there is none.

        Nothing is written through it, and a damaged file stays where it is.

        Raises:
            HistoryError: it cannot be read.
        """
        return cls(database.open_to_read(path, steps), path, writes=False)

    def close(self) -> None:
        """Let the file go."""
        self._file.db.close()

    def begin(self, new: NewSession, plan: Plan) -> None:
        """A session begins; what lay interrupted is kept, or dropped if nothing was done in it."""
        with self._writing() as db:
            queries.insert_session(db, new, plan)

    def record_set(self, session_id: str, result: SetResult, finished_at: datetime) -> None:
        """A set is over; an earlier result of the same set gives way and keeps its place."""
        with self._writing() as db:
            queries.upsert_set(db, session_id, result, finished_at)

    def record_pain(self, session_id: str, pain: Pain) -> None:
        """Something hurt; it is kept beside what was told before."""
        with self._writing() as db:
            queries.insert_pain(db, session_id, pain)

    def change_plan(self, session_id: str, plan: Plan) -> None:
        """The session goes on by this plan."""
        with self._writing() as db:
            queries.update_plan(db, session_id, plan)

    def finish(self, session_id: str, status: SessionStatus, ended_at: datetime) -> None:
        """The session is over; a partial one can still be taken up again."""
        with self._writing() as db:
            queries.end_session(db, session_id, status, ended_at)

    def reopen(self, session_id: str) -> None:
        """The session goes on after all."""
        with self._writing() as db:
            queries.end_session(db, session_id, SessionStatus.RUNNING, None)

    def keep_as_partial(self, session_id: str) -> None:
        """The session stays as it is and is not offered again."""
        with self._writing() as db:
            queries.keep_session(db, session_id)

    def discard(self, session_id: str) -> None:
        """The session was none."""
        with self._writing() as db:
            queries.delete_session(db, session_id)

    def set_scores(
        self,
        session_id: str,
        *,
        pain_before: int | Unchanged | None = UNCHANGED,
        pain_after: int | Unchanged | None = UNCHANGED,
        effort: int | Unchanged | None = UNCHANGED,
        note: str | Unchanged | None = UNCHANGED,
    ) -> None:
        """How it was, 0–10 each, and a note; None takes a value away.

        Raises:
            HistoryError: the note is too long, or it cannot be written.
        """
        scores = {"pain_before": pain_before, "pain_after": pain_after, "effort": effort}
        changes = score_changes(scores, note)
        with self._writing() as db:
            queries.change_session(db, session_id, changes)

    def sessions(
        self, since: date | None = None, limit: int | None = None, skip: int = 0
    ) -> tuple[SessionRecord, ...]:
        """The sessions with their sets, newest first, from a local day onwards.

        `skip` leaves out that many of the newest.
        """
        with self._reading() as db:
            return queries.select_sessions(db, since, limit, skip)

    @property
    def review(self) -> Review:
        """What the pages ask that look back."""
        return Review(self._reading)

    @property
    def search(self) -> "Search":
        """Finding sessions by their words."""
        from limber.history.search import Search  # late, as what follows: a start does without

        return Search(self._reading)

    @property
    def editing(self) -> "Editing":
        """Correcting sessions, and adding some by hand."""
        from limber.history.editing import Editing

        return Editing(self._writing)

    @property
    def deleted(self) -> "Deleted":
        """Deleting sessions, and bringing them back."""
        from limber.history.deleted import Deleted

        return Deleted(self._writing, self._reading)

    @property
    def breaks(self) -> Breaks:
        """Days off and pauses."""
        return Breaks(self._writing, self._reading)

    @property
    def copies(self) -> "Copies":
        """The copies of the history, and going back to one."""
        from limber.history.copies import Copies

        return Copies(self._file, self._path)

    @property
    def upkeep(self) -> "Upkeep":
        """Reading it through and backing it up, for any thread."""
        from limber.history.upkeep import Upkeep

        return Upkeep(self._path)

    def session(self, session_id: str) -> SessionRecord:
        """One session with its sets.

        Raises:
            KeyError: there is none with this id.
        """
        with self._reading() as db:
            found = queries.select_session(db, session_id)
        if found is None:
            raise KeyError(session_id)
        return found

    def items(self, session_id: str) -> tuple[ItemRecord, ...]:
        """What a session asked for; see `items_of`."""
        return self.items_of([session_id])[session_id]

    def items_of(self, session_ids: Sequence[str]) -> Mapping[str, tuple[ItemRecord, ...]]:
        """What each session asked for, in the order of its plan, with the doses as they were.

        Raises:
            DamagedError: a stored dose is none.
        """
        with self._reading() as db:
            rows = queries.select_items(db, session_ids)
            return items_by_session(session_ids, rows)

    def note_choice(self, choice: Choice) -> None:
        """Another rung was chosen."""
        with self._writing() as db:
            progression.insert_choice(db, choice)

    def choices(self) -> tuple[Choice, ...]:
        """Every choice of a rung, oldest first."""
        with self._reading() as db:
            return progression.select_choices(db)

    def keep_proposals(self, proposals: Iterable[Proposal], made_at: datetime) -> None:
        """These were made; those that are known already stay as they are."""
        with self._writing() as db:
            progression.insert_proposals(db, proposals, made_at)

    def answer_proposal(
        self, proposal_id: str, answer: Answer | None, answered_at: datetime
    ) -> None:
        """The person answered; None makes the proposal an open one again."""
        with self._writing() as db:
            progression.answer_proposal(db, proposal_id, answer, answered_at)

    def proposals(self) -> tuple[StoredProposal, ...]:
        """Every proposal with its answer, newest first."""
        with self._reading() as db:
            return progression.select_proposals(db)

    def interrupted(self) -> Interrupted | None:
        """The session to offer for taking up again, if there is one whose plan can be read."""
        with self._reading() as db:
            row = queries.select_interrupted(db)
        if row is None:
            return None
        try:
            plan = self._decoder.decode(str(row["plan"]).encode(), Plan, name="the stored plan")
        except BadFile:
            return None
        return Interrupted(self.session(str(row["id"])), plan)

    def is_sound(self) -> bool:
        """Whether the whole file can be read; takes the longer the more there is.

        If not, it is put right when the history is next opened.
        """
        return self._file.is_sound()
