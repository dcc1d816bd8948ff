"""What the window and the sound host say to each other: one JSON object per line."""

from typing import assert_never, cast

from limber.engine.cues import Cue, SoundSet
from limber.ui.hosts.lines import ProtocolError, fields_of, line_of
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


def encode_command(command: Command) -> bytes:
    """Write a command as one line."""
    match command:
        case Play(cue, volume_percent, sounds):
            fields = {"cue": cue, "volume_percent": volume_percent, "sounds": sounds}
            return line_of({"command": "play", **fields})
        case Prime():
            return line_of({"command": "prime"})
        case Stop():
            return line_of({"command": "stop"})
        case _:
            assert_never(command)


def decode_command(line: bytes) -> Command:
    """Read a command; raises `ProtocolError`."""
    fields = fields_of(line, MAX_LINE_BYTES)
    match fields.get("command"):
        case "play":
            return Play(
                _cue(fields.get("cue")),
                _volume(fields.get("volume_percent")),
                _sounds(fields.get("sounds")),
            )
        case "prime":
            return Prime()
        case "stop":
            return Stop()
        case other:
            raise ProtocolError(f"unknown command {other!r:.60}")


def encode_report(report: Report) -> bytes:
    """Write a report as one line."""
    match report:
        case Ready(back_end, detail, damaged):
            found = {"back_end": back_end, "detail": detail[:500], "damaged": list(damaged)}
            return line_of({"report": "ready", **found})
        case Done():
            return line_of({"report": "done"})
        case Failed(detail):
            return line_of({"report": "failed", "detail": detail[:500]})
        case Refused(detail):
            return line_of({"report": "refused", "detail": detail[:500]})
        case _:
            assert_never(report)


def decode_report(line: bytes) -> Report:
    """Read a report; raises `ProtocolError`."""
    fields = fields_of(line, MAX_LINE_BYTES)
    detail = str(fields.get("detail", ""))
    match fields.get("report"):
        case "ready":
            return Ready(
                _back_end(fields.get("back_end")), detail, _names(fields.get("damaged", []))
            )
        case "done":
            return Done()
        case "failed":
            return Failed(detail)
        case "refused":
            return Refused(detail)
        case other:
            raise ProtocolError(f"unknown report {other!r:.60}")


def _cue(value: object) -> Cue:
    try:
        return Cue(str(value))
    except ValueError as error:
        raise ProtocolError(f"unknown cue {value!r:.60}") from error


def _sounds(value: object) -> SoundSet:
    try:
        return SoundSet(str(value))
    except ValueError as error:
        raise ProtocolError(f"unknown set of sounds {value!r:.60}") from error


def _names(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise ProtocolError(f"names are a list, not {value!r:.60}")
    return tuple(str(each) for each in cast("list[object]", value))


def _back_end(value: object) -> BackEnd:
    try:
        return BackEnd(str(value))
    except ValueError as error:
        raise ProtocolError(f"unknown back end {value!r:.60}") from error


def _volume(value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= 100:
        raise ProtocolError(f"a volume is a whole number from 0 to 100, not {value!r:.60}")
    return value
