"""Speaks in a session: each word in time, or not at all."""

from dataclasses import replace
from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer

from limber.engine.cues import Cue
from limber.engine.events import Ended, Event, Waiting
from limber.engine.table import State
from limber.plan.models import Plan
from limber.speech.follower import Follower, Hush, Say
from limber.speech.levels import Level
from limber.speech.pace import Pace
from limber.speech.rehearsal import with_room, with_room_at
from limber.speech.script import Script
from limber.speech.setting_up import FULL_TIMES, Telling
from limber.speech.sounding import WAKING_SECONDS
from limber.speech.words import Words
from limber.ui.presenters.desk import Desk
from limber.ui.session_driver import SessionDriver
from limber.ui.voice.choosing import (
    FASTEST_SPEED,
    is_audible,
    kept_paces,
    pace_of,
    speaks,
    use_of,
)
from limber.ui.voice.messages import Finished
from limber.ui.voice.transcript import Transcript
from limber.ui.voice.voice import Spoken

RESTS_AFTER_MS = 20_000
"""The host ends when the last words of a session have been said."""
LEARNT_ENOUGH = 0.02
MARGIN = 1.05
"""An engine does not always take the same time: no sentence is to be broken off for that."""


class SessionVoice(QObject):
    """Follows one session at a time; the session never waits for it."""

    def __init__(
        self,
        spoken: Spoken,
        desk: Desk,
        *,
        speed: float = 1.0,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._voice = voice = spoken.voice
        self._catalogue = desk.catalogue
        self._keeper = keeper = desk.keeper
        self._clock = desk.clock
        self._history = desk.store
        self._speed = speed
        self._transcript = None if spoken.transcript is None else Transcript(spoken.transcript)
        self._words = Words()
        self._pace = Pace()
        self._driver: SessionDriver | None = None
        self._follower: Follower | None = None
        self._said: dict[int, tuple[float, str]] = {}
        """By number: when the words were asked for, and the words."""
        self._holds_back = False
        self._awake_at = 0.0
        """From when on a loudspeaker that slept is awake."""
        self._was_audible = False
        self._due = QTimer(self, singleShot=True, timerType=Qt.TimerType.PreciseTimer)
        self._due.timeout.connect(self._speak)
        self._resting = QTimer(self, singleShot=True, interval=RESTS_AFTER_MS)
        self._resting.timeout.connect(self._rest)
        voice.changed.connect(self._on_voice_changed)
        voice.finished.connect(self._on_finished)
        keeper.changed.connect(self._apply)

    def with_room(self, plan: Plan, *, waits: bool) -> Plan:
        """The plan with time for full instructions, if they were asked for."""
        if not self._takes_time:
            return plan
        self._pace = pace_of(self._keeper.settings, self._voice.name)
        return with_room(self._script(plan), self._length, waits=waits)

    def room_at(self, plan: Plan, index: int) -> Plan:
        """The plan with time in a set-up, about to begin, for what was not told before it."""
        follower = self._follower
        if follower is None or not self._takes_time or not self._is_heard:
            return plan
        known = follower.known(index, self._now)
        return with_room_at(follower.script.of(plan), index, known, self._length)

    def follow(self, driver: SessionDriver, *, asks_before: bool = False) -> None:
        """Speak in this session from now on; a question that stands before it comes first."""
        self._resting.stop()
        self._driver, self._follower = driver, None
        self._holds_back = asks_before
        self._awake_at = self._now + WAKING_SECONDS
        self._said.clear()
        self._pace = pace_of(self._keeper.settings, self._voice.name)
        if self._transcript is not None:
            self._transcript.begin(self._now)
        if self._speed > FASTEST_SPEED:
            return
        self._follower = Follower(self._script(driver.plan), self._length)
        driver.happened.connect(self._hear)
        driver.advanced.connect(self._look)
        self._voice.give_chance()
        self._apply()

    def note_cue(self, cue: Cue, due: float) -> None:
        """Write down a cue that was asked for just now and was due at an instant."""
        if self._transcript is not None:
            self._transcript.note_cue(cue, due, (self._now - due) / self._speed)

    def ask_for_pain(self) -> None:
        """Read the question that stands on the screen."""
        if self._follower is not None:
            self._follower.ask(self._words.pain_question, self._now)
            self._speak()

    def tell_again(self) -> None:
        """Nothing stands before the page any more: say what it waits for."""
        follower, driver = self._follower, self._driver
        self._holds_back = False
        if follower is None or driver is None:
            return
        moment = driver.moment()
        if moment.state is State.WAITING:
            follower.hear(Waiting(self._awake(self._now), moment.index, moment.step), moment)
            self._speak()

    @property
    def _now(self) -> float:
        return self._clock.read().session_seconds

    def _script(self, plan: Plan) -> Script:
        level = self._keeper.settings.speaks
        exercises = {form.exercise for item in plan.items for form in item.forms}
        met = self._history.review.times_met(exercises, FULL_TIMES)
        takes = self._takes_time
        telling = Telling(plan, self._catalogue, level, met, self._words, takes_time=takes)
        return Script(telling, self._speed)

    def _length(self, words: str) -> float:
        return self._pace.seconds(words) * MARGIN * self._speed

    def _hear(self, event: Event) -> None:
        if self._follower is None or self._driver is None:
            return
        if speaks(self._keeper.settings):
            self._voice.start()
        if isinstance(event, Waiting):
            event = replace(event, at=self._awake(event.at))
        self._follower.hear(event, self._driver.moment())
        if isinstance(event, Waiting) and self._holds_back:
            self._follower.ask(self._words.pain_question, event.at)
        if isinstance(event, Ended):
            self._driver = None
            self._resting.start()
        self._speak()

    def _look(self) -> None:
        if self._follower is not None and self._driver is not None:
            self._follower.look(self._driver.moment(), self._now)
            self._speak()

    def _speak(self) -> None:
        """Do what is due, and wake up when the next is."""
        self._due.stop()
        follower = self._follower
        if follower is None or not self._is_heard:
            return
        at = self._now
        for order in follower.take(at):
            match order:
                case Say(words):
                    self._said[self._voice.say(words)] = (at, words)
                case Hush():
                    self._voice.hush()
        instant = follower.next_instant()
        if instant is not None:
            self._due.start(ceil(self._clock.real_seconds_until(instant) * 1000))

    def _awake(self, at: float) -> float:
        return max(at, self._awake_at)

    @property
    def _takes_time(self) -> bool:
        """Whether the person wants to hear all instructions, however long they take."""
        settings = self._keeper.settings
        wants = settings.full_instructions and settings.speaks is Level.EVERYTHING
        return wants and speaks(settings) and self._speed <= FASTEST_SPEED

    @property
    def _is_heard(self) -> bool:
        return self._voice.available and is_audible(self._keeper.settings)

    def _apply(self) -> None:
        """Put the settings in force, also in mid-session."""
        settings, follower = self._keeper.settings, self._follower
        self._voice.choose(settings.voice_engine, use_of(settings))
        if follower is None:
            return
        before = follower.script.telling
        telling = replace(before, level=settings.speaks, takes_time=self._takes_time)
        follower.script = replace(follower.script, telling=telling)
        if telling.level is not before.level:
            follower.forget()
        audible = is_audible(settings)
        if self._was_audible and not audible:
            self._voice.hush()
        self._was_audible = audible
        if speaks(settings):
            self._voice.start()
        self._speak()

    def _on_voice_changed(self) -> None:
        if self._voice.available:
            self._pace = pace_of(self._keeper.settings, self._voice.name)
        self._speak()

    def _on_finished(self, finished: Finished) -> None:
        at, words = self._said.pop(finished.id, (0.0, ""))
        if not words:
            return
        if self._transcript is not None:
            self._transcript.note(at, words, finished)
        if finished.is_whole:
            self._pace = self._pace.learnt(words, finished.seconds)
            if self._follower is not None:
                self._follower.finished(words)

    def _rest(self) -> None:
        self._follower = None
        settings, name = self._keeper.settings, self._voice.name
        before = pace_of(settings, name)
        if self._voice.available and abs(before.correction - self._pace.correction) > LEARNT_ENOUGH:
            paces = kept_paces(settings, name, self._pace)
            self._keeper.change(replace(settings, voice_paces=paces))
        self._voice.rest()
