"""What is wrong with going round a window by Tab: what is missed, out of order, or not seen."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QGraphicsEffect,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QScrollBar,
    QWidget,
)

from limber.ui.pages.player import PlayerPage
from limber.ui.widgets.focus_ring import FocusRing
from limber.ui.widgets.pause_panel import PausePanel
from limber.ui.widgets.veil import Veil

FURTHEST: Final = 400
SECTIONS: Final = 2
"""So many times Tab may stay in a field: a time has hours and minutes."""
SLACK_PX: Final = 6
EDGE_PX: Final = 3
_USED_BY_HAND: Final = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
)
_FIELDS: Final = (QAbstractSpinBox, QLineEdit, QPlainTextEdit)
_INKS_APART: Final = 60
_SIDES: Final = ("left", "right", "top", "bottom")


def stands_still(window: QWidget) -> bool:
    """Whether no page and no panel is on its way in."""
    veils = (one.isHidden() for one in window.findChildren(Veil))
    effects = (one.isEnabled() for one in window.findChildren(QGraphicsEffect))
    return all(veils) and not any(effects)


def walking_faults(window: QWidget) -> list[str]:
    """A sentence for each fault of going round by Tab, from what has the keyboard and back."""
    start = QApplication.focusWidget()
    if start is None:
        return ["nothing has the keyboard"]
    faults: list[str] = []
    stops = _go_round(faults, Qt.Key.Key_Tab, look=True)
    start.setFocus(Qt.FocusReason.OtherFocusReason)
    back = _go_round(faults, Qt.Key.Key_Backtab, look=False)
    if [*stops[:1], *reversed(stops[1:])] != back and not faults:
        faults.append(f"Shift+Tab goes another way: {[name_of(each) for each in back]}")
    faults += [f"{name_of(each)} is not reached" for each in _missed(window, stops)]
    faults += _out_of_order(stops)
    start.setFocus(Qt.FocusReason.OtherFocusReason)
    return faults


def name_of(widget: QWidget) -> str:
    """What a widget is and says."""
    said = widget.accessibleName() or (
        widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    )
    return f"{type(widget).__name__} “{said[:50]}”"


def _go_round(faults: list[str], key: Qt.Key, *, look: bool) -> list[QWidget]:
    """All stops until the first one comes again; what is wrong on the way is added to `faults`."""
    stops: list[QWidget] = []
    stayed = 0
    for _ in range(FURTHEST):
        at = QApplication.focusWidget()
        if at is None:
            faults.append(f"{name_of(stops[-1])} loses the keyboard")
            return stops
        is_first = len(stops) > 1 and at is stops[0]
        if stops and at is stops[-1] and stayed < SECTIONS and not is_first:
            stayed += 1
        elif at in stops:
            if at is not stops[0]:
                faults.append(f"{name_of(stops[-1])} leads back to {name_of(at)}")
            return stops
        else:
            stayed = 0
            stops.append(at)
            if look:
                faults += _not_seen(at)
        _press(at, key)
    faults.append("there is no end of it")
    return stops


def _press(at: QWidget, key: Qt.Key) -> None:
    back = key is Qt.Key.Key_Backtab
    modifier = Qt.KeyboardModifier.ShiftModifier if back else Qt.KeyboardModifier.NoModifier
    QTest.keyClick(at, key, modifier)
    QApplication.processEvents()


def _missed(window: QWidget, stops: list[QWidget]) -> Iterator[QWidget]:
    panels = [one for one in window.findChildren(PausePanel) if one.isVisible()]
    for widget in window.findChildren(QWidget):
        wanted = isinstance(widget, _USED_BY_HAND) or widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if not wanted or not widget.isVisible() or not widget.isEnabled() or widget in stops:
            continue
        under = panels and not any(panel.isAncestorOf(widget) for panel in panels)
        if not under and not _has_another_way(widget, stops):
            yield widget


def _has_another_way(widget: QWidget, stops: list[QWidget]) -> bool:
    """Arrows go from a stop to its likes; a part of a field is in it; and keys are on caps."""
    parent = widget.parentWidget()
    if isinstance(widget, QScrollBar | QLabel) or isinstance(parent, (*_FIELDS, QComboBox)):
        return True
    has_key = widget.accessibleDescription().startswith("Key ")
    if widget.focusPolicy() is Qt.FocusPolicy.NoFocus:
        return has_key
    is_among_likes = any(type(each) is type(widget) and each.parent() is parent for each in stops)
    return is_among_likes and widget.focusPolicy() is Qt.FocusPolicy.ClickFocus


def _out_of_order(stops: list[QWidget]) -> list[str]:
    """What comes after something that it stands before; in a round that happens once."""
    found = [
        f"after {name_of(before)} comes {name_of(after)}, which stands before it"
        for before, after in pairwise([*stops, *stops[:1]])
        if _stands_before(after, before)
    ]
    return found if len(found) > 1 else []


def _stands_before(widget: QWidget, other: QWidget) -> bool:
    """Whether one reads a widget before the other: higher up, or in its row and left of it."""
    place, others = _place(_beside(widget, other)), _place(_beside(other, widget))
    is_above = place.bottom() < others.top() + SLACK_PX
    is_below = place.top() > others.bottom() - SLACK_PX
    is_left = place.right() < others.left() + SLACK_PX
    is_right = place.left() > others.right() - SLACK_PX
    return (is_above and not is_right) or (is_left and not is_below and not is_above)


def _beside(widget: QWidget, other: QWidget) -> QWidget:
    """The widget, or what scrolls it beside the other one."""
    stands, part = widget, widget.parentWidget()
    while part is not None and not part.isAncestorOf(other):
        stands = part if isinstance(part, QScrollArea) else stands
        part = part.parentWidget()
    return stands


def _place(widget: QWidget) -> QRect:
    """Where a widget stands in its window, were nothing scrolled."""
    at, part = QPoint(), widget
    while not part.isWindow() and (above := part.parentWidget()) is not None:
        area = above.parentWidget()
        scrolls = isinstance(area, QScrollArea) and area.viewport() is above
        at += QPoint() if scrolls else part.pos()
        part = above
    return QRect(at, widget.size())


def _not_seen(widget: QWidget) -> Iterator[str]:
    """What is wrong with how the keyboard's place is shown."""
    seen = widget.visibleRegion().boundingRect()
    room = _room(widget)
    if min(widget.width(), room.width()) - seen.width() > SLACK_PX:
        yield f"{name_of(widget)} is not all in view across"
    if min(widget.height(), room.height()) - seen.height() > SLACK_PX:
        yield f"{name_of(widget)} is not all in view"
    ring = next((one for one in widget.window().findChildren(FocusRing) if one.isVisible()), None)
    if ring is None or ring.target is not widget:
        if not isinstance(widget, PlayerPage) and not _changes(widget):
            yield f"{name_of(widget)} does not show that it has the keyboard"
        return
    cut = _missing_sides(widget, ring)
    if cut:
        yield f"{name_of(widget)} has no ring at its {', '.join(cut)}"


def _room(widget: QWidget) -> QRect:
    """What can be seen of a large widget at once."""
    room = widget.window().rect()
    part = widget.parentWidget()
    while part is not None:
        if isinstance(part, QAbstractScrollArea):
            view = part.viewport()
            if view.isAncestorOf(widget):
                size = view.size().boundedTo(room.size())
                room = QRect(QPoint(), size)
        part = part.parentWidget()
    return room


def _changes(widget: QWidget) -> bool:
    """Whether a widget that shows its focus itself looks otherwise without it."""
    area = QRect(widget.mapTo(widget.window(), QPoint()), widget.size())
    with_focus = widget.window().grab(area).toImage()
    widget.clearFocus()
    without = widget.window().grab(area).toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    return with_focus != without


def _missing_sides(widget: QWidget, ring: FocusRing) -> list[str]:
    """The sides on which no line of the ring is to be seen around what has the keyboard."""
    window = widget.window()
    place = QRect(ring.mapTo(window, QPoint()), ring.size())
    image = window.grab(place).toImage()
    ink = QColor(ring.theme.palette.ink)
    shown = ring.visibleRegion().boundingRect()
    return [
        side
        for side, has_line in zip(_SIDES, _lines(image, ink, shown), strict=True)
        if not has_line and not _is_larger_than_view(widget, side)
    ]


def _lines(image: QImage, ink: QColor, shown: QRect) -> tuple[bool, bool, bool, bool]:
    """Whether there is a line near the left, right, upper and lower edge, in what is shown."""
    middle = shown.center()
    right, bottom = image.width() - 1, image.height() - 1
    across = range(EDGE_PX)
    return (
        any(_is_ink(image, x, middle.y(), ink) for x in across),
        any(_is_ink(image, right - x, middle.y(), ink) for x in across),
        any(_is_ink(image, middle.x(), y, ink) for y in across),
        any(_is_ink(image, middle.x(), bottom - y, ink) for y in across),
    )


def _is_ink(image: QImage, x: int, y: int, ink: QColor) -> bool:
    if not image.rect().contains(x, y):
        return False
    at = image.pixelColor(x, y)
    apart = abs(at.red() - ink.red()) + abs(at.green() - ink.green()) + abs(at.blue() - ink.blue())
    return apart < _INKS_APART


def _is_larger_than_view(widget: QWidget, side: str) -> bool:
    room = _room(widget)
    if side in ("left", "right"):
        return widget.width() > room.width() - SLACK_PX
    return widget.height() > room.height() - SLACK_PX
