"""What the desktop is told of a session, and what its keys mean in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from limber.engine.events import CountingIn, Ended, Paused, Resumed, StepStarted, Waiting
from limber.engine.table import Action
from limber.plan.models import Step
from limber.ui.view_state.player_keys import PlayerWish, Wish


class Status(StrEnum):
    """How the desktop names it."""

    PLAYING = "Playing"
    PAUSED = "Paused"
    STOPPED = "Stopped"


class MediaKey(StrEnum):
    """What the desktop asks for."""

    PLAY = "play"
    PAUSE = "pause"
    PLAY_PAUSE = "play-pause"
    NEXT = "next"
    PREVIOUS = "previous"


@dataclass(frozen=True, slots=True)
class NowPlaying:
    """A session as the desktop shows it."""

    status: Status = Status.STOPPED
    title: str = ""
    """The exercise."""
    track: int = 0
    """The number of the step."""


Title = Callable[[Step], str]
"""Names the exercise of a step; empty where there is none."""


def after(now: NowPlaying, event: object, title: Title) -> NowPlaying:
    """What is to be shown after an event of the session."""
    match event:
        case StepStarted(index=index, step=step):
            return NowPlaying(Status.PLAYING, title(step) or now.title, index)
        case Waiting(index=index, step=step):
            return NowPlaying(Status.PAUSED, title(step) or now.title, index)
        case Paused():
            return replace(now, status=Status.PAUSED)
        case CountingIn() | Resumed():
            return replace(now, status=Status.PLAYING)
        case Ended():
            return NowPlaying()
        case _:
            return now


def wish_for(key: MediaKey, status: Status) -> Wish | None:
    """What a key of the desktop asks of the session, if it means anything now.

    Nothing is done twice: Play does not pause, and no key answers a question but Play, which is
    the big key where time stands still.
    """
    is_playing = status is Status.PLAYING
    match key:
        case MediaKey.PLAY:
            return None if is_playing else PlayerWish.BIG
        case MediaKey.PAUSE:
            return PlayerWish.PAUSE if is_playing else None
        case MediaKey.PLAY_PAUSE:
            return PlayerWish.PAUSE if is_playing else PlayerWish.BIG
        case MediaKey.NEXT:
            return PlayerWish.NEXT if is_playing else None
        case MediaKey.PREVIOUS:
            return Action.BACK
