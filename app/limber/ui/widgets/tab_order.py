"""The order in which Tab goes through a page, after parts of it were made anew."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def order_tabs(layout: QLayout) -> None:
    """Let Tab go as the layouts stand, from top to bottom and from left to right."""
    for before, after in pairwise(tab_stops(layout)):
        QWidget.setTabOrder(before, after)


def tab_stops(layout: QLayout) -> Iterator[QWidget]:
    """The widgets in a layout that Tab stops at, in its order."""
    for at in range(layout.count()):
        item = layout.itemAt(at)
        inner = item.layout() if item else None
        widget = item.widget() if item else None
        if inner is not None:
            yield from tab_stops(inner)
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
                yield widget
            own = widget.layout()
            if own is not None:
                yield from tab_stops(own)
