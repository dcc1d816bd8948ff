"""What the list of deleted sessions shows."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

from limber.dates import day_and_month
from limber.history.deleted import KEPT_DAYS, DeletedSession
from limber.ui.view_state.history_words import full_day_text
from limber.ui.view_state.recent import part_of_day

TITLE: Final = "Deleted sessions"
NOTE: Final = f"Deleted sessions are kept for {KEPT_DAYS} days. Then they are gone for good."
NONE: Final = "No deleted sessions."


@dataclass(frozen=True, slots=True)
class DeletedRow:
    """One session that was deleted."""

    id: str
    text: str
    remark: str


def build_deleted(deleted: Sequence[DeletedSession]) -> tuple[DeletedRow, ...]:
    """The list, the last one that was deleted first."""
    return tuple(_row(each) for each in deleted)


def _row(each: DeletedSession) -> DeletedRow:
    day, part = full_day_text(each.started_at.date()), part_of_day(each.started_at).lower()
    until = each.deleted_at.date() + timedelta(days=KEPT_DAYS)
    return DeletedRow(
        id=each.id,
        text=f"{day}, {part}",
        remark=f"{each.programme_name}. Kept until {day_and_month(until)}.",
    )
