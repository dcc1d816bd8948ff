"""What the window and the sound host say to each other: one JSON object per line."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never, cast

from limber.engine.cues import Cue

MAX_LINE_BYTES = 4096


class BackEnd(StrEnum):
    """What plays the sounds."""

    QT = "qt"
    PLAYSOUND3 = "playsound3"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Play:
    """Play this cue now, from its beginning."""

    cue: Cue
    volume_percent: int


@dataclass(frozen=True, slots=True)
class Prime:
    """Keep the loudspeaker awake until `Stop`, with a tone too low and quiet to hear."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Break off all sounds."""


Command = Play | Prime | Stop


@dataclass(frozen=True, slots=True)
class Ready:
    """The host has its sounds loaded; `detail` says what was found, or why nothing was."""

    back_end: BackEnd
    detail: str


@dataclass(frozen=True, slots=True)
class Done:
    """One command was carried out (the sound may still be going on)."""


@dataclass(frozen=True, slots=True)
class Failed:
    """The sound output is lost; the host ends after this."""

    detail: str


@dataclass(frozen=True, slots=True)
class Refused:
    """A line was no command."""

    detail: str


Report = Ready | Done | Failed | Refused


class ProtocolError(ValueError):
    """A line is not what it should be."""


def gain(volume_percent: int) -> float:
    """Turn a volume (0 to 100) into a factor for the amplitude; half the way sounds half as loud."""
    return (volume_percent / 100) ** 2


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
    if not isinstance(value, str) or value not in Cue:
        raise ProtocolError(f"unknown cue {value!r:.60}")
    return Cue(value)


def _back_end(value: object) -> BackEnd:
    if not isinstance(value, str) or value not in BackEnd:
        raise ProtocolError(f"unknown back end {value!r:.60}")
    return BackEnd(value)


def _volume(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 100:
        raise ProtocolError(f"a volume is a whole number from 0 to 100, not {value!r:.60}")
    return value
