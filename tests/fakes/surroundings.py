"""The programs that some tests run, and the Debian packages that bring them."""

from collections.abc import Callable

PROGRAMS = {
    "Xvfb": ("Xvfb", "xvfb"),
    "xvfb-run": ("xvfb-run", "xvfb"),
    "xdotool": ("xdotool", "xdotool"),
    "pulseaudio": ("pulseaudio", "pulseaudio"),
    "pactl": ("pactl", "pulseaudio-utils"),
    "parec": ("parec", "pulseaudio-utils"),
    "dbus": ("dbus-run-session", "dbus"),
    "AT-SPI": ("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    "espeak-ng": ("espeak-ng", "espeak-ng"),
    "speech-dispatcher": ("speech-dispatcher", "speech-dispatcher"),
}


def complaint_about(name: str, which: Callable[[str], str | None]) -> str | None:
    """One sentence that names the package where a program is missing, else None."""
    program, package = PROGRAMS[name]
    if which(program):
        return None
    return f"Needs {name}: install Debian's package {package}."
