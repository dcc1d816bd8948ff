"""The state machine as a table: what may be done in which state, and where it leads.

A pair that is not in the table is refused. Where the next state depends on the step that comes
next, the table names the usual one and `Session` enters the step.
"""

from enum import StrEnum
from typing import Final


class State(StrEnum):
    """What the session is doing."""

    WAITING = "waiting"
    """For the person to be in place; no time runs."""
    COUNTING_IN = "counting_in"
    """3, 2, 1 before a step goes on."""
    RUNNING = "running"
    PAUSED = "paused"
    ENDED = "ended"


class Action(StrEnum):
    """What a person can ask for."""

    START = "start"
    PAUSE = "pause"
    RESUME = "resume"
    SKIP = "skip"
    """This set, or the time before it."""
    SKIP_EXERCISE = "skip_exercise"
    BACK = "back"
    RESTART = "restart"
    """This set from its beginning."""
    ADD_TIME = "add_time"
    CUT_TIME = "cut_time"
    COUNT = "count"
    """One repetition more."""
    COUNT_MYSELF = "count_myself"
    """Leave the tempo; count the rest of this set by hand."""
    FINISH = "finish"
    """This step is done."""
    ADD_SET = "add_set"
    EASIER = "easier"
    HARDER = "harder"
    END = "end"


class NotPossibleError(ValueError):
    """The action makes no sense in this state; nothing has changed."""


_ELSEWHERE: Final = {
    Action.BACK: State.COUNTING_IN,
    Action.SKIP_EXERCISE: State.RUNNING,
    Action.END: State.ENDED,
}
_SWAP: Final = {Action.EASIER: State.RUNNING, Action.HARDER: State.RUNNING}

TABLE: Final[dict[State, dict[Action, State]]] = {
    State.WAITING: {
        Action.START: State.RUNNING,
        Action.FINISH: State.RUNNING,
        Action.SKIP: State.RUNNING,
        **_ELSEWHERE,
        Action.EASIER: State.WAITING,
        Action.HARDER: State.WAITING,
    },
    State.COUNTING_IN: {
        Action.PAUSE: State.PAUSED,
        Action.FINISH: State.RUNNING,
        Action.SKIP: State.RUNNING,
        **_ELSEWHERE,
        **_SWAP,
    },
    State.RUNNING: {
        Action.PAUSE: State.PAUSED,
        Action.FINISH: State.RUNNING,
        Action.SKIP: State.RUNNING,
        **_ELSEWHERE,
        **_SWAP,
        Action.RESTART: State.COUNTING_IN,
        Action.ADD_TIME: State.RUNNING,
        Action.CUT_TIME: State.RUNNING,
        Action.COUNT: State.RUNNING,
        Action.COUNT_MYSELF: State.RUNNING,
        Action.ADD_SET: State.RUNNING,
    },
    State.PAUSED: {
        Action.RESUME: State.COUNTING_IN,
        Action.SKIP: State.RUNNING,
        **_ELSEWHERE,
        **_SWAP,
        Action.RESTART: State.COUNTING_IN,
    },
    State.ENDED: {},
}
