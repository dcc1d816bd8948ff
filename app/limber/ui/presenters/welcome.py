"""The welcome: what is chosen there holds at once, and its end is remembered."""

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from limber.catalogue.models import Condition
from limber.engine.cues import Cue
from limber.settings import Settings
from limber.ui.choices import (
    with_condition,
    with_equipment,
    with_programme,
    with_safety_read,
    with_welcome_seen,
)
from limber.ui.pages.welcome import WelcomePage
from limber.ui.presenters.desk import Desk
from limber.ui.sound.player import SoundPlayer
from limber.ui.view_state.welcome import Screen, build_state, neighbour


class WelcomePresenter(QObject):
    """Leads through the screens; the safety notes count as read when one goes on from them."""

    over = Signal()

    def __init__(
        self, page: WelcomePage, desk: Desk, sounds: SoundPlayer, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._desk = desk
        self._sounds = sounds
        self._screen = Screen.ABOUT
        self._leads_to = "Today"
        page.next_requested.connect(self._go_on)
        page.back_requested.connect(self._go_back)
        page.skip_requested.connect(self._end)
        page.condition_ticked.connect(self._tick_condition)
        page.equipment_ticked.connect(self._tick_equipment)
        page.volume_changed.connect(self._set_volume)
        page.muted_changed.connect(self._set_muted)
        page.test_sound_requested.connect(lambda: sounds.hear(Cue.START))
        page.retry_sound_requested.connect(sounds.retry)
        page.programme_chosen.connect(self._choose_programme)
        sounds.notice_changed.connect(self._show)
        desk.keeper.changed.connect(self._show)

    def begin(self, leads_to: str = "Today") -> None:
        """Show the first screen; `leads_to` is the name of the page that comes after the last."""
        self._screen, self._leads_to = Screen.ABOUT, leads_to
        self._show()

    def _show(self) -> None:
        desk = self._desk
        state = build_state(
            self._screen,
            desk.catalogue,
            desk.keeper.settings,
            desk.following(),
            trouble=self._sounds.notice,
            leads_to=self._leads_to,
        )
        self._page.show_state(state)

    def _go_on(self) -> None:
        if self._screen is Screen.SAFETY:
            self._change(with_safety_read(self._settings, self._desk.today))
        following = neighbour(self._screen, 1)
        if following is None:
            self._end()
            return
        self._screen = following
        self._show()

    def _go_back(self) -> None:
        self._screen = neighbour(self._screen, -1) or self._screen
        self._show()

    def _end(self) -> None:
        self._change(with_welcome_seen(self._settings))
        self.over.emit()

    @property
    def _settings(self) -> Settings:
        return self._desk.keeper.settings

    def _change(self, settings: Settings) -> None:
        self._desk.keeper.change(settings)

    def _tick_condition(self, condition: str, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_condition(self._settings, Condition(condition), ticked=ticked))

    def _tick_equipment(self, thing: str, at_hand: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(with_equipment(self._settings, thing, at_hand=at_hand))

    def _set_volume(self, percent: int) -> None:
        self._change(replace(self._settings, volume_percent=percent))

    def _set_muted(self, muted: bool) -> None:  # noqa: FBT001 - Qt's signal
        self._change(replace(self._settings, muted=muted))

    def _choose_programme(self, programme: str) -> None:
        self._change(with_programme(self._settings, programme, self._desk.today))
        self._page.focus_next()
