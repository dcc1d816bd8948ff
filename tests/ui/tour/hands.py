"""What a person does in the window: clicks, keys, and a session that is followed for a while."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QEventLoop, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication

from limber.catalogue.models import Side
from limber.engine.events import Beat, BeatKind, Event, StepStarted
from limber.plan.models import Step, StepKind
from limber.ui.main_window import Page
from limber.ui.shell import Shell
from limber.ui.turns import Turns
from tests.ui.tour.fixed_days import HandClock

TICK_SECONDS: Final = 0.25
STRIDE_SECONDS: Final = 1.0
"""The ticks where nobody looks."""
LONGEST_SESSION_SECONDS: Final = 3600.0
MOST_TURNS: Final = 10_000


class Hands:
    """Use the window as a person would, with a clock moved by hand."""

    def __init__(self, app: QApplication, shell: Shell, clock: HandClock) -> None:
        self._app = app
        self._shell = shell
        self._clock = clock
        self._step: Step | None = None
        self._reps_done = 0
        shell.event_happened.connect(self._hear)

    def let_come(self) -> None:
        """Wait for the page that is on its way, and for all of it."""
        self._app.processEvents()
        while not all(turns.is_over for turns in self._shell.window.findChildren(Turns)):
            self._app.processEvents()

    def click(self, is_it: Callable[[QAbstractButton], bool]) -> None:
        """Click the first button in sight of which this holds, when the page is whole."""
        self.let_come()
        buttons = self._shell.window.findChildren(QAbstractButton)
        next(one for one in buttons if one.isVisible() and is_it(one)).click()
        self._app.processEvents()

    def click_on(self, words: str) -> None:
        """Click the button that shows this text."""
        self.click(lambda button: words in (button.text(), button.accessibleName()))

    def come_to(self, page: Page) -> None:
        """Wait for a page that is made in turns when it is first opened."""
        for _ in range(MOST_TURNS):
            if self._shell.window.current is page:
                return
            self._app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        raise RuntimeError(f"The window never comes to {page}.")

    def press(self, key: Qt.Key) -> None:
        """Press a key in the player."""
        self.let_come()
        place = self._shell.window.page(Page.PLAYER)
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            QApplication.sendEvent(place, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))
        self._app.processEvents()

    def play_to(
        self,
        kind: StepKind,
        *,
        exercise: str = "",
        side: Side | None = None,
        seconds: float = 0.0,
    ) -> None:
        """Let the session go on to such a step, and so far into it."""

        def is_there() -> bool:
            step = self._step
            return (
                step is not None
                and step.kind is kind
                and (step.exercise or "").startswith(exercise)
                and side in (None, step.side)
            )

        self._play(is_there)
        self.wait(seconds)

    def play_to_rep(self, number: int, *, seconds: float = 0.0) -> None:
        """Let the set go on until so many are done, and a little further."""
        self._play(lambda: self._reps_done == number)
        self.wait(seconds)

    def play_to_end(self) -> None:
        """Let the session go on until it is over."""
        self._play(lambda: not self._shell.is_playing)

    def skip_to(self, kind: StepKind, *, seconds: float = 0.0) -> None:
        """Pass over everything before such a step."""
        while self._step is None or self._step.kind is not kind:
            self.press(Qt.Key.Key_Right)
            self.wait(STRIDE_SECONDS)
        self.wait(seconds)

    def wait(self, seconds: float) -> None:
        """Let time pass."""
        self._pass(seconds, TICK_SECONDS)

    def _play(self, is_there: Callable[[], bool]) -> None:
        played = 0.0
        while not is_there():
            played += STRIDE_SECONDS
            if played > LONGEST_SESSION_SECONDS:
                raise RuntimeError("The session never comes there.")
            self._pass(STRIDE_SECONDS, STRIDE_SECONDS)

    def _pass(self, seconds: float, tick: float) -> None:
        for _ in range(round(seconds / tick)):
            self._clock.advance(tick)
            self._app.processEvents()

    def _hear(self, event: Event) -> None:
        if isinstance(event, StepStarted):
            self._step, self._reps_done = event.step, 0
        elif isinstance(event, Beat) and event.kind is BeatKind.REP:
            self._reps_done = event.value
