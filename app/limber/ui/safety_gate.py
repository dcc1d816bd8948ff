"""Before the very first session the safety notes are read; all others begin at once."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from limber.plan.models import Plan
from limber.ui.choices import with_safety_read
from limber.ui.presenters.desk import Desk


class SafetyGate(QObject):
    """Says when a session that is asked for may begin."""

    passed = Signal(object)
    """The `Plan` to play."""
    reading_requested = Signal()
    """The notes are to be read first."""

    def __init__(
        self, desk: Desk, renew: Callable[[Plan], Plan | None], parent: QObject | None = None
    ) -> None:
        """`renew` plans a session again, as what is ticked while reading may change it."""
        super().__init__(parent)
        self._desk = desk
        self._renew = renew
        self._waiting: Plan | None = None

    def ask(self, plan: Plan) -> None:
        """Let a session begin, or have the notes read first."""
        if self._desk.keeper.settings.safety_read is not None:
            self.passed.emit(plan)
            return
        self._waiting = plan
        self.reading_requested.emit()

    def agree(self) -> None:
        """The notes are read: never ask again, and begin the session that waits."""
        keeper = self._desk.keeper
        keeper.change(with_safety_read(keeper.settings, self._desk.today))
        plan, self._waiting = self._waiting, None
        renewed = None if plan is None else self._renew(plan)
        if renewed is not None:
            self.passed.emit(renewed)
