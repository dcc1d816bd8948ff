"""What the window and the voice host say to each other: one JSON object per line."""

import json
from typing import assert_never, cast

from limber.ui.hosts.lines import ProtocolError, fields_of, line_of
from limber.ui.voice.messages import (
    Command,
    Finished,
    Hush,
    Lost,
    Ready,
    Report,
    Say,
    SpeakingVoice,
    Started,
    Unavailable,
    Use,
)

MAX_COMMAND_BYTES = 4096
MAX_TEXT_LETTERS = 1200
MAX_REPORT_BYTES = 65_536
MAX_VOICES = 200


def encode_command(command: Command) -> bytes:
    """Write a command as one line; a text that is too long is cut after a sentence."""
    match command:
        case Say(id=number, text=text):
            return line_of({"command": "say", "id": number, "text": _short(text)})
        case Hush():
            return line_of({"command": "hush"})
        case Use(voice, rate, volume):
            fields = {"voice": voice[:200], "rate_percent": rate, "volume_percent": volume}
            return line_of({"command": "use", **fields})
        case _:
            assert_never(command)


def decode_command(line: bytes) -> Command:
    """Read a command; raises `ProtocolError`."""
    fields = fields_of(line, MAX_COMMAND_BYTES)
    match fields.get("command"):
        case "say":
            return Say(_whole(fields, "id", 0, 2**31), _text(fields, "text"))
        case "hush":
            return Hush()
        case "use":
            rate = _whole(fields, "rate_percent", -100, 100)
            return Use(_text(fields, "voice"), rate, _whole(fields, "volume_percent", 0, 100))
        case other:
            raise ProtocolError(f"unknown command {other!r:.60}")


def encode_report(report: Report) -> bytes:
    """Write a report as one line."""
    match report:
        case Ready(engine, engines, voices, voice):
            pairs = [[each.id[:200], each.name[:100]] for each in voices[:MAX_VOICES]]
            fields: dict[str, object] = {"engine": engine, "engines": list(engines)}
            return line_of({"report": "ready", **fields, "voices": pairs, "voice": voice})
        case Unavailable(detail):
            return line_of({"report": "unavailable", "detail": detail[:500]})
        case Started(number):
            return line_of({"report": "started", "id": number})
        case Finished(number, seconds, is_whole):
            ended = {"id": number, "seconds": round(seconds, 3), "is_whole": is_whole}
            return line_of({"report": "finished", **ended})
        case Lost(detail):
            return line_of({"report": "lost", "detail": detail[:500]})
        case _:
            assert_never(report)


def decode_report(line: bytes) -> Report:
    """Read a report; raises `ProtocolError`."""
    fields = fields_of(line, MAX_REPORT_BYTES)
    match fields.get("report"):
        case "ready":
            engines = tuple(str(each) for each in _list(fields, "engines"))
            voices = tuple(_voice(each) for each in _list(fields, "voices"))
            return Ready(_text(fields, "engine"), engines, voices, _text(fields, "voice"))
        case "unavailable":
            return Unavailable(_text(fields, "detail"))
        case "started":
            return Started(_whole(fields, "id", 0, 2**31))
        case "finished":
            is_whole = fields.get("is_whole") is True
            return Finished(_whole(fields, "id", 0, 2**31), _seconds(fields), is_whole)
        case "lost":
            return Lost(_text(fields, "detail"))
        case other:
            raise ProtocolError(f"unknown report {other!r:.60}")


def _short(text: str) -> str:
    """So many sentences of a text that its line is not too long, in whatever letters they are."""
    text = _cut(text, MAX_TEXT_LETTERS)
    while len(json.dumps(text)) > MAX_COMMAND_BYTES - 100:
        text = _cut(text, len(text) // 2)
    return text


def _cut(text: str, letters: int) -> str:
    """At most so many letters, to the end of a sentence if one ends there."""
    if len(text) <= letters:
        return text
    head = text[:letters]
    return head[: head.rfind(". ") + 1] or head


def _text(fields: dict[str, object], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str):
        raise ProtocolError(f"{name} is a text, not {value!r:.60}")
    return value


def _whole(fields: dict[str, object], name: str, least: int, most: int) -> int:
    value = fields.get(name)
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        raise ProtocolError(f"{name} is a whole number, not {value!r:.60}")
    return value


def _seconds(fields: dict[str, object]) -> float:
    value = fields.get("seconds")
    if not isinstance(value, int | float) or isinstance(value, bool) or not 0 <= value < 1e6:
        raise ProtocolError(f"seconds are a number, not {value!r:.60}")
    return float(value)


def _list(fields: dict[str, object], name: str) -> list[object]:
    value = fields.get(name)
    if not isinstance(value, list):
        raise ProtocolError(f"{name} are a list, not {value!r:.60}")
    return cast("list[object]", value)[:MAX_VOICES]


def _voice(value: object) -> SpeakingVoice:
    match value:
        case [str() as voice, str() as name]:
            return SpeakingVoice(voice, name)
        case _:
            raise ProtocolError(f"a voice is an id and a name, not {value!r:.60}")
