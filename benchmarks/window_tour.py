"""The window led through all screens; tells how long its thread was away at most, in each.

Words: `tour FOLDER YEARS`, or `at-once FOLDER YEARS`: nothing is made ahead.
"""

import gc
import sys
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from deeds import Deeds, type_into
from limber.catalogue.loader import load_catalogue
from limber.catalogue.models import Catalogue
from limber.decoding import Decoder
from limber.history.store import Store
from limber.paths import DATABASE_NAME, catalogue_dir, resources_dir
from limber.ui.fonts import load_fonts
from limber.ui.main_window import Page
from limber.ui.shell import Shell
from tests.ui.tour.fixed_days import DAYS, HandClock, write_past_sessions
from tests.ui.tour.guide import Tour
from tests.ui.tour.hands import Hands
from tests.ui.tour.house import Look, window_of
from watching import Watch, say
from years import repeat_back

LOOKED_AT_MS: Final = 400
"""So long each screen is looked at, while its figures come."""
LONGEST_WAIT_MS: Final = 30_000
COMPUTED: Final = "-computed"


def main() -> None:
    """Go on the tour once, with every page made on the way."""
    how, folder, years = sys.argv[1:]
    data = Path(folder)
    app = QApplication(["limber"])
    load_fonts(resources_dir() / "fonts")
    clock = HandClock()
    # Before the window: reading it there would be taken for a deed.
    catalogue = load_catalogue((catalogue_dir(),), Decoder()).catalogue

    def write_past(store: Store, catalogue: Catalogue) -> None:
        write_past_sessions(store, catalogue)
        say("sessions", repeat_back(data / DATABASE_NAME, int(years), DAYS))

    with window_of(app, Look(), data, clock, write_past) as shell:
        # The start has a benchmark of its own.
        QTest.qWait(LOOKED_AT_MS)
        # As a real start does: what is there by now stays.
        gc.freeze()
        watch = Watch(shell)

        def look(name: str) -> None:
            if name == Page.SUMMARY:
                _write_a_note(shell)
            QTest.qWait(LOOKED_AT_MS)
            say(name, 1000 * watch.longest)
            say(name + COMPUTED, 1000 * watch.busiest)
            watch.longest = watch.busiest = 0.0

        if how == "tour":
            _wait_for_the_pages(shell)
            look("ahead")
        tour = Tour(app, shell, clock, look)
        tour.show_pages()
        tour.show_more()
        if how == "tour":
            Deeds(shell, Hands(app, shell, clock), catalogue, look).do_all()
        tour.show_session()
        tour.show_beginning()


def _wait_for_the_pages(shell: Shell) -> None:
    """Look at Today for some seconds, as a person does, until all pages are made."""
    loop = QEventLoop()
    shell.ahead.finished.connect(loop.quit)
    QTimer.singleShot(LONGEST_WAIT_MS, loop, loop.quit)
    shell.ahead.begin()
    loop.exec()
    say("waited", float(shell.ahead.is_over))


def _write_a_note(shell: Shell) -> None:
    for field in shell.window.page(Page.SUMMARY).findChildren(QPlainTextEdit):
        type_into(field)


if __name__ == "__main__":
    main()
