"""What the system says of how things should look: dark, in high contrast, without motion."""

import sys
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from limber.ui.portal_words import DesktopWish

_TELLS_OF_MOTION: Final = sys.platform == "win32"
"""Elsewhere Qt says that menus do not move, whatever was chosen; Linux desktops tell it apart."""


class SystemWishes(QObject):
    """Asks Qt, and says when the answer may be another."""

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desktop = DesktopWish()
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
        return self._desktop.high_contrast or preference is Qt.ContrastPreference.HighContrast

    @property
    def reduce_motion(self) -> bool:
        """Whether the animations of the desktop are switched off, where that can be told."""
        is_still = not QApplication.isEffectEnabled(Qt.UIEffect.UI_AnimateMenu)
        return self._desktop.reduce_motion or (_TELLS_OF_MOTION and is_still)

    def heed(self, desktop: DesktopWish) -> None:
        """Add what the desktop says itself."""
        if desktop != self._desktop:
            self._desktop = desktop
            self.changed.emit()
