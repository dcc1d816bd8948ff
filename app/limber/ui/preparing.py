"""The steps that make the pages before they are opened, each short enough not to be felt."""

import gc
from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Final

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from limber.ui.main_window import MainWindow, Page
from limber.ui.page_makers import PageMakers

MODULES: Final[Mapping[Page, tuple[str, ...]]] = {
    Page.PLAYER: (
        "widgets.ring",
        "widgets.tempo_curve",
        "view_state.player_keys",
        "view_state.player",
        "view_state.player_layout",
        "widgets.pause_panel",
        "pages.player",
        "session_driver",
        "rung_control",
        "session_announcer",
        "player_picture",
        "player_control",
        "view_state.summary",
        "session_voice",
        "playing",
        "rung_memory",
    ),
    Page.LIBRARY: ("view_state.library", "parts.exercise_grid", "presenters.library"),
    Page.HISTORY: (
        "view_state.calendar",
        "widgets.year_calendar",
        "view_state.history_detail",
        "widgets.sets_line",
        "widgets.session_list",
        "parts.history_head",
        "presenters.history",
        "presenters.history_changes",
        "forms.fields",
        "forms.session_form",
        "forms.breaks_form",
        "forms.deleted_list",
    ),
    Page.TRENDS: (
        "widgets.line_chart",
        "widgets.bar_key",
        "parts.item_trends",
        "parts.steps_card",
        "view_state.trend_minutes",
        "presenters.trends",
    ),
    Page.PROGRAMME: (
        "parts.exercise_rows",
        "view_state.programme",
        "parts.when_card",
        "presenters.programme",
    ),
    Page.SETTINGS: (
        "view_state.settings",
        "widgets.data_card",
        "view_state.backups",
        "widgets.backups_card",
        "view_state.exchange",
        "widgets.exchange_card",
        "widgets.display_card",
        "widgets.sound_card",
        "pages.settings",
        "widgets.key_bar",
        "presenters.remote_choice",
        "presenters.settings",
        "presenters.backups",
        "background_work",
        "presenters.exchange",
    ),
    Page.EXERCISE: (
        "widgets.figure_view",
        "view_state.steps",
        "view_state.exercise",
        "parts.exercise_head",
        "presenters.exercise",
    ),
    Page.SAFETY: ("presenters.safety",),
    Page.FIRST_SESSION: ("presenters.first_session",),
    Page.SUMMARY: ("widgets.scale", "presenters.summary"),
    Page.WELCOME: ("presenters.welcome",),
    Page.CHECK: ("checks", "presenters.check"),
}
"""What a page needs below `limber.ui`, a few modules more with each name; the last has all.

What is likely to be opened first comes first.
"""

ONLY_IMPORTED: Final = frozenset({Page.SAFETY, Page.FIRST_SESSION, Page.SUMMARY, Page.WELCOME})
"""Pages that are seldom opened and soon made: kept ready, they would take 10 MB for nothing."""
_STRIP: Final = 200
"""So many lines of a page are painted at once; all of it would take some megabytes."""


def imports_of(page: Page) -> Iterator[None]:
    """Import what a page needs, a few modules with each step."""
    for module in MODULES[page]:
        import_module(f"limber.ui.{module}")
        yield


def prepare(window: MainWindow, pages: PageMakers) -> Iterator[None]:
    """Make the pages that are not made; each step is taken when the next one is asked for."""
    for page in MODULES:
        if window.has_page(page):
            continue
        yield from imports_of(page)
        # It may have been opened between two steps, and shows something by now.
        if page not in ONLY_IMPORTED and not window.has_page(page):
            yield from _make(page, window, pages)
        # All of it stays: looking through it for garbage would stop the window for 60 ms.
        gc.freeze()


def _make(page: Page, window: MainWindow, pages: PageMakers) -> Iterator[None]:
    """Make a page, and have it look as if it had been opened before."""
    window.make(page)
    yield
    widget = window.page(page)
    yield
    if not widget.isVisible():
        pages.fill(page)
        yield
    widget.resize(window.page_size)
    paper = QPixmap(widget.width(), _STRIP)
    for part in (widget, *widget.findChildren(QWidget)):
        part.ensurePolished()
    yield
    for top in range(0, widget.height(), _STRIP):
        if not widget.isVisible():
            strip = QRect(0, top, widget.width(), _STRIP)
            widget.render(paper, QPoint(), QRegion(strip))
            yield
