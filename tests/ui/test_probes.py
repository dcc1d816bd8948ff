"""What the window would find on this machine."""

import os
import sys
from pathlib import Path

import pytest

from limber.ui.probes import Answer, MachineProbes, ask_python
from limber.ui.sound.messages import BackEnd, Ready
from limber.ui.sound.protocol import encode_report
from limber.ui.view_state.findings import MAY_GO_DARK, SPEAKS, STAYS_ON
from limber.ui.voice import protocol as voice_protocol
from limber.ui.voice.messages import Ready as Speaks
from limber.ui.voice.messages import Unavailable

OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}


def probes(answer, environ=OFFSCREEN):
    return MachineProbes(environ, Path("sounds"), lambda arguments, environ: answer)


def sound(report):
    return probes(Answer(is_good=True, output=encode_report(report))).sound()


def test_the_display_is_named():
    found = probes(Answer(is_good=True, output=b"xcb, 1920 x 1080\n")).display()
    assert (found.is_good, found.text) == (True, "xcb, 1920 x 1080")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is a display")
def test_without_a_display_qt_is_not_even_asked():
    found = probes(Answer(is_good=True, output=b"xcb"), environ={}).display()
    assert not found.is_good
    assert "DISPLAY" in found.remedy


def test_a_display_that_qt_cannot_open_is_told():
    found = probes(Answer(is_good=False)).display()
    assert not found.is_good
    assert found.remedy


def test_the_sound_device_is_named():
    found = sound(Ready(BackEnd.QT, "Built-in speakers"))
    assert (found.is_good, found.text) == (True, "Built-in speakers (through qt)")


def test_sounds_that_are_damaged_are_named():
    found = sound(Ready(BackEnd.QT, "Built-in speakers", ("soft/start", "clear/end")))
    assert not found.is_good
    assert "soft/start, clear/end" in found.text
    assert found.remedy


def test_silence_is_told_with_its_reason():
    found = sound(Ready(BackEnd.NONE, "Qt finds no sound output"))
    assert not found.is_good
    assert "Qt finds no sound output" in found.text
    assert found.remedy


@pytest.mark.parametrize("output", [b"", b"nonsense\n", b'{"report": "done"}\n'])
def test_a_sound_system_that_does_not_answer_is_told(output):
    found = probes(Answer(is_good=False, output=output)).sound()
    assert (found.is_good, found.text) == (False, "The sound system does not answer.")


def voice(output):
    return probes(Answer(is_good=True, output=output)).voice()


def test_a_voice_is_asked_of_the_process_that_would_speak():
    ready = voice_protocol.encode_report(Speaks("speechd", ("speechd",), (), ""))
    assert voice(ready) == SPEAKS


def test_without_a_voice_it_is_told_how_one_is_installed():
    found = voice(voice_protocol.encode_report(Unavailable("no engine")))
    assert not found.is_good
    assert found.remedy.startswith("To hear words, ")


@pytest.mark.parametrize("output", [b"", b"nonsense\n"])
def test_a_voice_that_does_not_answer_is_told(output):
    assert "does not answer" in voice(output).text


@pytest.mark.parametrize(("is_good", "found"), [(True, STAYS_ON), (False, MAY_GO_DARK)])
def test_whether_the_screen_stays_on_is_asked_of_a_process_that_may_hang(is_good, found):
    assert probes(Answer(is_good=is_good)).keep_awake() == found


@pytest.mark.parametrize("wish", ["WAKEPY_FAKE_SUCCESS", "WAKEPY_FORCE_FAILURE"])
def test_the_real_system_is_asked_through_wakepy(wish):
    environ = {name: value for name, value in os.environ.items() if "DBUS" not in name}
    found = MachineProbes({**environ, wish: "1"}, Path("sounds")).keep_awake()
    assert found.is_good == (wish == "WAKEPY_FAKE_SUCCESS")


def test_the_room_of_a_folder_is_told_before_it_is_made(tmp_path):
    found = probes(Answer(is_good=True)).room(tmp_path / "not" / "yet")
    assert "free" in found.text


def test_a_process_that_dies_is_no_good_and_keeps_what_it_said():
    answer = ask_python(["-c", "import os; print('half', flush=True); os.abort()"], {})
    assert (answer.is_good, answer.output.strip()) == (False, b"half")


def test_the_real_display_answers_off_screen():
    found = MachineProbes({**os.environ, **OFFSCREEN}, Path("sounds")).display()
    assert found.is_good
    assert found.text.startswith("offscreen, ")
