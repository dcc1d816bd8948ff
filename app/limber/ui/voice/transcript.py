"""What was said, with its instants, in a file: one JSON object per line."""

import json
import logging
from pathlib import Path

from limber.ui.voice.messages import Finished

log = logging.getLogger(__name__)


class Transcript:
    """Adds each sentence to a file when it has been said."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._began_at = 0.0

    def begin(self, at: float) -> None:
        """A session begins at this instant; those that follow are counted from it."""
        self._began_at = at

    def note(self, at: float, words: str, finished: Finished) -> None:
        """Add a sentence that was asked for at an instant of the session."""
        said = {
            "at": round(at - self._began_at, 3),
            "words": words,
            "seconds": round(finished.seconds, 3),
            "whole": finished.is_whole,
        }
        try:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(json.dumps(said) + "\n")
        except OSError as error:
            log.info("the transcript cannot be written: %s", error)
