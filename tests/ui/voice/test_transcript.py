"""What a transcript's lines tell."""

import json

import pytest

from limber.engine.cues import Cue
from limber.ui.voice.messages import Finished
from limber.ui.voice.transcript import Transcript


@pytest.fixture
def path(tmp_path):
    return tmp_path / "transcript"


def lines(path):
    return [json.loads(line) for line in path.read_text().splitlines()]


def test_words_and_cues_stand_with_their_seconds_from_the_beginning_of_the_session(path):
    transcript = Transcript(path)
    transcript.begin(100.0)
    transcript.note_cue(Cue.START, 105.0, 0.0021)
    transcript.note(105.2, "Hold.", Finished(1, 0.75, is_whole=True))
    assert lines(path) == [
        {"at": 5.0, "cue": "start", "late": 0.0021},
        {"at": 5.2, "words": "Hold.", "seconds": 0.75, "whole": True},
    ]


def test_a_second_session_is_added_and_counts_from_its_own_beginning(path):
    for began in (10.0, 90.0):
        transcript = Transcript(path)
        transcript.begin(began)
        transcript.note_cue(Cue.READY, began, 0.0)
    assert [line["at"] for line in lines(path)] == [0.0, 0.0]


def test_a_file_that_cannot_be_written_disturbs_nothing(tmp_path):
    transcript = Transcript(tmp_path)
    transcript.begin(0.0)
    transcript.note_cue(Cue.END, 1.0, 0.0)
