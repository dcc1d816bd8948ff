"""Makes the pictures in `docs/screens` from fixed days, off screen.

Run it from anywhere with the Python of `.venv`; `--help` names what can be varied.
"""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"
sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from limber.paths import resources_dir
from limber.settings import Theme
from limber.ui.fonts import load_fonts
from limber.ui.shell import Shell
from small_pictures import save_small
from tests.ui.tour.guide import show_everything
from tests.ui.tour.house import Look, front

FOLDER: Final = Path(__file__).resolve().parent / "screens"
SIZE: Final = "1280x800"
IN_DARK: Final = (
    "today",
    "programme",
    "library",
    "exercise",
    "history",
    "trends",
    "settings",
    "safety",
    "welcome-1",
    "first-session",
    "player-pain-before",
    "player-position",
    "player-ready",
    "player-reps",
    "player-rest",
    "player-switch",
    "player-hold",
    "player-paused",
    "player-hurts",
    "player-stop",
    "player-end",
    "summary",
)
FIGURES_COME_MS: Final = 1800
"""So long the figures of a page may take to be painted."""
MANY_FIGURES_COME_MS: Final = 4000
WITH_MANY_FIGURES: Final = frozenset({"today", "programme", "library", "library-filtered"})


def make_screens(app: QApplication, look: Look, save: Callable[[str, QWidget], None]) -> None:
    """Take all pictures in one look."""

    def take(shell: Shell, name: str) -> None:
        _wait(MANY_FIGURES_COME_MS if name in WITH_MANY_FIGURES else FIGURES_COME_MS)
        save(name, front(shell.window))

    show_everything(app, look, take)


def _wait(milliseconds: int) -> None:
    """Let the window live; a loop of its own leaves Python to the thread that paints."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Make the pictures that are committed, or others to look at."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--to", type=Path, default=FOLDER, help="folder (docs/screens)")
    parser.add_argument("--size", default=SIZE, help=f"of the window ({SIZE})")
    parser.add_argument("--text-scale", type=float, default=1.0, help="1 to 2 (1)")
    parser.add_argument("--all-dark", action="store_true", help="all in dark too, not a few")
    chosen = parser.parse_args()
    width, height = map(int, chosen.size.split("x"))
    chosen.to.mkdir(parents=True, exist_ok=True)
    app = QApplication(["limber"])
    load_fonts(resources_dir() / "fonts")

    def save(name: str, window: QWidget) -> None:
        path = chosen.to / f"{name}.png"
        save_small(window.grab().toImage(), path)

    def save_dark(name: str, window: QWidget) -> None:
        if chosen.all_dark or name in IN_DARK:
            save(f"{name}-dark", window)

    light = Look(Theme.LIGHT, width, height, chosen.text_scale)
    make_screens(app, light, save)
    make_screens(app, Look(Theme.DARK, width, height, chosen.text_scale), save_dark)


if __name__ == "__main__":
    main()
