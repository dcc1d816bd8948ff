"""Has a screen reader say what is shown without the keyboard going there."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QListView, QWidget

AFTER_FOCUS_MS: Final = 30
"""By then it is told where the keyboard is."""
LISTENS_AFTER_MS: Final = 1500
"""A screen reader finds a window only when that has been shown."""


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Say a sentence of something on `widget`, if anybody listens.

    What is `urgent` is worth nothing later, such as a count, and may break off what is being said.
    Anything else waits until the keyboard's new place has been told, which would break it off.
    """
    if not sentence or not QAccessible.isActive():
        return
    if urgent:
        _say(widget, sentence, QAccessible.AnnouncementPoliteness.Assertive)
    else:
        polite = QAccessible.AnnouncementPoliteness.Polite
        QTimer.singleShot(AFTER_FOCUS_MS, widget, lambda: _say(widget, sentence, polite))


def tell_focus(widget: QWidget | None) -> None:
    """Say where the keyboard is, if anybody listens."""
    if widget is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))


def tell_line(view: QListView) -> None:
    """Say which line of a list is the current one, once the list itself has been told."""

    def tell() -> None:
        line = view.currentIndex().row()
        if line >= 0 and view.hasFocus() and QAccessible.isActive():
            event = QAccessibleEvent(view, QAccessible.Event.Focus)
            event.setChild(line)
            QAccessible.updateAccessibility(event)

    QTimer.singleShot(0, view, tell)


def announce_arrival(page: QWidget, words: Callable[[], str]) -> None:
    """Say the words of a page that comes up, also to who begins to listen only then."""
    wait_ms = 0 if QAccessible.isActive() else LISTENS_AFTER_MS
    QTimer.singleShot(wait_ms, page, lambda: announce(page, words()) if page.isVisible() else None)


def _say(widget: QWidget, sentence: str, politeness: QAccessible.AnnouncementPoliteness) -> None:
    event = QAccessibleAnnouncementEvent(widget, sentence)
    event.setPoliteness(politeness)
    QAccessible.updateAccessibility(event)
