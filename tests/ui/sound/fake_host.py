"""A sound host that misbehaves as its first argument says; it notes what reaches it in a file."""

import os
import sys
from itertools import repeat
from pathlib import Path

READY = b'{"report": "ready", "back_end": "qt", "detail": "fake"}\n'
PARTLY_READY = b'{"report": "ready", "back_end": "qt", "detail": "x", "damaged": ["soft/end"]}\n'
NO_OUTPUT = b'{"report": "ready", "back_end": "none", "detail": "fake"}\n'
DONE = b'{"report": "done"}\n'


def say(line):
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()


def obey(notes):
    """Note and answer every line until the input ends."""
    for line in sys.stdin.buffer:
        with notes.open("ab") as file:
            file.write(line)
        say(DONE)


def main(kind, notes):
    starts = notes.with_suffix(".starts")
    with starts.open("a") as file:
        file.write(f"{os.getpid()}\n")
    match kind:
        case "obeys":
            say(READY)
            obey(notes)
        case "lacks a sound":
            say(PARTLY_READY)
            obey(notes)
        case "never ready":
            sys.stdin.buffer.read()
        case "dies at once":
            sys.exit(3)
        case "dies at the first command":
            say(READY)
            sys.stdin.buffer.readline()
        case "stumbles, then obeys":
            say(b"Warning: \xff\xfe\n[1, 2]\n{}\n" + DONE + READY)
            obey(notes)
        case "talks nonsense":
            say(READY)
            for line in repeat(b"la la la\n"):
                say(line)
        case "never ends its line":
            say(READY)
            for line in repeat(b"la" * 1000):
                say(line)
        case "finds no output":
            say(NO_OUTPUT)
            obey(notes)
        case "works the third time":
            if len(starts.read_text().split()) < 3:
                sys.exit(3)
            say(READY)
            obey(notes)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
