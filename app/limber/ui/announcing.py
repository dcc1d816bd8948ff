"""Has a screen reader say what is shown without the keyboard going there."""

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QWidget


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
