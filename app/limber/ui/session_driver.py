"""Takes a session forward in Qt's event loop and repeats its events as one signal."""

from math import ceil

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from limber.engine.clock import Clock
from limber.engine.events import Event
from limber.engine.moment import Moment
from limber.engine.session import Session
from limber.engine.table import Action, NotPossibleError
from limber.plan.models import Plan

HEARTBEAT_MS = 500
"""Often enough to see a gap; what happens in the session comes from the deadline's own timer."""


class SessionDriver(QObject):
    """Has a session; says what happened, and passes on what is asked."""

    happened = Signal(object)
    """An `Event` of the session."""
    advanced = Signal()
    """The session was looked at; its moment may be another."""

    def __init__(self, session: Session, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._clock = clock
        self._deadline = QTimer(self)
        self._deadline.setSingleShot(True)
        self._deadline.setTimerType(Qt.TimerType.PreciseTimer)
        self._deadline.timeout.connect(self.tick)
        self._heartbeat = QTimer(self)
        self._heartbeat.setInterval(HEARTBEAT_MS)
        self._heartbeat.timeout.connect(self.tick)

    @property
    def plan(self) -> Plan:
        """The session's plan as it stands now."""
        return self._session.plan

    @property
    def session(self) -> Session:
        """The session itself."""
        return self._session

    def moment(self) -> Moment:
        """The session at this instant."""
        return self._session.moment()

    def can(self, action: Action) -> bool:
        """Whether an action makes sense now."""
        return self._session.can(action)

    def begin(self, *, waiting: bool) -> None:
        """Start at the first position, waiting there or not."""
        self._heartbeat.start()
        self._tell(self._session.begin(waiting=waiting))

    def ask(self, action: Action) -> bool:
        """Do what is asked if it makes sense now; False if it does not."""
        try:
            events = self._session.do(action)
        except NotPossibleError:
            self.tick()
            return False
        self._tell(events)
        return True

    def tick(self) -> None:
        """Take the session to this instant."""
        self._tell(self._session.tick())

    def stop(self) -> None:
        """Let no more time pass."""
        self._heartbeat.stop()
        self._deadline.stop()

    def _tell(self, events: tuple[Event, ...]) -> None:
        # The next deadline is set first: what listens may take its time.
        self._schedule()
        for event in events:
            self.happened.emit(event)
        self.advanced.emit()

    def _schedule(self) -> None:
        instant = self._session.next_instant()
        if instant is None:
            self._deadline.stop()
            return
        self._deadline.start(ceil(self._clock.real_seconds_until(instant) * 1000))
