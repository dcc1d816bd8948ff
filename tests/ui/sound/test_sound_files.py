"""Which files can be played: a sound system may hang on one that is damaged."""

import shutil

import pytest

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.sound_files import MOST_BYTES, find_files
from tests.ui.sound.conftest import SOUNDS

START = "soft/start.wav"
OTHER = "clear/start.wav"


@pytest.fixture
def folder(tmp_path):
    return shutil.copytree(SOUNDS, tmp_path / "sounds")


def test_of_whole_files_each_cue_of_each_set_has_its_own():
    files = find_files(SOUNDS)
    assert files.damaged == ()
    assert files.paths == {(s, cue): SOUNDS / s / f"{cue}.wav" for s in SoundSet for cue in Cue}


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"",
        lambda whole: b"la la la",
        lambda whole: whole[:40],
        lambda whole: whole[:20_000],
        lambda whole: b"\0" * len(whole),
        lambda whole: whole[:22] + b"\2" + whole[23:],
        lambda whole: whole[:24] + b"\1" + whole[25:],
        lambda whole: whole + b"\0" * MOST_BYTES,
    ],
    ids=["empty", "text", "head", "half", "zeros", "stereo", "another rate", "endless"],
)
def test_another_set_stands_in_for_a_damaged_file(folder, spoil):
    path = folder / START
    path.write_bytes(spoil(path.read_bytes()))
    files = find_files(folder)
    assert files.damaged == ("soft/start",)
    assert files.paths[SoundSet.SOFT, Cue.START] == folder / OTHER
    assert files.paths[SoundSet.CLEAR, Cue.START] == folder / OTHER
    assert files.paths[SoundSet.SOFT, Cue.END] == folder / "soft" / "end.wav"


def test_a_cue_that_is_damaged_in_all_sets_has_no_file(folder):
    (folder / START).unlink()
    (folder / OTHER).unlink()
    (folder / OTHER).mkdir()
    files = find_files(folder)
    assert files.damaged == ("soft/start", "clear/start")
    assert len(files.paths) == (len(Cue) - 1) * len(SoundSet)


def test_without_the_folder_everything_is_missing(tmp_path):
    files = find_files(tmp_path / "nowhere")
    assert files.paths == {}
    assert len(files.damaged) == len(Cue) * len(SoundSet)
