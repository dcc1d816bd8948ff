"""The window led through all screens; tells how long its thread was away at most, in each.

Words: `tour FOLDER YEARS`.
"""

import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from limber.catalogue.models import Catalogue
from limber.history.store import Store
from limber.paths import DATABASE_NAME, resources_dir
from limber.ui.fonts import load_fonts
from limber.ui.main_window import Page
from limber.ui.shell import Shell
from tests.ui.tour.fixed_days import HandClock, write_past_sessions
from tests.ui.tour.guide import Look, Tour, window_of
from watching import Watch, say
from years import repeat_back

LOOKED_AT_MS: Final = 400
"""So long each screen is looked at, while its figures come."""
TYPED: Final = "half kneel"


def main() -> None:
    """Go on the tour once, with every page made on the way."""
    _tour, folder, years = sys.argv[1:]
    data = Path(folder)
    app = QApplication(["limber"])
    load_fonts(resources_dir() / "fonts")
    clock = HandClock()

    def write_past(store: Store, catalogue: Catalogue) -> None:
        write_past_sessions(store, catalogue)
        say("sessions", repeat_back(data / DATABASE_NAME, int(years)))

    with window_of(app, Look(), data, clock, write_past) as shell:
        watch = Watch(shell)

        def look(name: str) -> None:
            if name == Page.LIBRARY:
                _type(shell)
            QTest.qWait(LOOKED_AT_MS)
            say(name, 1000 * watch.longest)
            watch.longest = 0.0

        tour = Tour(app, shell, clock, look)
        tour.show_pages()
        tour.show_session()
        tour.show_beginning()


def _type(shell: Shell) -> None:
    (field,) = shell.window.page(Page.LIBRARY).findChildren(QLineEdit)
    for letter in TYPED:
        QTest.keyClicks(field, letter)
        QTest.qWait(60)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(field, Qt.Key.Key_Delete)


if __name__ == "__main__":
    main()
