"""No colour, style sheet size or duration of the screens stands outside the theme's own files."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import limber.ui

UI = Path(limber.ui.__file__).parent
THEME = ("tokens.py", "palettes.py", "high_contrast.py", "theme.py")
COLOUR = re.compile(
    r"""["']\#[0-9A-Fa-f]{3,8}["']"""
    r"|QColor\(\s*\d|QColor\.from|fromRgb|rgba?\(|hsla?\("
    r"|GlobalColor\.(?!transparent)\w+"
    r"|setNamedColor"
)
SIZE = re.compile(r"\d(?:px|pt|em)\b")
DURATION = re.compile(
    r"^\s*_?[A-Z_]+_MS(?::\s*Final)?\s*=\s*\d"
    r"|(?:setInterval|setDuration|setUpdateInterval|\.start|startTimer|QTimeLine)\(\s*[1-9]\d*"
    r"|singleShot\(\s*[1-9]"
    r"|interval=[1-9]",
    re.MULTILINE,
)
ALLOWED_COLOURS = {
    # Of a pen whose outline is taken, and of a mask: they are never seen.
    "widgets/figure_things.py": 1,
    "widgets/figure_ground.py": 2,
}
NOT_SEEN = ("hosts/", "sound/", "voice/", "awake/")
"""What waits there is a device or a process."""
ALLOWED_DURATIONS = {
    # Of the machine, not of the screen: waiting for a device, a process or the disk.
    "ahead.py": 2,
    "history_watch.py": 1,
    "raising.py": 1,
    "second_start.py": 3,
    "settings_keeper.py": 1,
    "turns.py": 1,
    "session_writing.py": 1,
    "picture_keeper.py": 1,
    "session_driver.py": 1,
    "session_sounds.py": 1,
    "session_voice.py": 1,
    "desktop_wishes.py": 1,
    "folder_watch.py": 1,
    "presenters/summary.py": 1,
    "when_heard.py": 2,
    # What of the start waits until the first picture is on the screen.
    "entrance.py": 2,
    "late_figures.py": 1,
    "shell.py": 1,
    "presenters/today.py": 2,
    # Of the person: a word is typed until nothing has been for so long.
    "parts/history_head.py": 1,
    "pages/library.py": 1,
    # Of the screen reader: it says what it was about to say first.
    "announcing.py": 2,
}


def found(pattern: re.Pattern[str]) -> Iterator[tuple[str, str]]:
    for path in sorted(UI.rglob("*.py")):
        name = path.relative_to(UI).as_posix()
        if name not in THEME:
            for match in pattern.finditer(path.read_text(encoding="utf-8")):
                yield name, match.group().strip()


def beyond(pattern: re.Pattern[str], allowed: dict[str, int]) -> list[tuple[str, str]]:
    """What is found and not allowed; of a file with more than is allowed, everything."""
    hits = list(found(pattern))
    names = [name for name, _ in hits]
    return [hit for hit in hits if names.count(hit[0]) > allowed.get(hit[0], 0)]


def test_colours_are_named_in_the_theme_alone() -> None:
    assert beyond(COLOUR, ALLOWED_COLOURS) == []


def test_sizes_in_style_sheets_come_from_the_theme() -> None:
    assert beyond(SIZE, {}) == []


def test_durations_of_what_is_seen_come_from_the_theme() -> None:
    seen = [hit for hit in beyond(DURATION, ALLOWED_DURATIONS) if not hit[0].startswith(NOT_SEEN)]
    assert seen == []


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (COLOUR, 'x = "#FFF"'),
        (COLOUR, "QColor(10, 20, 30)"),
        (COLOUR, "Qt.GlobalColor.red"),
        (SIZE, "padding: 4px;"),
        (DURATION, "FADE_MS: Final = 140"),
        (DURATION, "timer.start(250)"),
        (DURATION, "QTimer.singleShot(400, self, go)"),
    ],
)
def test_what_is_looked_for_is_found(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


def test_nothing_is_allowed_that_is_not_there() -> None:
    counts = [name for name, _ in found(DURATION)]
    assert {name: counts.count(name) for name in ALLOWED_DURATIONS} == ALLOWED_DURATIONS
