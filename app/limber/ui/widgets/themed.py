"""The ground that every drawn widget stands on."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from limber.ui.theme import Theme, ThemeSource


class ThemedWidget(QWidget):
    """A widget that knows the theme in force and paints itself again when it changes."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        themes.theme_changed.connect(self._on_theme_changed)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._themes.theme

    def restyle(self) -> None:
        """Take over what cannot wait for the next painting; for widgets to fill in."""

    @Slot()
    def _on_theme_changed(self) -> None:
        self.restyle()
        self.updateGeometry()
        self.update()


def smooth_painter(widget: QWidget) -> QPainter:
    """A painter on `widget` with smooth edges; the caller ends it."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
    return painter
