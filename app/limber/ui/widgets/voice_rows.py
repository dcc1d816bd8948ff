"""The rows of the sound card that set the voice."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.settings import Settings
from limber.speech.levels import Level
from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.view_state.voice_card import LEVELS, RATES, VoiceState
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.caution_box import CautionBox
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.number_fields import PercentSlider
from limber.ui.widgets.select import Select
from limber.ui.widgets.setting_row import SettingRow
from limber.ui.widgets.toggle import Toggle


class VoiceRows(QObject):
    """Shows a `VoiceState`; each change tells a new `Settings` value."""

    settings_changed = Signal(object)
    test_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._on = Toggle(themes, "Voice")
        self._on.toggled.connect(self._on_switched)
        self._level = Select("Speaks", [(level, text) for level, text in LEVELS])
        self._level.value_changed.connect(self._on_level)
        self._voice = Select("Spoken by", ())
        self._voice.value_changed.connect(self._on_voice)
        self._engine = Select("Speech engine", ())
        self._engine.value_changed.connect(self._on_engine)
        self._rate = Select("Pace of speech", [(str(rate), text) for rate, text in RATES])
        self._rate.value_changed.connect(self._on_rate)
        self._volume = PercentSlider()
        self._volume.valueChanged.connect(self._on_volume)
        self._volume.sliderMoved.connect(self._show_percent)
        self._percent = label("", Role.CAPTION)
        self._full = Toggle(themes, "Full instructions")
        self._full.toggled.connect(self._on_full)
        self._trouble = CautionBox(themes, "")
        test = Button(themes, "Test", ButtonKind.QUIET_BRAND, IconName.PLAY)
        test.setAccessibleName("Test the voice")
        test.clicked.connect(self.test_requested)
        self._voice_row = SettingRow("Spoken by", "", self._voice)
        self._engine_row = SettingRow("Speech engine", "", self._engine)
        self.rows: Sequence[QWidget] = (
            SettingRow("Voice", "Says the side, the position and the count", self._on),
            SettingRow("Speaks", "", self._level),
            _stacked(
                SettingRow("Voice volume", "", test, self._percent, self._volume), self._trouble
            ),
            _stacked(self._voice_row, self._engine_row),
            SettingRow("Pace of speech", "", self._rate),
            SettingRow(
                "Full instructions", "Getting into place lasts as long as the words", self._full
            ),
        )
        """In the order in which they are shown."""

    def show_state(self, state: VoiceState) -> None:
        """Show how the voice is set, without telling anybody."""
        settings = self._settings = state.settings
        self._on.show_value(on=settings.voice_on)
        self._level.show_value(settings.speaks)
        _offer(self._voice, state.voices, settings.voice)
        self._voice_row.show_hint(state.voices_hint)
        _offer(self._engine, state.engines, settings.voice_engine)
        self._engine_row.setVisible(bool(state.engines))
        self._rate.show_value(str(_nearest_rate(settings.voice_rate_percent)))
        self._volume.show_value(settings.voice_percent)
        self._show_percent(settings.voice_percent)
        self._full.show_value(on=settings.full_instructions)
        self._trouble.show_text(state.trouble)
        self._trouble.setVisible(bool(state.trouble))

    @Slot(bool)
    def _on_switched(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(replace(self._settings, voice_on=on))

    @Slot(str)
    def _on_level(self, level: str) -> None:
        self._change(replace(self._settings, speaks=Level(level)))

    @Slot(str)
    def _on_voice(self, voice: str) -> None:
        self._change(replace(self._settings, voice=voice))

    @Slot(str)
    def _on_engine(self, engine: str) -> None:
        # The voices of one engine are not those of another.
        self._change(replace(self._settings, voice_engine=engine, voice=""))

    @Slot(str)
    def _on_rate(self, rate: str) -> None:
        self._change(replace(self._settings, voice_rate_percent=int(rate)))

    @Slot(int)
    def _on_volume(self, percent: int) -> None:
        self._show_percent(percent)
        self._change(replace(self._settings, voice_percent=percent))

    @Slot(bool)
    def _on_full(self, on: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(replace(self._settings, full_instructions=on))

    @Slot(int)
    def _show_percent(self, percent: int) -> None:
        self._percent.setText(f"{percent} %")

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)


def _stacked(*parts: QWidget) -> QWidget:
    """Parts that come and go together under one line."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part)
    return made


def _offer(select: Select, choices: Sequence[tuple[str, str]], chosen: str) -> None:
    """Offer these choices, with one of them chosen; an open list is left alone."""
    offered = [(str(select.itemData(i)), select.itemText(i)) for i in range(select.count())]
    if offered != list(choices):
        select.clear()
        for value, text in choices:
            select.addItem(text, value)
    select.show_value(chosen)


def _nearest_rate(percent: int) -> int:
    return min((rate for rate, _ in RATES), key=lambda rate: abs(rate - percent))
