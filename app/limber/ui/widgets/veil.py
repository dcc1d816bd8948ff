"""A veil in the colour of the window that clears in a moment over a page that has changed."""

from PySide6.QtCore import QEasingCurve, QEvent, QObject, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Duration
from limber.ui.widgets.passage import Passage
from limber.ui.widgets.themed import ThemedWidget


class Veil(ThemedWidget):
    """Lies over `pages` while another page comes; it takes neither the mouse nor the keyboard."""

    def __init__(self, themes: ThemeSource, pages: QWidget) -> None:
        super().__init__(themes, pages)
        self._pages = pages
        self._way = Passage(themes, self, Duration.PAGE_FADE, QEasingCurve.Type.OutCubic)
        self._way.arrived.connect(self.hide)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        pages.installEventFilter(self)

    def clear(self) -> None:
        """Cover the pages, and clear."""
        if self.theme.reduce_motion or not self._pages.isVisible():
            self.hide()
            return
        self.setGeometry(self._pages.rect())
        self.show()
        self.raise_()
        self._way.set_level(1.0)
        self._way.go_to(0.0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._pages and event.type() is QEvent.Type.Resize:
            self.setGeometry(self._pages.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        ground = QColor(self.theme.palette.bg)
        ground.setAlphaF(self._way.level)
        painter = QPainter(self)
        painter.fillRect(self.rect(), ground)
        painter.end()
