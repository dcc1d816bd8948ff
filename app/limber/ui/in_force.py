"""Putting the settings in force wherever they matter."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from limber.settings import Settings
from limber.ui.announcing import announce
from limber.ui.dress import Dresser
from limber.ui.looks import look_of
from limber.ui.main_window import MainWindow
from limber.ui.pages.today import TodayPage
from limber.ui.settings_keeper import SettingsKeeper
from limber.ui.sound.player import SoundPlayer
from limber.ui.theme import ThemeSource

if TYPE_CHECKING:
    from limber.ui.pages.player import PlayerPage
    from limber.ui.playing import Playing
    from limber.ui.remote_button import RemoteButton


class InForce(QObject):
    """Hears of every change of the settings."""

    def __init__(
        self,
        keeper: SettingsKeeper,
        themes: ThemeSource,
        sounds: SoundPlayer,
        window: MainWindow,
        today: TodayPage,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._keeper = keeper
        self._themes = themes
        self._sounds = sounds
        self._window = window
        self._today = today
        self._remote: RemoteButton | None = None
        self._playing: tuple[PlayerPage, Playing] | None = None
        self._was_muted = keeper.settings.muted
        for dresser in themes.findChildren(Dresser):
            dresser.dress_in_turns(window)
        keeper.changed.connect(self._apply)
        self._apply(keeper.settings)

    def take_in(self, player: "PlayerPage", playing: "Playing") -> None:
        """Put them in force for the player too, from now on."""
        self._playing = (player, playing)
        if self._window.testAttribute(Qt.WidgetAttribute.WA_WState_Created):
            # Another screen has pixels of another size.
            self._window.windowHandle().screenChanged.connect(self._apply_again)
        self._apply(self._keeper.settings)

    def _apply_again(self) -> None:
        self._apply(self._keeper.settings)

    def _apply(self, settings: Settings) -> None:
        self._themes.wear(look_of(settings))
        self._sounds.set_volume(settings.volume_percent)
        self._sounds.set_muted(settings.muted)
        self._sounds.choose(settings.sound_set, settings.cues_left_out)
        self._listen_for_remote(settings)
        if self._playing is not None:
            self._apply_to_player(*self._playing, settings)

    def _listen_for_remote(self, settings: Settings) -> None:
        if self._remote is None and settings.remote_go is not None:
            from limber.ui.remote_button import RemoteButton  # late: most people have none

            self._remote = RemoteButton(self._today, self._today.start, self._keeper)

    def _apply_to_player(
        self, player: "PlayerPage", playing: "Playing", settings: Settings
    ) -> None:
        from limber.ui.remote import remote_buttons
        from limber.ui.widgets.sizes import Viewing, mm_per_px

        screen = self._window.screen()
        width_mm, width_px = screen.physicalSize().width(), screen.geometry().width()
        player.set_viewing(Viewing(settings.viewing_distance_m, mm_per_px(width_mm, width_px)))
        player.use_remote(remote_buttons(settings))
        player.flash.set_on(on=settings.flash_cues)
        playing.set_muted(muted=settings.muted)
        if settings.muted is not self._was_muted and player.isVisible():
            announce(player, "Sound off" if settings.muted else "Sound on")
        self._was_muted = settings.muted
