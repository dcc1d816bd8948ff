"""A session that is heard: its cues by the plan, by its transcript, and by what was recorded."""

import json
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from cue_patterns import load_patterns
from limber.catalogue.loader import load_catalogue
from limber.decoding import Decoder
from limber.engine.cues import Cue, SoundSet
from limber.engine.events import Beat, Event, WorkEnded
from limber.engine.score import sound_of
from limber.engine.session import Session
from limber.engine.table import State
from limber.paths import catalogue_dir, resources_dir
from limber.plan.builder import build_plan
from limber.plan.models import Plan
from limber.ui.sound.messages import gain
from onsets import Heard, find_covered, find_cues
from pairing import paired
from tests.e2e.program import Home, Window
from tests.e2e.waiting import until
from tests.fakes.clock import FakeClock
from tests.ui.sound.private_pulse import PrivatePulse, Recording

PLAYED_AT_PERCENT = 70
"""The volume that a person finds."""


SOUND_HOST = "limber-sound"
LOADS_SECONDS = 1.0
"""So long the host may take for its files once it is connected."""
LAST = Cue.FINISHED.value
LAST_WORDS = "is done."
FIRST_SOUND_SECONDS = 1.0
"""Nobody is in place sooner, and two cues at one instant are one sound."""
LAST_SOUND_SECONDS = 1.5
LONGEST_SESSION_SECONDS = 150.0


@dataclass(frozen=True, slots=True)
class Due:
    """A cue and its instant in seconds."""

    name: str
    at: float


@dataclass(frozen=True, slots=True)
class Told:
    """A cue of a transcript."""

    name: str
    at: float
    late: float
    """In seconds of real time."""


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence of a transcript, with its instant in seconds."""

    words: str
    at: float
    seconds: float
    is_whole: bool


@dataclass(frozen=True, slots=True)
class Transcript:
    """What a session wrote down of itself."""

    path: Path

    @property
    def cues(self) -> list[Told]:
        """The cues, in order."""
        told = [line for line in self._lines() if "cue" in line]
        return [Told(str(each["cue"]), _number(each["at"]), _number(each["late"])) for each in told]

    @property
    def said(self) -> list[Said]:
        """The sentences, in order."""
        told = [line for line in self._lines() if "words" in line]
        return [_said(each) for each in told]

    def _lines(self) -> Iterator[dict[str, object]]:
        if self.path.exists():
            yield from map(json.loads, self.path.read_text(encoding="utf-8").splitlines())


def play_through(
    window: Window,
    pulse: PrivatePulse,
    recording: Recording,
    told: Transcript,
    *,
    waits_for_words: bool,
) -> None:
    """Press the keys of a session, from Today on, until its last sound was recorded."""
    until(lambda: pulse.has_client(SOUND_HOST), what="the sound")
    threading.Event().wait(LOADS_SECONDS)
    window.press("Return")  # Today: start
    until(lambda: told.cues, what="the first cue")
    window.press("space")  # no pain to tell
    if waits_for_words:
        until(lambda: told.said, what="the first words")
    first = recording.seconds + FIRST_SOUND_SECONDS
    until(lambda: recording.seconds > first, what="the first sound")
    window.press("space")  # in place
    until(lambda: told.cues[-1].name == LAST, what="the end", seconds=LONGEST_SESSION_SECONDS)
    if waits_for_words:
        until(lambda: told.said[-1].words.endswith(LAST_WORDS), what="the last words")
    end = recording.seconds + LAST_SOUND_SECONDS
    until(lambda: recording.seconds > end, what="the last sound")


def plan_of(home: Home, programme: str) -> Plan:
    """The plan of a programme's session, own ones included."""
    catalogue = load_catalogue((catalogue_dir(), home.own_catalogue), Decoder()).catalogue
    return build_plan(catalogue, catalogue.programmes[programme])


def cues_of(plan: Plan) -> list[Due]:
    """The cues of a plan that nobody disturbs, from its first step on."""
    clock = FakeClock()
    session = Session(plan, clock)
    events = [*session.begin(waiting=False)]
    while session.state is not State.ENDED:
        clock.advance(1.0)
        events += session.tick()
    return sorted(_dues(events), key=lambda due: due.at)


def heard_in(
    recording: Recording, told: Sequence[Told], sounds: SoundSet = SoundSet.SOFT
) -> list[Heard]:
    """The cues in a recording; those that words cover are looked for where they were due."""
    patterns = load_patterns(resources_dir() / "sounds" / sounds)
    samples, level = recording.samples(), gain(PLAYED_AT_PERCENT)
    found = find_cues(samples, patterns, level)
    first = paired(told, found)
    covered = [(patterns[cue.name], cue.at + first.delay) for cue in first.missing]
    return sorted(
        (*found, *find_covered(samples, covered, level)), key=lambda heard: heard.at_seconds
    )


def _dues(events: list[Event]) -> Iterator[Due]:
    """One cue at an instant: where a count begins with the bell of the end, the bell is it."""
    ends = {event.at for event in events if isinstance(event, WorkEnded)}
    for event in events:
        sound = sound_of(event)
        if sound is not None and not (isinstance(event, Beat) and event.at in ends):
            yield Due(sound.cue.value, event.at + sound.after_seconds)


def _said(line: dict[str, object]) -> Said:
    at, seconds = _number(line["at"]), _number(line["seconds"])
    return Said(str(line["words"]), at, seconds, line["whole"] is True)


def _number(value: object) -> float:
    assert isinstance(value, int | float)
    return float(value)
