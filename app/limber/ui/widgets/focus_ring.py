"""The ring around whatever has the keyboard focus: always visible, and nothing changes size."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QGuiApplication, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
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
        self._between: tuple[QWidget, ...] = ()
        """What the target stands in, up to what has room for the ring."""
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
        is_followed = watched is self._target or watched in self._between
        if is_followed and event.type() in _FOLLOWED:
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
        self._stand_in(())
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
        stands_in = target.parentWidget() if target is not None else None
        if target is None or stands_in is None or not target.isVisible():
            self.hide()
            return
        parent, between = _ground_of(target, stands_in)
        self._stand_in(between)
        if self.parentWidget() is not parent:
            self.setParent(parent)
        self.setGeometry(_around(target, parent).intersected(parent.rect()))
        self.raise_()
        self.show()
        self.update()

    def _stand_in(self, between: tuple[QWidget, ...]) -> None:
        """Follow other widgets than before."""
        for widget in self._between:
            if widget not in between and isValid(widget):
                widget.removeEventFilter(self)
        for widget in between:
            if widget not in self._between:
                widget.installEventFilter(self)
        self._between = between


def _around(target: QWidget, ground: QWidget) -> QRect:
    """Where the ring stands in a widget that the target stands in."""
    place = QRect(target.mapTo(ground, QPoint()), target.size())
    return place.adjusted(-_REACH, -_REACH, _REACH, _REACH)


def _ground_of(target: QWidget, parent: QWidget) -> tuple[QWidget, tuple[QWidget, ...]]:
    """The nearest widget with room for the ring that is no further than what is scrolled.

    Also all that stands between it and the target.
    """
    between: list[QWidget] = []
    ground: QWidget = parent
    above: QWidget | None = parent
    while above is not None and not _is_viewport(above):
        ground = above
        if ground.isWindow() or ground.rect().contains(_around(target, ground)):
            break
        between.append(ground)
        above = ground.parentWidget()
    return ground, tuple(each for each in between if each is not ground)


def _is_viewport(widget: QWidget) -> bool:
    area = widget.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is widget


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
