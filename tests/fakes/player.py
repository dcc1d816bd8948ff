"""A session and its clock in one hand, as a test plays it."""

from collections.abc import Iterable
from typing import TypeVar

from limber.engine.events import Beat, Event, SetResult, StepStarted
from limber.engine.session import Session
from limber.engine.table import Action
from limber.plan.models import Plan, StepKind
from tests.fakes.clock import FakeClock

E = TypeVar("E")
HEARTBEAT_SECONDS = 1.0


class Player:
    """Plays a plan; keeps everything that the session tells in `events`."""

    def __init__(
        self,
        plan: Plan,
        *,
        recorded: Iterable[SetResult] = (),
        waiting: bool = False,
        speed: float = 1.0,
    ) -> None:
        self.clock = FakeClock(speed=speed)
        self.session = Session(plan, self.clock, recorded=recorded)
        self.events: list[Event] = list(self.session.begin(waiting=waiting))

    @property
    def now(self) -> float:
        """The session's instant."""
        return self.clock.session_seconds

    def tick(self) -> tuple[Event, ...]:
        """One heartbeat, without moving the clock."""
        return self._keep(self.session.tick())

    def wait(self, seconds: float) -> tuple[Event, ...]:
        """Let time pass, with a heartbeat every real second and one at the end."""
        told: list[Event] = []
        until = self.now + seconds
        beat = HEARTBEAT_SECONDS * self.clock.speed
        while self.now + beat < until:
            self.clock.advance(beat)
            told.extend(self.tick())
        self.clock.advance(until - self.now)
        return (*told, *self.tick())

    def wait_until(self, instant: float) -> tuple[Event, ...]:
        """Let time pass until an instant of the session."""
        return self.wait(instant - self.now)

    def wait_for(self, kind: StepKind) -> tuple[Event, ...]:
        """Let time pass until a step of this kind has just begun."""
        told = list(self._next())
        while not (told and isinstance(told[-1], StepStarted) and told[-1].step.kind is kind):
            told.extend(self._next())
        return tuple(told)

    def do(self, *actions: Action) -> tuple[Event, ...]:
        """Do these one after the other."""
        return tuple(event for one in actions for event in self._keep(self.session.do(one)))

    def play_to_the_end(self) -> tuple[Event, ...]:
        """Go from instant to instant until nothing happens by itself any more."""
        told: list[Event] = []
        while self.session.next_instant() is not None:
            told.extend(self._next())
        return tuple(told)

    def told(self, kind: type[E]) -> list[E]:
        """All events of one kind so far, in order."""
        return only(self.events, kind)

    def _next(self) -> tuple[Event, ...]:
        instant = self.session.next_instant()
        assert instant is not None, "nothing happens by itself here"
        return self.wait_until(max(instant, self.now))

    def _keep(self, events: tuple[Event, ...]) -> tuple[Event, ...]:
        self.events.extend(events)
        return events


def only(events: Iterable[Event], kind: type[E]) -> list[E]:
    """The events of one kind, in order."""
    return [event for event in events if isinstance(event, kind)]


def started(events: Iterable[Event]) -> list[tuple[float, StepKind]]:
    """When which kind of step began."""
    return [(event.at, event.step.kind) for event in only(events, StepStarted)]


def beaten(events: Iterable[Event]) -> list[tuple[float, str, int]]:
    """The beats as instant, kind and value."""
    return [(beat.at, beat.kind.value, beat.value) for beat in only(events, Beat)]
