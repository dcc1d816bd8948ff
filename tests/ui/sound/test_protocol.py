import pytest

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.messages import (
    BackEnd,
    Done,
    Failed,
    Play,
    Prime,
    Ready,
    Refused,
    Stop,
    gain,
)
from limber.ui.sound.protocol import (
    ProtocolError,
    decode_command,
    decode_report,
    encode_command,
    encode_report,
)


@pytest.mark.parametrize(
    "command",
    [
        *(Play(cue, 50, sounds) for cue in Cue for sounds in SoundSet),
        Prime(),
        Stop(),
    ],
)
def test_every_command_survives_the_way_to_the_host(command):
    assert decode_command(encode_command(command)) == command


@pytest.mark.parametrize(
    "report",
    [
        *(Ready(end, "a “device”") for end in BackEnd),
        Ready(BackEnd.QT, "x", tuple(f"{each}/{cue}" for each in SoundSet for cue in Cue)),
        Done(),
        Failed("x\ny"),
        Refused("z"),
    ],
)
def test_every_report_survives_the_way_to_the_window(report):
    line = encode_report(report)
    assert line.count(b"\n") == 1
    assert decode_report(line) == report


def test_a_command_is_one_line_of_json_with_plain_names():
    assert (
        encode_command(Play(Cue.START, 50))
        == b'{"command": "play", "cue": "start", "volume_percent": 50, "sounds": "soft"}\n'
    )


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"\n",
        b"\xff\xfe\n",
        b"la la la\n",
        b"[]\n",
        b"null\n",
        b"{}\n",
        b'{"command": "sing"}\n',
        b'{"command": ["play"]}\n',
        b'{"command": "play"}\n',
        b'{"command": "play", "cue": "gong", "volume_percent": 50}\n',
        b'{"command": "play", "cue": "start"}\n',
        b'{"command": "play", "cue": "start", "volume_percent": 50}\n',
        b'{"command": "play", "cue": "start", "volume_percent": 50, "sounds": "shrill"}\n',
        b'{"command": "play", "cue": "start", "volume_percent": 101}\n',
        b'{"command": "play", "cue": "start", "volume_percent": -1}\n',
        b'{"command": "play", "cue": "start", "volume_percent": true}\n',
        b'{"command": "play", "cue": "start", "volume_percent": 5.0}\n',
        b"[" * 4000,
        b'{"command": "stop", "x": "' + b"x" * 5000 + b'"}\n',
    ],
)
def test_a_line_that_is_no_command_is_refused(line):
    with pytest.raises(ProtocolError):
        decode_command(line)


@pytest.mark.parametrize(
    "line",
    [
        b"\n",
        b"{}\n",
        b'{"report": "ready"}\n',
        b'{"report": "ready", "back_end": 5}\n',
        b'{"report": "ready", "back_end": "qt", "damaged": "soft/start"}\n',
    ],
)
def test_a_line_that_is_no_report_is_refused(line):
    with pytest.raises(ProtocolError):
        decode_report(line)


def test_the_volume_goes_from_nothing_to_all():
    assert [gain(percent) for percent in (0, 50, 100)] == [0, 0.25, 1]
