"""Opening the list of all keys over the window."""

from typing import Final

from limber.ui.main_window import MainWindow, Page
from limber.ui.theme import ThemeSource
from limber.ui.view_state import key_help
from limber.ui.widgets.key_dialog import KeyDialog

_OF_PAGE: Final = {
    Page.TODAY: key_help.PROGRAMME,
    Page.PROGRAMME: key_help.PROGRAMME,
    Page.LIBRARY: key_help.LIBRARY,
    Page.EXERCISE: key_help.EXERCISE,
    Page.HISTORY: key_help.HISTORY,
    Page.PLAYER: key_help.SESSION,
    Page.SUMMARY: key_help.NUMBERS,
}


def show_keys(themes: ThemeSource, window: MainWindow) -> None:
    """List the keys, those of the page that is shown first."""
    here = None if window.current is None else _OF_PAGE.get(window.current)
    KeyDialog(themes, key_help.key_groups(here), window).open()
