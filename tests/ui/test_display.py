"""Whether a window can be opened is asked before Qt can end the process over it."""

import ctypes
from collections.abc import Callable

import pytest

from limber.ui.display import NO_CURSOR_LIBRARY, NO_DISPLAY, display_problem


def no_library(name: str) -> ctypes.CDLL:
    raise OSError(name)


def libraries(**answers: object) -> Callable[[str], ctypes.CDLL]:
    """Libraries whose functions give these answers."""

    class Function:
        def __init__(self, answer: object) -> None:
            self._answer = answer
            self.restype: object = None

        def __call__(self, *_arguments: object) -> object:
            return self._answer

    class Library:
        def __getattr__(self, name: str) -> Function:
            return Function(answers.get(name))

    return lambda _name: Library()  # type: ignore[return-value]  # stands for a CDLL


@pytest.mark.parametrize("platform", ["win32", "darwin"])
def test_windows_and_macos_have_a_display(platform: str) -> None:
    assert display_problem({}, platform=platform, load=no_library) is None


def test_a_platform_without_a_screen_needs_no_display() -> None:
    environ = {"QT_QPA_PLATFORM": "offscreen"}
    assert display_problem(environ, platform="linux", load=no_library) is None


def test_without_any_display_the_sentence_says_what_to_set() -> None:
    assert display_problem({}, platform="linux", load=libraries()) == NO_DISPLAY


def test_a_missing_cursor_library_is_named() -> None:
    environ = {"DISPLAY": ":7"}
    assert display_problem(environ, platform="linux", load=no_library) == NO_CURSOR_LIBRARY


def test_a_display_that_refuses_is_no_display() -> None:
    load = libraries(xcb_connect=1, xcb_connection_has_error=1)
    assert display_problem({"DISPLAY": ":7"}, platform="linux", load=load) == NO_DISPLAY


def test_a_display_that_answers_is_good() -> None:
    load = libraries(xcb_connect=1, xcb_connection_has_error=0)
    assert display_problem({"DISPLAY": ":7"}, platform="linux", load=load) is None


def test_a_wayland_display_that_answers_is_good() -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-0"}
    load = libraries(wl_display_connect=1)
    assert display_problem(environ, platform="linux", load=load) is None


def test_a_wayland_display_that_refuses_falls_back_to_x11() -> None:
    environ = {"WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":7"}
    load = libraries(wl_display_connect=0, xcb_connect=1, xcb_connection_has_error=0)
    assert display_problem(environ, platform="linux", load=load) is None
