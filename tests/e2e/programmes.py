"""Programmes of one's own, short enough to be played while one waits."""

import json
from pathlib import Path
from typing import Any

from tests.e2e.program import Home

QUICK = "quick-holds"
HOLD_SECONDS = 2.0
BRISK = "brisk-holds"
SIDED = "each-side"
HEARD = "one-of-each"
TOLD = "told-in-full"
TEMPO = {"lift": 2, "hold": 0, "lower": 2}
FIRST_DAY = "2026-01-01"


def _exercise(exercise_id: str, seconds: float, sets: int, rest: float) -> dict[str, Any]:
    dose = {"sets": sets, "reps": 1, "hold_seconds": seconds, "rest_seconds": rest, "per": "both"}
    return {
        "kind": "exercise",
        "id": exercise_id,
        "name": exercise_id.replace("-", " ").capitalize(),
        "goal": "stretch",
        "target": "The hip.",
        "start_position": {"posture": "supine", "text": "Lie on your back."},
        "sides": "both_together",
        "mode": "hold",
        "dose": dose,
        "steps": ["Lie down.", "Let the knees fall open.", "Breathe."],
        "source": {"document": "ours"},
    }


def _programme(programme_id: str, exercise: str) -> dict[str, Any]:
    return {
        "kind": "programme",
        "id": programme_id,
        "name": programme_id.replace("-", " ").capitalize(),
        "about": "A few holds.",
        "source": "ours",
        "times_per_day": 1,
        "frequency": "Once a day.",
        "items": [{"exercise": exercise}],
    }


def write_quick(home: Home) -> None:
    """Four holds of two seconds: what can be played at the pace of the clock on the wall."""
    _write(home, _exercise("open-knees", HOLD_SECONDS, 4, 2.0), _programme(QUICK, "open-knees"))


def write_brisk(home: Home) -> None:
    """Six holds of ten seconds with as much rest: two minutes, or six seconds at twenty times."""
    _write(home, _exercise("long-breath", 10.0, 6, 10.0), _programme(BRISK, "long-breath"))


def write_sided(home: Home) -> None:
    """A hold of twenty seconds on each side: one minute."""
    lunge = _exercise("slow-lunge", 20.0, 1, 10.0) | {"sides": "each_side"}
    lunge["dose"] |= {"per": "side", "first_side": "left"}
    _write(home, lunge, _programme(SIDED, "slow-lunge"))


def write_heard(home: Home) -> None:
    """Repetitions on both sides together, and a hold on each side that has a half time."""
    bridge = _exercise("slow-bridge", 0, 1, 10.0) | {
        "goal": "strength",
        "mode": "reps",
        "dose": {"sets": 1, "reps": 2, "seconds_per_rep": TEMPO, "rest_seconds": 10, "per": "both"},
        "steps": ["Lie down.", "Lift the hips.", "Lower them."],
    }
    lunge = _exercise("long-lunge", 24.0, 1, 10.0) | {"sides": "each_side"}
    lunge["dose"] |= {"per": "side", "first_side": "left"}
    items = [{"exercise": "slow-bridge"}, {"exercise": "long-lunge"}]
    _write(home, bridge, _programme(HEARD, "slow-bridge") | {"items": items})
    put(home.own_catalogue / "exercises" / "long-lunge.json", json.dumps(lunge))


def write_told(home: Home) -> None:
    """A hold with a half time, then paced repetitions on each side: 71 seconds."""
    bridge = _exercise("still-bridge", 20.0, 1, 10.0)
    tempo = {"lift": 1, "hold": 2, "lower": 1}
    dose = {"sets": 1, "reps": 2, "seconds_per_rep": tempo, "rest_seconds": 10, "per": "side"}
    clam = _exercise("slow-clam", 0, 1, 10.0) | {"goal": "strength", "mode": "reps"}
    clam |= {"sides": "each_side", "dose": dose | {"first_side": "left"}}
    items = [{"exercise": "still-bridge"}, {"exercise": "slow-clam"}]
    _write(home, bridge, _programme(TOLD, "still-bridge") | {"items": items})
    put(home.own_catalogue / "exercises" / "slow-clam.json", json.dumps(clam))


def choose(home: Home, programme: str, *, voice_on: bool = True) -> None:
    """Follow a programme, as if it had been chosen and the safety notes read before."""
    _choose(home, programme, safety_read=FIRST_DAY, checked=True, voice_on=voice_on)


def choose_newly(home: Home, programme: str) -> None:
    """Follow a programme without ever having started a session."""
    _choose(home, programme)


def see_welcome(home: Home) -> None:
    """Have the welcome seen, and nothing else chosen or done."""
    home.data.mkdir(exist_ok=True)
    (home.data / "settings.json").write_text(json.dumps({"welcome_seen": True}))


def _choose(home: Home, programme: str, **more: str | bool) -> None:
    settings = {"active_programme": programme, "active_since": FIRST_DAY, **more}
    home.data.mkdir(exist_ok=True)
    (home.data / "settings.json").write_text(json.dumps(settings))


def _write(home: Home, exercise: dict[str, Any], programme: dict[str, Any]) -> None:
    put(home.own_catalogue / "exercises" / f"{exercise['id']}.json", json.dumps(exercise))
    put(home.own_catalogue / "programmes" / f"{programme['id']}.json", json.dumps(programme))


def put(path: Path, text: str) -> Path:
    """Write a file, with the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path
