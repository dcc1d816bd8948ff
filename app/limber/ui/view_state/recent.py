"""When a session was, in the words of the pages."""

from datetime import datetime

from limber.ui.view_state.day_sessions import part_of
from limber.ui.view_state.words import sentence_case


def part_of_day(moment: datetime) -> str:
    """When a session was: Morning, Afternoon or Evening."""
    return sentence_case(part_of(moment.time()))
