"""Sessions while the sound system makes trouble: the window's gaps, its steps, what it says."""

import argparse
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from measure import HERE, run_benchmark
from tests.e2e.listening import Due, Told, Transcript, cues_of, plan_of
from tests.e2e.program import Home
from tests.e2e.programmes import QUICK, SIDED, choose, write_quick, write_sided
from tests.e2e.screen import Screen
from tests.e2e.waiting import until
from tests.ui.sound.private_pulse import PrivatePulse
from tests.ui.voice.dispatchers import dispatchers
from tests.ui.voice.speaking_server import speaking_server
from troubles import damage_a_sound, no_voices, twice_a_day

GAP_MS: Final = 50.0
EXACT_MS: Final = 20.0
LONGEST_SESSION_SECONDS: Final = 150.0
PAGE_SECONDS: Final = 2.0


@dataclass(slots=True)
class Scene:
    """A window that plays a session, and what it stands on."""

    home: Home
    pulse: PrivatePulse
    environ: dict[str, str] = field(default_factory=dict[str, str])
    programme: str = QUICK
    sessions: int = 1
    disturbed_at_start: int = 1
    """At which of its sets the session is disturbed."""


Do = Callable[[Scene], None]


def nothing(_scene: Scene) -> None:
    """Leave everything as it is."""


def no_server(scene: Scene) -> None:
    """Have the window look for a sound server where there is none."""
    scene.environ["PULSE_SERVER"] = f"unix:{scene.home.folder}/nobody"


def freeze(scene: Scene) -> None:
    """Let the sound server hang."""
    scene.pulse.freeze()


def kill(scene: Scene) -> None:
    """Kill the sound server."""
    scene.pulse.kill()


def change_default(scene: Scene) -> None:
    """Plug in another device."""
    scene.pulse.add_default_sink("headset")


def no_engine(scene: Scene) -> None:
    """Take speech-dispatcher away."""
    scene.environ["SPEECHD_CMD"] = str(scene.home.folder / "no-speech-dispatcher")


def without_voices(scene: Scene) -> None:
    """Have a speech-dispatcher whose only engine does not exist."""
    no_voices(scene.home.folder)


def freeze_engine(scene: Scene) -> None:
    """Let speech-dispatcher hang as soon as it is there."""
    for process in until(lambda: dispatchers(scene.home.folder), what="the speech engine"):
        os.kill(process, signal.SIGSTOP)


def frozen_engine(scene: Scene) -> None:
    """Have a speech-dispatcher that hangs, and stay long enough to see what is said of it."""
    write_sided(scene.home)
    scene.programme, scene.disturbed_at_start = SIDED, 0


def damaged_sound(scene: Scene) -> None:
    """Have the bell of the start cut off in the middle."""
    scene.environ["PYTHONPATH"] = str(damage_a_sound(scene.home.folder))


def two_sessions(scene: Scene) -> None:
    """Have a second session started by hand after the first."""
    choose(scene.home, QUICK)
    twice_a_day(scene.home.own_catalogue / "programmes" / f"{QUICK}.json")
    scene.sessions = 2


TROUBLES: Final[Mapping[str, tuple[Do, Do]]] = {
    "no trouble": (nothing, nothing),
    "no sound server": (no_server, nothing),
    "server frozen before the start": (freeze, nothing),
    "server frozen in mid-session": (nothing, freeze),
    "server killed in mid-session": (nothing, kill),
    "default device changed": (nothing, change_default),
    "speech-dispatcher missing": (no_engine, nothing),
    "speech-dispatcher frozen": (frozen_engine, freeze_engine),
    "speech-dispatcher without voices": (without_voices, nothing),
    "a sound file damaged": (damaged_sound, nothing),
    "two sessions": (two_sessions, nothing),
    "server killed, then a second session": (two_sessions, kill),
}
"""What is done before the window opens, and what in the session."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What became of a session."""

    first_gap_ms: float
    """In the first seconds, in which pages and figures are made."""
    gap_ms: float
    computed_ms: float
    """By the window's thread itself, in one gap; the rest of it others had the processor."""
    late_ms: float
    notices: tuple[str, ...]


def main() -> None:
    """Play a session of some seconds with each trouble."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=list(TROUBLES), help="one of them")
    only = parser.parse_args().only
    columns = f"{'at first':>9} {'gap':>6} {'computed':>9} {'steps off':>9}"
    print(f"{'in ms':34} {columns}   the window says")
    for name, (before, during) in TROUBLES.items():
        if only in (None, name):
            _tell(name, _play(before, during))
    print(f"Targets: gap ≤ {GAP_MS:.0f} ms, steps within {EXACT_MS:.0f} ms of the plan")


def _play(before: Do, during: Do) -> Seen:
    with ExitStack() as stack:
        folder = stack.enter_context(
            TemporaryDirectory(prefix="limber-", ignore_cleanup_errors=True)
        )
        scene = Scene(Home(Path(folder)), stack.enter_context(speaking_server(Path(folder))))
        write_quick(scene.home)
        before(scene)
        screen = Screen()
        stack.callback(screen.close)
        transcript = Transcript(scene.home.folder / "transcript")
        window = _open(scene, screen, transcript)
        stack.callback(_end, window)
        until(lambda: _starts(transcript) >= scene.disturbed_at_start, what="a set")
        during(scene)
        _await_end(transcript, 1)
        if scene.sessions > 1:
            _start_again(screen, window.pid, transcript)
            _await_end(transcript, 2)
        window.terminate()
        said, _ = window.communicate(timeout=LONGEST_SESSION_SECONDS)
        return _seen(said, transcript, scene)


def _open(scene: Scene, screen: Screen, transcript: Transcript) -> "subprocess.Popen[str]":
    words = ["--start", scene.programme, "--transcript", str(transcript.path)]
    words += ["--data-dir", str(scene.home.data)]
    server = {"PULSE_SERVER": scene.pulse.environment["PULSE_SERVER"], "DISPLAY": screen.display}
    return subprocess.Popen(
        [sys.executable, str(HERE / "window_trouble.py"), *words],
        env={**scene.home.environ(server), **scene.environ},
        cwd=scene.home.folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )


def _seen(said: str, transcript: Transcript, scene: Scene) -> Seen:
    told = dict(line.split() for line in said.splitlines() if len(line.split()) == 2)
    notices = [line.split(": ", 1)[1] for line in said.splitlines() if line.startswith("notice: ")]
    first, longest, computed = (
        1000 * float(told[name]) for name in ("at-first", "longest", "computed")
    )
    return Seen(first, longest, computed, _most_late_ms(transcript, scene), tuple(notices))


def _most_late_ms(transcript: Transcript, scene: Scene) -> float:
    """How far a cue was asked for from its place in the plan, at most."""
    planned = cues_of(plan_of(scene.home, scene.programme))
    # A second session's own first cue comes while it waits.
    told, again = transcript.cues[: len(planned)], transcript.cues[len(planned) + 1 :]
    return 1000 * max(_most_off(each, planned) for each in (told, again) if each)


def _most_off(told: list[Told], planned: list[Due]) -> float:
    began = told[0].at
    return max(
        abs(one.at + one.late - began - other.at) for one, other in zip(told, planned, strict=True)
    )


def _starts(transcript: Transcript) -> int:
    return sum(each.name == "start" for each in transcript.cues)


def _await_end(transcript: Transcript, sessions: int) -> None:
    def is_over() -> bool:
        return sum(each.name == "finished" for each in transcript.cues) == sessions

    until(is_over, what="the end", seconds=LONGEST_SESSION_SECONDS)


def _start_again(screen: Screen, process: int, transcript: Transcript) -> None:
    """From the summary to Today, and from there into a session, as a person does."""
    before = len(transcript.cues)
    screen.focus(screen.windows(process)[0])
    screen.press("Return")
    Event().wait(PAGE_SECONDS)
    screen.press("Return")
    until(lambda: len(transcript.cues) > before, what="the second session")
    screen.press("space", "space")  # no pain to tell; in place


def _end(window: "subprocess.Popen[str]") -> None:
    window.kill()
    window.wait()


def _tell(name: str, seen: Seen) -> None:
    is_met = seen.gap_ms <= GAP_MS and seen.late_ms <= EXACT_MS
    gaps = f"{seen.first_gap_ms:9.0f} {seen.gap_ms:6.0f} {seen.computed_ms:9.0f}"
    said = " | ".join(seen.notices) or "-"
    verdict = "met" if is_met else "MISSED"
    print(f"{name:34} {gaps} {seen.late_ms:9.1f}   {verdict:6} {said}", flush=True)


if __name__ == "__main__":
    run_benchmark(main)
