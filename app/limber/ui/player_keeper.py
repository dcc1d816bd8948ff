"""The player: made when it is first needed, and everything that goes along with it."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from limber.history.models import Interrupted
from limber.plan.models import Plan, Step
from limber.ui.choices import toggle_mute
from limber.ui.in_force import InForce
from limber.ui.late_figures import LateFigures
from limber.ui.main_window import Page
from limber.ui.outside import Outside
from limber.ui.page_way import PageWay
from limber.ui.presenters.desk import Desk
from limber.ui.sound.player import SoundPlayer
from limber.ui.theme import ThemeSource
from limber.ui.voice.choosing import FASTEST_SPEED
from limber.ui.voice.voice import Spoken
from limber.ui.voice_ahead import VoiceAhead
from limber.ui.when_heard import WhenHeard

if TYPE_CHECKING:
    from limber.ui.playing import Playing


@dataclass(frozen=True, slots=True)
class Company:
    """What goes along with a session."""

    sounds: SoundPlayer
    spoken: Spoken
    voice_ahead: VoiceAhead
    outside: Outside
    figures: LateFigures
    in_force: InForce


class PlayerKeeper(QObject):
    """Begins and ends sessions in the player of a window."""

    begun = Signal()
    over = Signal(object)
    """What was `Played`."""
    stayed = Signal()
    """The person goes on after all."""
    event_happened = Signal(object)
    keys_requested = Signal()

    def __init__(
        self,
        way: PageWay,
        desk: Desk,
        themes: ThemeSource,
        company: Company,
        *,
        speed: float,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._way, self._window = way, way.window
        self._desk = desk
        self._themes = themes
        self._company = company
        self._speed = speed
        self._playing: Playing | None = None
        self._beginning: WhenHeard | None = None

    @property
    def is_on(self) -> bool:
        """Whether a session is on its way."""
        return self._playing is not None and self._playing.is_on

    @property
    def is_busy(self) -> bool:
        """Whether a session is played, or still has something to write."""
        return self._playing is not None and (self._playing.is_on or not self._playing.flush())

    def start_heard(self, plan: Plan) -> None:
        """Begin a session by this plan in which nothing waits, as soon as it can be heard.

        Where time runs too fast for words it is only tried out, and begins at once.
        """
        if self._speed > FASTEST_SPEED:
            self.start(plan, waiting=False)
            return
        sounds, voice = self._company.sounds, self._company.spoken.voice
        self._beginning = WhenHeard(sounds, voice, partial(self._start_late, plan), self)
        self._beginning.begin()

    def start(self, plan: Plan, *, waiting: bool = True, asks_pain: bool = False) -> None:
        """Begin a session by this plan, at once."""
        self._made().start(plan, waiting=waiting, asks_pain=asks_pain)

    def lead_into(self, plan: Plan) -> None:
        """Begin a session by this plan when the player is there; first it asks for pain."""
        self._way.lead(Page.PLAYER, _nothing, lambda: self.start(plan, asks_pain=True))

    def lead_back_into(self, interrupted: Interrupted) -> None:
        """Go on with a session that was interrupted when the player is there."""
        self._way.lead(Page.PLAYER, _nothing, lambda: self._made().resume(interrupted))

    def pause(self) -> None:
        """Let the session wait, if one is on."""
        if self._playing is not None:
            self._playing.pause()

    def ask_to_end(self) -> None:
        """Ask whether to end the session, if one is on."""
        if self._playing is not None:
            self._playing.ask_to_end()

    def end_now(self) -> None:
        """End the session in order, without a question, and write what is to be written."""
        if self._beginning is not None:
            self._beginning.give_up()
        if self._playing is not None:
            self._playing.end_now()
            self._playing.flush()

    def say_once(self, sentence: str) -> None:
        """Tell the person something in the player."""
        if self._playing is not None:
            self._playing.say_once(sentence)

    def tell_of_sound(self, sentence: str) -> None:
        """Tell the person in the player why nothing is heard, or with nothing that it is."""
        if self._playing is not None:
            self._playing.tell_of_sound(sentence)

    def make(self) -> QWidget:
        """Make the player's page with what plays in it."""
        from limber.ui.pages.player import PlayerPage
        from limber.ui.playing import Playing
        from limber.ui.rung_memory import RungMemory
        from limber.ui.session_voice import SessionVoice

        company, desk = self._company, self._desk
        page = PlayerPage(self._themes, company.figures.studio)
        playing = self._playing = Playing(
            page,
            company.sounds,
            desk.catalogue,
            desk.store,
            desk.clock,
            speed=self._speed,
            speaker=SessionVoice(company.spoken, desk, speed=self._speed, parent=self),
            parent=self,
        )
        page.keys_requested.connect(self.keys_requested)
        playing.begun.connect(self.begun)
        playing.over.connect(self.over)
        playing.stayed.connect(self.stayed)
        playing.event_happened.connect(self.event_happened)
        playing.event_happened.connect(self._follow_outside)
        playing.trouble.connect(self._window.notices.add)
        playing.trouble_over.connect(self._window.notices.remove)
        playing.mute_requested.connect(self._toggle_mute)
        playing.full_screen_requested.connect(self._window.toggle_full_screen)
        rungs = RungMemory(desk, self)
        rungs.trouble.connect(playing.say_once)
        playing.rung_chosen.connect(rungs.choose)
        playing.rung_taken_back.connect(rungs.take_back)
        company.in_force.take_in(page, playing)
        company.outside.wish_requested.connect(page.wish_requested)
        company.outside.raise_requested.connect(self._window.come_forward)
        company.outside.told.connect(playing.say_once)
        company.voice_ahead.told.connect(playing.say_once)
        return page

    def _start_late(self, plan: Plan) -> None:
        if not self.is_on:
            self.start(plan, waiting=False)

    def _made(self) -> "Playing":
        self._window.page(Page.PLAYER)
        if self._playing is None:
            raise RuntimeError("The player page makes what plays.")
        return self._playing

    def _follow_outside(self, event: object) -> None:
        self._company.outside.follow(event, self._name_of)

    def _name_of(self, step: Step) -> str:
        exercise = self._desk.catalogue.exercises.get(step.exercise or "")
        return exercise.name if exercise else ""

    def _toggle_mute(self) -> None:
        keeper = self._desk.keeper
        keeper.change(toggle_mute(keeper.settings))


def _nothing() -> None:
    """The player is filled by the session that begins."""
