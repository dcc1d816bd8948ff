"""The files of the cues: which can be played, and what stands in for one that cannot."""

import wave
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from limber.engine.cues import Cue, SoundSet

RATE_HZ: Final = 48_000
MOST_BYTES: Final = 1_000_000
"""Five times the longest cue."""


@dataclass(frozen=True, slots=True)
class SoundFiles:
    """What is there to be played."""

    paths: Mapping[tuple[SoundSet, Cue], Path]
    """A cue that is damaged in one set has the file of another one; what is nowhere is missing."""
    damaged: tuple[str, ...]
    """The files that are missing or cannot be played, as `soft/start`."""


def find_files(folder: Path) -> SoundFiles:
    """Look at every file of every set below `folder`: a sound system may hang on a damaged one."""
    whole = {
        (sounds, cue): path
        for sounds in SoundSet
        for cue in Cue
        if _is_whole(path := folder / sounds / f"{cue}.wav")
    }
    stand_ins = {(sounds, cue): path for (_, cue), path in whole.items() for sounds in SoundSet}
    damaged = (f"{s}/{cue}" for s in SoundSet for cue in Cue if (s, cue) not in whole)
    return SoundFiles(stand_ins | whole, tuple(damaged))


def _is_whole(path: Path) -> bool:
    """Whether a file is sound of our form, with all that its head promises."""
    try:
        if path.stat().st_size > MOST_BYTES:
            return False
        with wave.open(str(path), "rb") as file:
            form = (file.getframerate(), file.getnchannels(), file.getsampwidth())
            frames = file.getnframes()
            return form == (RATE_HZ, 1, 2) and 0 < frames == len(file.readframes(frames)) // 2
    except (OSError, EOFError, wave.Error):
        return False
