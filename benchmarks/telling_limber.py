"""Limber, whole and unchanged, but that each set is told on stdout once the history has kept it."""

import json
import os
import sys
from datetime import datetime

from limber.engine.events import SetResult
from limber.history import waiting
from limber.history.store import Store
from limber.main import run_command_line


class TellingStore(Store):
    """A history that reports each set when it is written."""

    def record_set(self, session_id: str, result: SetResult, finished_at: datetime) -> None:
        """Write the set, and only then tell it: with one call, that a kill cannot cut in two."""
        super().record_set(session_id, result, finished_at)
        told = [session_id, result.item, result.side or "", result.direction or "", result.set]
        os.write(sys.stdout.fileno(), json.dumps(told).encode() + b"\n")


# The one place where the app opens its history.
setattr(waiting, "Store", TellingStore)  # noqa: B010 - the module does not hand it out
sys.exit(run_command_line(sys.argv[1:]))
