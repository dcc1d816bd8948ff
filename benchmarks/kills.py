"""Kills Limber with SIGKILL at random instants of a session, and looks for every set that it told.

A set is told when the history has taken it. All kills hit the same data folder, one after the
other, in starts, backups, sets and the ends of sessions; the exit status is 1 if any set is lost.
"""

import argparse
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
from collections import Counter
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from typing import Final

from limber.history.store import Store
from limber.paths import DATABASE_NAME

TELLING: Final = Path(__file__).parent / "telling_limber.py"
PROGRAMME: Final = "many-holds"
SETS: Final = 99
SPEED: Final = 100
LONGEST_SECONDS: Final = 1.6
"""The backup of the day is made 1.5 s after the first picture."""
LONGEST_START_SECONDS: Final = 10.0
IN_THE_START: Final = 0.2
"""So many of the kills come at any time from the start of the process on."""
STORED: Final = """
SELECT id, item, side, direction, set_number, count(*) FROM sets JOIN sessions ON session = number
GROUP BY id, item, side, direction, set_number
"""

Told = tuple[str, str, str, str, int]
"""Session, item, side, direction and number of a set."""


class Folder:
    """A data folder in which Limber is started and killed again and again."""

    def __init__(self, path: Path) -> None:
        self.home = path
        self.data = path / "limber"
        self.told: set[Told] = set()
        self._write_programme()

    def kill_once(self, chance: random.Random) -> int:
        """Start, play, and kill; how many sets were told."""
        heard: list[Told] = []
        in_the_start = chance.random() < IN_THE_START
        process = self._start()
        stdout = process.stdout
        if stdout is None:
            raise RuntimeError("the process was started with a pipe")
        first_told = Event()

        def hear() -> None:
            for line in stdout:
                heard.append(_parsed(line))
                first_told.set()

        reader = Thread(target=hear)
        reader.start()
        if not in_the_start:
            # On a busy machine a session may pause by itself, and then tells nothing.
            first_told.wait(LONGEST_START_SECONDS)
        try:
            process.wait(chance.uniform(0.1, LONGEST_SECONDS))
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        process.wait()
        reader.join()
        stdout.close()
        self.told.update(heard)
        return len(heard)

    def faults(self) -> list[str]:
        """What is wrong with what a kill has left; it is looked at in a copy, and left as it is."""
        with tempfile.TemporaryDirectory() as name:
            copy = Path(name) / "limber"
            copy.mkdir()
            for file in self.data.glob(f"{DATABASE_NAME}*"):
                shutil.copyfile(file, copy / file.name)
            return list(self._faults_of(copy / DATABASE_NAME))

    def _faults_of(self, path: Path) -> list[str]:
        if not path.exists():
            return ["there is no history"] if self.told else []
        with closing(Store.open(path)) as store:
            notice, interrupted = store.notice, store.interrupted()
        with closing(sqlite3.connect(path)) as db:
            check = [str(row[0]) for row in db.execute("PRAGMA integrity_check")]
            stored = Counter({row[:5]: row[5] for row in db.execute(STORED)})
            running = db.execute("SELECT id FROM sessions WHERE status = 'running'").fetchall()
        found = [f"{each} was told and is there {stored[each]} times" for each in sorted(self.told)
                 if stored[each] != 1]  # fmt: skip
        found += [f"the check says: {line}" for line in check if line != "ok"]
        found += [f"the start says: {notice}"] if notice else []
        offered = [] if interrupted is None else [(interrupted.record.id,)]
        if offered != running:
            found.append(f"{running} was running, and {offered} is offered")
        return found

    def _start(self) -> subprocess.Popen[bytes]:
        words = ["--data-dir", str(self.data), "--start", PROGRAMME, "--speed", str(SPEED)]
        nowhere = str(self.home / "nowhere")
        return subprocess.Popen(
            [sys.executable, "-P", str(TELLING), *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=os.environ
            | {
                "HOME": str(self.home),
                "QT_QPA_PLATFORM": "offscreen",
                "PULSE_SERVER": f"unix:{nowhere}",
                "PIPEWIRE_REMOTE": nowhere,
                "DBUS_SESSION_BUS_ADDRESS": f"unix:path={nowhere}",
            },
        )

    def _write_programme(self) -> None:
        dose = {"sets": SETS, "reps": 1, "hold_seconds": 1.0, "rest_seconds": 0.5, "per": "both"}
        exercise = {
            "kind": "exercise",
            "id": "short-hold",
            "name": "Short hold",
            "goal": "stretch",
            "target": "The hip.",
            "start_position": {"posture": "supine", "text": "Lie on your back."},
            "sides": "both_together",
            "mode": "hold",
            "dose": dose,
            "steps": ["Lie down.", "Let the knees fall open.", "Breathe."],
            "source": {"document": "ours"},
        }
        programme = {
            "kind": "programme",
            "id": PROGRAMME,
            "name": "Many holds",
            "about": "Many short holds.",
            "source": "ours",
            "times_per_day": 1,
            "frequency": "Once a day.",
            "items": [{"exercise": "short-hold"}],
        }
        for part in (exercise, programme):
            path = self.data / "catalogue" / f"{part['kind']}s" / f"{part['id']}.json"
            path.parent.mkdir(parents=True)
            path.write_text(json.dumps(part), encoding="utf-8")


def _parsed(line: bytes) -> Told:
    session, item, side, direction, number = json.loads(line)
    return str(session), str(item), str(side), str(direction), int(number)


def main() -> int:
    """Kill as often as asked and print what is left."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200, help="how often (200)")
    parser.add_argument("--seed", type=int, default=20261121, help="of the instants (20261121)")
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)  # noqa: S311 - instants, not secrets
    with tempfile.TemporaryDirectory() as name:
        folder = Folder(Path(name))
        for number in range(1, chosen.kills + 1):
            told = folder.kill_once(chance)
            for fault in (faults := folder.faults()):
                print(f"kill {number}, after {told} sets: {fault}")
            if faults:
                return 1
        print(f"{chosen.kills} kills, {len(folder.told)} sets told, each there once; checks ok")
    return 0


if __name__ == "__main__":
    sys.exit(main())
