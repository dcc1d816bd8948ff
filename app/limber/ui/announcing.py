"""Has a screen reader say what is shown without the keyboard going there."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget

LISTENS_AFTER_MS: Final = 1500
"""A screen reader finds a window only when that has been shown."""


def announce(widget: QWidget, sentence: str, *, urgent: bool = False) -> None:
    """Say a sentence of something on `widget`, if anybody listens.

    What is `urgent` is worth nothing later, such as a count, and may break off what is being said.
    """
    if not sentence or not QAccessible.isActive():
        return
    event = QAccessibleAnnouncementEvent(widget, sentence)
    if urgent:
        event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
    QAccessible.updateAccessibility(event)


def tell_focus(widget: QWidget | None) -> None:
    """Say where the keyboard is, if anybody listens."""
    if widget is not None and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleEvent(widget, QAccessible.Event.Focus))


def announce_arrival(page: QWidget, words: Callable[[], str]) -> None:
    """Say the words of a page that comes up, when the keyboard's new place has been told."""
    wait_ms = 0 if QAccessible.isActive() else LISTENS_AFTER_MS
    QTimer.singleShot(wait_ms, page, lambda: announce(page, words()) if page.isVisible() else None)
