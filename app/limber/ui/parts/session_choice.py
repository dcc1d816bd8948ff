"""Choosing one of the sessions of a day."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.view_state.today_state import SessionChoice
from limber.ui.widgets.segmented import Segment, Segmented
from limber.ui.widgets.week_strip import PART_ICONS


class SessionChoicePart(QWidget):
    """Shows `SessionChoice`s as one control; without any it takes no room.

    With `names_only` their lengths are only said, for where the length stands beside them.
    """

    session_chosen = Signal(int)

    def __init__(
        self, themes: ThemeSource, parent: QWidget | None = None, *, names_only: bool = False
    ) -> None:
        super().__init__(parent)
        self._themes = themes
        self._names_only = names_only
        self._shown: tuple[Segment, ...] = ()
        self._control: Segmented | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    @property
    def control(self) -> QWidget | None:
        """What has the keyboard; None where there is nothing to choose."""
        return self._control

    def show_state(self, choices: tuple[SessionChoice, ...]) -> None:
        """Show other sessions or lengths; the control keeps the keyboard where it can."""
        chosen = next((str(one.session) for one in choices if one.is_chosen), "")
        segments = tuple(self._segment(one) for one in choices)
        if self._control is None or segments != self._shown:
            self._rebuild(segments, chosen)
        elif self._control.value != chosen:
            self._control.show_value(chosen)
        self._shown = segments
        self.setVisible(bool(choices))

    def _segment(self, choice: SessionChoice) -> Segment:
        label = choice.name if self._names_only else choice.text
        return Segment(str(choice.session), label, PART_ICONS[choice.part], spoken=choice.text)

    def _rebuild(self, segments: tuple[Segment, ...], chosen: str) -> None:
        if self._control is not None:
            self._control.hide()
            self._control.deleteLater()
            self._control = None
        if not segments:
            return
        self._control = Segmented(self._themes, segments, chosen)
        self._control.setAccessibleName("Session of the day")
        self._control.value_changed.connect(self._on_value)
        self._column.addWidget(self._control)

    def _on_value(self, value: str) -> None:
        self.session_chosen.emit(int(value))
