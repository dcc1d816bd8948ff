"""A screen of the test's own, and a hand on its keyboard."""

import os
import subprocess
import tempfile

SIZE = "1280x800x24"
KEYSTROKE_MS = 30


class Screen:
    """An X server on a free display."""

    def __init__(self) -> None:
        with tempfile.TemporaryFile("w+") as told:
            self._server = subprocess.Popen(
                ["Xvfb", "-displayfd", "1", "-screen", "0", SIZE, "-nolisten", "tcp", "-noreset"],
                stdout=subprocess.PIPE,
                stderr=told,
                text=True,
            )
            assert self._server.stdout is not None
            number = self._server.stdout.readline().strip()
            told.seek(0)
            assert number, told.read()
        self.display = f":{number}"

    def windows(self, process_id: int | None = None) -> list[str]:
        """The windows with Limber's name that can be seen, of one process or of all."""
        asked = ["search", "--onlyvisible", "--name", "^Limber$"]
        if process_id is not None:
            asked[1:1] = ["--all", "--pid", str(process_id)]
        return self._hand(*asked, may_fail=True).split()

    def focus(self, window: str) -> None:
        """Give a window the keyboard, as a window manager would."""
        self._hand("windowfocus", "--sync", window)

    def press(self, *keys: str) -> None:
        """Press keys one after the other, by the names that X has for them."""
        self._hand("key", "--delay", str(KEYSTROKE_MS), *keys)

    def close(self) -> None:
        """Take the screen away."""
        self._server.terminate()
        self._server.wait()
        assert self._server.stdout is not None
        self._server.stdout.close()

    def _hand(self, *words: str, may_fail: bool = False) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            capture_output=True,
            text=True,
            timeout=30,
            check=False,
            env={**os.environ, "DISPLAY": self.display},
        )
        assert may_fail or done.returncode == 0, done.stderr
        return done.stdout
