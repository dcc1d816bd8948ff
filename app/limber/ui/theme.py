"""The theme that widgets are handed: light, dark, or what the system says."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QFont, QGuiApplication

from limber.ui.fonts import font
from limber.ui.tokens import DARK, FIGURE_TONES, LIGHT, FigureTone, Palette, Weight

_LARGEST_TEXT_SCALE: Final = 2.0


class ThemeChoice(StrEnum):
    """What the person chose; `SYSTEM` follows the desktop, also while the app runs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Theme:
    """Everything about the look that can change while the app runs."""

    palette: Palette
    dark: bool
    skin: str = FIGURE_TONES[FigureTone.MEDIUM]
    text_scale: float = 1.0
    """Between 1 and 2; it enlarges all text but the player's, which follows the distance."""
    reduce_motion: bool = False

    def text_px(self, size_px: float) -> int:
        """`size_px` enlarged by the text scale, in whole logical pixels."""
        return round(size_px * self.text_scale)

    def font(
        self,
        size_px: float,
        weight: int = Weight.REGULAR,
        *,
        digits: bool = False,
        display: bool = False,
    ) -> QFont:
        """The typeface at `size_px` times the text scale."""
        return font(self.text_px(size_px), weight, digits=digits, display=display)


class ThemeSource(QObject):
    """Holds the theme in force and says when it changes."""

    theme_changed = Signal()

    def __init__(
        self, choice: ThemeChoice = ThemeChoice.SYSTEM, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._choice = choice
        self._tone = FigureTone.MEDIUM
        self._text_scale = 1.0
        self._reduce_motion = False
        self._theme = self._build()
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._refresh)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def choice(self) -> ThemeChoice:
        """What the person chose."""
        return self._choice

    def choose(self, choice: ThemeChoice) -> None:
        """Use light or dark, or follow the system."""
        self._choice = choice
        self._refresh()

    def choose_figure_tone(self, tone: FigureTone) -> None:
        """Give the figure another skin."""
        self._tone = tone
        self._refresh()

    def set_text_scale(self, scale: float) -> None:
        """Enlarge the text; held between 1 and 2."""
        self._text_scale = min(max(scale, 1.0), _LARGEST_TEXT_SCALE)
        self._refresh()

    def set_reduce_motion(self, *, reduced: bool) -> None:
        """Ask widgets for still pictures and no fades."""
        self._reduce_motion = reduced
        self._refresh()

    @Slot()
    def _refresh(self) -> None:
        theme = self._build()
        if theme != self._theme:
            self._theme = theme
            self.theme_changed.emit()

    def _build(self) -> Theme:
        dark = self._is_dark()
        return Theme(
            palette=DARK if dark else LIGHT,
            dark=dark,
            skin=FIGURE_TONES[self._tone],
            text_scale=self._text_scale,
            reduce_motion=self._reduce_motion,
        )

    def _is_dark(self) -> bool:
        match self._choice:
            case ThemeChoice.LIGHT:
                return False
            case ThemeChoice.DARK:
                return True
            case ThemeChoice.SYSTEM:
                return QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
