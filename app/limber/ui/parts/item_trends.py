"""The card with a small chart for each exercise."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from limber.ui.figure_pictures import FigurePictures
from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Type
from limber.ui.view_state.charts import Turn
from limber.ui.view_state.trend_items import EASIER_NOTE, HARDER_NOTE, ItemTrend
from limber.ui.widgets.button import Button, ButtonKind
from limber.ui.widgets.card import Card
from limber.ui.widgets.figure_picture import FigurePicture
from limber.ui.widgets.label import Role, label
from limber.ui.widgets.posture_picture import PosturePictureState
from limber.ui.widgets.step_chart import StepChart, paint_turn
from limber.ui.widgets.themed import ThemedWidget, smooth_painter

_TITLE: Final = "Hold time and repetitions"
_READING: Final = "Reading all sessions."
_PICTURE: Final = (68, 52)
_LEAST_WIDTH: Final = 216
_AT_FIRST: Final = 8
_SIGN: Final = 16.0


class ItemTrendsCard(Card):
    """Shows an `ItemTrend` for each exercise, the first few until all are asked for."""

    def __init__(
        self, themes: ThemeSource, pictures: FigurePictures, parent: QWidget | None = None
    ) -> None:
        super().__init__(_TITLE, parent=parent)
        self._themes = themes
        self._pictures = pictures
        self._parts: list[_ItemPart] = []
        self._items: tuple[ItemTrend, ...] = ()
        self._is_open = False
        self._legend = _Legend(themes)
        self.header.addWidget(self._legend)
        self._reading = label(_READING, Role.SECONDARY)
        self.body.addWidget(self._reading)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XXL)
        self._grid.setVerticalSpacing(Space.XL)
        self.body.addLayout(self._grid)
        self._all = Button(themes, "", ButtonKind.QUIET_BRAND)
        self._all.clicked.connect(self._open)
        self.body.addWidget(self._all, 0, Qt.AlignmentFlag.AlignLeft)
        themes.theme_changed.connect(self._arrange)

    def show_items(self, items: Sequence[ItemTrend], *, is_reading: bool) -> None:
        """Show other exercises, or those that are there while others are being read."""
        self._reading.setVisible(is_reading)
        if is_reading:
            return
        self._items = tuple(items)
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _open(self) -> None:
        self._is_open = True
        self._fill()
        if len(self._parts) > _AT_FIRST:
            self._parts[_AT_FIRST].chart.setFocus(Qt.FocusReason.TabFocusReason)

    def _fill(self) -> None:
        shown = self._items if self._is_open else self._items[:_AT_FIRST]
        while len(self._parts) < len(shown):
            self._parts.append(_ItemPart(self._themes, self._pictures))
        while len(self._parts) > len(shown):
            part = self._parts.pop()
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        for part, item in zip(self._parts, shown, strict=True):
            part.show_item(item)
        self._all.setText(f"Show all {len(self._items)} exercises")
        self._all.setVisible(len(shown) < len(self._items))
        self._legend.setVisible(any(item.chart.turns for item in shown))
        self._arrange()

    def _arrange(self) -> None:
        room = self.width() - 2 * Space.CARD_PADDING
        columns = max(1, min(4, room // self._themes.theme.text_px(_LEAST_WIDTH)))
        for number, part in enumerate(self._parts):
            self._grid.addWidget(part, number // columns, number % columns)
            part.show()
        for column in range(4):
            self._grid.setColumnStretch(column, int(column < columns))


class _ItemPart(QWidget):
    """The figure and the name of an exercise, and its chart."""

    def __init__(self, themes: ThemeSource, pictures: FigurePictures) -> None:
        super().__init__()
        self._picture = FigurePicture(themes, pictures)
        self._picture.take_room(*_PICTURE)
        self._name = label("", Role.COMPACT_STRONG, wrapped=True)
        self._caption = label("", Role.CAPTION, wrapped=True)
        self.chart = StepChart(themes)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.addWidget(self._picture)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addStretch(1)
        texts.addWidget(self._name)
        texts.addWidget(self._caption)
        texts.addStretch(1)
        head.addLayout(texts, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addLayout(head)
        column.addWidget(self.chart, 1)

    def show_item(self, item: ItemTrend) -> None:
        """Show another exercise."""
        self._picture.setVisible(item.posture is not None)
        if item.posture is not None:
            posture = PosturePictureState(item.posture, with_pool=False)
            self._picture.show_figure(item.figures, posture)
        self._name.setText(item.chart.title)
        self._caption.setText(item.caption)
        self.chart.show_chart(item.chart)


class _Legend(ThemedWidget):
    """What the triangles say."""

    def __init__(self, themes: ThemeSource) -> None:
        super().__init__(themes)
        self.setAccessibleName(f"Triangles: {HARDER_NOTE}, or, pointing down, {EASIER_NOTE}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.theme.font(Type.CAPTION))
        words = metrics.horizontalAdvance(HARDER_NOTE) + metrics.horizontalAdvance(EASIER_NOTE)
        width = words + 2 * (_SIGN + Space.S) + Space.L + 2
        return QSize(round(width), round(max(metrics.height(), _SIGN)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth_painter(self)
        metrics = QFontMetricsF(self.theme.font(Type.CAPTION))
        x, middle = 0.0, self.height() / 2
        for words, is_harder in ((HARDER_NOTE, True), (EASIER_NOTE, False)):
            turn = Turn(0, is_harder=is_harder)
            paint_turn(painter, QPointF(x + _SIGN / 2, middle), turn, self.theme.palette)
            x += _SIGN + Space.S
            painter.setPen(QColor(self.theme.palette.ink2))
            painter.setFont(self.theme.font(Type.CAPTION))
            painter.drawText(QPointF(x, middle + metrics.capHeight() / 2), words)
            x += metrics.horizontalAdvance(words) + Space.L
        painter.end()
