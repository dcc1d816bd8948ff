"""Plays cues with playsound3, where Qt cannot; importing this runs a few programs."""

import sys
import tempfile
import wave
from array import array
from pathlib import Path

import playsound3
from playsound3.playsound3 import PlaysoundException, Sound

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.messages import BackEnd, gain
from limber.ui.sound.output import OutputLostError, OutputUnavailableError
from limber.ui.sound.sound_files import SoundFiles

MAX_SOUNDS_AT_ONCE = 4
"""Each sound is a process here: a fast tempo may not start them without end."""


class PlaysoundOutput:
    """Starts a player program for each cue; the volume is in the copies that it plays."""

    back_end = BackEnd.PLAYSOUND3

    def __init__(self, files: SoundFiles, player: str | None) -> None:
        if player is None:
            raise OutputUnavailableError("playsound3 finds no player program")
        self.detail = player
        self._paths = files.paths
        self._player = player
        self._copies = tempfile.TemporaryDirectory(prefix="limber-sounds-")
        self._volume_percent = 0
        self._going_on: list[Sound] = []

    def play(self, cue: Cue, volume_percent: int, sounds: SoundSet) -> None:
        """Start playing a cue; nothing at volume 0, or while too many sounds go on."""
        self._forget_ended()
        path = self._paths.get((sounds, cue))
        if path is None or volume_percent == 0 or len(self._going_on) >= MAX_SOUNDS_AT_ONCE:
            return
        copy = self._copy_at(path, volume_percent)
        try:
            self._going_on.append(playsound3.playsound(copy, block=False, backend=self._player))
        except (PlaysoundException, OSError) as error:
            raise OutputLostError(f"{self._player} does not start: {error}") from error

    def prime(self) -> None:
        """Do nothing: a player program per sound has no stream to keep open."""

    def stop(self) -> None:
        """End the player programs."""
        for sound in self._going_on:
            if sound.is_alive():
                sound.stop()
                sound.wait()
        self._going_on = []

    def close(self) -> None:
        """End the player programs and remove the copies."""
        self.stop()
        self._copies.cleanup()

    def _forget_ended(self) -> None:
        ended = [sound for sound in self._going_on if not sound.is_alive()]
        self._going_on = [sound for sound in self._going_on if sound not in ended]
        if any(sound.subprocess.poll() for sound in ended):
            raise OutputLostError(f"{self._player} reported a failure")

    def _copy_at(self, path: Path, volume_percent: int) -> Path:
        folder = Path(self._copies.name)
        if volume_percent != self._volume_percent:
            self._volume_percent = volume_percent
            self._remove_copies(folder)
        copy = folder / f"{path.parent.name}-{path.stem}-{volume_percent}.wav"
        if not copy.exists():
            write_scaled(path, copy, gain(volume_percent))
        return copy

    def _remove_copies(self, folder: Path) -> None:
        self.stop()
        for copy in folder.iterdir():
            copy.unlink()


def open_playsound_output(files: SoundFiles) -> PlaysoundOutput:
    """Use the player program that playsound3 found; raises `OutputUnavailableError`."""
    return PlaysoundOutput(files, playsound3.DEFAULT_BACKEND)


def write_scaled(source: Path, target: Path, factor: float) -> None:
    """Copy a 16-bit WAV file with every sample multiplied by `factor` (0 to 1)."""
    with wave.open(str(source), "rb") as file:
        parameters = file.getparams()
        samples = array("h", file.readframes(parameters.nframes))
    if sys.byteorder == "big":
        samples.byteswap()
    scaled = array("h", (round(sample * factor) for sample in samples))
    if sys.byteorder == "big":
        scaled.byteswap()
    with wave.open(str(target), "wb") as file:
        file.setparams(parameters)
        file.writeframes(scaled.tobytes())
