"""The voice in Settings: what there is to choose from, and how it sounds."""

from PySide6.QtCore import QObject, Signal

from limber.speech.words import Words
from limber.ui.settings_keeper import SettingsKeeper
from limber.ui.view_state.voice_card import VoiceState, build_voice
from limber.ui.voice import voice as window_voice
from limber.ui.voice.choosing import use_of


class VoiceChoice(QObject):
    """Knows how the voice stands, and has it say something for a test."""

    changed = Signal()

    def __init__(
        self, voice: window_voice.Voice, keeper: SettingsKeeper, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._keeper = keeper
        self._is_asked = False
        voice.changed.connect(self._on_voice_changed)
        voice.notice_changed.connect(self.changed)
        keeper.changed.connect(self._apply)

    @property
    def state(self) -> VoiceState:
        """What Settings shows."""
        return build_voice(
            self._keeper.settings,
            tuple((each.id, each.name) for each in self._voice.voices),
            self._voice.engines,
            notice=self._voice.notice,
            is_starting=self._is_asked,
        )

    def test(self) -> None:
        """Say something, as soon as somebody can."""
        self._apply()
        self._is_asked = True
        if self._voice.state is window_voice.VoiceState.SILENT:
            self._voice.retry()
        else:
            self._voice.start()
        self._on_voice_changed()

    def _apply(self) -> None:
        settings = self._keeper.settings
        self._voice.choose(settings.voice_engine, use_of(settings))

    def _on_voice_changed(self) -> None:
        if self._is_asked and self._voice.available:
            self._is_asked = False
            self._voice.say(Words().test)
        elif self._voice.state is window_voice.VoiceState.SILENT:
            self._is_asked = False
        self.changed.emit()
