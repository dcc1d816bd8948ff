"""A message bus of a test's own."""

import os
import shutil
import subprocess
import tempfile

LONGEST_SECONDS = 40.0


class PrivateBus:
    """Runs a session bus; `environ` is added to what the programs see that it brings up."""

    def __init__(self, **environ: str) -> None:
        # The sockets lie here: their paths may have no more than some hundred letters.
        self._folder = tempfile.mkdtemp(prefix="bus-")
        folders = {"HOME": self._folder, "XDG_RUNTIME_DIR": self._folder}
        self._daemon = subprocess.Popen(
            ["dbus-daemon", "--session", "--nofork", "--print-address"],
            env={**os.environ, **folders, **environ},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._daemon.stdout is not None
        self.address = self._daemon.stdout.readline().strip()
        assert self.address, "dbus-daemon tells no address"

    def close(self) -> None:
        """End the bus, and with it whatever was started on it."""
        self._daemon.terminate()
        self._daemon.wait(LONGEST_SECONDS)
        assert self._daemon.stdout is not None
        self._daemon.stdout.close()
        shutil.rmtree(self._folder, ignore_errors=True)
