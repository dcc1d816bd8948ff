"""The last picture of a panel that is gone already: it fades while the player goes on below."""

from PySide6.QtCore import QEasingCurve, QPoint, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Duration
from limber.ui.widgets.passage import Passage
from limber.ui.widgets.themed import ThemedWidget


class LeavingPanel(ThemedWidget):
    """Covers its parent for a moment; it takes neither the mouse nor the keyboard."""

    def __init__(self, themes: ThemeSource, parent: QWidget) -> None:
        super().__init__(themes, parent)
        self._scrim = QColor()
        self._picture = QPixmap()
        self._place = QPoint()
        self._way = Passage(
            themes, self, Duration.PANEL_OUT, QEasingCurve.Type.OutCubic, Duration.PANEL_FRAME
        )
        self._way.arrived.connect(self._leave)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()

    def leave(self, scrim: QColor, body: QWidget, picture: QPixmap) -> None:
        """Show `body` on its scrim once more, and let both fade; a null picture is made now."""
        parent = self.parentWidget()
        if parent is None or self.theme.reduce_motion or not parent.isVisible():
            return
        self._scrim, self._picture, self._place = scrim, picture, body.pos()
        if picture.isNull():
            self._picture = body.grab()
        self.setGeometry(parent.rect())
        self.show()
        self.raise_()
        self._way.set_level(1.0)
        self._way.go_to(0.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._way.level)
        painter.fillRect(self.rect(), self._scrim)
        painter.drawPixmap(self._place, self._picture)
        painter.end()

    def _leave(self) -> None:
        self.hide()
        self._picture = QPixmap()
