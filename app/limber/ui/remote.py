"""The buttons of presenter clickers and single-button remotes, as the person has chosen them."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

from limber.engine.table import Action
from limber.settings import Settings
from limber.ui.keyboard import meaning_of
from limber.ui.view_state.player_keys import PlayerWish, Wish

Key = Qt.Key

_OF_CLICKERS: Final = (
    Key.Key_PageDown,
    Key.Key_PageUp,
    Key.Key_B,
    Key.Key_Period,
    Key.Key_F5,
)
"""What clickers send most often; these may get another meaning than they have."""
_WITHOUT_NAME: Final = (0, Key.Key_unknown)
_MOVES_ABOUT: Final = (
    Key.Key_Tab,
    Key.Key_Backtab,
    Key.Key_Up,
    Key.Key_Down,
    Key.Key_Home,
    Key.Key_End,
    Key.Key_F1,
)
_HELD_WITH_OTHERS: Final = (
    Key.Key_Shift,
    Key.Key_Control,
    Key.Key_Alt,
    Key.Key_AltGr,
    Key.Key_Meta,
    Key.Key_CapsLock,
    Key.Key_NumLock,
)
_NAMES: Final = {
    Key.Key_PageDown: "Page down",
    Key.Key_PageUp: "Page up",
    Key.Key_VolumeUp: "Volume up",
    Key.Key_VolumeDown: "Volume down",
    Key.Key_Period: "Full stop",
    Key.Key_Escape: "Esc",
    Key.Key_Return: "Enter",
    Key.Key_Space: "Space",
}
CANNOT_TELL: Final = "Limber cannot tell this button from others. Choose another one."


def button_name(key: int) -> str:
    """What a button is called on the screen."""
    named = _NAMES.get(Key(key))
    return named or QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def refusal(key: int, other: int | None) -> str:
    """Why a key cannot be a button of the remote; empty where it can.

    `other` is the key that is the remote's other button.
    """
    if key in _WITHOUT_NAME or key in _HELD_WITH_OTHERS:
        return CANNOT_TELL
    name = button_name(key)
    if key == other:
        return f"{name} is the other button of your remote already. Choose another one."
    if key in _OF_CLICKERS:
        return ""
    if meaning_of(key) is PlayerWish.BIG:
        return f"{name} starts and pauses already; nothing has to be set."
    if meaning_of(key) is not None or key in _MOVES_ABOUT:
        return f"{name} already means something in Limber. Choose another one."
    return ""


def remote_buttons(settings: Settings) -> Mapping[int, Wish]:
    """What the buttons of the remote mean in the player."""
    chosen: tuple[tuple[int | None, Wish], ...] = (
        (settings.remote_back, Action.BACK),
        (settings.remote_go, PlayerWish.BIG),
    )
    return {key: wish for key, wish in chosen if key is not None}
