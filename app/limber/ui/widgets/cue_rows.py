"""The rows of the sound card that choose how the cues sound, and which."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from limber.engine.cues import Cue, SoundSet
from limber.settings import Settings
from limber.ui.choices import with_cue
from limber.ui.theme import ThemeSource
from limber.ui.view_state.cue_card import SETS, CueState
from limber.ui.widgets.cue_list import CueList
from limber.ui.widgets.select import Select
from limber.ui.widgets.setting_row import SettingRow
from limber.ui.widgets.toggle import Toggle


class CueRows(QObject):
    """Shows a `CueState`; each change tells a new `Settings` value."""

    settings_changed = Signal(object)
    hear_requested = Signal(object)
    """A `Cue` is to be heard."""
    list_opened = Signal()
    """Cues are going to be heard."""
    flash_requested = Signal()
    """The screen is to show how it will show a cue."""

    def __init__(self, themes: ThemeSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._set = Select("Sounds", SETS)
        self._set.value_changed.connect(self._on_set)
        self._list = CueList(themes)
        self._list.heard_changed.connect(self._on_heard)
        self._list.hear_requested.connect(self.hear_requested)
        self._list.opened.connect(self.list_opened)
        self._flash = Toggle(themes, "Flash the screen")
        self._flash.toggled.connect(self._on_flash)
        self.rows: Sequence[QWidget] = (
            SettingRow("Sounds", "Clear ones are heard through music", self._set),
            self._list,
            SettingRow(
                "Flash the screen", "With each sound, also where none is heard", self._flash
            ),
        )
        """In the order in which they are shown."""

    def show_state(self, state: CueState) -> None:
        """Show how the cues are set, without telling anybody."""
        self._settings = state.settings
        self._set.show_value(state.settings.sound_set)
        self._list.show_state(state)
        self._flash.show_value(on=state.settings.flash_cues)

    @Slot(str)
    def _on_set(self, sounds: str) -> None:
        self._change(replace(self._settings, sound_set=SoundSet(sounds)))

    @Slot(object, bool)
    def _on_heard(self, cue: Cue, heard: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_cue(self._settings, cue, heard=heard))

    @Slot(bool)
    def _on_flash(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(replace(self._settings, flash_cues=on))
        if on:
            self.flash_requested.emit()

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)
