"""What the system says of how things should look: dark, in high contrast, without motion."""

import sys
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

_TELLS_OF_MOTION: Final = sys.platform == "win32"
"""Elsewhere Qt says that menus do not move, whatever was chosen."""


class SystemWishes(QObject):
    """Asks Qt, and says when the answer may be another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Kept: with it goes what it was asked for.
        self._hints = QGuiApplication.styleHints()
        self._hints.colorSchemeChanged.connect(self.changed)
        self._hints.accessibility().contrastPreferenceChanged.connect(self.changed)

    @property
    def dark(self) -> bool:
        """Whether the desktop is dark."""
        return self._hints.colorScheme() is Qt.ColorScheme.Dark

    @property
    def high_contrast(self) -> bool:
        """Whether the desktop is in high contrast."""
        preference = self._hints.accessibility().contrastPreference()
        return preference is Qt.ContrastPreference.HighContrast

    @property
    def reduce_motion(self) -> bool:
        """Whether the animations of the desktop are switched off, where Qt can tell."""
        return _TELLS_OF_MOTION and not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
