"""The days of the week, each of which can be on or off."""

from typing import Final

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Height, Radius, Space, Type, Weight
from limber.ui.view_state.when import DayChoice
from limber.ui.widgets.focus_radius import RADIUS_PROPERTY
from limber.ui.widgets.text import draw_capitals_centred, fit_font
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Down: 1,
}
_LEAST_WIDTH: Final = 32


class DayToggles(ThemedWidget):
    """Shows `DayChoice`s in a row; the arrows go from day to day, Space switches one."""

    days_changed = Signal(tuple)
    """The days that are on now, 0 being Monday."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(themes, parent)
        self._days: list[_Day] = []
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(Space.XS)

    @property
    def days(self) -> tuple[int, ...]:
        """The days that are on."""
        return tuple(sorted(day.weekday for day in self._days if day.isChecked()))

    def show_state(self, choices: tuple[DayChoice, ...]) -> None:
        """Show what is chosen, without telling anybody."""
        if [day.weekday for day in self._days] != [choice.weekday for choice in choices]:
            self._rebuild(choices)
        for day, choice in zip(self._days, choices, strict=True):
            was_quiet = day.blockSignals(True)
            day.setChecked(choice.is_due)
            day.blockSignals(was_quiet)
            day.update()

    def take_focus(self) -> None:
        """Put the keyboard on the day that Tab comes to."""
        for day in self._days:
            if day.focusPolicy() is Qt.FocusPolicy.StrongFocus:
                day.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Grow with the text."""
        for day in self._days:
            day.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        at = next((at for at, day in enumerate(self._days) if day.hasFocus()), None)
        if step is None or at is None:
            super().keyPressEvent(event)
            return
        target = self._days[max(0, min(len(self._days) - 1, at + step))]
        for day in self._days:
            is_it = day is target
            day.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_it else Qt.FocusPolicy.ClickFocus)
        # Tab goes on from here as it would have from the day before.
        QWidget.setTabOrder(self._days[at], target)
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _rebuild(self, choices: tuple[DayChoice, ...]) -> None:
        for day in self._days:
            day.hide()
            day.deleteLater()
        self._days = [_Day(self._themes, choice) for choice in choices]
        for day in self._days:
            day.toggled.connect(self._on_toggled)
            self._row.addWidget(day)
        if self._days:
            self._days[0].setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _on_toggled(self) -> None:
        self.days_changed.emit(self.days)


class _Day(QCheckBox):
    """One day: filled and bold where it is on."""

    def __init__(self, themes: ThemeSource, choice: DayChoice) -> None:
        super().__init__()
        self._themes = themes
        self.weekday = choice.weekday
        self._label = choice.label
        self.setAccessibleName(choice.name)
        self.setToolTip(choice.name)
        self.setProperty(RADIUS_PROPERTY, Radius.SMALL)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(_LEAST_WIDTH, self._themes.theme.text_px(Height.BUTTON - 4))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.toggle()
        elif Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        palette, is_on = self._themes.theme.palette, self.isChecked()
        painter = smooth_painter(self)
        painter.setBrush(QColor(palette.brand if is_on else palette.surface))
        painter.setPen(QPen(QColor(palette.brand if is_on else palette.ctl), 1))
        place = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(place, Radius.SMALL, Radius.SMALL)
        painter.setPen(QColor(palette.onbrand if is_on else palette.ink2))
        weight = Weight.BOLD if is_on else Weight.MEDIUM
        font = fit_font(
            self._themes.theme.font(Type.CAPTION, weight), self._label, self.width() - 4
        )
        draw_capitals_centred(painter, place, font, self._label)
        painter.end()
