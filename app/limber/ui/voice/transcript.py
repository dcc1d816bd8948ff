"""What was said and which cues were due, with their instants, in a file: a JSON object per line."""

import json
import logging
from collections.abc import Mapping
from pathlib import Path

from limber.engine.cues import Cue
from limber.ui.voice.messages import Finished

log = logging.getLogger(__name__)


class Transcript:
    """Adds each cue to a file when it was asked for, and each sentence when it has been said."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._began_at = 0.0

    def begin(self, at: float) -> None:
        """A session begins at this instant; those that follow are counted from it."""
        self._began_at = at

    def note(self, at: float, words: str, finished: Finished) -> None:
        """Add a sentence that was asked for at an instant of the session."""
        self._add(
            {
                "at": round(at - self._began_at, 3),
                "words": words,
                "seconds": round(finished.seconds, 3),
                "whole": finished.is_whole,
            }
        )

    def note_cue(self, cue: Cue, due: float, late_seconds: float) -> None:
        """Add a cue that was due at an instant of the session, and came late by so much."""
        at = round(due - self._began_at, 3)
        self._add({"at": at, "cue": cue.value, "late": round(late_seconds, 4)})

    def _add(self, line: Mapping[str, object]) -> None:
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(line) + "\n")
        except OSError as error:
            log.info("the transcript cannot be written: %s", error)
