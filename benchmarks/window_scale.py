"""The window over a history of some length: how long each screen takes until it is usable.

Words: `FOLDER RUNS`; or `FOLDER plans`, which prints the plan of every query that the screens ask.
"""

import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from limber.catalogue.models import Catalogue
from limber.decoding import Decoder
from limber.engine.clock import SystemClock
from limber.history.models import BreakKind
from limber.history.store import Store
from limber.paths import SETTINGS_NAME, resources_dir
from limber.plan.breaks import Break
from limber.settings import SettingsStore
from limber.ui.fonts import load_fonts
from limber.ui.main_window import Page
from limber.ui.page_makers import PageMakers
from limber.ui.shell import Shell
from limber.ui.view_state.trend_spans import RANGES
from limber.ui.widgets.year_calendar import YearCalendar
from tests.history.query_plans import asked_of, reads_whole
from tests.ui.tour.fixed_days import HandClock
from tests.ui.tour.house import Look, window_of
from watching import say

LONGEST_WAIT_MS: Final = 30_000
COMPUTED: Final = "-computed"
LONG_AGO: Final = Break(date(1990, 1, 1), date(1990, 1, 1))
READING: Final = "Reading all sessions."
EXERCISE: Final = "clamshell"

Screens = Iterator[tuple[str, Callable[[], None]]]


def main() -> None:
    """Open every screen, some times."""
    folder, runs = sys.argv[1:]
    app = QApplication(["limber"])
    load_fonts(resources_dir() / "fonts")
    data, clock = Path(folder), HandClock(SystemClock().read().wall)
    settings, _ = SettingsStore(data / SETTINGS_NAME, Decoder()).load()
    opened: list[Store] = []

    def keep(store: Store, _catalogue: Catalogue) -> None:
        opened.append(store)

    with window_of(app, Look(), data, clock, keep, settings) as shell:
        _wait_for_the_pages(shell)
        (store,) = opened
        if runs == "plans":
            _tell_plans(shell, store)
            return
        for name, show in _screens(shell):
            measured = [_measure(shell, store, show) for _ in range(int(runs))]
            say(name, min(wall for wall, _ in measured))
            say(name + COMPUTED, min(computed for _, computed in measured))


def _screens(shell: Shell) -> Screens:
    """Each with what shows it."""
    for page in (Page.TODAY, Page.PROGRAMME, Page.LIBRARY, Page.HISTORY, Page.SETTINGS):
        yield page, lambda page=page: shell.open(page)  # type: ignore[misc]
    yield "exercise", lambda: _read_of(shell, EXERCISE)
    year = SystemClock().read().wall.year
    for back, name in ((1, "calendar-last-year"), (10, "calendar-10-years-ago")):
        yield name, lambda year=year - back: _look_at_year(shell, year)  # type: ignore[misc]
    yield Page.TRENDS, lambda: shell.open(Page.TRENDS)
    for value, text in RANGES:
        yield f"trends-{value}", lambda text=text: _choose(shell, text)  # type: ignore[misc]


def _measure(shell: Shell, store: Store, show: Callable[[], None]) -> tuple[float, float]:
    """From the wish to the painted screen in milliseconds, and what the thread computed in it."""
    shell.open(Page.SAFETY)
    _settle()
    # What is kept is of no use: all of it is read anew.
    kept = store.breaks.add(BreakKind.OTHER, LONG_AGO, SystemClock().read().wall)
    store.breaks.delete(kept.id)
    began, computed = time.perf_counter(), time.thread_time()
    show()
    _settle()
    return 1000 * (time.perf_counter() - began), 1000 * (time.thread_time() - computed)


def _settle() -> None:
    """Until everything is painted and nothing is being read any more."""
    for _ in range(3):
        QApplication.processEvents()
    while any(_is_reading()):
        QApplication.processEvents()


def _is_reading() -> Iterator[bool]:
    for window in QApplication.topLevelWidgets():
        for label in window.findChildren(QLabel):
            yield label.text() == READING and label.isVisible()


def _read_of(shell: Shell, exercise: str) -> None:
    for pages in shell.findChildren(PageMakers):
        pages.exercise_requested.emit(exercise, "", Page.LIBRARY)


def _look_at_year(shell: Shell, year: int) -> None:
    shell.open(Page.HISTORY)
    for calendar in shell.window.page(Page.HISTORY).findChildren(YearCalendar):
        calendar.day_chosen.emit(date(year, 6, 15))


def _choose(shell: Shell, text: str) -> None:
    shell.open(Page.TRENDS)
    for button in shell.window.page(Page.TRENDS).findChildren(QAbstractButton):
        if text in (button.text(), button.accessibleName()):
            button.click()


def _tell_plans(shell: Shell, store: Store) -> None:
    with asked_of(store) as asked:
        for _, show in _screens(shell):
            _measure(shell, store, show)
    for shape, plan in asked.plans().items():
        print("WHOLE" if reads_whole(plan) else "index", shape)
        for step in plan:
            print("     ", step)


def _wait_for_the_pages(shell: Shell) -> None:
    loop = QEventLoop()
    shell.ahead.finished.connect(loop.quit)
    QTimer.singleShot(LONGEST_WAIT_MS, loop, loop.quit)
    shell.ahead.begin()
    loop.exec()


if __name__ == "__main__":
    main()
