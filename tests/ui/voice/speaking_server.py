"""A sound server of one's own for speech, which takes with it what speaks there."""

import os
import signal
from collections.abc import Generator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.e2e.waiting import until
from tests.ui.sound.private_pulse import PrivatePulse
from tests.ui.voice.dispatchers import dispatchers


@contextmanager
def speaking_server(folder: Path) -> Generator[PrivatePulse]:
    """A server below a folder, and no speech engine of that folder left at the end."""
    server = PrivatePulse(folder)
    try:
        until(server.answers, what="the sound server")
        yield server
    finally:
        for process in dispatchers(folder):
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        server.end()
