"""Looks at all screens in one window, and says which texts are clipped or overlap.

Run it as a module from the project's folder: `python -m tests.ui.tour.layout --help`. The scale
factor of the screen is taken from QT_SCALE_FACTOR, which Qt reads at its start.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import Final

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from limber.paths import resources_dir
from limber.ui import fonts

GERMAN_PERCENT: Final = 135.0
"""So wide is a German text beside the English one, as a rule of thumb."""
PLAIN_PERCENT: Final = 100.0
SETTLES_MS: Final = 150
"""So long pages are made in steps, and sizes depend on one another."""
MOST_LOOKS: Final = 6
"""On a busy machine it takes longer: a fault is what stays."""
_plain_font = fonts.font


def main() -> int:
    """Print a line for each fault; 1 where there is one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", default="1040x680", help="of the window (1040x680)")
    parser.add_argument("--text-scale", type=float, default=1.0, help="1 to 2 (1)")
    parser.add_argument("--german", action="store_true", help="texts as long as German ones")
    parser.add_argument("--pictures", type=Path, help="folder for pictures of faulty screens")
    chosen = parser.parse_args()
    if chosen.german:
        fonts.font = _wide_font
    width, height = map(int, chosen.size.split("x"))
    faults = _faults(width, height, chosen.text_scale, chosen.pictures)
    sys.stdout.writelines(f"{fault}\n" for fault in faults)
    return 1 if faults else 0


def _wide_font(
    size_px: float, weight: int = 400, *, digits: bool = False, display: bool = False
) -> QFont:
    """The typeface with its letters so far apart that English becomes as long as German."""
    made = _plain_font(size_px, weight, digits=digits, display=display)
    # Digits too must say it: what a font leaves open, a painter takes from that of the widget.
    percent = PLAIN_PERCENT if digits else GERMAN_PERCENT
    made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, percent)
    return made


def _faults(width: int, height: int, text_scale: float, pictures: Path | None) -> list[str]:
    # What makes fonts is imported by name, so only now.
    from limber.ui.shell import Shell
    from tests.ui.tour.faults import layout_faults
    from tests.ui.tour.guide import show_everything
    from tests.ui.tour.house import Look, front, make_whole

    app = QApplication(["limber"])
    fonts.load_fonts(resources_dir() / "fonts")
    found: list[str] = []

    def take(shell: Shell, name: str) -> None:
        faults: list[str] = []
        for _ in range(MOST_LOOKS):
            make_whole(shell.window)
            QTest.qWait(SETTLES_MS)
            faults = list(layout_faults(front(shell.window)))
            if not faults:
                break
        found.extend(f"{name}: {fault}" for fault in faults)
        if pictures is not None:
            front(shell.window).grab().save(str(pictures / f"{name}.png"))

    look = Look(width=width, height=height, text_scale=text_scale)
    show_everything(app, look, take, painted=pictures is not None)
    return found


if __name__ == "__main__":
    sys.exit(main())
