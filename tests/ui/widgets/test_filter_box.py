"""The filter box is as wide as its words, however large they are."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QApplication, QStyle, QStyleOptionComboBox
from pytestqt.qtbot import QtBot

from limber.ui.tokens import Type, Weight
from limber.ui.widgets.filter_box import FilterBox
from tests.ui.pages.looking import dressed


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("chosen", [0, 1])
def test_the_words_fit_beside_the_arrow(
    qtbot: QtBot, qapp: QApplication, scale: float, chosen: int
) -> None:
    with dressed(qapp) as themes:
        themes.set_text_scale(scale)
        box = FilterBox(themes, "Equipment")
        qtbot.addWidget(box)
        box.show_choices((("", "Any"), ("band", "Resistance band")))
        box.setCurrentIndex(chosen)
        box.ensurePolished()
        option = QStyleOptionComboBox()
        box.initStyleOption(option)
        option.rect = QRect(0, 0, box.sizeHint().width(), box.sizeHint().height())
        combo, field = QStyle.ComplexControl.CC_ComboBox, QStyle.SubControl.SC_ComboBoxEditField
        room = box.style().subControlRect(combo, option, field, box).width()
        plain, bold = themes.theme.font(Type.BODY), themes.theme.font(Type.BODY, Weight.SEMI_BOLD)
        name = QFontMetricsF(plain).horizontalAdvance("Equipment")
        text = QFontMetricsF(bold).horizontalAdvance(("Any", "Resistance band")[chosen])
        assert room >= name + text
