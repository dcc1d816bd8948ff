"""What the sessions of History can be narrowed down to."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from limber.history.due import DaySession
from limber.history.models import SessionStatus, Wanted
from limber.history.review import SessionKind
from limber.ui.view_state.words import count_text

ALL: Final = ""
_DONE: Final = "done"
_PARTIAL: Final = "partial"
_REHEARSAL: Final = "rehearsal"
_PROGRAMME: Final = "programme:"


def choices(kinds: Sequence[SessionKind]) -> tuple[tuple[str, str], ...]:
    """Each choice as its value and text; only all where the sessions are of one kind."""
    counting = [each for each in kinds if not each.is_rehearsal]
    statuses = {each.status for each in counting}
    names: dict[str, str] = {}
    for each in kinds:
        names.setdefault(each.programme, each.name)
    found = [(ALL, "all sessions")]
    if statuses >= {SessionStatus.DONE, SessionStatus.PARTIAL}:
        found += [(_DONE, "done"), (_PARTIAL, "stopped part-way")]
    if len(counting) < len(kinds):
        found.append((_REHEARSAL, "rehearsals"))
    if len(names) > 1:
        found += [(f"{_PROGRAMME}{key}", name) for key, name in names.items()]
    return tuple(found)


def wanted_until(choice: str, until: date) -> Wanted:
    """The sessions of a choice that began on a day or before."""
    return replace(_wanted(choice), until=until)


def asked_for(choice: str) -> Callable[[DaySession], bool] | None:
    """Whether a session of the calendar is of a choice; None where all are."""
    if choice == ALL:
        return None
    wanted = _wanted(choice)

    def is_asked_for(session: DaySession) -> bool:
        is_done = wanted.status is SessionStatus.DONE
        return (
            wanted.programme in (None, session.programme)
            and (wanted.status is None or session.is_done is is_done)
            and (wanted.rehearsal is None or session.is_rehearsal is wanted.rehearsal)
        )

    return is_asked_for


def found_text(words: str, count: int) -> str:
    """How many sessions have the words."""
    if not count:
        return f"No session matches “{words}”."
    verb = "matches" if count == 1 else "match"
    return f"{count_text(count, 'session')} {verb} “{words}”."


def _wanted(choice: str) -> Wanted:
    if choice == _DONE:
        return Wanted(status=SessionStatus.DONE, rehearsal=False)
    if choice == _PARTIAL:
        return Wanted(status=SessionStatus.PARTIAL, rehearsal=False)
    if choice == _REHEARSAL:
        return Wanted(rehearsal=True)
    if choice.startswith(_PROGRAMME):
        return Wanted(programme=choice.removeprefix(_PROGRAMME))
    return Wanted()
