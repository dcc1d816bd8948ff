"""Ending what takes today out."""

from datetime import timedelta

from limber.ui.presenters.desk import Desk
from limber.ui.view_state.pause_words import pause_on


def end_pause(desk: Desk) -> None:
    """Let the day off or the pause that today lies in end with yesterday.

    Raises:
        HistoryError: it cannot be written.
    """
    today = desk.today
    pause = pause_on(desk.breaks, today)
    if pause is not None:
        desk.store.breaks.end(pause, today - timedelta(days=1), desk.clock.read().wall)
