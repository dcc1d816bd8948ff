"""The way through all that changes the history: the forms, what is said then, and the pauses."""

from collections.abc import Callable
from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QApplication, QLineEdit

from limber.history.models import BreakKind
from limber.plan.breaks import Break
from limber.ui.forms.breaks_form import BreaksForm
from limber.ui.forms.form_dialog import FormDialog
from limber.ui.main_window import Page
from limber.ui.shell import Shell
from limber.ui.widgets.button import Button
from limber.ui.widgets.year_calendar import YearCalendar
from tests.ui.tour.fixed_days import EVENING
from tests.ui.tour.hands import Hands
from tests.ui.tour.house import front

_TODAY: Final = EVENING.date()
_WITH_A_SESSION: Final = _TODAY - timedelta(days=4)
_SEARCHES: Final = (("pigeon", "history-found"), ("zither", "history-found-nothing"))


class Changing:
    """Opens each form and leaves it again; `take` looks at what is shown."""

    def __init__(self, shell: Shell, hands: Hands, take: Callable[[str], None]) -> None:
        self._shell = shell
        self._hands = hands
        self._take = take

    def correct(self) -> None:
        """Open a session, its sets, and the question whether to leave."""
        self._shell.open(Page.HISTORY)
        # A day without a session may be what was looked at last.
        page = self._shell.window.page(Page.HISTORY)
        for calendar in page.findChildren(YearCalendar):
            calendar.day_chosen.emit(_WITH_A_SESSION)
        self._hands.click_on("Edit…")
        self._take("history-correct")
        self._hands.click_on("Sets")
        self._take("history-correct-sets")
        self._hands.click_on("Remove")
        self._form().reject()
        self._take("history-correct-asking")
        self._form().show_problem("The session ends in the future.", "Let it begin earlier.")
        self._take("history-correct-problem")
        self._hands.click_on("Leave")

    def add(self) -> None:
        """Begin a session by hand."""
        self._shell.open(Page.HISTORY)
        self._hands.click_on("Add a session…")
        self._take("history-add")
        self._form().discard()

    def delete(self) -> None:
        """Delete a session, look at those that are deleted, and take it back."""
        self._shell.open(Page.HISTORY)
        self._hands.click_on("Delete")
        self._take("history-deleted")
        self._hands.click_on("Deleted sessions…")
        self._take("history-deleted-list")
        self._form().discard()
        self._hands.click_on("Undo")
        self._hands.click_on("Deleted sessions…")
        self._take("history-deleted-none")
        self._form().discard()

    def pause(self) -> None:
        """Have a pause that goes on today, and see the day."""
        self._shell.open(Page.HISTORY)
        self._hands.click_on("Days off and pauses…")
        self._take("history-breaks-none")
        form = self._form()
        if isinstance(form, BreaksForm):
            first = _TODAY - timedelta(days=2)
            last = _TODAY + timedelta(days=12)
            form.keep_requested.emit("", BreakKind.HOLIDAY, Break(first, last))
            form.begin_with(BreakKind.ILLNESS, last + timedelta(days=9))
        self._take("history-breaks")
        form.discard()
        self._shell.open(Page.HISTORY)
        self._take("history-paused")
        self._shell.open(Page.TODAY)
        self._take("today-paused")
        self._hands.click_on("End the pause")

    def report(self) -> None:
        """See the report for the physiotherapist as it will be printed."""
        self._shell.open(Page.TRENDS)
        self._hands.click_on("Report…")
        save = next(each for each in self._form().findChildren(Button) if "PDF" in each.text())
        while not save.isEnabled():
            QApplication.processEvents()
        self._take("report")
        self._form().discard()

    def search(self) -> None:
        """Find some sessions, and then none."""
        page = self._shell.window.page(Page.HISTORY)
        self._shell.open(Page.HISTORY)
        for words, name in _SEARCHES:
            for field in page.findChildren(QLineEdit, "search"):
                field.setText(words)
                field.returnPressed.emit()
            self._take(name)
        for field in page.findChildren(QLineEdit, "search"):
            field.clear()
            field.returnPressed.emit()

    def _form(self) -> FormDialog:
        shown = front(self._shell.window)
        if not isinstance(shown, FormDialog):
            raise TypeError(shown)
        return shown
