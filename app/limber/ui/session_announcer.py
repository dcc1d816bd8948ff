"""Tells a screen reader how a session goes: one announcement for all that happens at once."""

from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from limber.catalogue.models import Catalogue
from limber.engine.events import Ended, Event, StepStarted, Waiting
from limber.engine.moment import Moment
from limber.engine.table import State
from limber.plan.models import StepKind
from limber.ui.announcing import announce
from limber.ui.session_driver import SessionDriver
from limber.ui.view_state.session_words import Saying, Teller, left_words, sentences

_INTRODUCES = (StepKind.POSITION, StepKind.REST)


class Announce(Protocol):
    """Has a sentence said of something on a widget."""

    def __call__(self, widget: QWidget, sentence: str, *, urgent: bool) -> None:
        """Say it now."""
        ...


class SessionAnnouncer(QObject):
    """Follows one session at a time and announces it on the page that shows it."""

    def __init__(self, page: QWidget, catalogue: Catalogue, say: Announce = announce) -> None:
        super().__init__(page)
        self._page = page
        self._catalogue = catalogue
        self._announce = say
        self._holds_back = False
        self._driver: SessionDriver | None = None
        self._sayings: list[tuple[float, Saying]] = []
        self._known = ""
        self._before: Moment | None = None

    def follow(self, driver: SessionDriver, *, asks_before: bool = False) -> None:
        """Announce this session from now on; after the question, if one is asked before it."""
        self._driver = driver
        self._holds_back = asks_before
        self._sayings.clear()
        self._known, self._before = "", None
        driver.happened.connect(self._hear)
        driver.advanced.connect(self._look)

    def tell_again(self) -> None:
        """Nothing stands before the page any more: say what it waits for."""
        if self._driver is None:
            return
        known = "" if self._holds_back else self._known
        self._holds_back = False
        moment = self._driver.moment()
        if moment.state is State.WAITING:
            teller = Teller(self._driver.plan, self._catalogue)
            self._announce(self._page, teller.waiting(moment.step, known=known), urgent=False)

    def _hear(self, event: Event) -> None:
        if self._driver is None:
            return
        teller = Teller(self._driver.plan, self._catalogue)
        saying = teller.saying(event, self._driver.moment(), known=self._known)
        if saying is not None:
            self._sayings.append((event.at, saying))
        match event:
            case Waiting(step=step):
                self._known = step.rung or ""
            case StepStarted(step=step) if step.kind in _INTRODUCES:
                self._known = step.rung or ""
            case Ended():
                # The page goes as soon as the session is over.
                self._say()
                self._driver = None
            case _:
                pass

    def _look(self) -> None:
        if self._driver is None:
            return
        moment = self._driver.moment()
        if not self._sayings:
            self._tell_another_length(moment)
        self._before = moment
        self._say()

    def _tell_another_length(self, moment: Moment) -> None:
        before, left = self._before, moment.remaining_seconds
        if before is None or left is None or moment.state is not State.RUNNING:
            return
        if moment.step is before.step and moment.seconds != before.seconds:
            self._announce(self._page, left_words(left), urgent=True)

    def _say(self) -> None:
        """Announce what has gathered, without what a late look has made stale."""
        if not self._sayings:
            return
        last = self._sayings[-1][0]
        said = [each for at, each in self._sayings if at == last or not each.passing]
        self._sayings.clear()
        if self._holds_back:
            return
        self._announce(
            self._page,
            said[0].words if len(said) == 1 else sentences(*(each.words for each in said)),
            urgent=any(each.urgent for each in said),
        )
