"""The theme that widgets are handed: light, dark, or what the system says."""

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QFont

from limber.ui.fonts import font
from limber.ui.palettes import DARK, FIGURE_TONES, LIGHT
from limber.ui.portal_words import DesktopWish
from limber.ui.system_wishes import SystemWishes
from limber.ui.tokens import FigureTone, Palette, Weight

LARGEST_TEXT_SCALE: Final = 2.0


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
    """Between 1 and 2; the player's digits and words follow the viewing distance instead."""
    reduce_motion: bool = False
    high_contrast: bool = False

    def text_px(self, size_px: float) -> int:
        """`size_px` enlarged by the text scale, in whole logical pixels."""
        return round(size_px * self.text_scale)

    def control_px(self, size_px: float) -> int:
        """The size of a control or an icon beside such text: it grows half as much."""
        return round(size_px * (1 + self.text_scale) / 2)

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


@dataclass(frozen=True, slots=True)
class Look:
    """What the person chose of the look; the system may add to it."""

    choice: ThemeChoice = ThemeChoice.SYSTEM
    high_contrast: bool = False
    text_percent: int = 100
    """Between 100 and 200."""
    tone: FigureTone = FigureTone.MEDIUM
    reduce_motion: bool = False


class ThemeSource(QObject):
    """Holds the theme in force and says when it changes, also where the system changes it."""

    theme_changed = Signal()

    def __init__(
        self,
        choice: ThemeChoice = ThemeChoice.SYSTEM,
        parent: QObject | None = None,
        *,
        wishes: SystemWishes | None = None,
    ) -> None:
        super().__init__(parent)
        self._wishes = wishes or SystemWishes(self)
        self._look = Look(choice)
        self._theme = self._build()
        self._wishes.changed.connect(self._refresh)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme

    @property
    def look(self) -> Look:
        """What the person chose."""
        return self._look

    def wear(self, look: Look) -> None:
        """Put all that was chosen in force at once."""
        self._look = look
        self._refresh()

    @Slot(object)
    def heed(self, desktop: DesktopWish) -> None:
        """Heed what the desktop says of motion and contrast."""
        self._wishes.heed(desktop)

    def choose(self, choice: ThemeChoice) -> None:
        """Use light or dark, or follow the system."""
        self.wear(replace(self._look, choice=choice))

    def choose_contrast(self, *, high: bool) -> None:
        """Have high contrast, or only where the system asks for it."""
        self.wear(replace(self._look, high_contrast=high))

    def choose_figure_tone(self, tone: FigureTone) -> None:
        """Give the figure another skin."""
        self.wear(replace(self._look, tone=tone))

    def set_text_scale(self, scale: float) -> None:
        """Enlarge the text; held between 1 and 2."""
        self.wear(replace(self._look, text_percent=round(scale * 100)))

    def set_reduce_motion(self, *, reduced: bool) -> None:
        """Ask widgets for still pictures and no fades."""
        self.wear(replace(self._look, reduce_motion=reduced))

    @Slot()
    def _refresh(self) -> None:
        theme = self._build()
        if theme != self._theme:
            self._theme = theme
            self.theme_changed.emit()

    def _build(self) -> Theme:
        look, wishes = self._look, self._wishes
        dark = self._is_dark()
        high = look.high_contrast or wishes.high_contrast
        return Theme(
            palette=_palette(dark=dark, high_contrast=high),
            dark=dark,
            skin=FIGURE_TONES[look.tone],
            text_scale=min(max(look.text_percent / 100, 1.0), LARGEST_TEXT_SCALE),
            reduce_motion=look.reduce_motion or wishes.reduce_motion,
            high_contrast=high,
        )

    def _is_dark(self) -> bool:
        match self._look.choice:
            case ThemeChoice.LIGHT:
                return False
            case ThemeChoice.DARK:
                return True
            case ThemeChoice.SYSTEM:
                return self._wishes.dark


def _palette(*, dark: bool, high_contrast: bool) -> Palette:
    if not high_contrast:
        return DARK if dark else LIGHT
    # Late: most people never need it.
    from limber.ui.high_contrast import DARK_HIGH, LIGHT_HIGH

    return DARK_HIGH if dark else LIGHT_HIGH
