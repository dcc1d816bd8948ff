"""What can be done with the session that is open, or on a day without one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.history import FreeDay
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.flow_layout import FlowLayout


class DetailActions(QWidget):
    """Correct and delete, where there is a session; else what the day can become."""

    edit_requested = Signal(str)
    delete_requested = Signal(str)
    add_requested = Signal(object)
    """The `date`."""
    day_off_requested = Signal(object)
    breaks_requested = Signal()

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = ""
        self._day: FreeDay | None = None
        self._edit = _button(themes, "Edit…", IconName.EDIT, "E")
        self._delete = _button(themes, "Delete", None, "Delete")
        self._add = _button(themes, "Add a session on this day…", IconName.PLUS, "A")
        self._day_off = _button(themes, "Mark as day off", None, "")
        self._pause = _button(themes, "Change the days off…", None, "")
        self._edit.clicked.connect(self.edit)
        self._delete.clicked.connect(self.delete)
        self._add.clicked.connect(self.add)
        self._day_off.clicked.connect(self._mark)
        self._pause.clicked.connect(self.breaks_requested)
        row = FlowLayout(Space.S, self)
        for button in (self._edit, self._delete, self._add, self._day_off, self._pause):
            row.addWidget(button)
        self.show_session("")

    @property
    def day(self) -> FreeDay | None:
        """The day without a session that is chosen, if one is."""
        return self._day

    def show_session(self, session_id: str) -> None:
        """Show what can be done with a session; empty for none."""
        self._show(session_id, None)

    def show_day(self, day: FreeDay | None) -> None:
        """Show what can be done on a day without a session."""
        self._show("", day)

    def edit(self) -> None:
        """Ask to correct the session, if there is one."""
        if self._session:
            self.edit_requested.emit(self._session)

    def delete(self) -> None:
        """Ask to delete the session, if there is one."""
        if self._session:
            self.delete_requested.emit(self._session)

    def add(self) -> None:
        """Ask to add a session, on the day without one that is chosen."""
        day = self._day
        self.add_requested.emit(day.day if day is not None and day.can_add else None)

    def _mark(self) -> None:
        if self._day is not None:
            self.day_off_requested.emit(self._day.day)

    def _show(self, session_id: str, day: FreeDay | None) -> None:
        self._session, self._day = session_id, day
        self._edit.setVisible(bool(session_id))
        self._delete.setVisible(bool(session_id))
        self._add.setVisible(day is not None and day.can_add)
        self._day_off.setVisible(day is not None and day.can_be_off)
        self._pause.setVisible(day is not None and not day.can_be_off)
        self.setVisible(bool(session_id) or day is not None)


def _button(themes: ThemeSource, text: str, icon: IconName | None, key: str) -> Button:
    made = Button(themes, text, ButtonKind.SMALL, icon)
    made.setToolTip(key)
    return made
