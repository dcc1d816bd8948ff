"""How everything looks: the theme, the size of the text, the distance, the motion, the figure."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from limber.settings import FigureTone as KeptTone
from limber.settings import Settings, Theme
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import FigureTone
from limber.ui.widgets.segmented import Segment, Segmented
from limber.ui.widgets.select import Select
from limber.ui.widgets.setting_row import SettingRow, SettingsCard
from limber.ui.widgets.sizes import VIEWING_DISTANCES_M
from limber.ui.widgets.toggle import Toggle
from limber.ui.widgets.tone_swatches import ToneSwatches

TEXT_PERCENTS: Final = (100, 125, 150, 175, 200)
_THEMES: Final = (
    Segment(Theme.SYSTEM, "System"),
    Segment(Theme.LIGHT, "Light"),
    Segment(Theme.DARK, "Dark"),
)


class DisplayCard(SettingsCard):
    """Shows the look that `Settings` ask for; each change tells new `Settings`."""

    settings_changed = Signal(object)

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes, "Display", IconName.DISPLAY)
        self._settings = Settings()
        self._theme = Segmented(themes, _THEMES, Theme.SYSTEM)
        self._contrast = Toggle(themes, "High contrast")
        self._text = Select("Text size", [(str(each), f"{each} %") for each in TEXT_PERCENTS])
        distances = [(str(each), f"{each:g} m") for each in VIEWING_DISTANCES_M]
        self._distance = Select("Viewing distance", distances)
        self._still = Toggle(themes, "Reduce motion")
        self._tone = ToneSwatches(themes)
        self._add_rows()
        self._connect()

    @property
    def last_control(self) -> QWidget:
        """Where Tab leaves the card."""
        return self._tone.last_swatch

    def show_settings(self, settings: Settings) -> None:
        """Show the choices in force, without telling anybody."""
        self._settings = settings
        self._theme.show_value(settings.theme)
        self._theme.update()
        self._contrast.show_value(on=settings.high_contrast)
        self._text.show_value(str(_nearest(settings.text_percent, TEXT_PERCENTS)))
        self._distance.show_value(str(_nearest(settings.viewing_distance_m, VIEWING_DISTANCES_M)))
        self._still.show_value(on=settings.reduce_motion)
        self._tone.show_tone(FigureTone(settings.figure_tone))

    def _add_rows(self) -> None:
        for title, hint, control in (
            ("Theme", "", self._theme),
            ("High contrast", "Also comes by itself where the system asks", self._contrast),
            ("Text size", "Of all but the player’s digits and words", self._text),
            ("Viewing distance", "Sets the size of digits and labels", self._distance),
            ("Reduce motion", "Still figures instead of moving ones", self._still),
            ("Figure tone", "", self._tone),
        ):
            self.add_row(SettingRow(title, hint, control))

    def _connect(self) -> None:
        self._theme.value_changed.connect(self._on_theme_changed)
        self._contrast.toggled.connect(self._on_switched)
        self._text.value_changed.connect(self._on_text_changed)
        self._distance.value_changed.connect(self._on_distance_changed)
        self._still.toggled.connect(self._on_switched)
        self._tone.tone_changed.connect(self._on_tone_changed)

    def _tell(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    @Slot(str)
    def _on_theme_changed(self, value: str) -> None:
        self._tell(replace(self._settings, theme=Theme(value)))

    @Slot()
    def _on_switched(self) -> None:
        high, still = self._contrast.isChecked(), self._still.isChecked()
        self._tell(replace(self._settings, high_contrast=high, reduce_motion=still))

    @Slot(str)
    def _on_text_changed(self, value: str) -> None:
        self._tell(replace(self._settings, text_percent=int(value)))

    @Slot(str)
    def _on_distance_changed(self, value: str) -> None:
        self._tell(replace(self._settings, viewing_distance_m=float(value)))

    @Slot(str)
    def _on_tone_changed(self, value: str) -> None:
        self._tell(replace(self._settings, figure_tone=KeptTone(value)))


def _nearest(value: float, choices: tuple[float, ...] | tuple[int, ...]) -> float:
    return min(choices, key=lambda each: abs(each - value))
