"""The ring around whatever has the keyboard focus: always visible, and nothing changes size."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QSlider,
    QWidget,
)
from shiboken6 import isValid

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Radius, Width
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_REACH: Final = Width.FOCUS_RING + Width.FOCUS_GAP
_FOLLOWED: Final = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Hide, QEvent.Type.Show)


class FocusRing(ThemedWidget):
    """Draws the ring over the focused widget's parent; one per window is enough.

    It appears when the focus came by a key, and stays away after a click with the mouse.
    """

    def __init__(self, themes: ThemeSource, app: QApplication, window: QWidget) -> None:
        super().__init__(themes, window)
        self._window = window
        self._target: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app.focusChanged.connect(self._on_focus_changed)
        if QApplication.focusWidget() is not None:
            # The first picture had the keyboard before there was a ring.
            self._on_focus_changed(None, None)

    @property
    def target(self) -> QWidget | None:
        """The widget that has the ring."""
        return self._target

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._target and event.type() in _FOLLOWED:
            self._follow()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._target is None:
            return
        painter = smooth_painter(self)
        half = Width.FOCUS_RING / 2
        painter.setPen(QPen(QColor(self.theme.palette.ink), Width.FOCUS_RING))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = _radius_of(self._target) + Width.FOCUS_GAP
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(half, half, -half, -half), radius, radius
        )
        painter.end()

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, _new: QWidget | None) -> None:
        if not isValid(self._window):
            # It is being taken apart, and what had the keyboard goes with it.
            return
        # A page that passes the keyboard on is told of last, when it has it no more.
        new = QApplication.focusWidget()
        clicked = QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton
        if new is None or clicked or not _wants_ring(new) or new.window() is not self._window:
            self._watch(None)
        else:
            self._watch(new)

    def _watch(self, target: QWidget | None) -> None:
        if self._target is not None:
            self._target.removeEventFilter(self)
            self._target.destroyed.disconnect(self._on_target_destroyed)
        self._target = target
        if target is None:
            self.hide()
            self.setParent(self._window)
            return
        target.installEventFilter(self)
        target.destroyed.connect(self._on_target_destroyed)
        self._follow()

    @Slot()
    def _on_target_destroyed(self) -> None:
        self._target = None
        if not isValid(self._window):
            return
        self.hide()
        # It would go with the parent of what is gone.
        self.setParent(self._window)

    def _follow(self) -> None:
        target = self._target
        parent = target.parentWidget() if target is not None else None
        if target is None or parent is None or not target.isVisible():
            self.hide()
            return
        if self.parentWidget() is not parent:
            self.setParent(parent)
        around = target.geometry().adjusted(-_REACH, -_REACH, _REACH, _REACH)
        self.setGeometry(around.intersected(QRect(0, 0, parent.width(), parent.height())))
        self.raise_()
        self.show()
        self.update()


def _wants_ring(widget: QWidget) -> bool:
    """Text fields show their focus themselves, and so does what has a negative radius."""
    kinds = QAbstractButton | QComboBox | QSlider | QAbstractItemView
    radius = widget.property(RADIUS_PROPERTY)
    if isinstance(radius, int | float) and radius < 0:
        return False
    return isinstance(widget, kinds) or bool(radius)


def _radius_of(widget: QWidget) -> float:
    radius = widget.property(RADIUS_PROPERTY)
    return float(radius) if isinstance(radius, int | float) else float(Radius.CONTROL)
