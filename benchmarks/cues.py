"""The cues of a real session on a real sound server: which are heard, and how exactly on time."""

import argparse
import shutil
import subprocess
import sys
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from measure import CannotMeasureError, percentile, run_benchmark, verdict
from pace import pace_of
from pairing import Pairing, paired
from tests.e2e.listening import Transcript, heard_in, play_through
from tests.e2e.program import Home, Window
from tests.e2e.programmes import TOLD, choose, write_told
from tests.e2e.screen import Screen
from tests.ui.sound.private_pulse import PrivatePulse
from tests.ui.voice.speaking_server import speaking_server

NEEDED: Final = ("Xvfb", "xdotool", "pulseaudio", "parec")
FOR_WORDS: Final = ("speech-dispatcher", "espeak-ng")
WITHIN_MS: Final = 40.0
LATE_SHARE: Final = 0.05
JITTER_MS: Final = 30.0
BUSY: Final = (sys.executable, "-c", "while True: pass")


@dataclass(frozen=True, slots=True)
class Condition:
    """Under what a session is heard."""

    name: str
    voice_on: bool = False
    core_is_loaded: bool = False


CONDITIONS: Final = (
    Condition("quiet"),
    Condition("one core loaded", core_is_loaded=True),
    Condition("voice talking", voice_on=True),
)


def main() -> None:
    """Play a session of 71 seconds under each condition."""
    parser = argparse.ArgumentParser(description=__doc__)
    names = [condition.name for condition in CONDITIONS]
    parser.add_argument("--only", choices=names, help="one of the conditions")
    parser.add_argument("--runs", type=int, default=1, help="sessions under each condition (1)")
    chosen = parser.parse_args()
    wanted = [each for each in CONDITIONS if chosen.only in (None, each.name)]
    for condition in wanted:
        _require(*NEEDED, *(FOR_WORDS if condition.voice_on else ()))
        _report(condition, [_play(condition) for _ in range(chosen.runs)])


def _require(*programs: str) -> None:
    missing = [name for name in programs if not shutil.which(name)]
    if missing:
        raise CannotMeasureError(f"Install first: {', '.join(missing)} (Debian's packages).")


def _play(condition: Condition) -> Pairing:
    """Play one session by real keys, and pair what was recorded with its own instants."""
    with ExitStack() as stack:
        home = Home(Path(stack.enter_context(TemporaryDirectory(prefix="limber-cues-"))))
        write_told(home)
        choose(home, TOLD, voice_on=condition.voice_on)
        pulse = stack.enter_context(speaking_server(home.folder))
        if condition.core_is_loaded:
            stack.enter_context(_busy_core())
        transcript = Transcript(home.folder / "transcript")
        window = stack.enter_context(_window(home, pulse, transcript))
        recording = pulse.record()
        pace = stack.enter_context(pace_of(lambda: recording.seconds))
        talks = condition.voice_on
        play_through(window, pulse, recording, transcript, waits_for_words=talks)
        heard = heard_in(recording, transcript.cues)
        kept = pace()
        real = [replace(each, at_seconds=kept.real_seconds(each.at_seconds)) for each in heard]
        return paired(transcript.cues, real)


@contextmanager
def _window(home: Home, pulse: PrivatePulse, transcript: Transcript) -> Generator[Window]:
    screen = Screen()
    try:
        server = {"PULSE_SERVER": pulse.environment["PULSE_SERVER"]}
        window = Window(home, screen, "--transcript", str(transcript.path), **server)
        try:
            yield window
        finally:
            window.close()
    finally:
        screen.close()


@contextmanager
def _busy_core() -> Generator[None]:
    program = subprocess.Popen(BUSY)
    try:
        yield
    finally:
        program.kill()
        program.wait()


def _report(condition: Condition, sessions: list[Pairing]) -> None:
    """The figures of all sessions under one condition together, each less its own delay."""
    errors = sorted(1000 * error for each in sessions for error in each.errors)
    missing = [cue.name for each in sessions for cue in each.missing]
    extra = [cue.name for each in sessions for cue in each.extra]
    due = len(errors) + len(missing)
    print(f"{condition.name}: {due} cues due, {len(errors)} found")
    print(f"  missing: {', '.join(missing) or 'none'}; extra: {', '.join(extra) or 'none'}")
    if not errors:
        return
    late = sum(abs(error) > WITHIN_MS for error in errors)
    print(f"  from {errors[0]:+.0f} to {errors[-1]:+.0f} ms around their common delay")
    jitter = percentile(errors, 0.95) - percentile(errors, 0.05)
    print(verdict("missing or extra", len(missing) + len(extra), 0, "cues", 0))
    print(verdict(f"beyond {WITHIN_MS:.0f} ms", 100 * late / len(errors), 100 * LATE_SHARE, "%", 1))
    print(verdict("jitter, p95 − p5", jitter, JITTER_MS, "ms", 1))


if __name__ == "__main__":
    run_benchmark(main)
