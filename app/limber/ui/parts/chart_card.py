"""A chart in a card, under its title and its sentence."""

from PySide6.QtWidgets import QWidget

from limber.ui.tokens import Space
from limber.ui.view_state.charts import Chart
from limber.ui.widgets.card import Card
from limber.ui.widgets.chart import ChartView
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.series_key import SeriesKey


class ChartCard(Card):
    """Shows a `Chart` in the view it is given; without any value only its sentence."""

    def __init__(
        self, view: ChartView, key: SeriesKey | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(" ", parent=parent)
        self._key = key
        self.body.setSpacing(Space.XS)
        self._view = view
        self._sentence = label("", Role.SECONDARY, wrapped=True)
        self.body.addWidget(self._sentence)
        if key is not None:
            self.body.addWidget(key)
        self.body.addSpacing(Space.S)
        self.body.addWidget(view, 1)
        self.body.addStretch(0)

    def show_chart(self, chart: Chart) -> None:
        """Show another chart."""
        self.show_title(chart.title)
        self._sentence.setText(chart.sentence)
        if self._key is not None:
            self._key.show_series(chart.series if chart.has_values else ())
        self._view.setVisible(chart.has_values)
        self._view.show_chart(chart)
