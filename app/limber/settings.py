"""What the person has chosen, and the file in which it is kept."""

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field, fields, replace
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Annotated, ClassVar

from annotated_types import Ge, Le, Len

from limber.catalogue.models import STRICT, Condition, Id, Label
from limber.decoding import MAX_BYTES, BadFile, Decoder, encode
from limber.decoding.json_text import BadJsonError, JsonValue, parse, text_of
from limber.engine.cues import Cue, SoundSet
from limber.errors import UserFacingError
from limber.plan.access import Access
from limber.plan.doses import DoseChange
from limber.plan.models import Timing
from limber.plan.schedule import When
from limber.speech.levels import Level

KeyCode = Annotated[int, Ge(1), Le(0x7FFFFFFF)]
"""A key as Qt numbers them."""
VERSION = 1
RETRY_MILLISECONDS = (50, 100, 200, 400)
"""On Windows a file cannot be replaced while a virus scanner reads it."""


class Theme(StrEnum):
    """Light, dark, or as the system has it."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class FigureTone(StrEnum):
    """The skin of the figure, from light to dark."""

    LIGHT = "light"
    MEDIUM = "medium"
    DEEP = "deep"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be chosen, with what holds until it is."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    version: Annotated[int, Ge(1), Le(VERSION)] = VERSION
    """Of this form of the file."""
    theme: Theme = Theme.SYSTEM
    high_contrast: bool = False
    """Also where the system does not ask for it."""
    text_percent: Annotated[int, Ge(100), Le(200)] = 100
    figure_tone: FigureTone = FigureTone.MEDIUM
    reduce_motion: bool = False
    viewing_distance_m: Annotated[float, Ge(0.3), Le(10)] = 3.0
    volume_percent: Annotated[int, Ge(0), Le(100)] = 70
    muted: bool = False
    """Cues and voice."""
    sound_set: SoundSet = SoundSet.SOFT
    cues_left_out: Annotated[tuple[Cue, ...], Len(0, 100)] = ()
    """Cues that are not to be heard."""
    flash_cues: bool = False
    """Whether the screen shows every cue, heard or not."""
    voice_on: bool = True
    speaks: Level = Level.EVERYTHING
    voice_percent: Annotated[int, Ge(0), Le(100)] = 80
    voice_engine: Annotated[str, Len(0, 200)] = ""
    """Empty: the first that works."""
    voice: Annotated[str, Len(0, 200)] = ""
    """Empty: the one that fits best."""
    voice_rate_percent: Annotated[int, Ge(-100), Le(100)] = 0
    """0 is the engine's own pace."""
    full_instructions: bool = False
    """Whether getting into place lasts as long as what is said of it."""
    voice_paces: Annotated[
        Mapping[Annotated[str, Len(0, 500)], Annotated[float, Ge(0.2), Le(5)]], Len(0, 50)
    ] = field(default_factory=dict[str, float])
    """By voice: how many times longer than usual it takes for its words."""
    timing: Timing = field(default_factory=Timing)
    active_programme: Id | None = None
    active_since: date | None = None
    """The day on which it was chosen; sessions are due from then on."""
    rungs: Annotated[Mapping[Id, Annotated[Mapping[Id, Id], Len(0, 100)]], Len(0, 1000)] = field(
        default_factory=dict[str, Mapping[str, str]]
    )
    """By programme and item: the rung chosen."""
    doses: Annotated[Mapping[Id, Annotated[Mapping[Id, DoseChange], Len(0, 100)]], Len(0, 1000)] = (
        field(default_factory=dict[str, Mapping[str, DoseChange]])
    )
    """By programme and item: how the dose differs from the rung's."""
    when: Annotated[Mapping[Id, Annotated[tuple[When, ...], Len(0, 400)]], Len(0, 1000)] = field(
        default_factory=dict[str, tuple[When, ...]]
    )
    """By programme: the days and times chosen, each from its day on."""
    missing_equipment: Annotated[tuple[Label, ...], Len(0, 100)] = ()
    """What is not at hand, as the exercises name it."""
    conditions: Annotated[tuple[Condition, ...], Len(0, 100)] = ()
    """What the person would ask a doctor or physiotherapist about first."""
    safety_read: date | None = None
    """The day on which the safety notes were read."""
    relief_read: date | None = None
    """The day on which it was read that weeks brought no relief."""
    flare_day: date | None = None
    """The local day on which the smaller session is wanted."""
    welcome_seen: bool = False
    """Whether the welcome was followed to its end, or passed over."""
    checked: bool = False
    """Whether all that a session needs was looked at."""
    remote_go: KeyCode | None = None
    """The button of a remote that goes on and pauses."""
    remote_back: KeyCode | None = None
    """The button of a remote that goes back."""

    @property
    def access(self) -> Access:
        """What stands in the way of some exercises."""
        return Access(frozenset(self.missing_equipment), frozenset(self.conditions))


class SettingsStore:
    """Keeps the settings in one file, which is written whole or not at all.

    `wait` lets that many milliseconds pass; without it nothing is tried twice.
    """

    def __init__(
        self, path: Path, decoder: Decoder, wait: Callable[[int], None] | None = None
    ) -> None:
        self._path = path
        self._decoder = decoder
        self._wait = wait

    def load(self) -> tuple[Settings, str | None]:
        """The settings, and what the person should know of how they were read.

        What cannot be used is set aside and kept; of a damaged file, what is valid holds.

        Raises:
            UserFacingError: the file is there but may not be read.
        """
        try:
            with self._path.open("rb") as file:
                raw = file.read(MAX_BYTES + 1)
        except FileNotFoundError:
            return Settings(), None
        except OSError as error:
            raise _unreadable(self._path, error) from error
        try:
            return self._decoder.decode(raw, Settings, name=self._path.name), None
        except BadFile:
            return self._rescue(raw)

    def save(self, settings: Settings) -> None:
        """Write the settings; when it returns they are on the disk.

        Raises:
            UserFacingError: they cannot be written; the file is as it was.
        """
        raw = encode(settings).encode()
        temporary = self._path.with_name(f"{self._path.name}.{os.getpid()}.tmp")
        try:
            _write_durably(temporary, raw)
            self._replace(temporary)
        except OSError as error:
            _remove_if_there(temporary)
            raise UserFacingError(
                "The settings cannot be saved.",
                "They hold until you close Limber. Look whether the disk is full and its folder"
                f" may be written. The system says: {error.strerror}.",
            ) from error
        self._decoder.vouch(raw, Settings)
        self._decoder.save_memory()

    def _replace(self, temporary: Path) -> None:
        for milliseconds in RETRY_MILLISECONDS if self._wait else ():
            try:
                temporary.replace(self._path)
            except PermissionError:
                if self._wait:
                    self._wait(milliseconds)
            else:
                return
        temporary.replace(self._path)

    def _rescue(self, raw: bytes) -> tuple[Settings, str]:
        """What can be used of a file that is not valid, which is kept under another name."""
        found = _object(raw)
        version = found.get("version", VERSION)
        is_newer = isinstance(version, int) and version > VERSION
        aside = self._set_aside("newer" if is_newer else "damaged")
        if is_newer:
            return Settings(), (
                "The settings were written by a newer version of Limber."
                f" They are kept as {aside}; the usual ones hold for now."
            )
        settings = _what_is_valid(found)
        with suppress(UserFacingError):  # they hold anyway, and the next change is saved again
            self.save(settings)
        return settings, (
            "The settings file was damaged."
            f" What could be read of it holds; the file is kept as {aside}."
        )

    def _set_aside(self, why: str) -> str:
        """Give the file another name, and return that."""
        number = 1
        while (aside := self._path.with_name(f"settings.{why}-{number}.json")).exists():
            number += 1
        try:
            self._path.replace(aside)
        except OSError as error:
            raise _unreadable(self._path, error) from error
        return aside.name


def _what_is_valid(found: Mapping[str, JsonValue]) -> Settings:
    """Each field that is valid by itself, and each of the timing's."""
    settings, timing, parts = Settings(), Timing(), found.get("timing")
    for name in (f.name for f in fields(Settings) if f.name not in ("version", "timing")):
        if name in found:
            one = _valid({name: found[name]})
            settings = replace(settings, **{name: getattr(one, name)})
    for name, value in parts.items() if isinstance(parts, dict) else ():
        if name in {f.name for f in fields(Timing)}:
            one = _valid({"timing": {name: value}})
            timing = replace(timing, **{name: getattr(one.timing, name)})
    return replace(settings, timing=timing)


def _valid(part: Mapping[str, JsonValue]) -> Settings:
    try:
        return Decoder().decode(encode(part).encode(), Settings, name="settings")
    except BadFile:
        return Settings()


def _object(raw: bytes) -> Mapping[str, JsonValue]:
    """The object in a file, or an empty one if there is none."""
    try:
        value = parse(text_of(raw))
    except BadJsonError:
        return {}
    return value if isinstance(value, dict) else {}


def _write_durably(path: Path, raw: bytes) -> None:
    with path.open("wb") as file:
        file.write(raw)
        file.flush()
        os.fsync(file.fileno())


def _remove_if_there(path: Path) -> None:
    with suppress(OSError):  # it is in nobody's way
        path.unlink(missing_ok=True)


def _unreadable(path: Path, error: OSError) -> UserFacingError:
    return UserFacingError(
        f"The settings in {path} cannot be read.",
        f"Look whether the folder may be read and written. The system says: {error.strerror}.",
    )
