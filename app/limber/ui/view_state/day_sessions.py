"""The sessions of a day by name, to choose one of them."""

from collections.abc import Sequence
from datetime import time
from typing import Final

from limber.plan.models import Plan
from limber.ui.view_state.today_state import DayPart, SessionChoice
from limber.ui.view_state.words import min_text, sentence_case

_ORDINALS: Final = ("first", "second", "third", "fourth", "fifth", "sixth")
_NOON: Final = time(12)
_EVENING: Final = time(17)


def part_of(at: time) -> DayPart:
    """The part of the day that a time lies in; the hours after midnight are morning."""
    if at < _NOON:
        return DayPart.MORNING
    return DayPart.AFTERNOON if at < _EVENING else DayPart.EVENING


def short_names(times: Sequence[time]) -> tuple[str, ...]:
    """What tells the sessions of a day apart: by their part of it, or else by their order."""
    parts = tuple(part_of(at) for at in times)
    if len(set(parts)) == len(parts):
        return tuple(sentence_case(part) for part in parts)
    return tuple(
        sentence_case(_ORDINALS[number]) if number < len(_ORDINALS) else f"No. {number + 1}"
        for number in range(len(times))
    )


def session_name(times: Sequence[time], session: int) -> str:
    """What a session is called, counted from 1: Evening session."""
    return f"{short_names(times)[session - 1]} session" if len(times) > 1 else "Today’s session"


def session_choices(
    plans: Sequence[Plan], times: Sequence[time], chosen: int
) -> tuple[SessionChoice, ...]:
    """Each session of the day with its length; nothing where there is but one."""
    if len(plans) < 2:
        return ()
    return tuple(
        SessionChoice(
            session=plan.session,
            part=part_of(at),
            name=name,
            text=f"{name}, {min_text(plan.total_seconds)}",
            is_chosen=plan.session == chosen,
        )
        for plan, name, at in zip(plans, short_names(times), times, strict=True)
    )
