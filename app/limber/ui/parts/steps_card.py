"""The card with the steps that were taken on the ladders."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space
from limber.ui.view_state.charts import Turn
from limber.ui.view_state.trend_steps import StepLine
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.step_chart import paint_turn
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_TITLE: Final = "Steps on the ladders"
_NONE: Final = "No exercise was switched to a harder or an easier step in this time."
_AT_FIRST: Final = 6


class StepsCard(Card):
    """Shows each `StepLine`, the latest few until all are asked for."""

    def __init__(self, themes: ThemeSource, parent: QWidget | None = None) -> None:
        super().__init__(_TITLE, parent=parent)
        self._themes = themes
        self._steps: tuple[StepLine, ...] = ()
        self._rows: list[_Row] = []
        self._is_open = False
        self._none = label(_NONE, Role.SECONDARY, wrapped=True)
        self.body.addWidget(self._none)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.M)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(2, 1)
        self.body.addLayout(self._grid)
        self._all = Button(themes, "", ButtonKind.QUIET_BRAND)
        self._all.clicked.connect(self._open)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)

    def show_steps(self, steps: Sequence[StepLine]) -> None:
        """Show other steps."""
        self._steps = tuple(steps)
        self._fill()

    def _open(self) -> None:
        self._is_open = True
        self._fill()

    def _fill(self) -> None:
        shown = self._steps if self._is_open else self._steps[:_AT_FIRST]
        while len(self._rows) < len(shown):
            self._rows.append(_Row(self._themes, self._grid, len(self._rows)))
        for number, row in enumerate(self._rows):
            row.show_step(shown[number] if number < len(shown) else None)
        self._none.setVisible(not shown)
        self._all.setText(f"Show all {len(self._steps)} steps")
        self._all.setVisible(len(shown) < len(self._steps))


class _Row:
    """The sign, the day and the words of a step."""

    def __init__(self, themes: ThemeSource, grid: QGridLayout, number: int) -> None:
        self._sign = _TurnSign(themes)
        self._day = label("", Role.SECONDARY)
        self._words = label("", Role.BODY, wrapped=True)
        top = Qt.AlignmentFlag.AlignTop
        for column, part in enumerate((self._sign, self._day)):
            grid.addWidget(part, number, column, top)
        grid.addWidget(self._words, number, 2)

    def show_step(self, step: StepLine | None) -> None:
        """Show another step; None hides the row."""
        for part in (self._sign, self._day, self._words):
            part.setVisible(step is not None)
        if step is not None:
            self._sign.show_way(is_harder=step.is_harder)
            self._day.setText(step.day)
            self._words.setText(step.words)


class _TurnSign(ThemedWidget):
    """The triangle of the charts; for the eye only, as the words say it too."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes)
        self._turn = Turn(0, is_harder=True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_way(self, *, is_harder: bool) -> None:
        """Point up to a harder step, or down."""
        self._turn = Turn(0, is_harder=is_harder)
        self.setAccessibleName("harder" if is_harder else "easier")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(18, self.theme.text_px(20))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        middle = QPointF(self.width() / 2, self.height() / 2)
        paint_turn(painter, middle, self._turn, self.theme.palette)
        painter.end()
