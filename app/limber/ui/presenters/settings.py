"""Settings: every change holds at once and is saved a moment later."""

from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from limber import __version__
from limber.engine.cues import Cue
from limber.ui.data_keeping import DataKeeping
from limber.ui.licences import PARTS, read_notices
from limber.ui.pages.settings import SettingsPage
from limber.ui.presenters.desk import Desk
from limber.ui.presenters.remote_choice import RemoteChoice
from limber.ui.presenters.voice_choice import VoiceChoice
from limber.ui.sound.player import SoundPlayer
from limber.ui.view_state.about import build_about
from limber.ui.view_state.settings import build_state
from limber.ui.voice.voice import Voice


class SettingsPresenter(QObject):
    """Shows the settings and changes them."""

    erasing_agreed = Signal()
    """All data are to be deleted."""

    def __init__(
        self,
        page: SettingsPage,
        desk: Desk,
        heard: tuple[SoundPlayer, Voice],
        folders: tuple[Path, Path],
        parent: QObject | None = None,
    ) -> None:
        """`heard` are the cues and the voice, `folders` that of the data and of the resources."""
        super().__init__(parent)
        self._page = page
        self._desk = desk
        sounds, voice = heard
        self._sounds = sounds
        self._voice = VoiceChoice(voice, desk.keeper, self)
        self._data_folder, self._resources = folders
        self._about = build_about(__version__, PARTS)
        self._keeping = DataKeeping(desk, folders[0], self)
        self._remote = RemoteChoice(page, desk.keeper, self)
        self._saved_at: datetime | None = None
        self._problem = ""
        page.settings_changed.connect(desk.keeper.change)
        page.test_sound_requested.connect(lambda: sounds.hear(Cue.START))
        page.hear_requested.connect(sounds.hear)
        page.sounds_opened.connect(sounds.wake)
        page.retry_sound_requested.connect(sounds.retry)
        page.licences_requested.connect(self._show_licences)
        page.open_folder_requested.connect(self._open_folder)
        page.test_voice_requested.connect(self._voice.test)
        sounds.notice_changed.connect(self.refresh)
        self._voice.changed.connect(self.refresh)
        desk.keeper.changed.connect(self.refresh)
        desk.keeper.saved.connect(self._on_saved)
        desk.keeper.trouble.connect(self._on_trouble)
        self._keeping.changed.connect(self.refresh)
        self._remote.changed.connect(self.refresh)
        page.keepsake_requested.connect(self._keeping.save_keepsake)
        page.delete_requested.connect(self.erasing_agreed)

    def refresh(self) -> None:
        """Show what holds now."""
        self._page.show_state(
            build_state(
                self._desk.keeper.settings,
                self._about,
                catalogue=self._desk.catalogue,
                data=self._keeping.state,
                remote=self._remote.state,
                sound_notice=self._sounds.notice,
                voice=self._voice.state,
                saved_at=self._saved_at,
                problem=self._problem,
            )
        )

    def _show_licences(self) -> None:
        self._page.show_licences(read_notices(self._resources))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._data_folder)))

    def _on_saved(self) -> None:
        self._saved_at, self._problem = self._desk.clock.read().wall, ""
        self.refresh()

    def _on_trouble(self, sentence: str) -> None:
        self._problem = sentence
        self.refresh()
