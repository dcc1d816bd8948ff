"""What is looked at before the first session, and whenever somebody asks: a list of checks."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from limber.settings import Settings
from limber.ui.awake.keeper import ScreenKeeper
from limber.ui.disk_room import free_bytes
from limber.ui.view_state.findings import (
    VOICE_OFF,
    Found,
    room_found,
    screen_found,
    voice_found,
)
from limber.ui.voice.choosing import use_of
from limber.ui.voice.notices import no_engine
from limber.ui.voice.voice import Voice, VoiceState

SAMPLE: Final = "This is how Limber tells you what to do."


class Check(QObject):
    """Looks at one thing, and has found it or not yet."""

    changed = Signal()
    """Something was found, or is looked for again."""

    def __init__(self, title: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.title = title
        """What is looked at, as a row names it."""
        self.attempt_words = ""
        """What the button says with which the person tries it; empty where none is needed."""
        self._found: Found | None = None

    @property
    def found(self) -> Found | None:
        """What was found; None while it is looked for."""
        return self._found

    def look(self) -> None:
        """Look again; returns at once, and `changed` follows."""
        raise NotImplementedError

    def attempt(self) -> None:
        """Let the person try it."""

    def _tell(self, found: Found | None) -> None:
        if found != self._found:
            self._found = found
            self.changed.emit()


class VoiceCheck(Check):
    """Whether words are heard: something can speak, and says a sentence when asked."""

    def __init__(
        self, voice: Voice, settings: Callable[[], Settings], parent: QObject | None = None
    ) -> None:
        super().__init__("Voice", parent)
        self._voice = voice
        self._settings = settings
        self._is_awaited = False
        voice.changed.connect(self._on_changed)

    def look(self) -> None:
        if not self._settings().voice_on:
            self.attempt_words = ""
            self._tell(VOICE_OFF)
        elif self._voice.state is VoiceState.SILENT:
            self._voice.retry()
        else:
            self._voice.start()
        self._on_changed()

    def attempt(self) -> None:
        """Have a sentence said, now or when the voice is ready."""
        self._is_awaited = True
        self.look()

    @Slot()
    def _on_changed(self) -> None:
        if not self._settings().voice_on:
            return
        self.attempt_words = "Hear it" if self._voice.available else ""
        match self._voice.state:
            case VoiceState.STARTING:
                self._tell(None)
            case VoiceState.READY:
                self._tell(voice_found(""))
                self._say()
            case VoiceState.OFF | VoiceState.SILENT:
                self._tell(voice_found(self._voice.notice or no_engine(sys.platform)))

    def _say(self) -> None:
        if self._is_awaited:
            self._is_awaited = False
            settings = self._settings()
            self._voice.choose(settings.voice_engine, use_of(settings))
            self._voice.say(SAMPLE)


class ScreenCheck(Check):
    """Whether the screen stays on while a session runs."""

    def __init__(self, keeper: ScreenKeeper, parent: QObject | None = None) -> None:
        super().__init__("Screen", parent)
        self._keeper = keeper
        keeper.answered.connect(self._on_answered)

    def look(self) -> None:
        self._tell(None)
        self._keeper.ask()

    @Slot(bool)
    def _on_answered(self, is_kept: bool) -> None:  # noqa: FBT001 - a Qt slot takes it by position
        self._tell(screen_found(is_kept=is_kept))


class RoomCheck(Check):
    """Whether the disk has room for what is done."""

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__("Disk", parent)
        self._folder = folder

    def look(self) -> None:
        self._tell(room_found(free_bytes(self._folder)))
