import pytest
from PySide6.QtCore import QRectF

from limber.ui.widgets.turn_dial import dial_in


@pytest.mark.parametrize("size", [(500, 380), (1130, 300), (300, 300)])
@pytest.mark.parametrize("height", [5.0, 30.0, 85.0])
def test_the_pool_lies_whole_in_its_view_and_keeps_its_shape(size, height):
    area = QRectF(0, 0, *size)
    dial, narrow = dial_in(area, height), dial_in(QRectF(0, 0, 300, 400), height)
    assert dial.middle.y() - dial.along >= area.top() - 1e-6
    assert dial.middle.x() + dial.across <= area.right()
    assert dial.along / dial.across == pytest.approx(narrow.along / narrow.across)
