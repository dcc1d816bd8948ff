"""Plays cues with QtMultimedia; importing this fails where libpulse is missing."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, QUrl
from PySide6.QtMultimedia import QAudioDevice, QMediaDevices, QSoundEffect

from limber.engine.cues import Cue, SoundSet
from limber.ui.sound.keep_awake import KeepAwake
from limber.ui.sound.messages import BackEnd, gain
from limber.ui.sound.output import OutputUnavailableError
from limber.ui.sound.sound_files import SoundFiles

STUCK_MS = 2000
"""Longer than any cue: an effect that still plays then has lost its sound server."""

SAME_INSTANT_MS = 100
"""A cue that follows another one within this time waits for its end, as `rest` does for `end`."""


class QtOutput:
    """One loaded effect per file on the default device, which it follows when it changes.

    One cue sounds at a time. Two effects at once, or one that is played again while it plays, make
    Qt 6.11 watch a closed file for ever (“QSocketNotifier: Invalid socket”), which hangs the host.
    """

    back_end = BackEnd.QT

    def __init__(self, files: SoundFiles, on_lost: Callable[[str], None]) -> None:
        self._paths = files.paths
        self._on_lost = on_lost
        self._primed = False
        self._next: tuple[Path, int] | None = None
        self._latest: Path | None = None
        self._played: set[Path] = set()
        self._suspects: set[Path] = set()
        self._effects: dict[Path, QSoundEffect] = {}
        self._instant = QTimer(singleShot=True, interval=SAME_INSTANT_MS)
        self._watch = QTimer(singleShot=True, interval=STUCK_MS)
        self._watch.timeout.connect(self._look_for_stuck)
        self._devices = QMediaDevices()
        self._load(QMediaDevices.defaultAudioOutput())
        self._devices.audioOutputsChanged.connect(self._follow_default)

    @property
    def detail(self) -> str:
        """Name the device."""
        return self._device.description()

    def play(self, cue: Cue, volume_percent: int, sounds: SoundSet) -> None:
        """Play a cue from its beginning, and break off an earlier one; nothing without a file."""
        path = self._paths.get((sounds, cue))
        if path is None:
            return
        if self._instant.isActive() and path != self._latest:
            self._next = (path, volume_percent)
            return
        self._play_file(path, volume_percent)

    def prime(self) -> None:
        """Begin the tone that nobody hears."""
        self._primed = True
        self._keep_awake.start()

    def stop(self) -> None:
        """Break off all sounds."""
        self._primed = False
        self._next = None
        self._keep_awake.stop()
        self._break_off()

    def close(self) -> None:
        """Stop and drop all effects: their signals would fire while Qt is being torn down."""
        self._watch.stop()
        self._instant.stop()
        self._devices.audioOutputsChanged.disconnect(self._follow_default)
        self._drop()

    def _load(self, device: QAudioDevice) -> None:
        if device.isNull():
            raise OutputUnavailableError("Qt finds no sound output")
        self._device = device
        self._effects = {path: self._effect(path) for path in set(self._paths.values())}
        self._keep_awake = KeepAwake(device, self._lose_server)
        _wait_until_loaded(list(self._effects.values()))
        for effect in self._effects.values():
            effect.playingChanged.connect(self._play_next_soon)

    def _effect(self, path: Path) -> QSoundEffect:
        effect = QSoundEffect(self._device)
        effect.setSource(QUrl.fromLocalFile(str(path)))
        return effect

    def _play_file(self, path: Path, volume_percent: int) -> None:
        self._next = None
        self._break_off()
        self._latest = path
        self._instant.start()
        effect = self._effects[path]
        effect.setVolume(gain(volume_percent))
        effect.play()
        self._played.add(path)
        if not self._watch.isActive():
            self._watch.start()

    def _break_off(self) -> None:
        for effect in self._effects.values():
            if effect.isPlaying():
                effect.stop()

    def _play_next_soon(self) -> None:
        if self._next is not None:
            # Not from inside the signal of an effect that is just ending.
            QTimer.singleShot(0, self._play_next)

    def _play_next(self) -> None:
        if self._next is None or any(effect.isPlaying() for effect in self._effects.values()):
            return
        self._play_file(*self._next)

    def _drop(self) -> None:
        self._next = None
        self._keep_awake.stop()
        for effect in self._effects.values():
            effect.playingChanged.disconnect(self._play_next_soon)
            effect.stop()
            effect.deleteLater()
        self._effects = {}

    def _follow_default(self) -> None:
        device = QMediaDevices.defaultAudioOutput()
        if device.id() == self._device.id():
            return
        self._drop()
        try:
            self._load(device)
        except OutputUnavailableError as error:
            self._on_lost(str(error))
            return
        if self._primed:
            self.prime()

    def _look_for_stuck(self) -> None:
        """Effects play for ever when the sound server dies, and nothing else tells of it."""
        playing = {path for path, effect in self._effects.items() if effect.isPlaying()}
        stuck = (self._suspects & playing) - self._played
        self._suspects, self._played = playing, set()
        if stuck:
            names = ", ".join(sorted(path.stem for path in stuck))
            self._on_lost(f"the sound server went away ({names})")
        elif playing:
            self._watch.start()

    def _lose_server(self) -> None:
        self._on_lost("the sound server went away or hangs")


def _wait_until_loaded(effects: list[QSoundEffect]) -> None:
    """Let Qt read the files; raises `OutputUnavailableError` when it cannot."""
    loop = QEventLoop()
    for effect in effects:
        effect.statusChanged.connect(loop.quit)
    while any(effect.status() is QSoundEffect.Status.Loading for effect in effects):
        loop.exec()
    for effect in effects:
        effect.statusChanged.disconnect(loop.quit)
        if effect.status() is not QSoundEffect.Status.Ready:
            raise OutputUnavailableError(f"Qt cannot load {effect.source().fileName()}")
