"""A voice host that misbehaves as its first argument says; it notes what reaches it in a file.

Words take a thousandth of a second for each letter.
"""

import json
import os
import sys
import threading
from itertools import repeat
from pathlib import Path

READY = {
    "report": "ready",
    "engine": "fake",
    "engines": ["fake", "other"],
    "voices": [["a", "Ann"], ["b", "Ben"]],
    "voice": "a",
}
DELAY_SECONDS = 0.001


def say(report):
    line = report if isinstance(report, bytes) else json.dumps(report).encode() + b"\n"
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


class Speaker:
    def __init__(self, seconds):
        self._seconds = seconds
        self._number = 0
        self._told = 0.0
        self._timer = None

    def begin(self, number, text):
        self.end(whole=False)
        self._number, self._told = number, self._seconds(text)
        say({"report": "started", "id": number})
        self._timer = threading.Timer(DELAY_SECONDS * len(text), lambda: self.end(whole=True))
        self._timer.start()

    def end(self, *, whole):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
            say(
                {"report": "finished", "id": self._number, "seconds": self._told, "is_whole": whole}
            )


def obey(notes, seconds=lambda _text: 0.01):
    speaker = Speaker(seconds)
    for line in sys.stdin.buffer:
        with notes.open("ab") as file:
            file.write(line)
        command = json.loads(line)
        match command["command"]:
            case "say":
                speaker.begin(command["id"], command["text"])
            case "hush":
                speaker.end(whole=False)


def swallow(notes):
    """Take everything and answer nothing."""
    for line in sys.stdin.buffer:
        with notes.open("ab") as file:
            file.write(line)


def main(kind, notes):
    starts = notes.with_suffix(".starts")
    with starts.open("a") as file:
        file.write(f"{os.getpid()} {' '.join(sys.argv[3:])}\n")
    match kind:
        case "obeys":
            say(READY)
            obey(notes)
        case "never ready":
            sys.stdin.buffer.read()
        case "dies at once":
            sys.exit(3)
        case "has no engine":
            say({"report": "unavailable", "detail": "none"})
        case "hangs, then finds no engine":
            if len(starts.read_text().splitlines()) < 2:
                sys.stdin.buffer.read()
            say({"report": "unavailable", "detail": "none"})
        case "takes its time":
            say(READY)
            obey(notes, lambda text: len(text) / 20)
        case "freezes":
            say(READY)
            swallow(notes)
        case "talks nonsense":
            say(READY)
            for line in repeat(b"la la la\n"):
                say(line)
        case "never ends its line":
            say(READY)
            for line in repeat(b"la" * 10_000):
                say(line)
        case "works the second time":
            if len(starts.read_text().splitlines()) < 2:
                sys.exit(3)
            say(READY)
            obey(notes)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
