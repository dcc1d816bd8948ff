"""Whether a window can be opened at all: Qt ends the process if it cannot, so ask first."""

import os
import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ctypes import CDLL

WITHOUT_SCREEN = ("offscreen", "minimal", "vnc")
NO_DISPLAY = (
    "Limber needs a display and found none. "
    "Start it from a desktop session, or set DISPLAY or WAYLAND_DISPLAY."
)
NO_CURSOR_LIBRARY = (
    "Limber needs the library libxcb-cursor. Install it (on Debian and Ubuntu: "
    "apt install libxcb-cursor0) and start Limber again."
)


def display_problem(
    environ: Mapping[str, str] | None = None,
    *,
    platform: str = sys.platform,
    load: "Callable[[str], CDLL] | None" = None,
) -> str | None:
    """Why no window can be opened, in a sentence that says what to do; None if one can."""
    environ = os.environ if environ is None else environ
    asked = environ.get("QT_QPA_PLATFORM", "").split(":")[0]
    if not platform.startswith("linux") or asked in WITHOUT_SCREEN:
        return None
    load = _library if load is None else load
    if asked != "xcb" and environ.get("WAYLAND_DISPLAY") and _wayland_answers(load):
        return None
    if not environ.get("DISPLAY"):
        return NO_DISPLAY
    return _x11_problem(load)


def is_seen(environ: Mapping[str, str]) -> bool:
    """Whether a person sees what Qt draws: not off screen."""
    return environ.get("QT_QPA_PLATFORM", "").split(":")[0] not in WITHOUT_SCREEN


def _library(name: str) -> "CDLL":
    # Late: only Linux needs it.
    import ctypes

    return ctypes.CDLL(name)


def _x11_problem(load: "Callable[[str], CDLL]") -> str | None:
    from ctypes import c_void_p

    try:
        load("libxcb-cursor.so.0")
        xcb = load("libxcb.so.1")
    except OSError:
        return NO_CURSOR_LIBRARY
    xcb.xcb_connect.restype = c_void_p
    connection = c_void_p(xcb.xcb_connect(None, None))
    failed = xcb.xcb_connection_has_error(connection)
    xcb.xcb_disconnect(connection)
    return NO_DISPLAY if failed else None


def _wayland_answers(load: "Callable[[str], CDLL]") -> bool:
    from ctypes import c_void_p

    try:
        wayland = load("libwayland-client.so.0")
    except OSError:
        return False
    wayland.wl_display_connect.restype = c_void_p
    display = wayland.wl_display_connect(None)
    if not display:
        return False
    wayland.wl_display_disconnect(c_void_p(display))
    return True
