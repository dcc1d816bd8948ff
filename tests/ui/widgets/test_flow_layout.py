import pytest
from PySide6.QtWidgets import QWidget

from limber.ui.widgets.flow_layout import FlowLayout

GAP = 10


@pytest.fixture
def places(qtbot):
    def place(widths, room, *, hidden=(), fills=False):
        window = QWidget()
        qtbot.addWidget(window)
        ground = QWidget(window)
        flow = FlowLayout(GAP, ground, fills=fills)
        for number, width in enumerate(widths):
            part = QWidget(ground)
            part.setFixedHeight(20)
            part.setMinimumWidth(width)
            part.setVisible(number not in hidden)
            flow.addWidget(part)
        ground.resize(room, 200)
        window.show()
        flow.activate()
        parts = [flow.itemAt(number).widget() for number in range(len(widths))]
        return [one.geometry().getRect()[:3] for one in parts if not one.isHidden()]

    return place


def test_what_has_no_room_any_more_stands_in_the_next_row(places):
    assert places([100, 100, 100], 250) == [(0, 0, 100), (110, 0, 100), (0, 30, 100)]


def test_what_is_hidden_leaves_no_gap(places):
    assert places([100, 100, 100], 400, hidden={0, 1}) == [(0, 0, 100)]


def test_only_rows_that_are_nearly_full_are_drawn_out_to_the_right(places):
    assert places([100, 100, 100], 250, fills=True) == [(0, 0, 120), (130, 0, 120), (0, 30, 100)]
