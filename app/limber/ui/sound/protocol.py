"""What the window and the sound host say to each other: one JSON object per line."""

import json
from typing import assert_never, cast

from limber.engine.cues import Cue
from limber.ui.sound.messages import (
    BackEnd,
    Command,
    Done,
    Failed,
    Play,
    Prime,
    Ready,
    Refused,
    Report,
    Stop,
)

MAX_LINE_BYTES = 4096


class ProtocolError(ValueError):
    """A line is not what it should be."""


def encode_command(command: Command) -> bytes:
    """Write a command as one line."""
    match command:
        case Play(cue, volume_percent):
            return _line({"command": "play", "cue": cue, "volume_percent": volume_percent})
        case Prime():
            return _line({"command": "prime"})
        case Stop():
            return _line({"command": "stop"})
        case _:
            assert_never(command)


def decode_command(line: bytes) -> Command:
    """Read a command; raises `ProtocolError`."""
    fields = _fields(line)
    match fields.get("command"):
        case "play":
            return Play(_cue(fields.get("cue")), _volume(fields.get("volume_percent")))
        case "prime":
            return Prime()
        case "stop":
            return Stop()
        case other:
            raise ProtocolError(f"unknown command {other!r:.60}")


def encode_report(report: Report) -> bytes:
    """Write a report as one line."""
    match report:
        case Ready(back_end, detail):
            return _line({"report": "ready", "back_end": back_end, "detail": detail[:500]})
        case Done():
            return _line({"report": "done"})
        case Failed(detail):
            return _line({"report": "failed", "detail": detail[:500]})
        case Refused(detail):
            return _line({"report": "refused", "detail": detail[:500]})
        case _:
            assert_never(report)


def decode_report(line: bytes) -> Report:
    """Read a report; raises `ProtocolError`."""
    fields = _fields(line)
    detail = str(fields.get("detail", ""))
    match fields.get("report"):
        case "ready":
            return Ready(_back_end(fields.get("back_end")), detail)
        case "done":
            return Done()
        case "failed":
            return Failed(detail)
        case "refused":
            return Refused(detail)
        case other:
            raise ProtocolError(f"unknown report {other!r:.60}")


def _line(fields: dict[str, str | int]) -> bytes:
    return json.dumps(fields).encode("ascii") + b"\n"


def _fields(line: bytes) -> dict[str, object]:
    if len(line) > MAX_LINE_BYTES:
        raise ProtocolError(f"a line of more than {MAX_LINE_BYTES} bytes")
    try:
        value: object = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise ProtocolError(f"not JSON: {line[:60]!r}") from error
    if not isinstance(value, dict):
        raise ProtocolError(f"not a JSON object: {line[:60]!r}")
    return cast("dict[str, object]", value)


def _cue(value: object) -> Cue:
    try:
        return Cue(str(value))
    except ValueError as error:
        raise ProtocolError(f"unknown cue {value!r:.60}") from error


def _back_end(value: object) -> BackEnd:
    try:
        return BackEnd(str(value))
    except ValueError as error:
        raise ProtocolError(f"unknown back end {value!r:.60}") from error


def _volume(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 100:
        raise ProtocolError(f"a volume is a whole number from 0 to 100, not {value!r:.60}")
    return value
