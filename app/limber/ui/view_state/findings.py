"""What is said of the machine: the same words in `limber doctor` and before a session."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from limber.ui.sound.messages import BackEnd
from limber.ui.voice.notices import HANGS, NO_ENGINE

LEAST_FREE_BYTES: Final = 100_000_000
"""A year of history takes a megabyte, and seven backups are kept; the rest is for the system."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found; `remedy` says what to do where it is not good."""

    is_good: bool
    text: str
    remedy: str = ""


NO_ANSWER: Final = Found(
    is_good=False,
    text="The sound system does not answer.",
    remedy="Restart it, or the machine. A session runs on screen alone meanwhile.",
)
_KINDS_OF_DEVICES: Final = frozenset(
    {
        *("airpods", "airplay", "bluetooth", "buds", "earbuds", "headphone", "headphones"),
        *("headset", "hands-free", "a2dp", "usb", "usb-c", "hdmi", "displayport", "optical"),
        *("speaker", "speakers", "loudspeaker", "loudspeakers", "soundbar", "monitor"),
        *("analog", "analogue", "digital", "stereo", "mono", "audio", "output", "line-out"),
        *("built-in", "builtin", "internal", "dummy", "null", "default", "pulse", "pipewire"),
        *("alsa", "realtek", "intel", "nvidia", "amd", "macbook", "surround", "spdif", "s/pdif"),
    }
)
SPEAKS: Final = Found(is_good=True, text="There is a voice that says what to do.")
VOICE_OFF: Final = Found(is_good=True, text="The voice is switched off in Settings.")
STAYS_ON: Final = Found(is_good=True, text="The screen stays on while a session runs.")
MAY_GO_DARK: Final = Found(
    is_good=False,
    text="The screen may go dark: the system does not let Limber keep it on.",
    remedy="Set a longer time until it goes dark in the system's settings, longer than a session.",
)


def sound_found(back_end: BackEnd, detail: str, damaged: Sequence[str] = ()) -> Found:
    """What plays the cues, and on which device; `detail` says why nothing does."""
    if back_end is BackEnd.NONE:
        return Found(
            is_good=False,
            text=f"No sound output: {detail}.",
            remedy="Plug in or switch on a loudspeaker. On Linux libpulse0 must be installed.",
        )
    if damaged:
        return Found(
            is_good=False,
            text=f"{detail} (through {back_end}), but these sounds are damaged or missing:"
            f" {', '.join(damaged)}.",
            remedy="Install Limber again: that brings them back.",
        )
    return Found(is_good=True, text=f"{detail} (through {back_end})")


def device_kind(description: str) -> str:
    """What kind of device plays, without its name: people call their headphones after themselves.

    What is left of the name are words that say a kind, in their order.
    """
    words = (word.strip("()[],.:;'\"") for word in description.replace("/", " ").split())
    return " ".join(word for word in words if word.lower() in _KINDS_OF_DEVICES) or "A device"


def voice_found(trouble: str) -> Found:
    """Whether something can be said; `trouble` is what the window says where nobody speaks."""
    if not trouble:
        return SPEAKS
    remedy = trouble.removeprefix(NO_ENGINE).removeprefix(HANGS).strip()
    return Found(is_good=False, text=trouble.removesuffix(remedy).strip(), remedy=remedy)


def screen_found(*, is_kept: bool) -> Found:
    """Whether the screen stays on."""
    return STAYS_ON if is_kept else MAY_GO_DARK


def room_found(free_bytes: int | None) -> Found:
    """Whether the disk has room for the history; None where it does not say."""
    if free_bytes is None:
        return Found(
            is_good=False,
            text="The disk does not say how much room it has.",
            remedy="Look whether the data folder is there and may be read.",
        )
    if free_bytes < LEAST_FREE_BYTES:
        return Found(
            is_good=False,
            text=f"The disk is nearly full: {_size(free_bytes)} free.",
            remedy="Delete something you do not need, so that each set can be saved.",
        )
    return Found(is_good=True, text=f"The disk has room: {_size(free_bytes)} free.")


def _size(count: int) -> str:
    """A size as people say it: 12 GB."""
    for unit, size in (("GB", 10**9), ("MB", 10**6)):
        if count >= size:
            return f"{count // size}\N{NO-BREAK SPACE}{unit}"
    return "less than 1\N{NO-BREAK SPACE}MB"
