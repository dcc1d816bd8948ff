"""The card above the list of History: a year, the way to others, and how much of it was done."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from limber.ui.icons import IconName
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.calendar import CalendarYear
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import PliantLabel, Role, label
from limber.ui.widgets.legend_row import LegendRow
from limber.ui.widgets.year_calendar import YearCalendar


class CalendarCard(Card):
    """Shows a `CalendarYear`; a day and a year can be chosen."""

    day_chosen = Signal(object)
    """A `date`."""
    year_chosen = Signal(int)

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._shown: CalendarYear | None = None
        self.setAccessibleName("Calendar")
        self.body.setSpacing(Space.XS)
        self.body.setContentsMargins(Space.CARD_PADDING, Space.S, Space.CARD_PADDING, Space.L)
        self._earlier = _turner(themes, IconName.CHEVRON_LEFT, "Year before")
        self._later = _turner(themes, IconName.CHEVRON_RIGHT, "Year after")
        self._number = label("", Role.SECTION)
        self._tally = PliantLabel("", Role.STRONG)
        self._tally_note = PliantLabel("", Role.SECONDARY)
        self._calendar = YearCalendar(themes)
        self._legend = LegendRow(themes)
        self._earlier.clicked.connect(lambda: self._turn(-1))
        self._later.clicked.connect(lambda: self._turn(1))
        self._calendar.day_chosen.connect(self.day_chosen)
        self._build()

    @property
    def calendar(self) -> YearCalendar:
        """The squares."""
        return self._calendar

    def show_year(self, year: CalendarYear, chosen: date, first_year: int) -> None:
        """Show a year, with a day of it chosen; `first_year` is the first there is."""
        self._calendar.show_year(year, chosen, first_year)
        if year == self._shown:
            return
        self._number.setText(f"{year.year}")
        self._earlier.setEnabled(year.has_earlier)
        self._later.setEnabled(year.has_later)
        self._tally.setText(year.tally)
        self._tally_note.setText(year.tally_note)
        self._legend.show_legend(year.legend)
        self._shown = year

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        row.addWidget(self._earlier)
        row.addWidget(self._number)
        row.addWidget(self._later)
        row.addStretch(1)
        row.addWidget(self._tally)
        row.addSpacing(Space.XS)
        row.addWidget(self._tally_note)
        self.body.addLayout(row)
        self.body.addWidget(self._calendar)
        self.body.addWidget(self._legend)

    def _turn(self, step: int) -> None:
        if self._shown is not None:
            self.year_chosen.emit(self._shown.year + step)


def _turner(themes: ThemeSource, icon: IconName, name: str) -> Button:
    made = Button(themes, "", ButtonKind.ICON, icon)
    made.setAccessibleName(name)
    made.setToolTip(name)
    return made
