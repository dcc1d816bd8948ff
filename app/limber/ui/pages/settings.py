"""Settings: everything that can be chosen, in force and saved at once."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.catalogue.models import Condition
from limber.engine.cues import Cue
from limber.plan.models import Timing
from limber.settings import Settings
from limber.ui.choices import with_condition, with_equipment
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.about import Notice
from limber.ui.view_state.settings import SettingsState
from limber.ui.view_state.ticks import ASK_FIRST_SENTENCE, EQUIPMENT_SENTENCE
from limber.ui.widgets.about_card import AboutCard
from limber.ui.widgets.backups_card import BackupsCard
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.cue_flash import CueFlash
from limber.ui.widgets.cue_rows import CueRows
from limber.ui.widgets.data_card import DataCard
from limber.ui.widgets.display_card import DisplayCard
from limber.ui.widgets.exchange_card import ExchangeCard
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.pain_lines_card import PainLinesCard
from limber.ui.widgets.remote_card import RemoteCard
from limber.ui.widgets.saved_label import SavedLabel
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.setting_row import SettingRow
from limber.ui.widgets.side_by_side import SideBySide
from limber.ui.widgets.sound_card import SoundCard
from limber.ui.widgets.tick_card import TickCard
from limber.ui.widgets.timing_card import TimingCard
from limber.ui.widgets.voice_rows import VoiceRows

_TWO_COLUMNS: Final = 860


class SettingsPage(ScrollPage):
    """Shows a `SettingsState`; each change tells a new `Settings` value."""

    settings_changed = Signal(object)
    test_sound_requested = Signal()
    hear_requested = Signal(object)
    """A `Cue` is to be heard."""
    sounds_opened = Signal()
    """Cues are going to be heard."""
    retry_sound_requested = Signal()
    test_voice_requested = Signal()
    open_folder_requested = Signal()
    keepsake_requested = Signal(str)
    """The folder into which a backup is to be saved."""
    delete_requested = Signal()
    """All data are to be deleted: asked twice and agreed to."""
    remote_go_caught = Signal(int)
    """The key of the remote's button that starts, goes on and pauses."""
    remote_back_caught = Signal(int)
    remote_go_forgotten = Signal()
    remote_back_forgotten = Signal()
    welcome_requested = Signal()
    check_requested = Signal()
    """All that a session needs is to be looked at."""
    licences_requested = Signal()
    keys_requested = Signal()
    """The list of all keys is to be shown."""
    safety_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._saved = SavedLabel(themes)
        self._problem = CautionBox(themes, "")
        self._timing = TimingCard(themes)
        self._timing.timing_changed.connect(self._on_timing_changed)
        self._voice = VoiceRows(themes, self)
        self._cues = CueRows(themes, self)
        self._sound = SoundCard(
            themes,
            title="Sound and voice",
            rows_before=self._voice.rows,
            rows_after=self._cues.rows,
        )
        self._flash = CueFlash(themes, self)
        last = self._timing.last_control
        self._equipment = TickCard(
            themes, "My equipment", IconName.EQUIPMENT, EQUIPMENT_SENTENCE, last
        )
        self._data = DataCard(themes)
        self._backups = BackupsCard(themes)
        self._exchange = ExchangeCard(themes)
        self._display = DisplayCard(themes)
        self._remote = RemoteCard(themes)
        last = self._remote.last_control
        self._ask_first = TickCard(themes, "Ask first", IconName.SHIELD, ASK_FIRST_SENTENCE, last)
        self._safety_row = self._add_safety_row(themes)
        self._pain = PainLinesCard(themes)
        self._about = AboutCard(themes)
        self._connect()
        self._lay_out(themes)

    @property
    def backups(self) -> BackupsCard:
        """What shows the backups, and has a state of its own."""
        return self._backups

    @property
    def exchange(self) -> ExchangeCard:
        """What saves and takes in files with the history, and has a state of its own."""
        return self._exchange

    def show_licences(self, notices: tuple[Notice, ...]) -> None:
        """Open the licences, after `licences_requested`."""
        self._about.show_licences(notices)

    def show_state(self, state: SettingsState) -> None:
        """Show the choices in force, without telling anybody."""
        settings = self._settings = state.settings
        self._saved.show_text(state.saved)
        self._problem.show_text(state.problem)
        self._problem.setVisible(bool(state.problem))
        self._timing.show_state(state)
        self._sound.show_state(state.sound)
        self._cues.show_state(state.cues)
        self._flash.set_on(on=settings.flash_cues)
        self._voice.show_state(state.voice)
        self._remote.show_state(state.remote)
        self._display.show_settings(settings)
        self._equipment.show_rows(state.equipment)
        self._ask_first.show_rows(state.conditions)
        self._safety_row.show_hint(state.safety_read)
        self._pain.show_state(state.pain)
        self._data.show_state(state.data)
        self._about.show_state(state.about)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focusNextChild()

    def _connect(self) -> None:
        self._sound.volume_changed.connect(self._on_volume_changed)
        self._sound.muted_changed.connect(self._on_muted_changed)
        self._sound.test_requested.connect(self.test_sound_requested)
        self._sound.retry_requested.connect(self.retry_sound_requested)
        self._cues.settings_changed.connect(self._change)
        self._cues.hear_requested.connect(self._on_hear)
        self._cues.list_opened.connect(self.sounds_opened)
        self._cues.flash_requested.connect(lambda: self._flash.show_cue(Cue.START))
        self._voice.settings_changed.connect(self._change)
        self._voice.test_requested.connect(self.test_voice_requested)
        self._display.settings_changed.connect(self._change)
        self._equipment.ticked.connect(self._on_equipment_ticked)
        self._ask_first.ticked.connect(self._on_condition_ticked)
        self._pain.open_folder_requested.connect(self.open_folder_requested)
        self._remote.go_caught.connect(self.remote_go_caught)
        self._remote.back_caught.connect(self.remote_back_caught)
        self._remote.go_forgotten.connect(self.remote_go_forgotten)
        self._remote.back_forgotten.connect(self.remote_back_forgotten)
        self._data.open_folder_requested.connect(self.open_folder_requested)
        self._data.keepsake_requested.connect(self.keepsake_requested)
        self._data.delete_requested.connect(self.delete_requested)
        self._about.licences_requested.connect(self.licences_requested)
        self._about.keys_requested.connect(self.keys_requested)
        self._about.welcome_requested.connect(self.welcome_requested)
        self._about.check_requested.connect(self.check_requested)

    def _lay_out(self, themes: ThemeSource) -> None:
        top = QHBoxLayout()
        top.addWidget(label("Settings", Role.PAGE_TITLE))
        top.addStretch(1)
        top.addWidget(self._saved)
        self.column.addLayout(top)
        self.column.addWidget(self._problem)
        data = (self._backups, self._exchange, self._data)
        left = _column(self._sound, self._timing, self._equipment, *data)
        right = _column(self._display, self._remote, self._ask_first, self._pain, self._about)
        gap = Space.BETWEEN_CARDS
        self.column.addWidget(SideBySide(themes, (left, right), (1, 1), gap, _TWO_COLUMNS))
        self.column.addStretch(1)

    def _add_safety_row(self, themes: ThemeSource) -> SettingRow:
        read = Button(themes, "Read", ButtonKind.SMALL)
        read.clicked.connect(self.safety_requested)
        row = SettingRow("Safety notes", "", read)
        read.setAccessibleName("Read the safety notes")
        self._ask_first.body.addSpacing(Space.S)
        self._ask_first.body.addWidget(divider())
        self._ask_first.body.addWidget(row)
        return row

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._display.show_settings(settings)
            self.settings_changed.emit(settings)

    @Slot(object)
    def _on_timing_changed(self, timing: object) -> None:
        if isinstance(timing, Timing):
            self._change(replace(self._settings, timing=timing))

    @Slot(object)
    def _on_hear(self, cue: Cue) -> None:
        self.hear_requested.emit(cue)
        self._flash.show_cue(cue)

    @Slot(int)
    def _on_volume_changed(self, percent: int) -> None:
        self._change(replace(self._settings, volume_percent=percent))

    @Slot(bool)
    def _on_muted_changed(self, muted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(replace(self._settings, muted=muted))

    @Slot(str, bool)
    def _on_equipment_ticked(self, thing: str, at_hand: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_equipment(self._settings, thing, at_hand=at_hand))

    @Slot(str, bool)
    def _on_condition_ticked(self, condition: str, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_condition(self._settings, Condition(condition), ticked=ticked))


def _column(*cards: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.BETWEEN_CARDS)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return part
