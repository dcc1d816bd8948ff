"""How late each instant of an hour's session comes, on the real clock, in the real player."""

import argparse
import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from measure import percentile, verdict

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from limber.catalogue.loader import load_catalogue
from limber.catalogue.models import Catalogue
from limber.decoding import Decoder
from limber.engine.clock import Clock, SystemClock
from limber.engine.cues import Cue
from limber.engine.events import Beat, Event, StepStarted, WorkEnded
from limber.history.store import Store
from limber.paths import DATABASE_NAME, catalogue_dir
from limber.plan.builder import build_plan
from limber.plan.models import Plan
from limber.ui.pages.player import PlayerPage
from limber.ui.playing import Playing
from limber.ui.theme import ThemeSource

TARGET_MS: Final = 20.0
NO_DRIFT_MS: Final = 2.0
HOUR: Final = ("full-hip-routine", "thirty-second-holds")
SPEED: Final = 60.0
SAMPLE_SECONDS: Final = 60.0
WINDOW: Final = (1280, 800)


class Silence:
    """Sounds that nobody hears."""

    def prime(self) -> None:
        """A session begins."""

    def play(self, cue: Cue) -> None:
        """A cue is due."""

    def silence(self) -> None:
        """The session is over."""


@dataclass(slots=True)
class Listener:
    """Notes when each event is told, against the instant that the plan gives it."""

    clock: Clock
    speed: float
    plan: Plan
    late_ms: list[float] = field(default_factory=list[float])
    """Of every boundary and every beat, against the instant that the event names."""
    steps_ms: list[float] = field(default_factory=list[float])
    """Of every step, against the sum of the plan's seconds before it: with all drift."""
    began_at: float | None = None

    def hear(self, event: Event) -> None:
        """Note how late an event is told."""
        now = self.clock.read().session_seconds
        if isinstance(event, StepStarted):
            if self.began_at is None:
                self.began_at = event.at
            due = self.began_at + self.plan.starts_at()[event.index]
            self.steps_ms.append(self._real_ms(now - due))
        if isinstance(event, StepStarted | Beat | WorkEnded):
            self.late_ms.append(self._real_ms(now - event.at))

    def _real_ms(self, session_seconds: float) -> float:
        return session_seconds / self.speed * 1000


def main() -> None:
    """Play an hour in a minute, and then a minute as it is."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--speed", type=float, default=SPEED, help="of the hour (60)")
    parser.add_argument("--sample", type=float, default=SAMPLE_SECONDS, help="in seconds (60)")
    chosen = parser.parse_args()
    app = QApplication(sys.argv[:1])
    catalogue = load_catalogue((catalogue_dir(),), Decoder()).catalogue
    plan = _hour(catalogue)
    print(f"Boundaries of a session of {plan.total_seconds / 60:.0f} minutes, in the player")
    with TemporaryDirectory() as folder:
        compressed = _play(app, catalogue, plan, Path(folder) / "hour", chosen.speed)
        _report(f"the whole hour at {chosen.speed:g} × speed", compressed)
        real = _play(app, catalogue, plan, Path(folder) / "sample", 1.0, chosen.sample)
        _report(f"{chosen.sample:g} s at real speed", real)


def _hour(catalogue: Catalogue) -> Plan:
    """One session made of the two longest programmes, which together take an hour."""
    first, second = (catalogue.programmes[name] for name in HOUR)
    known = {item.exercise for item in first.items}
    more = tuple(item for item in second.items if item.exercise not in known)
    return build_plan(catalogue, replace(first, items=first.items + more))


def _play(
    app: QApplication,
    catalogue: Catalogue,
    plan: Plan,
    folder: Path,
    speed: float,
    real_seconds: float | None = None,
) -> Listener:
    """Play in a visible player with a history on the disk, to the end or for some seconds."""
    folder.mkdir()
    clock = SystemClock(speed)
    page = PlayerPage(ThemeSource())
    page.resize(*WINDOW)
    store = Store.open(folder / DATABASE_NAME)
    listener = Listener(clock, speed, plan)
    playing = Playing(page, Silence(), catalogue, store, clock, speed=speed)
    playing.event_happened.connect(listener.hear)
    playing.over.connect(lambda: app.exit(0))
    page.show()
    QTimer.singleShot(0, page, lambda: playing.start(plan, waiting=False))
    if real_seconds is not None:
        QTimer.singleShot(round(real_seconds * 1000), page, playing.end_now)
    app.exec()
    page.close()
    store.close()
    return listener


def _report(name: str, heard: Listener) -> None:
    for line in _lines(name, heard):
        print(line)


def _lines(name: str, heard: Listener) -> Iterator[str]:
    late, steps = heard.late_ms, heard.steps_ms
    tenth = max(1, len(steps) // 10)
    drift = median(steps[-tenth:]) - median(steps[:tenth])
    yield f"{name}: {len(steps)} steps, {len(late)} instants in all"
    yield (
        f"  late by {median(late):.1f} ms (median), {percentile(late, 0.99):.1f} (99 %),"
        f" {max(late):.1f} (most), {min(late):.1f} (least)"
    )
    yield f"  steps against the plan: the first {steps[0]:.1f} ms late, the last {steps[-1]:.1f}"
    yield verdict("99 of 100 within", percentile(late, 0.99), TARGET_MS, "ms", 1)
    yield verdict("drift, last tenth − first tenth", abs(drift), NO_DRIFT_MS, "ms", 1)


if __name__ == "__main__":
    main()
