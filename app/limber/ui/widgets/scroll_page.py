"""The scrolling ground of a page: margins, a widest content, and the keyboard's focus in view."""

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from limber.ui.tokens import Space, Width


class ScrollPage(QScrollArea):
    """Scrolls a column of widgets up and down, never sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ground = _Ground()
        ground.setProperty("page", "true")
        row = QHBoxLayout(ground)
        row.setContentsMargins(Space.PAGE, Space.XXL, Space.PAGE, Space.PAGE)
        self._content = QWidget()
        self._content.setMaximumWidth(Space.CONTENT_MAX)
        row.addWidget(self._content, 1)
        row.addStretch(0)
        self._column = QVBoxLayout(self._content)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.BETWEEN_CARDS)
        self.setWidget(ground)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus_changed)

    @property
    def column(self) -> QBoxLayout:
        """Where the page puts its parts."""
        return self._column

    def limit_width(self, width: int) -> None:
        """Let the content be less wide than usual, in logical pixels."""
        self._content.setMaximumWidth(width)

    def bring_into_view(self, widget: QWidget) -> None:
        """Scroll as far as need be, once what has just appeared has its place."""

        def scroll() -> None:
            if widget.isVisible():
                self._bring_into_view(widget)

        QTimer.singleShot(0, widget, scroll)

    @Slot(QWidget, QWidget)
    def _on_focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Bring what has the focus into view, also out of a row that scrolls sideways."""
        # What is hidden may be on its way out, with parts of it gone already.
        if new is None or not self.isVisible() or not self.isAncestorOf(new):
            return
        self._bring_into_view(new)
        # Parts that were just made get their places with the events that are waiting.
        QTimer.singleShot(0, self, self._follow_focus)

    @Slot()
    def _follow_focus(self) -> None:
        focused = QApplication.focusWidget()
        if focused is not None and self.isVisible() and self.isAncestorOf(focused):
            self._bring_into_view(focused)

    def _bring_into_view(self, widget: QWidget) -> None:
        # Asking each area is cheaper than walking up: PySide6 makes every type that it hands out.
        for area in (*self.findChildren(QScrollArea), self):
            if area.viewport().isAncestorOf(widget):
                _show_in(area, widget)


def page_of(widget: QWidget) -> ScrollPage | None:
    """The page that a widget lies on, if it scrolls."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, ScrollPage):
        above = above.parentWidget()
    return above


def _show_in(area: QScrollArea, widget: QWidget) -> None:
    """Bring a widget into view; of a list, the line that has the keyboard will do."""
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        _show_line(area, widget)
        return
    area.ensureWidgetVisible(widget, Space.L, Space.PAGE)
    _make_room_for_ring(area, widget)


def _show_line(area: QScrollArea, view: QAbstractItemView) -> None:
    line = view.visualRect(view.currentIndex())
    middle = view.viewport().mapTo(area.viewport(), line.center())
    middle += QPoint(area.horizontalScrollBar().value(), area.verticalScrollBar().value())
    area.ensureVisible(middle.x(), middle.y(), Space.L, line.height() // 2 + Space.PAGE)


def _make_room_for_ring(area: QScrollArea, widget: QWidget) -> None:
    """Bring the ring into view, too: what is itself in view is not scrolled, however near an edge.

    What is larger than the view stays where it is.
    """
    ring, room = Width.FOCUS_RING + Width.FOCUS_GAP, area.viewport().size()
    corner = widget.mapTo(area.viewport(), QPoint())
    for bar, first, length, space in (
        (area.horizontalScrollBar(), corner.x(), widget.width(), room.width()),
        (area.verticalScrollBar(), corner.y(), widget.height(), room.height()),
    ):
        over = max(0, first + length + ring - space) + min(0, first - ring)
        if length + 2 * ring <= space:
            bar.setValue(bar.value() + over)


class _Ground(QWidget):
    """Asks for no height of its own: wrapped text would ask for that of its narrowest form."""

    def minimumSizeHint(self) -> QSize:
        # Each turn of making and dressing a page asks; only who sees it needs to know.
        if not self.isVisible():
            return QSize(0, 0)
        return QSize(super().minimumSizeHint().width(), 0)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.updateGeometry()
