import pytest
from hypothesis import given
from hypothesis import strategies as st

from limber.ui.voice.messages import (
    Finished,
    Hush,
    Lost,
    Ready,
    Say,
    SpeakingVoice,
    Started,
    Unavailable,
    Use,
)
from limber.ui.voice.protocol import (
    MAX_COMMAND_BYTES,
    ProtocolError,
    decode_command,
    decode_report,
    encode_command,
    encode_report,
)

COMMANDS = [Say(3, "Half way."), Hush(), Use("en/Ann", -20, 70)]
REPORTS = [
    Ready("speechd", ("speechd",), (SpeakingVoice("a", "Änn"),), "a"),
    Unavailable("none"),
    Started(3),
    Finished(3, 1.25, is_whole=True),
    Lost("gone"),
]


@pytest.mark.parametrize("command", COMMANDS)
def test_a_command_survives_the_way(command):
    assert decode_command(encode_command(command)) == command


@pytest.mark.parametrize("report", REPORTS)
def test_a_report_survives_the_way(report):
    assert decode_report(encode_report(report)) == report


@given(st.text(max_size=5000))
def test_any_text_fits_in_a_line(text):
    line = encode_command(Say(1, text))
    assert line.count(b"\n") == 1
    assert len(line) <= MAX_COMMAND_BYTES
    assert text.startswith(decode_command(line).text)


def test_a_text_that_is_too_long_ends_with_a_sentence():
    text = "Lift your left leg slowly. " * 100
    told = decode_command(encode_command(Say(1, text))).text
    assert told.endswith("slowly.")
    assert len(told) > 1000


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\xff\n",
        b"[]\n",
        b'{"command": "sing"}\n',
        b'{"command": "say", "id": "x", "text": "a"}\n',
        b'{"command": "say", "id": 1, "text": 2}\n',
        b'{"command": "use", "voice": "", "rate_percent": 900, "volume_percent": 1}\n',
        b'{"command": "use", "voice": "", "rate_percent": true, "volume_percent": 1}\n',
        b"[" * 4000,
        b" " * 5000,
    ],
)
def test_what_is_no_command_is_refused(line):
    with pytest.raises(ProtocolError):
        decode_command(line)


@pytest.mark.parametrize(
    "line",
    [
        b"la la la\n",
        b'{"report": "ready"}\n',
        b'{"report": "ready", "engine": "", "engines": [], "voices": [1], "voice": ""}\n',
        b'{"report": "finished", "id": 1, "seconds": NaN}\n',
        b'{"report": "finished", "id": 1, "seconds": -1}\n',
        b'{"report": "started"}\n',
    ],
)
def test_what_is_no_report_is_refused(line):
    with pytest.raises(ProtocolError):
        decode_report(line)
