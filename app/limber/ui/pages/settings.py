"""Settings: everything that can be chosen, in force and saved at once."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from limber.catalogue.models import Condition
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
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.display_card import DisplayCard
from limber.ui.widgets.label import Role, divider, label
from limber.ui.widgets.number_fields import PercentSlider
from limber.ui.widgets.pain_lines_card import PainLinesCard
from limber.ui.widgets.saved_label import SavedLabel
from limber.ui.widgets.scroll_page import ScrollPage
from limber.ui.widgets.setting_row import SettingRow, SettingsCard
from limber.ui.widgets.side_by_side import SideBySide
from limber.ui.widgets.tick_card import TickCard
from limber.ui.widgets.timing_card import TimingCard
from limber.ui.widgets.toggle import Toggle

_TWO_COLUMNS: Final = 860
_SELECTABLE: Final = (
    Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
)


class SettingsPage(ScrollPage):
    """Shows a `SettingsState`; each change tells a new `Settings` value."""

    settings_changed = Signal(object)
    test_sound_requested = Signal()
    retry_sound_requested = Signal()
    open_folder_requested = Signal()
    licences_requested = Signal()
    safety_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._saved = SavedLabel(themes)
        self._problem = CautionBox(themes, "")
        self._timing = TimingCard(themes)
        self._timing.timing_changed.connect(self._on_timing_changed)
        self._volume = PercentSlider()
        self._percent = label("", Role.CAPTION)
        self._muted = Toggle(themes, "Mute")
        self._notice = CautionBox(themes, "")
        self._display = DisplayCard(themes)
        last = self._timing.last_control
        self._equipment = TickCard(
            themes, "My equipment", IconName.EQUIPMENT, EQUIPMENT_SENTENCE, last
        )
        self._ask_first = TickCard(
            themes, "Ask first", IconName.SHIELD, ASK_FIRST_SENTENCE, self._display.last_control
        )
        self._safety_row = self._add_safety_row(themes)
        self._pain = PainLinesCard(themes)
        self._folder = label("", Role.CAPTION, wrapped=True)
        self._about = AboutCard(themes)
        self._about.licences_requested.connect(self.licences_requested)
        self._connect()
        self._lay_out(themes)

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
        self._volume.show_value(settings.volume_percent)
        self._show_percent(settings.volume_percent)
        self._muted.show_value(on=settings.muted)
        self._notice.show_text(state.sound_notice)
        self._sound_trouble.setVisible(bool(state.sound_notice))
        self._display.show_settings(settings)
        self._equipment.show_rows(state.equipment)
        self._ask_first.show_rows(state.conditions)
        self._safety_row.show_hint(state.safety_read)
        self._pain.show_state(state.pain)
        self._folder.setText(state.data_folder)
        self._about.show_state(state.about)

    def _connect(self) -> None:
        self._volume.valueChanged.connect(self._on_volume_changed)
        self._volume.sliderMoved.connect(self._show_percent)
        self._muted.toggled.connect(self._on_muted_changed)
        self._display.settings_changed.connect(self._change)
        self._equipment.ticked.connect(self._on_equipment_ticked)
        self._ask_first.ticked.connect(self._on_condition_ticked)
        self._pain.open_folder_requested.connect(self.open_folder_requested)

    def _lay_out(self, themes: ThemeSource) -> None:
        top = QHBoxLayout()
        top.addWidget(label("Settings", Role.PAGE_TITLE))
        top.addStretch(1)
        top.addWidget(self._saved)
        self.column.addLayout(top)
        self.column.addWidget(self._problem)
        sound, data = self._sound_card(themes), self._data_card(themes)
        left = _column(sound, self._timing, self._equipment, data)
        right = _column(self._display, self._ask_first, self._pain, self._about)
        gap = Space.BETWEEN_CARDS
        self.column.addWidget(SideBySide(themes, (left, right), (1, 1), gap, _TWO_COLUMNS))
        self.column.addStretch(1)

    def _sound_card(self, themes: ThemeSource) -> SettingsCard:
        card = SettingsCard(themes, "Sound", IconName.SPEAKER)
        test = Button(themes, "Test", ButtonKind.QUIET_BRAND, IconName.PLAY)
        test.clicked.connect(self.test_sound_requested)
        test.setAccessibleName("Test the sound")
        card.add_row(SettingRow("Cue volume", "", test, self._percent, self._volume))
        card.add_row(SettingRow("Mute", "The screen shows every change. Key M", self._muted))
        retry = Button(themes, "Try again", ButtonKind.SMALL)
        retry.clicked.connect(self.retry_sound_requested)
        self._sound_trouble = QWidget()
        row = QHBoxLayout(self._sound_trouble)
        row.setContentsMargins(0, Space.S, 0, 0)
        row.setSpacing(Space.M)
        row.addWidget(self._notice, 1)
        row.addWidget(retry)
        card.body.addWidget(self._sound_trouble)
        return card

    def _add_safety_row(self, themes: ThemeSource) -> SettingRow:
        read = Button(themes, "Read", ButtonKind.SMALL)
        read.clicked.connect(self.safety_requested)
        row = SettingRow("Safety notes", "", read)
        read.setAccessibleName("Read the safety notes")
        self._ask_first.body.addSpacing(Space.S)
        self._ask_first.body.addWidget(divider())
        self._ask_first.body.addWidget(row)
        return row

    def _data_card(self, themes: ThemeSource) -> SettingsCard:
        card = SettingsCard(themes, "Data", IconName.DATA)
        open_folder = Button(themes, "Open folder", ButtonKind.SMALL)
        open_folder.clicked.connect(self.open_folder_requested)
        card.add_row(SettingRow("Your sessions and settings", "", open_folder))
        open_folder.setAccessibleName("Open the data folder")
        self._folder.setTextInteractionFlags(_SELECTABLE)
        self._folder.setAccessibleName("Data folder")
        card.body.addWidget(self._folder)
        return card

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._display.show_settings(settings)
            self.settings_changed.emit(settings)

    @Slot(object)
    def _on_timing_changed(self, timing: object) -> None:
        if isinstance(timing, Timing):
            self._change(replace(self._settings, timing=timing))

    @Slot(int)
    def _on_volume_changed(self, percent: int) -> None:
        self._show_percent(percent)
        self._change(replace(self._settings, volume_percent=percent))

    @Slot()
    def _on_muted_changed(self) -> None:
        self._change(replace(self._settings, muted=self._muted.isChecked()))

    @Slot(str, bool)
    def _on_equipment_ticked(self, thing: str, at_hand: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_equipment(self._settings, thing, at_hand=at_hand))

    @Slot(str, bool)
    def _on_condition_ticked(self, condition: str, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_condition(self._settings, Condition(condition), ticked=ticked))

    @Slot(int)
    def _show_percent(self, percent: int) -> None:
        self._percent.setText(f"{percent} %")


def _column(*cards: QWidget) -> QWidget:
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(Space.BETWEEN_CARDS)
    for card in cards:
        column.addWidget(card)
    column.addStretch(1)
    return part
