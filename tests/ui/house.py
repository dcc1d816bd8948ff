"""The window as a whole, with everything around it and a clock that is moved by hand."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from limber.settings import Settings
from limber.ui.entrance import Entrance
from limber.ui.main_window import Page
from limber.ui.outside import Outside
from limber.ui.page_way import PageWay
from limber.ui.pages.player import PlayerPage
from limber.ui.pages.today import TodayPage
from limber.ui.presenters.desk import Desk
from limber.ui.session_driver import SessionDriver
from limber.ui.shell import Folders, Shell
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.turns import Turns
from limber.ui.view_state.player_keys import Wish
from limber.ui.widgets.pause_panel import PausePanel
from tests.fakes.clock import FakeClock
from tests.fakes.sounds import FakeSounds

RESOURCES = Path(__file__).parents[2] / "resources"
DRILLS = "two-mobility-drills"
NEW_HERE = replace(Settings(), active_programme=DRILLS, theme="light", checked=True)
"""Has never read the safety notes."""
FOLLOWING = replace(NEW_HERE, safety_read=date(2026, 1, 1))
IN_THE_FIRST_SET = 20
"""Seconds from the start: one repetition is done, and the next is not."""


class House:
    """A shell with everything around it, and a clock that is moved by hand."""

    def __init__(
        self,
        folder: Path,
        desk: Desk,
        clock: FakeClock,
        speed: float = 1.0,
        outside: Outside | None = None,
    ) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.clock = clock
        self.desk = desk
        self.themes = ThemeSource(ThemeChoice.LIGHT)
        self.sounds = FakeSounds()
        self.shell = Shell(
            app,
            desk,
            self.themes,
            self.sounds,  # type: ignore[arg-type]  # nothing is to be heard
            Folders(folder, RESOURCES),
            Entrance(self.themes),
            outside=outside,
            speed=speed,
        )
        self.window = self.shell.window

    @property
    def current(self) -> Page | None:
        """The page that is shown, or that is on its way."""
        self.arrive()
        return self.window.current

    @property
    def player(self) -> PlayerPage:
        """The player page."""
        self.arrive()
        page = self.window.page(Page.PLAYER)
        assert isinstance(page, PlayerPage)
        return page

    @property
    def today(self) -> TodayPage:
        """The page Today."""
        page = self.window.page(Page.TODAY)
        assert isinstance(page, TodayPage)
        return page

    def page(self, kind: type) -> object:
        """The one page of a kind that has been made, or is on its way."""
        self.arrive()
        (page,) = self.window.findChildren(kind)
        return page

    def wait(self, seconds: int) -> None:
        """Let time pass in the session."""
        self.arrive()
        for _ in range(seconds):
            drivers = self.shell.findChildren(SessionDriver)
            if drivers:
                self.clock.advance(1.0)
                drivers[-1].tick()

    def arrive(self) -> None:
        """Let the page come that is on its way."""
        for way in self.window.findChildren(PageWay):
            for turns in way.findChildren(Turns):
                turns.finish()


def ask(house: House, *wishes: Wish) -> None:
    for wish in wishes:
        house.player.wish_requested.emit(wish)


def question(house: House) -> PausePanel:
    (panel,) = house.player.findChildren(PausePanel)
    return panel
