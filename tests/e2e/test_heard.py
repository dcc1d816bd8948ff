"""A session of a minute in the real window, at the pace of the clock: what can be heard of it."""

import shutil

import pytest

from tests.e2e.listening import Transcript, cues_of, heard_in, plan_of, play_through
from tests.e2e.programmes import TOLD, choose, write_told
from tests.ui.voice.speaking_server import speaking_server

pytestmark = [
    pytest.mark.needs("Xvfb", "xdotool", "pulseaudio", "parec", "speech-dispatcher", "espeak-ng"),
    pytest.mark.flaky(reruns=2),  # a busy machine drops sound
]

EXACT_SECONDS = 0.0021
"""Instants are written to the millisecond."""
ON_THE_BEAT_SECONDS = 0.3
"""As late as a word may be asked for on a busy machine."""
SPOKEN = (
    (6.2, "Hold for 20 seconds."),
    (15.65, "Half way."),
    *((22.0 + i, word) for i, word in enumerate(("three", "two", "one"))),
    (26.7, "Rest. Next: Slow clam. Left side."),
    (41.2, "Go, two times."),
    (49.8, "Switch to the right."),
)
"""By the plan; the bell of the end and the chimes of half time come before their words."""


@pytest.fixture
def pulse(tmp_path):
    with speaking_server(tmp_path) as server:
        yield server


def speak_elsewhere(home, pulse):
    """Have a loudspeaker for the words: they cover the ticks that they go along with."""
    pulse.add_sink("words")
    configuration = home.folder / ".config" / "speech-dispatcher"
    shutil.copytree("/etc/speech-dispatcher", configuration)
    with (configuration / "speechd.conf").open("a") as file:
        file.write('\nAudioPulseDevice "words"\n')


def test_a_session_can_be_followed_by_its_cues_and_its_words_alone(home, open_window, pulse):
    write_told(home)
    choose(home, TOLD)
    speak_elsewhere(home, pulse)
    transcript = Transcript(home.folder / "transcript")
    server = {"PULSE_SERVER": pulse.environment["PULSE_SERVER"]}
    window = open_window("--transcript", str(transcript.path), **server)
    recording = pulse.record()
    play_through(window, pulse, recording, transcript, waits_for_words=True)
    began = assert_plan_is_kept(transcript, cues_of(plan_of(home, TOLD)))
    assert_heard_as_told(transcript, recording)
    assert_words_tell_the_session(transcript, began)
    assert not over_bells(transcript)


def over_bells(transcript):
    """The words that ran into a start or an end, each with the bell."""
    return [
        (bell, said)
        for bell in transcript.cues
        for said in transcript.said
        if bell.name in ("start", "end")
        and said.at < bell.at
        and said.at + said.seconds > bell.at + ON_THE_BEAT_SECONDS
    ]


def assert_plan_is_kept(transcript, planned):
    """The cues come at the plan's instants; the second at which its first step began."""
    waiting, *told = transcript.cues
    assert waiting.name == "ready"
    assert [each.name for each in told] == [each.name for each in planned]
    began = told[0].at
    for each, due in zip(told, planned, strict=True):
        assert each.at - began == pytest.approx(due.at, abs=EXACT_SECONDS)
    return began


def assert_heard_as_told(transcript, recording):
    heard = heard_in(recording, ())
    assert [each.name for each in heard] == [each.name for each in transcript.cues]


def assert_words_tell_the_session(transcript, began):
    said = [(each.at - began, each.words) for each in transcript.said]
    assert said[0][1].startswith("Still bridge.")
    for expected, words in SPOKEN:
        assert any(
            -0.05 <= at - expected <= ON_THE_BEAT_SECONDS and text.startswith(words)
            for at, text in said
        ), f"{words} at {expected}: {said}"
