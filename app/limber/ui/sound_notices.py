"""Where it is told what keeps the sounds from being heard."""

from PySide6.QtCore import QObject

from limber.ui.main_window import MainWindow, Page
from limber.ui.player_keeper import PlayerKeeper
from limber.ui.sound.player import DAMAGED, SoundPlayer


class SoundNotices(QObject):
    """Tells it in the session that is on, or on the page; the last sentence takes the place."""

    def __init__(
        self,
        sounds: SoundPlayer,
        window: MainWindow,
        player: PlayerKeeper,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._player = player
        self._told = self._told_later = ""
        sounds.notice_changed.connect(self._tell)

    def tell_what_waited(self) -> None:
        """Tell what was kept while the welcome said it itself."""
        self._window.notices.add(self._told_later)
        self._told_later = ""

    def _tell(self, sentence: str) -> None:
        self._window.notices.remove(self._told)
        self._told = sentence
        if self._player.is_on:
            self._tell_in_session(sentence)
        elif self._window.current is Page.WELCOME:
            # It says so itself, on the screen with the sound check.
            self._told_later = sentence
        else:
            self._window.notices.add(sentence)

    def _tell_in_session(self, sentence: str) -> None:
        """Who hears nothing any more looks up after a while: it stands there until then."""
        if sentence == DAMAGED:
            self._player.say_once(sentence)
        else:
            self._player.tell_of_sound(sentence)
