import os
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from limber.ui.sound.player import Patience, SoundPlayer, host_command
from tests.ui.sound.private_pulse import PrivatePulse

SOUNDS = Path(__file__).parents[3] / "resources" / "sounds"
FAKE_HOST = Path(__file__).with_name("fake_host.py")


@dataclass(frozen=True, slots=True)
class Notes:
    """What a fake host wrote down."""

    path: Path

    @property
    def commands(self):
        return self.path.read_text().splitlines() if self.path.exists() else []

    @property
    def process_ids(self):
        starts = self.path.with_suffix(".starts")
        return [int(line) for line in starts.read_text().split()] if starts.exists() else []


@pytest.fixture
def notes(tmp_path):
    return Notes(tmp_path / "notes")


@pytest.fixture
def make_player(qapp):
    """Make players that are stopped when the test ends."""
    players = []

    def make(command, patience):
        player = SoundPlayer(command, patience=patience)
        players.append(player)
        return player

    yield make
    for player in players:
        player.stop()


@pytest.fixture
def fake_player(make_player, notes):
    """Make a player with a fake host of this kind."""

    def make(kind, *, answer_ms=10_000):
        command = (sys.executable, "-S", str(FAKE_HOST), kind, str(notes.path))
        return make_player(command, Patience(answer_ms=answer_ms))

    return make


@pytest.fixture
def real_player(make_player):
    """Make a player with the real host, run with these environment variables."""

    def make(environment, *, answer_ms=15_000, sounds=SOUNDS):
        settings = [f"{name}={value}" for name, value in environment.items()]
        return make_player(
            ("/usr/bin/env", *settings, *host_command(sounds)), Patience(answer_ms=answer_ms)
        )

    return make


@pytest.fixture
def no_sound_server(tmp_path):
    """An environment in which no sound server and no player program is found."""
    nowhere = tmp_path / "nowhere"
    nowhere.mkdir()
    return {
        "PULSE_SERVER": f"unix:{nowhere}/native",
        "PIPEWIRE_REMOTE": f"{nowhere}/pipewire",
        "XDG_RUNTIME_DIR": str(nowhere),
        "HOME": str(nowhere),
        "PATH": str(nowhere),
    }


@pytest.fixture
def pulse(tmp_path, qtbot):
    """A sound server of the test's own, whose output can be recorded."""
    server = PrivatePulse(tmp_path)
    qtbot.waitUntil(server.answers, timeout=15_000)
    yield server
    server.end()


def is_alive(process_id):
    """Whether a process runs (one that waits to be buried does not)."""
    try:
        os.kill(process_id, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process_id}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] != "Z"
