"""Easier and harder in mid-session: makes the step, says what it changes, takes it back."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from limber.catalogue.models import Catalogue
from limber.engine.moment import Moment
from limber.engine.table import Action
from limber.plan.models import Form, Plan, PlanItem
from limber.ui.session_driver import SessionDriver
from limber.ui.tokens import Duration
from limber.ui.view_state.rung_words import change_words, none_open_words

_BY = {Action.EASIER: -1, Action.HARDER: 1}


@dataclass(frozen=True, slots=True)
class RungNotice:
    """What is said of a step to another form, and how it is taken back."""

    words: str = ""
    can_undo: bool = False
    """Whether one key takes it back."""


@dataclass(frozen=True, slots=True)
class _Step:
    """A step that was just made, and the action that takes it back."""

    item: str
    before: Form
    back: Action


class RungControl(QObject):
    """Has the step that was made last, for as long as it can be taken back."""

    chosen = Signal(str, str)
    """An item goes on with another rung: item id, rung id."""
    taken_back = Signal(str)
    """The last step of this item was taken back."""
    changed = Signal()
    """Another notice is to be shown, or none."""

    def __init__(self, catalogue: Catalogue, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalogue = catalogue
        self._words, self._about = "", ""
        self._made: _Step | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(Duration.NOTICE)
        self._timer.timeout.connect(self.forget)

    def notice(self, moment: Moment) -> RungNotice:
        """What is to be shown at this moment."""
        if moment.step.item != self._about:
            return RungNotice()
        return RungNotice(self._words, can_undo=self._made is not None)

    def forget(self) -> None:
        """The notice goes, and what was done stays."""
        self._timer.stop()
        had_words, self._words, self._made = bool(self._words), "", None
        if had_words:
            self.changed.emit()

    def step(self, driver: SessionDriver, action: Action, *, can_undo: bool = True) -> None:
        """Make a step; the opposite of the last one takes that back."""
        made = self._made
        if made is not None and action is made.back and driver.moment().step.item == made.item:
            self.undo(driver)
            return
        if not driver.can(action):
            self._tell_closed(driver, action)
            return
        plan = driver.plan
        driver.ask(action)
        pair = _changed(plan, driver.plan)
        if pair is None:
            return
        before, item = pair
        back = Action.HARDER if action is Action.EASIER else Action.EASIER
        undoable = can_undo and _leads_back(item, before, back)
        self._made = _Step(item.id, before, back) if undoable else None
        self._say(change_words(self._catalogue, item, before), item.id)
        self.chosen.emit(item.id, item.form.rung)

    def undo(self, driver: SessionDriver) -> None:
        """Take the last step back, if it still can be."""
        made, plan = self._made, driver.plan
        if made is None or driver.moment().step.item != made.item:
            return
        self.forget()
        driver.ask(made.back)
        if _changed(plan, driver.plan) is None:
            return
        self._say(f"Back to {made.before.name}.", made.item)
        self.taken_back.emit(made.item)

    def _tell_closed(self, driver: SessionDriver, action: Action) -> None:
        step = driver.moment().step
        item = driver.plan.item(step.item or "")
        words = none_open_words(item, step.rung, _BY[action])
        if words:
            self._made = None
            self._say(words, item.id)

    def _say(self, words: str, item: str) -> None:
        self._words, self._about = words, item
        self._timer.start()
        self.changed.emit()


def _changed(before: Plan, after: Plan) -> tuple[Form, PlanItem] | None:
    """The item that has another form now, and the form that it had."""
    pairs = zip(before.items, after.items, strict=True)
    return next(((old.form, new) for old, new in pairs if old.chosen != new.chosen), None)


def _leads_back(item: PlanItem, before: Form, back: Action) -> bool:
    """Whether the opposite step leads to the form from before, which may be closed itself."""
    index = item.index_beside(item.form.rung, _BY[back])
    return index is not None and item.forms[index] == before
