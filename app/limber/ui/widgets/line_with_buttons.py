"""A line of text with buttons at its right, which stand below it where there is no room."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.widgets.flow_layout import FlowLayout

_CENTRED: Final = Qt.AlignmentFlag.AlignVCenter
_LEAST_TEXT: Final = 360
"""With less room for the text, the buttons stand below it, in logical pixels."""


class LineWithButtons(QWidget):
    """`texts` is the line at the left; `add_button` puts a widget at the right."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.M)
        self.texts = QHBoxLayout()
        self.texts.setSpacing(Space.M)
        self._holder = QWidget()
        self._flow = FlowLayout(Space.S, self._holder)
        self._row.addLayout(self.texts, 1)
        self._row.addWidget(self._holder)
        self._is_beside: bool | None = None
        themes.theme_changed.connect(self._arrange)

    def add_button(self, button: QWidget) -> None:
        """Put another one at the right end."""
        self._flow.addWidget(button)
        self._is_beside = None
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        """Texts of another size need another arrangement."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._flow.minimumSize().width(), super().minimumSizeHint().height())

    @Slot()
    def _arrange(self) -> None:
        if self.children()[-1] is not self._holder:
            self._holder.raise_()  # What lies on top is read out last.
        needed = self._flow.width_in_one_row()
        least = self._themes.theme.text_px(_LEAST_TEXT)
        beside = not self._flow.count() or self.width() >= needed + least
        if beside is self._is_beside and self._holder.minimumWidth() in (0, needed):
            return
        self._is_beside = beside
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
        # Beside the text it has just the room that it needs; below, all that there is.
        policy = QSizePolicy.Policy.Fixed if beside else QSizePolicy.Policy.Preferred
        self._holder.setMinimumWidth(needed if beside else 0)
        self._holder.setSizePolicy(policy, QSizePolicy.Policy.Preferred)
        self._row.setAlignment(self._holder, _CENTRED if beside else Qt.AlignmentFlag(0))
        self._holder.setVisible(self._flow.count() > 0)
