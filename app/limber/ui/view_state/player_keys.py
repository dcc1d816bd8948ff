"""What the keys of the player do, and how the bar at its foot shows them."""

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

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
    HURTS = "this_hurts"
    SHARP = "sharp_pain"
    """The pain is sharp or new."""
    UNDO = "undo_rung"
    """Take back the step to another form that was just made."""


class Score(StrEnum):
    """A number from 0 to 10, where one is asked for."""

    ZERO = "score_0"
    ONE = "score_1"
    TWO = "score_2"
    THREE = "score_3"
    FOUR = "score_4"
    FIVE = "score_5"
    SIX = "score_6"
    SEVEN = "score_7"
    EIGHT = "score_8"
    NINE = "score_9"
    TEN = "score_10"

    @property
    def number(self) -> int:
        """The number itself."""
        return int(self.value.removeprefix("score_"))


Wish = Action | PlayerWish | Score
LIST_KEYS: Final = "list_keys"
"""What the button of the bar asks for that opens the list of all keys: it is no wish."""

_BY_NAME: Final[dict[str, Wish]] = {
    each.value: each for kind in (PlayerWish, Score, Action) for each in kind
}


def wish_named(name: str) -> Wish:
    """The wish that a button names.

    Raises:
        KeyError: there is none of this name.
    """
    return _BY_NAME[name]


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
        case _:
            return None


def key_bar(
    moment: Moment,
    possible: frozenset[Action],
    *,
    muted: bool,
    phase: Phase,
    can_undo: bool = False,
) -> KeyBarState:
    """The keys that do something now; `can_undo` if a step to another form can be taken back."""
    left = _left(moment, possible, can_undo=can_undo)
    return KeyBarState((*left, *_right(possible, muted=muted)), phase)


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


def _left(moment: Moment, possible: frozenset[Action], *, can_undo: bool) -> Iterator[KeyBarItem]:
    big = _big(moment)
    words = {Action.START: "Start", Action.COUNT: "Count one", Action.RESUME: "Resume"}
    yield KeyBarItem(PlayerWish.BIG, "Space", words.get(big, "Pause"))
    if big is Action.COUNT:
        yield KeyBarItem(PlayerWish.PAUSE, "P", "Pause")
    yield KeyBarItem(PlayerWish.HURTS, "X", "This hurts")
    if can_undo:
        yield KeyBarItem(PlayerWish.UNDO, "U", "Undo", IconName.UNDO)
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
    yield KeyBarItem(LIST_KEYS, "F1", "Keys", at_end=True)
