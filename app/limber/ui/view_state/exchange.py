"""What Settings says of export and import: what a file would change, and what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from limber.history.exchange.changes import Changes
from limber.history.exchange.forms import FileForm
from limber.history.exchange.undoing import LastImport
from limber.history.exchange.words import changes_text
from limber.ui.view_state.history_words import full_day_text
from limber.ui.view_state.words import time_text

BUSY: Final = "A session is still being played or saved. End it first; then you can import."
ELSEWHERE: Final = (
    "A PDF shows a time that you choose.",
    "Report… makes one. Here the name ends in .json or .csv.",
)
FAULT: Final = "Something went wrong in Limber. The log says more; nothing was changed."
NOTHING_LEFT: Final = "There is no import to take back."
_FILTERS: Final = {
    FileForm.JSON: "Everything, to be imported again (*.json)",
    FileForm.CSV: "Table for spreadsheets (*.csv)",
}


@dataclass(frozen=True, slots=True)
class Question:
    """What an import would do, before it is done."""

    title: str
    detail: str


@dataclass(frozen=True, slots=True)
class ExchangeState:
    """How far an export or an import has come."""

    working: str = ""
    """What is being done; empty while nothing is."""
    can_stop: bool = False
    question: Question | None = None
    done: str = ""
    trouble: str = ""
    """What went wrong, and what to do, as two parts."""
    advice: str = ""
    undo: str = ""
    """Which import can be taken back; empty where there is none."""


def question_about(name: str, changes: Changes) -> Question:
    """What is asked before an import."""
    return Question(f"Import {name}?", "\n".join(changes_text(changes)))


def unchanged_text(name: str, changes: Changes) -> str:
    """What is said where an import would change nothing."""
    return f"{name}: nothing to import. {_joined(changes)}"


def imported_text(name: str, changes: Changes) -> str:
    """What is said when it is done."""
    return f"{name} is imported. {_joined(changes)}"


def exported_text(target: Path) -> str:
    """What is said when a file is written."""
    return f"Saved as {target}."


def working_text(verb: str, name: str, percent: int) -> str:
    """What is being done, and how much of it is."""
    return f"{verb} {name}: {percent} %"


def undo_text(last: LastImport | None, now: datetime) -> str:
    """Which import can be taken back: h.json, imported today 12:40."""
    if last is None:
        return ""
    at = last.imported_at
    day, today = at.date(), now.date()
    if day == today:
        when = "today"
    elif day == today - timedelta(days=1):
        when = "yesterday"
    else:
        when = full_day_text(day)
    return f"{last.source}, imported {when} {time_text(at)}"


def file_filters(forms: Sequence[FileForm]) -> tuple[str, ...]:
    """What a dialog offers to save as, in this order."""
    return tuple(_FILTERS[form] for form in forms)


def suggested_name(now: datetime) -> str:
    """The name of a file that is exported now, without its ending."""
    return f"Limber history {now.date().isoformat()}"


def _joined(changes: Changes) -> str:
    return " ".join(changes_text(changes))
