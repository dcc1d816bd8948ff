"""What is wrong with how a window is laid out: what is cut, lies on something, or sticks out."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations
from typing import Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from limber.ui.widgets.pause_panel import PausePanel
from tests.ui.tour.painted import painted_texts

SLACK_PX: Final = 1.5
"""Ink may lie so far outside: the overhang of a letter, and half pixels."""
ELLIPSIS: Final = "…"
CLIPPED: Final = "is cut by"
_USED: Final = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
"""What is used by hand, with a place of its own."""


@dataclass(frozen=True, slots=True)
class _Seen:
    """A text, the part of it that is seen in the window, and who wrote it."""

    text: str
    ink: QRectF
    writer: QWidget


def layout_faults(window: QWidget) -> list[str]:
    """A sentence for each text in `window` that is clipped, shortened or under another one.

    Also for each page that is too wide, and for what is used by hand and lies on something.
    """
    faults: list[str] = []
    seen: list[_Seen] = []
    for widget in _shown(window):
        faults += _sticks_out(widget)
        for painted in painted_texts(widget):
            if _is_shortened(painted.text, widget):
                faults.append(f"{painted.text!r} of {_name(widget)} is shortened")
            faults += _cut(painted.text, painted.place, widget)
            ink = _in_window(painted.place, widget, window)
            if not ink.isEmpty():
                seen.append(_Seen(painted.text, ink, widget))
    return faults + list(_overlapping(seen)) + list(_covering(window))


def _is_shortened(text: str, widget: QWidget) -> bool:
    """Whether a text ends in dots that are not its own, as those of a button that asks more are."""
    if isinstance(widget, QAbstractButton) and text == widget.text():
        return False
    return text.strip() != ELLIPSIS and text.rstrip().endswith(ELLIPSIS)


def _shown(window: QWidget) -> Iterator[QWidget]:
    """All widgets of the window that are seen, but for those under a panel."""
    panels = [one for one in window.findChildren(PausePanel) if one.isVisible()]
    for widget in (window, *window.findChildren(QWidget)):
        is_here = widget.isVisible() and widget.window() is window
        if is_here and not any(_lies_under(widget, panel) for panel in panels):
            yield widget


def _lies_under(widget: QWidget, panel: QWidget) -> bool:
    """Whether a panel that covers its parent was laid over this widget."""
    ground = panel.parentWidget()
    if ground is None or widget is panel or panel.isAncestorOf(widget):
        return False
    return ground.isAncestorOf(widget)


def _cut(text: str, place: QRectF, widget: QWidget) -> Iterator[str]:
    """Says where a text leaves its widget or one above it, and cannot be scrolled to."""
    part, at = widget, place
    free_down = free_sideways = False
    while True:
        area = part.parentWidget()
        if isinstance(area, QAbstractScrollArea) and area.viewport() is part:
            free_down |= area.verticalScrollBar().maximum() > 0
            free_sideways |= _scrolls_sideways(area)
        room = QRectF(part.rect()).adjusted(-SLACK_PX, -SLACK_PX, SLACK_PX, SLACK_PX)
        out_down = at.top() < room.top() or at.bottom() > room.bottom()
        out_sideways = at.left() < room.left() or at.right() > room.right()
        if (out_down and not free_down) or (out_sideways and not free_sideways):
            yield f"{text!r} of {_name(widget)} {CLIPPED} {_name(part)}"
            return
        if area is None or part.isWindow():
            return
        at = at.translated(QPointF(part.pos()))
        part = area


def _scrolls_sideways(area: QAbstractScrollArea) -> bool:
    never = area.horizontalScrollBarPolicy() is Qt.ScrollBarPolicy.ScrollBarAlwaysOff
    return not never and area.horizontalScrollBar().maximum() > 0


def _sticks_out(widget: QWidget) -> Iterator[str]:
    """Says where a scrolled ground is wider than what is seen of it, and cannot be moved."""
    if not isinstance(widget, QScrollArea) or widget.widget() is None or _scrolls_sideways(widget):
        return
    spare = widget.widget().width() - widget.viewport().width()
    if spare > 0:
        yield f"{_name(widget)} is {spare} px wider than what is seen of it"


def _covering(window: QWidget) -> Iterator[str]:
    """Says which of the widgets that can be used lie on one another, or outside of the window."""
    used = [one for one in _shown(window) if isinstance(one, _USED)]
    places = [(one, _seen_place(one, window)) for one in used]
    for one, place in places:
        if not place.isEmpty() and not window.rect().contains(_whole_place(one, window)):
            yield f"{_name(one)} leaves the window"
    for (one, place), (other, beside) in combinations(places, 2):
        both = place.intersected(beside)
        is_within = one.isAncestorOf(other) or other.isAncestorOf(one)
        if min(both.width(), both.height()) > SLACK_PX and not is_within:
            yield f"{_name(one)} lies on {_name(other)}"


def _whole_place(widget: QWidget, window: QWidget) -> QRect:
    """Where a widget lies; of what is scrolled, the part that is seen."""
    above = widget.parentWidget()
    while above is not None and above is not window:
        if isinstance(above, QAbstractScrollArea):
            return _seen_place(widget, window)
        above = above.parentWidget()
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _seen_place(widget: QWidget, window: QWidget) -> QRect:
    return widget.visibleRegion().boundingRect().translated(widget.mapTo(window, QPoint()))


def _in_window(place: QRectF, widget: QWidget, window: QWidget) -> QRectF:
    """The part of a text that is not scrolled out of view, in the window's coordinates."""
    seen = widget.visibleRegion().boundingRect()
    offset = QPointF(widget.mapTo(window, QPoint()))
    return place.intersected(QRectF(seen)).translated(offset)


def _overlapping(seen: list[_Seen]) -> Iterator[str]:
    for one, other in combinations(seen, 2):
        if one.writer is other.writer and one.text == other.text:
            continue  # a field paints what is selected a second time
        both = one.ink.intersected(other.ink)
        if both.width() > SLACK_PX and both.height() > SLACK_PX:
            yield f"{one.text!r} of {_name(one.writer)} lies on {other.text!r}"


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or type(widget).__name__
