"""Opening the list of all keys over the window."""

from typing import Final

from limber.settings import Settings
from limber.ui.main_window import MainWindow, Page
from limber.ui.remote import button_name
from limber.ui.theme import ThemeSource
from limber.ui.view_state import key_help
from limber.ui.widgets.key_dialog import KeyDialog

_OF_PAGE: Final = {
    Page.TODAY: key_help.TODAY,
    Page.PROGRAMME: key_help.PROGRAMME,
    Page.LIBRARY: key_help.LIBRARY,
    Page.EXERCISE: key_help.EXERCISE,
    Page.HISTORY: key_help.HISTORY,
    Page.TRENDS: key_help.TRENDS,
    Page.SETTINGS: key_help.SETTINGS,
    Page.SAFETY: key_help.SAFETY,
    Page.WELCOME: key_help.WELCOME,
    Page.PLAYER: key_help.SESSION,
    Page.SUMMARY: key_help.SUMMARY,
    Page.FIRST_SESSION: key_help.FIRST_SESSION,
    Page.CHECK: key_help.CHECK,
}


def show_keys(themes: ThemeSource, window: MainWindow, settings: Settings) -> None:
    """List the keys, those of the page that is shown first, and the remote's that are set."""
    here = None if window.current is None else _OF_PAGE.get(window.current)
    go, back = (
        "" if key is None else button_name(key)
        for key in (settings.remote_go, settings.remote_back)
    )
    groups = key_help.key_groups(here, key_help.remote_group(go, back))
    KeyDialog(themes, groups, window).open()
