"""What plays the cues in a test: nothing is heard, and everything is noted down."""

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from limber.engine.cues import Cue, SoundSet


class FakeSounds(QObject):
    """Stands for the window's side of sound; every call goes into `diary` as it comes."""

    notice_changed = Signal(str)

    def __init__(self, diary: list[object] | None = None) -> None:
        super().__init__()
        self.diary: list[object] = [] if diary is None else diary
        self.notice = ""
        self.available = self.is_starting = False
        self.volume_percent: int | None = None
        self.muted: bool | None = None
        self.chosen: tuple[SoundSet, Collection[Cue]] | None = None

    @property
    def cues(self) -> list[Cue]:
        """The cues that were played, in order."""
        return [each for each in self.diary if isinstance(each, Cue)]

    def start(self) -> None:
        self.diary.append("sound starts")

    def stop(self) -> None:
        self.diary.append("sound stops")

    def retry(self) -> None:
        self.diary.append("sound tried again")

    def prime(self) -> None:
        self.diary.append("sound primed")

    def silence(self) -> None:
        self.diary.append("sound rests")

    def play(self, cue: Cue) -> None:
        self.diary.append(cue)

    def wake(self) -> None:
        self.diary.append("sound awake")

    def hear(self, cue: Cue) -> None:
        self.diary.append(cue)

    def choose(self, sounds: SoundSet, left_out: Collection[Cue] = ()) -> None:
        self.chosen = (sounds, left_out)

    def set_volume(self, percent: int) -> None:
        self.volume_percent = percent

    def set_muted(self, muted: bool) -> None:
        self.muted = muted

    def tell(self, notice: str) -> None:
        """Say that sound works, with an empty sentence, or why not."""
        self.notice = notice
        self.notice_changed.emit(notice)
