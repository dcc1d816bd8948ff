"""The buttons below the ring of a rest."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from limber.ui.widgets.rest_ways import RestWays


def test_each_button_asks_for_its_own_and_leaves_the_keyboard_to_the_player(qtbot, themes):
    ways = RestWays(themes)
    qtbot.addWidget(ways)
    asked: list[str] = []
    ways.more_requested.connect(lambda: asked.append("more"))
    ways.start_requested.connect(lambda: asked.append("start"))
    for button in ways.findChildren(QPushButton):
        assert button.focusPolicy() is Qt.FocusPolicy.NoFocus
        button.click()
    assert asked == ["more", "start"]
