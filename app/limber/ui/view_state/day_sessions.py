"""The sessions of a day, to choose one of them."""

from collections.abc import Sequence

from limber.plan.models import Plan
from limber.ui.view_state.today_state import SessionChoice
from limber.ui.view_state.words import min_text

_ORDINALS = ("First", "Second", "Third", "Fourth", "Fifth", "Sixth")


def ordinal(session: int) -> str:
    """Which session of the day it is, counted from 1."""
    return _ORDINALS[session - 1]


def session_choices(plans: Sequence[Plan], chosen: int) -> tuple[SessionChoice, ...]:
    """Each session of the day with its length; nothing where there is but one."""
    if len(plans) < 2:
        return ()
    return tuple(
        SessionChoice(
            session=plan.session,
            text=f"{ordinal(plan.session)}, {min_text(plan.total_seconds)}",
            is_chosen=plan.session == chosen,
        )
        for plan in plans
    )
