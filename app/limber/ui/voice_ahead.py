"""The voice before a session asks for it: an engine takes seconds to stand."""

from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QGuiApplication

from limber.ui.settings_keeper import SettingsKeeper
from limber.ui.tokens import Duration
from limber.ui.voice.choosing import FASTEST_SPEED, speaks, use_of
from limber.ui.voice.voice import Voice, VoiceState

ACTIVE: Final = Qt.ApplicationState.ApplicationActive


class VoiceAhead(QObject):
    """Starts the host while the person looks at the window, and keeps what goes wrong for later.

    What keeps the voice from being heard concerns nobody who plays no session.
    """

    told = Signal(str)
    """A sentence for the session that is on; empty to take the last one away."""

    def __init__(
        self,
        voice: Voice,
        keeper: SettingsKeeper,
        application: QGuiApplication,
        *,
        speed: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._voice = voice
        self._keeper = keeper
        self._application = application
        self._is_too_fast = speed > FASTEST_SPEED
        self._is_playing = False
        self._is_told = False
        self._others_first = QTimer(self, singleShot=True, interval=Duration.NOTICE + 500)
        self._others_first.timeout.connect(self._tell)
        voice.notice_changed.connect(self._tell)

    def begin(self) -> None:
        """Start now, and whenever somebody comes back to the window."""
        self.start()
        self._application.applicationStateChanged.connect(self._on_application_changed)
        self._keeper.changed.connect(self.start)

    @Slot()
    def start(self) -> None:
        """Start the host, if words are wanted and there is none."""
        settings = self._keeper.settings
        if speaks(settings) and not self._is_too_fast:
            if self._voice.state is VoiceState.OFF:
                self._voice.choose(settings.voice_engine, use_of(settings))
            self._voice.start()

    def enter_session(self) -> None:
        """A session is on: it hears what is wrong, when what else there is to say was read."""
        self._is_playing = True
        self._others_first.start()

    def leave_session(self) -> None:
        """None is on any more."""
        self._is_playing = False
        self._others_first.stop()
        self._is_told = False

    def _on_application_changed(self, state: Qt.ApplicationState) -> None:
        if state is ACTIVE:
            self.start()

    @Slot()
    def _tell(self) -> None:
        settings, notice = self._keeper.settings, self._voice.notice
        wants = speaks(settings) and not self._is_too_fast
        if not self._is_playing or self._others_first.isActive() or not wants:
            return
        if notice or self._is_told:
            self._is_told = bool(notice)
            self.told.emit(notice)
