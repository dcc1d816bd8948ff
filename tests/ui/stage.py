"""A session in the real player page, with a clock that is moved by hand."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from limber.catalogue.models import Catalogue, Dose
from limber.engine.events import Event, SetRecorded
from limber.engine.session import Session
from limber.engine.table import State
from limber.history.models import Pain
from limber.plan.models import StepKind
from limber.ui.pages.player import PlayerPage
from limber.ui.player_control import PlayerControl
from limber.ui.session_driver import SessionDriver
from limber.ui.theme import ThemeChoice, ThemeSource
from limber.ui.view_state.player import PlayerState
from limber.ui.widgets.pause_panel import PausePanel
from tests.fakes.clock import FakeClock
from tests.fakes.plans import Shelf, exercise
from tests.fakes.sounds import FakeSounds

Key = Qt.Key
NO_MODIFIER = Qt.KeyboardModifier.NoModifier
SIZE = (1280, 800)


class NotedPage(PlayerPage):
    """The player page; what it shows goes into the diary too."""

    diary: list[object]
    shown: PlayerState

    def show_state(self, state: PlayerState) -> None:
        self.shown = state
        self.diary.append("screen")
        super().show_state(state)


class FakeRecords:
    """Notes down what it is given; `before` is called first, as a slow disk would be."""

    def __init__(self, diary: list[object]) -> None:
        self._diary = diary
        self.events: list[Event] = []
        self.before: Callable[[Event], None] = lambda _event: None
        self.pains: list[Pain] = []
        self.pain_before: list[int | None] = []

    def handle(self, event: Event) -> None:
        self.before(event)
        self.events.append(event)
        self._diary.append(event)

    def note_pain(self, pain: Pain) -> None:
        self.pains.append(pain)

    def set_pain_before(self, pain: int | None) -> None:
        self.pain_before.append(pain)


class Stage:
    """Everything around one session, and the hand that presses its keys."""

    def __init__(self, qtbot: QtBot, shelf: Shelf) -> None:
        self.diary: list[object] = []
        self.clock = FakeClock()
        self.sounds = FakeSounds(self.diary)
        self.records = FakeRecords(self.diary)
        self.page = NotedPage(ThemeSource(ThemeChoice.LIGHT))
        self.page.diary = self.diary
        self.catalogue: Catalogue = shelf.catalogue()
        self.control = PlayerControl(
            self.page, self.sounds, self.catalogue, self.clock, parent=self.page
        )
        self.session = Session(shelf.plan(), self.clock)
        self._qtbot = qtbot
        self._window = QWidget()
        qtbot.addWidget(self._window)
        self.page.setParent(self._window)
        self._window.resize(*SIZE)
        self.page.resize(*SIZE)
        with qtbot.waitActive(self._window):
            self._window.show()
            self.page.show()
        self.page.setFocus()

    @property
    def state(self) -> State:
        """What the session is doing."""
        return self.session.state

    @property
    def kind(self) -> StepKind:
        """The kind of the current step."""
        return self.session.step.kind

    @property
    def recorded(self) -> list[SetRecorded]:
        """The sets that were written down."""
        return [each for each in self.records.events if isinstance(each, SetRecorded)]

    def begin(
        self,
        *,
        waiting: bool = False,
        asks_before: bool = False,
        pains: tuple[Pain, ...] = (),
    ) -> None:
        """Start the session."""
        self.control.play(
            self.session,
            self.records,
            "Evening session",
            waiting=waiting,
            asks_before=asks_before,
            pains=pains,
        )

    def wait(self, seconds: float) -> None:
        """Let time pass, looking at the session every second."""
        driver = self.control.findChild(SessionDriver)
        while seconds > 0 and driver is not None:
            step = min(1.0, seconds)
            seconds -= step
            self.clock.advance(step)
            driver.tick()

    def wait_for(self, kind: StepKind) -> None:
        """Let time pass until a step of this kind runs."""
        while self.kind is not kind:
            self.wait(1.0)

    def press(self, *keys: Key, modifier: Qt.KeyboardModifier = NO_MODIFIER) -> None:
        """Press and release keys, each where the keyboard is."""
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.page, key, modifier)

    def hold_down(self, key: Key, repeats: int = 5) -> None:
        """Press a key and keep it pressed until the system repeats it."""
        kinds = [QEvent.Type.KeyPress, QEvent.Type.KeyRelease]
        self._send(kinds[0], key, is_repeat=False)
        for _ in range(repeats):
            for kind in reversed(kinds):
                self._send(kind, key, is_repeat=True)
        self._send(kinds[1], key, is_repeat=False)

    def _send(self, kind: QEvent.Type, key: Key, *, is_repeat: bool) -> None:
        event = QKeyEvent(kind, key, NO_MODIFIER, "", is_repeat)
        QApplication.sendEvent(QApplication.focusWidget() or self.page, event)


def shelf_of(*doses: Dose) -> Shelf:
    """Exercises `a`, `b`, `c`, … with these doses."""
    return Shelf([exercise(chr(ord("a") + number), dose) for number, dose in enumerate(doses)])


def panel_of(stage: Stage) -> PausePanel:
    """The panel over the player, seen or not."""
    (panel,) = stage.page.findChildren(PausePanel)
    return panel


def remaining(stage: Stage) -> float | None:
    """What is left of the step, in seconds."""
    return stage.session.moment().remaining_seconds
