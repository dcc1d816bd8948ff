"""A drop-down that narrows a list; it shows by its name and its border what it does."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Signal
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from limber.ui.theme import ThemeSource
from limber.ui.tokens import Space, Type, Weight
from limber.ui.widgets.text import draw_capitals_centred

_SLACK: Final = Space.S
"""The style leaves so much free beside a text."""


class FilterBox(QComboBox):
    """Lets one of a few texts be chosen; the first one filters nothing. It shows “Goal Any”."""

    value_changed = Signal(str)

    def __init__(self, themes: ThemeSource, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._themes = themes
        self._name = name
        self._texts: dict[str, str] = {}
        self.setAccessibleName(name)
        # On Linux the name of such a list is what is chosen in it.
        self.setAccessibleDescription(name)
        # Only this delegate lets the style sheet shape the rows of the list.
        self.setItemDelegate(QStyledItemDelegate(self))
        self.currentIndexChanged.connect(self._on_changed)
        themes.theme_changed.connect(self.updateGeometry)

    @property
    def value(self) -> str:
        """The value chosen; empty where it filters nothing."""
        value = self.currentData()
        return value if isinstance(value, str) else ""

    def show_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Show these values with their texts; the chosen one stays chosen if it is among them."""
        if [self.itemData(row) for row in range(self.count())] == [value for value, _ in choices]:
            return
        before = self.value
        self._texts = dict(choices)
        self.blockSignals(True)
        self.clear()
        for value, text in choices:
            self.addItem(text, value)
        self.setCurrentIndex(max(0, self.findData(before)))
        self.blockSignals(False)
        self._show_active()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say beside each text how many it would show."""
        for row in range(self.count()):
            value = str(self.itemData(row))
            self.setItemText(row, f"{self._texts[value]} ({counts.get(value, 0)})")

    def clear_choice(self) -> None:
        """Filter nothing."""
        self.setCurrentIndex(0)

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.rect = QRect(QPoint(), hint)
        return QSize(
            round(self._words_width()) + _SLACK + hint.width() - self._field(option).width(),
            hint.height(),
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showPopup(self) -> None:
        """Open the list, as wide as its texts."""
        view = self.view()
        bar = view.verticalScrollBar().sizeHint().width()
        view.setMinimumWidth(view.sizeHintForColumn(0) + bar + 2 * Space.L)
        super().showPopup()

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        palette = self._themes.theme.palette
        painter = QStylePainter(self)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        place = QRectF(self._field(option))
        painter.setPen(QColor(palette.ink2))
        draw_capitals_centred(painter, place, self._font(), self._name, left=True)
        place.setLeft(place.left() + self._name_width())
        painter.setPen(QColor(palette.ink))
        draw_capitals_centred(painter, place, self._chosen_font(), self._chosen_text(), left=True)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page, which scrolls."""
        event.ignore()

    def _chosen_text(self) -> str:
        return self._texts.get(self.value, "")

    def _font(self) -> QFont:
        return self._themes.theme.font(Type.BODY)

    def _chosen_font(self) -> QFont:
        return self._themes.theme.font(Type.BODY, Weight.SEMI_BOLD)

    def _name_width(self) -> float:
        return QFontMetricsF(self._font()).horizontalAdvance(self._name) + Space.S

    def _words_width(self) -> float:
        chosen = QFontMetricsF(self._chosen_font()).horizontalAdvance(self._chosen_text())
        return self._name_width() + chosen

    def _field(self, option: QStyleOptionComboBox) -> QRect:
        controls = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        return self.style().subControlRect(controls[0], option, controls[1], self)

    def _on_changed(self) -> None:
        self.updateGeometry()
        self._show_active()
        self.value_changed.emit(self.value)

    def _show_active(self) -> None:
        self.setProperty("active", "true" if self._is_active() else "false")
        self.style().unpolish(self)
        self.style().polish(self)
        self.update()

    def _is_active(self) -> bool:
        return bool(self.value)
