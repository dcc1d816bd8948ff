"""Choosing one of the sessions of a day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.view_state.today_state import SessionChoice
from limber.ui.widgets.segmented import Segment, Segmented


class SessionChoicePart(QWidget):
    """Shows `SessionChoice`s as one control; without any it takes no room."""

    session_chosen = Signal(int)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._choices: tuple[SessionChoice, ...] = ()
        self._control: Segmented | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def show_state(self, choices: tuple[SessionChoice, ...]) -> None:
        """Show other sessions or lengths; the control keeps the keyboard where it can."""
        chosen = next((str(one.session) for one in choices if one.is_chosen), "")
        if self._control is None or _texts(choices) != _texts(self._choices):
            self._rebuild(choices, chosen)
        elif self._control.value != chosen:
            self._control.show_value(chosen)
        self._choices = choices
        self.setVisible(bool(choices))

    def _rebuild(self, choices: tuple[SessionChoice, ...], chosen: str) -> None:
        if self._control is not None:
            self._control.hide()
            self._control.deleteLater()
            self._control = None
        if not choices:
            return
        segments = tuple(Segment(str(one.session), one.text) for one in choices)
        self._control = Segmented(self._themes, segments, chosen)
        self._control.setAccessibleName("Session of the day")
        self._control.value_changed.connect(self._on_value)
        self._column.addWidget(self._control)

    def _on_value(self, value: str) -> None:
        self.session_chosen.emit(int(value))


def _texts(choices: tuple[SessionChoice, ...]) -> list[tuple[int, str]]:
    return [(one.session, one.text) for one in choices]
