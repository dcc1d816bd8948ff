"""What the keys of the player do, and how the bar at its foot shows them."""

from collections.abc import Iterator
from enum import StrEnum

from limber.engine.moment import Moment
from limber.engine.table import Action, State
from limber.ui.icons import IconName
from limber.ui.tokens import Phase
from limber.ui.widgets.key_bar import KeyBarItem, KeyBarState


class PlayerWish(StrEnum):
    """What the player is asked that is no action of the session by itself."""

    BIG = "big"
    """The big key: what matters most now."""
    NEXT = "next"
    """Done, on to what comes."""
    SKIP = "skip_on"
    PAUSE = "pause_or_resume"
    MUTE = "mute"
    LEAVE = "leave"
    """Ask whether to end, or go back from that question."""
    END = "end_now"
    FULL_SCREEN = "full_screen"


Wish = Action | PlayerWish


def action_of(wish: Wish, moment: Moment) -> Action | None:
    """The session's action that a wish means at this moment, if it means one."""
    if isinstance(wish, Action):
        return wish
    match wish:
        case PlayerWish.BIG:
            return _big(moment)
        case PlayerWish.NEXT:
            return Action.RESUME if moment.state is State.PAUSED else Action.FINISH
        case PlayerWish.SKIP:
            return Action.SKIP_EXERCISE if moment.state is State.PAUSED else Action.SKIP
        case PlayerWish.PAUSE:
            return Action.RESUME if moment.state is State.PAUSED else Action.PAUSE
        case PlayerWish.END:
            return Action.END
        case PlayerWish.MUTE | PlayerWish.LEAVE | PlayerWish.FULL_SCREEN:
            return None


def key_bar(
    moment: Moment, possible: frozenset[Action], *, muted: bool, phase: Phase
) -> KeyBarState:
    """The keys that do something now."""
    return KeyBarState((*_left(moment, possible), *_right(possible, muted=muted)), phase)


def _big(moment: Moment) -> Action:
    match moment.state:
        case State.WAITING:
            return Action.START
        case State.PAUSED:
            return Action.RESUME
        case State.RUNNING if moment.counts_by_hand:
            return Action.COUNT
        case State.RUNNING | State.COUNTING_IN | State.ENDED:
            return Action.PAUSE


def _left(moment: Moment, possible: frozenset[Action]) -> Iterator[KeyBarItem]:
    big = _big(moment)
    words = {Action.START: "Start", Action.COUNT: "Count one", Action.RESUME: "Resume"}
    yield KeyBarItem(PlayerWish.BIG, "Space", words.get(big, "Pause"))
    if big is Action.COUNT:
        yield KeyBarItem(PlayerWish.PAUSE, "P", "Pause")
    if Action.BACK in possible:
        yield KeyBarItem(Action.BACK, "←", "Back")
    if moment.state is State.RUNNING and moment.step.kind.is_work:
        yield KeyBarItem(PlayerWish.NEXT, "Enter", "Done")
        yield KeyBarItem(PlayerWish.SKIP, "→", "Skip set")
    elif moment.state in (State.RUNNING, State.COUNTING_IN):
        yield KeyBarItem(PlayerWish.SKIP, "→", "Start now")
    if Action.ADD_TIME in possible:
        yield KeyBarItem(Action.ADD_TIME, "+", "10 s")
    if Action.ADD_SET in possible:
        yield KeyBarItem(Action.ADD_SET, "A", "One more set")


def _right(possible: frozenset[Action], *, muted: bool) -> Iterator[KeyBarItem]:
    if Action.EASIER in possible:
        yield KeyBarItem(Action.EASIER, "E", "Easier", IconName.STAIRS_DOWN, at_end=True)
    if Action.HARDER in possible:
        yield KeyBarItem(Action.HARDER, "H", "Harder", IconName.STAIRS_UP, at_end=True)
    if Action.COUNT_MYSELF in possible:
        yield KeyBarItem(Action.COUNT_MYSELF, "C", "Count myself", at_end=True)
    icon = IconName.SPEAKER_MUTED if muted else IconName.SPEAKER
    yield KeyBarItem(PlayerWish.MUTE, "M", "Sound on" if muted else "Mute", icon, at_end=True)
    yield KeyBarItem(PlayerWish.LEAVE, "Esc", "End", at_end=True)
