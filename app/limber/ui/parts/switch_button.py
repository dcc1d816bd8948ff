"""The button that switches to another step of a ladder, with the key that does the same."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.steps import RungView
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.key_cap import KeyCap


def stairs(*, is_harder: bool) -> IconName:
    """The stairs that lead up or down."""
    return IconName.STAIRS_UP if is_harder else IconName.STAIRS_DOWN


def switch_button(
    themes: ThemeSource, rung: RungView, key: str, switch: Callable[[], None]
) -> QWidget:
    """A button for a rung that can be switched to; an empty `key` shows none."""
    word = "Harder" if rung.is_harder else "Easier"
    button = Button(themes, word, ButtonKind.PLAIN, stairs(is_harder=rung.is_harder))
    button.setAccessibleName(f"{word}. {rung.switch}")
    button.setToolTip(rung.switch)
    button.clicked.connect(switch)
    if not key:
        return button
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.S)
    row.addWidget(KeyCap(themes, key))
    row.addWidget(button)
    return holder
