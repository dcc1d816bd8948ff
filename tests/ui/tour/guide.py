"""The way through all screens, in the real window on fixed days, without sound."""

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit

from limber.catalogue.models import Side
from limber.plan.models import StepKind
from limber.ui.main_window import Page
from limber.ui.page_makers import PageMakers
from limber.ui.pages.programme import ProgrammePage
from limber.ui.presenters.today import TodayPresenter
from limber.ui.shell import Shell
from limber.ui.widgets.filter_box import FilterBox
from limber.ui.widgets.year_calendar import YearCalendar
from tests.ui.tour.changing import Changing
from tests.ui.tour.fixed_days import (
    EVENING,
    FOLLOWED,
    FOLLOWED_ON_OTHER_DAYS,
    NOTHING_CHOSEN,
    READ_AND_FOLLOWED,
    HandClock,
    write_nothing,
    write_past_sessions,
    write_sore_weeks,
)
from tests.ui.tour.hands import Hands
from tests.ui.tour.house import Look, NoPainters, front, make_whole, window_of

PAGES: Final = (
    Page.TODAY,
    Page.PROGRAMME,
    Page.LIBRARY,
    Page.HISTORY,
    Page.TRENDS,
    Page.SETTINGS,
    Page.SAFETY,
)
WAYS_ON: Final = ("Next", "I have read this, next", "Next", "Next", "Go to Today")
"""What leads from each screen of the welcome to the next."""
FURTHER_RANGES: Final = ("3 months", "A year", "All")
NEVER_FOUND: Final = "zither"
EXERCISES: Final = (
    ("ladder", "clamshell"),
    ("long-name", "resisted-prone-hip-internal-rotation"),
)
"""One on a ladder of eleven rungs, and the one with the longest name."""
NOTICES: Final = (
    "The sound device has gone. The screen shows every change.",
    "Your sessions cannot be written to the disk at the moment. Free some room on it.",
)


class Tour:
    """Leads through all screens of a window, with a clock moved by hand; `take` looks at each."""

    def __init__(
        self, app: QApplication, shell: Shell, clock: HandClock, take: Callable[[str], None]
    ) -> None:
        self._shell = shell
        self._take = take
        self._hands = Hands(app, shell, clock)

    def show_pages(self) -> None:
        """Go to the pages with the sidebar."""
        self._advise()
        for page in PAGES:
            self._open(page)
        self._shell.open(Page.TODAY)
        self._hands.click(lambda button: not button.text() and not button.isCheckable())
        self._take(Page.EXERCISE)
        self._shell.open(Page.PROGRAMME)
        self._hands.click_on("Choose another programme")
        self._take("programme-choosing")
        self._hands.click_on("Keep this programme")

    def show_session(self) -> None:
        """Go through a session, from what is read before the first to its summary."""
        hands = self._hands
        self._shell.open(Page.TODAY)
        hands.click(lambda button: button.text().startswith("Start"))
        self._take(Page.FIRST_SESSION)
        hands.click(lambda button: button.text().startswith("I have read"))
        self._take("player-pain-before")
        hands.press(Qt.Key.Key_2)
        self._take("player-position")
        hands.press(Qt.Key.Key_Space)
        hands.play_to(StepKind.READY, seconds=1.25)
        self._take("player-ready")
        hands.play_to(StepKind.REPS)
        hands.play_to_rep(5, seconds=1.25)
        self._take("player-reps")
        hands.play_to(StepKind.REST, seconds=4)
        self._take("player-rest")
        hands.play_to(StepKind.SWITCH, seconds=4)
        self._take("player-switch")
        hands.play_to(StepKind.HOLD, exercise="elevated-pigeon-stretch", seconds=12)
        self._take("player-hold")
        self._stop_and_go_on()
        hands.play_to_end()
        self._take(Page.SUMMARY)

    def show_beginning(self) -> None:
        """Ask what Settings ask, and go through the welcome."""
        self._shell.open(Page.SETTINGS)
        for words in ("Test the sound", "No", "Delete…"):
            self._hands.click_on(words)
        self._take("settings-asking")
        self._hands.click_on("Keep everything")
        self._shell.open(Page.WELCOME)
        for number, words in enumerate(WAYS_ON, 1):
            self._take(f"welcome-{number}")
            self._hands.click_on(words)

    def show_more(self) -> None:
        """Look further on the pages: other ranges and days, filters, reasons, keys, notices."""
        self._advise()
        self._shell.open(Page.TODAY)
        self._hands.click_on("Why")
        self._take("today-why")
        self._shell.window.keys_requested.emit()
        self._take_dialog("keys")
        self._shell.open(Page.TRENDS)
        for words in FURTHER_RANGES:
            self._hands.click_on(words)
            self._take(f"trends-{words.replace(' ', '-').lower()}")
        self._shell.open(Page.SETTINGS)
        for words in ("Delete…", "Go on"):
            self._hands.click_on(words)
        self._take("settings-asking-again")
        self._hands.click_on("Read the licences")
        self._take_dialog("licences")
        self._look_back()
        self._search()
        for name, exercise in EXERCISES:
            self._read_of(exercise, f"exercise-{name}")
        for sentence in NOTICES:
            self._shell.window.notices.add(sentence)
        for page in (Page.TODAY, Page.LIBRARY, Page.HISTORY):
            self._open(page, f"{page}-notices")
        self._shell.window.notices.clear()

    def show_changes(self) -> None:
        """Change the history in every way, and find something in it."""
        changing = Changing(self._shell, self._hands, self._take)
        changing.correct()
        changing.add()
        changing.delete()
        changing.search()
        changing.report()
        changing.pause()

    def show_hard_days(self) -> None:
        """Be met by a session that was stopped and by advice; then play others by hand."""
        hands = self._hands
        self._advise()
        self._open(Page.PROGRAMME, "programme-stopped")
        self._open(Page.TODAY, "today-resume")
        self._begin("inward-rotation-strength")
        hands.play_to(StepKind.REPS)
        hands.press(Qt.Key.Key_C)
        hands.press(Qt.Key.Key_Space)
        self._take("player-counting")
        hands.press(Qt.Key.Key_X)
        hands.press(Qt.Key.Key_5)
        self._take("player-easier")
        hands.press(Qt.Key.Key_Space)
        self._end("summary-partial")
        self._begin("full-hip-routine-range")
        hands.play_to(StepKind.POSITION)
        self._take("player-change")
        hands.skip_to(StepKind.RUN, seconds=12)
        self._take("player-run")
        hands.play_to(StepKind.RUN, side=Side.RIGHT, seconds=3)
        self._take("player-second-side")
        self._end("summary-stopped")

    def show_empty(self) -> None:
        """Find nothing chosen and nothing done, as on the first day."""
        for page in (Page.TODAY, Page.PROGRAMME, Page.HISTORY, Page.TRENDS):
            self._open(page, f"{page}-empty")
        self._read_of("clamshell", "exercise-unchosen")

    def show_free_day(self) -> None:
        """Have a day on which nothing is due."""
        self._open(Page.TODAY, "today-rest-day")
        self._open(Page.PROGRAMME, "programme-some-days")

    def show_all_done(self) -> None:
        """See the day when its sessions are done."""
        self._advise()
        self._open(Page.TODAY, "today-done")

    def _advise(self) -> None:
        for today in self._shell.findChildren(TodayPresenter):
            today.advise()

    def _open(self, page: Page, name: str = "") -> None:
        self._shell.window.page_requested.emit(page)
        self._hands.let_come()
        self._take(name or page)

    def _take_dialog(self, name: str) -> None:
        self._take(name)
        dialog = front(self._shell.window)
        if isinstance(dialog, QDialog):
            dialog.accept()

    def _stop_and_go_on(self) -> None:
        hands = self._hands
        hands.press(Qt.Key.Key_Space)
        self._take("player-paused")
        hands.press(Qt.Key.Key_X)
        self._take("player-hurts")
        hands.press(Qt.Key.Key_7)
        self._take("player-stop")
        hands.press(Qt.Key.Key_Space)
        hands.play_to(StepKind.HOLD, seconds=12)
        hands.press(Qt.Key.Key_Escape)
        self._take("player-end")
        hands.press(Qt.Key.Key_Escape)

    def _begin(self, programme: str) -> None:
        """Start another programme; nothing is said of pain before it."""
        for page in self._shell.window.findChildren(ProgrammePage):
            page.programme_chosen.emit(programme)
        self._shell.open(Page.TODAY)
        self._hands.click(lambda button: button.text().startswith("Start"))
        self._hands.come_to(Page.PLAYER)
        self._hands.press(Qt.Key.Key_Space)
        self._hands.press(Qt.Key.Key_Space)

    def _end(self, name: str) -> None:
        self._hands.press(Qt.Key.Key_Escape)
        self._hands.press(Qt.Key.Key_Return)
        self._take(name)

    def _look_back(self) -> None:
        page = self._shell.window.page(Page.HISTORY)
        self._shell.open(Page.HISTORY)
        for days_ago, name in ((4, "history-day"), (60, "history-nothing")):
            for calendar in page.findChildren(YearCalendar):
                calendar.day_chosen.emit((EVENING - timedelta(days=days_ago)).date())
            self._take(name)

    def _search(self) -> None:
        page = self._shell.window.page(Page.LIBRARY)
        self._shell.open(Page.LIBRARY)
        for box in page.findChildren(FilterBox):
            box.setCurrentIndex(box.count() - 1)
        self._take("library-filtered")
        for field in page.findChildren(QLineEdit):
            field.setText(NEVER_FOUND)
        self._take("library-nothing")
        self._hands.click_on("Clear filters")

    def _read_of(self, exercise: str, name: str) -> None:
        for pages in self._shell.findChildren(PageMakers):
            pages.exercise_requested.emit(exercise, "", Page.LIBRARY)
        self._take(name)


WINDOWS: Final = (
    (
        write_past_sessions,
        FOLLOWED,
        (
            Tour.show_pages,
            Tour.show_more,
            Tour.show_changes,
            Tour.show_session,
            Tour.show_all_done,
        ),
    ),
    (write_sore_weeks, READ_AND_FOLLOWED, (Tour.show_hard_days,)),
    (write_nothing, NOTHING_CHOSEN, (Tour.show_empty, Tour.show_beginning)),
    (write_nothing, FOLLOWED_ON_OTHER_DAYS, (Tour.show_free_day,)),
)
"""What was before, what is chosen, and what is to be seen after that."""


def show_everything(
    app: QApplication, look: Look, take: Callable[[Shell, str], None], *, painted: bool = True
) -> None:
    """Lead through all screens, in a window for each past that something can be seen after.

    Unless `painted`, only the room of the figures is there, and nothing else is painted either.
    """
    for past, settings, ways in WINDOWS:
        clock, painters = HandClock(), None if painted else NoPainters()
        with (
            TemporaryDirectory() as data,
            window_of(app, look, Path(data), clock, past, settings, painters=painters) as shell,
        ):
            shell.window.setUpdatesEnabled(painted)
            tour = Tour(app, shell, clock, partial(_take_whole, take, shell))
            for way in ways:
                way(tour)


def _take_whole(take: Callable[[Shell, str], None], shell: Shell, name: str) -> None:
    """Look at a page when its last part is there."""
    make_whole(shell.window)
    take(shell, name)
