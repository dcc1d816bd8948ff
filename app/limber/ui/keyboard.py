"""Which key is which wish: one key before a mouse, and the keys of presenter clickers."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from limber.engine.table import Action
from limber.ui.view_state.player_keys import PlayerWish, Score, Wish

_KEYS: Final[dict[Qt.Key, Wish]] = {
    Qt.Key.Key_Space: PlayerWish.BIG,
    Qt.Key.Key_Period: PlayerWish.BIG,
    Qt.Key.Key_B: PlayerWish.BIG,
    Qt.Key.Key_F5: PlayerWish.BIG,
    Qt.Key.Key_Select: PlayerWish.BIG,
    Qt.Key.Key_Return: PlayerWish.NEXT,
    Qt.Key.Key_Enter: PlayerWish.NEXT,
    Qt.Key.Key_PageDown: PlayerWish.NEXT,
    Qt.Key.Key_Right: PlayerWish.SKIP,
    Qt.Key.Key_Left: Action.BACK,
    Qt.Key.Key_PageUp: Action.BACK,
    Qt.Key.Key_P: PlayerWish.PAUSE,
    Qt.Key.Key_MediaPlay: PlayerWish.PAUSE,
    Qt.Key.Key_MediaTogglePlayPause: PlayerWish.PAUSE,
    Qt.Key.Key_R: Action.RESTART,
    Qt.Key.Key_E: Action.EASIER,
    Qt.Key.Key_H: Action.HARDER,
    Qt.Key.Key_A: Action.ADD_SET,
    Qt.Key.Key_C: Action.COUNT_MYSELF,
    Qt.Key.Key_Plus: Action.ADD_TIME,
    Qt.Key.Key_Equal: Action.ADD_TIME,
    Qt.Key.Key_Minus: Action.CUT_TIME,
    Qt.Key.Key_M: PlayerWish.MUTE,
    Qt.Key.Key_Escape: PlayerWish.LEAVE,
    Qt.Key.Key_F11: PlayerWish.FULL_SCREEN,
    Qt.Key.Key_X: PlayerWish.HURTS,
    Qt.Key.Key_S: PlayerWish.SHARP,
    Qt.Key.Key_U: PlayerWish.UNDO,
    Qt.Key.Key_0: Score.ZERO,
    Qt.Key.Key_1: Score.ONE,
    Qt.Key.Key_2: Score.TWO,
    Qt.Key.Key_3: Score.THREE,
    Qt.Key.Key_4: Score.FOUR,
    Qt.Key.Key_5: Score.FIVE,
    Qt.Key.Key_6: Score.SIX,
    Qt.Key.Key_7: Score.SEVEN,
    Qt.Key.Key_8: Score.EIGHT,
    Qt.Key.Key_9: Score.NINE,
}
_WITH_OTHERS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def wish_of(event: QKeyEvent, remote: Mapping[int, Wish] = MappingProxyType({})) -> Wish | None:
    """The wish of a key press; a key that is held down asks once.

    The buttons of a `remote` mean what the person has said, whatever they mean otherwise.
    """
    if event.isAutoRepeat() or event.modifiers() & _WITH_OTHERS:
        return None
    return remote.get(event.key()) or meaning_of(event.key())


def meaning_of(key: int) -> Wish | None:
    """What a key means in the player, if anything."""
    return _KEYS.get(Qt.Key(key))
