"""A session played against the clock by the engine and the voice, and what was heard of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from limber.catalogue.models import Catalogue
from limber.engine.clock import Clock
from limber.engine.cues import Cue
from limber.engine.events import Beat, Event, WorkEnded
from limber.engine.moment import Moment
from limber.engine.score import sound_of
from limber.engine.session import Session
from limber.engine.table import Action
from limber.plan.models import Plan
from limber.speech.follower import Follower, Hush, Say
from limber.speech.levels import Level
from limber.speech.pace import Pace
from limber.speech.rehearsal import with_room_at
from limber.speech.script import Script
from limber.speech.setting_up import Telling
from limber.speech.words import Words
from tests.fakes.clock import FakeClock

USUAL_LENGTH = Pace().seconds


def script(
    plan: Plan,
    catalogue: Catalogue,
    level: Level,
    met: Mapping[str, int] | None = None,
    *,
    takes_time: bool = False,
) -> Script:
    return Script(Telling(plan, catalogue, level, met or {}, Words(), takes_time))


@dataclass(slots=True)
class Heard:
    """What was heard, each with its instants in session seconds."""

    cues: list[tuple[float, Cue]] = field(default_factory=list)
    words: list[tuple[float, float, str]] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    broken_off: list[str] = field(default_factory=list)
    asked: list[tuple[str, Moment]] = field(default_factory=list)
    """The words as they were asked for, with the session as it was then."""

    @property
    def sentences(self) -> list[str]:
        return [words for _, _, words in self.words]


class Play:
    """Plays a session; each sentence takes as long as `length` says."""

    def __init__(
        self,
        writes: Script,
        length: Callable[[str], float] = USUAL_LENGTH,
        expected: Callable[[str], float] = USUAL_LENGTH,
        *,
        waiting: bool = True,
        takes_time: bool = False,
    ) -> None:
        self.clock = FakeClock()
        self.heard = Heard()
        self._length = length
        self._ended_work_at = -1.0
        self._takes_time = takes_time
        self.session = Session(writes.plan, as_clock(self.clock), room=self._room)
        self.follower = Follower(writes, expected)
        self._take(self.session.begin(waiting=waiting))

    @property
    def now(self) -> float:
        return self.clock.session_seconds

    def _room(self, plan: Plan, index: int) -> Plan:
        """As the window does with full instructions."""
        if not self._takes_time:
            return plan
        known = self.follower.known(index, self.now)
        return with_room_at(self.follower.script.of(plan), index, known, self.follower.length)

    def do(self, action: Action) -> None:
        self._take(self.session.do(action))

    def run(self, seconds: float) -> None:
        """Let time pass, to each instant at which something is due."""
        end = self.now + seconds
        while self.now < end:
            self._advance(min(end, self.now + 2.0, *self._due()))

    def run_to_the_end(self) -> None:
        while self.session.next_instant() is not None:
            self._advance(min(self.now + 2.0, *self._due()))
        self.run(20)

    def _due(self) -> list[float]:
        instants = [self.session.next_instant(), self.follower.next_instant()]
        if self.heard.words and self.heard.words[-1][1] > self.now:
            instants.append(self.heard.words[-1][1])
        return [max(each, self.now) for each in instants if each is not None]

    def _advance(self, to: float) -> None:
        self.clock.advance(max(0.001, to - self.now))
        self._take(self.session.tick())

    def _take(self, events: tuple[Event, ...]) -> None:
        moment = self.session.moment()
        for event in events:
            self.heard.events.append(event)
            self._sound(event)
            self.follower.hear(event, moment)
        self.follower.look(moment, self.now)
        self._finish()
        for order in self.follower.take(self.now):
            match order:
                case Say(words):
                    self._break_off()
                    self.heard.asked.append((words, self.session.moment()))
                    self.heard.words.append((self.now, self.now + self._length(words), words))
                case Hush():
                    self._break_off()

    def _finish(self) -> None:
        if self.heard.words and self.heard.words[-1][1] <= self.now:
            self.follower.finished(self.heard.words[-1][2])

    def _break_off(self) -> None:
        if self.heard.words and self.heard.words[-1][1] > self.now:
            at, _, words = self.heard.words.pop()
            self.heard.words.append((at, self.now, words))
            self.heard.broken_off.append(words)

    def _sound(self, event: Event) -> None:
        """As the window does: one sound at an instant."""
        if isinstance(event, WorkEnded):
            self._ended_work_at = event.at
        elif isinstance(event, Beat) and event.at == self._ended_work_at:
            return
        sound = sound_of(event)
        if sound is not None:
            self.heard.cues.append((event.at + sound.after_seconds, sound.cue))


def as_clock(clock: FakeClock) -> Clock:
    return clock


def played(
    plan: Plan, catalogue: Catalogue, level: Level, met: Mapping[str, int] | None = None
) -> Heard:
    """A session from its first position to its end, as planned."""
    play = Play(script(plan, catalogue, level, met))
    play.run(60)
    play.do(Action.START)
    play.run_to_the_end()
    return play.heard
