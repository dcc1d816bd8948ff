"""The real host, where no sound server is found."""

import os
import shutil
import signal
import stat
import subprocess
import sys
from array import array

import pytest

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.messages import BackEnd, Done, Play, Ready, Refused
from limber.ui.sound.player import NO_ANSWER, NO_OUTPUT, host_command
from limber.ui.sound.protocol import decode_report, encode_command
from tests.ui.sound.conftest import SOUNDS, is_alive
from tests.ui.sound.listening import peak

WINDOW = """
import sys
from PySide6.QtCore import QCoreApplication, QProcess
from limber.ui.sound.player import SoundPlayer
application = QCoreApplication([])
player = SoundPlayer(sys.argv[1:])
player.start()
process = player.findChild(QProcess)
process.started.connect(lambda: print(process.processId(), flush=True))
application.exec()
"""


@pytest.fixture
def talk(no_sound_server):
    """Start a host and give a function that says one line and hears one report."""
    host = subprocess.Popen(
        host_command(SOUNDS),
        env=os.environ | no_sound_server,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )

    def say(line=b""):
        host.stdin.write(line)
        host.stdin.flush()
        return decode_report(host.stdout.readline())

    say.host = host
    yield say
    host.kill()
    host.communicate()


@pytest.fixture
def alsa_programs(no_sound_server, tmp_path):
    """Stand in for the player programs of ALSA: every file that is played is kept."""
    kept = tmp_path / "kept"
    kept.mkdir()
    folder = tmp_path / "nowhere"
    for name, script in {
        "mpg123": "exit 0",
        "aplay": f'case "$1" in --quiet) /bin/cp "$2" {kept}/ ;; esac',
    }.items():
        program = folder / name
        program.write_text(f"#!/bin/sh\n{script}\n")
        program.chmod(stat.S_IRWXU)
    return kept


def test_without_any_output_the_host_says_why_and_goes_on(talk):
    ready = talk()
    assert isinstance(ready, Ready)
    if ready.back_end is BackEnd.NONE:
        assert ready.detail == "Qt finds no sound output; playsound3 finds no player program"
    assert talk(encode_command(Play(Cue.START, 50))) == Done()


def test_a_bad_line_is_refused_and_does_not_end_the_host(talk):
    talk()
    assert isinstance(talk(b"\xff\n"), Refused)
    assert isinstance(talk(b'{"command": "sing"}\n'), Refused)
    assert talk(encode_command(Play(Cue.START, 50))) == Done()


def test_files_that_are_damaged_or_missing_are_named_and_do_not_end_the_host(
    no_sound_server, tmp_path
):
    shutil.copytree(SOUNDS, tmp_path / "sounds")
    (tmp_path / "sounds" / "soft" / "start.wav").write_bytes(b"RIFF")
    (tmp_path / "sounds" / "clear" / "end.wav").unlink()
    lines = encode_command(Play(Cue.START, 50)) + encode_command(Play(Cue.END, 50, SoundSet.CLEAR))
    host = subprocess.run(
        host_command(tmp_path / "sounds"),
        env=os.environ | no_sound_server,
        input=lines,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        timeout=30,
        check=True,
    )
    ready, *answers = [decode_report(line) for line in host.stdout.splitlines()]
    assert ready.damaged == ("soft/start", "clear/end")
    assert answers == [Done(), Done()]


def test_the_host_ends_when_its_input_ends(talk):
    talk()
    talk.host.stdin.close()
    assert talk.host.wait(timeout=10) == 0
    talk.host.stdin = None


def test_an_interrupt_from_the_keyboard_does_not_end_the_host(talk):
    talk()
    talk.host.send_signal(signal.SIGINT)
    assert talk(encode_command(Play(Cue.START, 50))) == Done()


def test_without_a_sound_server_the_window_soon_knows(real_player, no_sound_server, qtbot):
    player = real_player(no_sound_server)
    player.start()
    qtbot.waitUntil(lambda: player.available or player.notice == NO_OUTPUT, timeout=15_000)


def test_a_killed_window_takes_the_host_with_it(no_sound_server, qtbot):
    window = subprocess.Popen(
        (sys.executable, "-c", WINDOW, *host_command(SOUNDS)),
        env=os.environ | no_sound_server,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    host_id = int(window.stdout.readline())
    assert is_alive(host_id)
    window.kill()
    window.communicate()
    qtbot.waitUntil(lambda: not is_alive(host_id), timeout=15_000)


def scaled_peak(cue, factor):
    raw = (SOUNDS / "soft" / f"{cue}.wav").read_bytes()[44:]
    return round(peak(array("h", raw)) * factor)


def test_without_qt_output_a_player_program_gets_a_copy_at_the_volume(
    alsa_programs, real_player, no_sound_server, qtbot
):
    player = real_player(no_sound_server)
    player.start()
    qtbot.waitUntil(lambda: player.available, timeout=15_000)
    for percent in (0, 50, 100):
        player.set_volume(percent)
        player.play(Cue.START)
        expected = alsa_programs / f"soft-start-{percent}.wav"
        if percent:
            qtbot.waitUntil(lambda path=expected: path.exists() and path.stat().st_size > 100_000)
    assert sorted(path.name for path in alsa_programs.iterdir()) == [
        "soft-start-100.wav",
        "soft-start-50.wav",
    ]
    for percent, factor in ((50, 0.25), (100, 1)):
        raw = (alsa_programs / f"soft-start-{percent}.wav").read_bytes()[44:]
        assert peak(array("h", raw)) == pytest.approx(scaled_peak(Cue.START, factor), abs=1)


def test_a_player_program_that_keeps_failing_ends_in_the_notice(
    alsa_programs, real_player, no_sound_server, tmp_path, qtbot
):
    aplay = tmp_path / "nowhere" / "aplay"
    aplay.write_text('#!/bin/sh\ncase "$1" in --quiet) exit 1 ;; esac\n')
    player = real_player(no_sound_server)
    player.start()

    def play_until_given_up():
        player.play(Cue.COUNT)
        return player.notice == NO_ANSWER

    qtbot.waitUntil(play_until_given_up, timeout=20_000)
