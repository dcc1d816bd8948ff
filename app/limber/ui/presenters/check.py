"""The page that checks everything: it looks when it is opened, and again when asked."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from limber.engine.cues import Cue
from limber.ui.checks import Check
from limber.ui.pages.check import CheckPage
from limber.ui.presenters.desk import Desk
from limber.ui.sound.player import SoundPlayer
from limber.ui.view_state.check import build_state


class CheckPresenter(QObject):
    """Shows what a list of checks finds; the sound is tried by the person."""

    def __init__(
        self,
        page: CheckPage,
        desk: Desk,
        sounds: SoundPlayer,
        checks: Sequence[Check],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._keeper = desk.keeper
        self._sounds = sounds
        self._checks = tuple(checks)
        self._before_session = False
        page.again_requested.connect(self._look)
        page.attempt_requested.connect(self._attempt)
        page.test_sound_requested.connect(lambda: sounds.hear(Cue.START))
        page.retry_sound_requested.connect(sounds.retry)
        page.volume_changed.connect(self._set_volume)
        page.muted_changed.connect(self._set_muted)
        sounds.notice_changed.connect(self._show)
        desk.keeper.changed.connect(self._show)
        for check in self._checks:
            check.changed.connect(self._show)
        self._show()

    def begin(self, *, before_session: bool) -> None:
        """Look at everything; `before_session` if a session waits for the end of it."""
        self._before_session = before_session
        self._show()
        self._look()

    def _look(self) -> None:
        for check in self._checks:
            check.look()

    def _attempt(self, title: str) -> None:
        for check in self._checks:
            if check.title == title:
                check.attempt()

    def _show(self) -> None:
        state = build_state(
            self._keeper.settings,
            self._sounds.notice,
            [(check.title, check.found, check.attempt_words) for check in self._checks],
            before_session=self._before_session,
        )
        self._page.show_state(state)

    def _set_volume(self, percent: int) -> None:
        self._keeper.change(replace(self._keeper.settings, volume_percent=percent))

    def _set_muted(self, muted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._keeper.change(replace(self._keeper.settings, muted=muted))
