"""Finds text that has less room than it needs."""

from collections.abc import Iterator

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QScrollArea, QWidget


def cropped_texts(page: QWidget) -> list[str]:
    """The texts of labels and buttons that are cut, or lie outside of what can be scrolled to."""
    return [*_cut_labels(page), *_cut_buttons(page), *_outside(page)]


def _cut_labels(page: QWidget) -> Iterator[str]:
    for label in page.findChildren(QLabel):
        if not label.isVisible() or not label.text():
            continue
        needed = label.sizeHint()
        height = label.heightForWidth(label.width()) if label.wordWrap() else needed.height()
        widest = max(label.fontMetrics().horizontalAdvance(word) for word in label.text().split())
        width = widest if label.wordWrap() else needed.width()
        if label.height() < height or label.width() < width:
            yield f"{label.text()!r} has {label.size().toTuple()}, needs {width} × {height}"


def _cut_buttons(page: QWidget) -> Iterator[str]:
    for button in page.findChildren(QPushButton):
        needed = button.minimumSizeHint()
        small = button.width() < needed.width() or button.height() < needed.height()
        if button.isVisible() and small:
            yield f"{button.text()!r} has {button.size().toTuple()}, needs {needed.toTuple()}"


def _outside(page: QWidget) -> Iterator[str]:
    """What sticks out at the right of a page that cannot be scrolled sideways."""
    for area in page.findChildren(QScrollArea):
        ground = area.widget()
        if area.property("plain") == "true" or ground is None or not area.isVisible():
            continue
        for child in (*ground.findChildren(QLabel), *ground.findChildren(QAbstractButton)):
            if _in_sideways_area(child, area) or not child.isVisible():
                continue
            right = child.mapTo(ground, QPoint(child.width(), 0)).x()
            if right > area.viewport().width():
                yield f"{child.accessibleName() or child} reaches to {right}"


def _in_sideways_area(child: QWidget, area: QScrollArea) -> bool:
    parent = child.parentWidget()
    while parent is not None and parent is not area:
        if isinstance(parent, QScrollArea):
            return True
        parent = parent.parentWidget()
    return False


def unnamed(page: QWidget) -> list[QWidget]:
    """The visible widgets that the keyboard reaches but a screen reader has no name for."""
    return [
        widget
        for widget in page.findChildren(QWidget)
        if widget.isVisible()
        and widget.focusPolicy().value & 1
        and not (widget.accessibleName() or getattr(widget, "text", str)())
    ]
