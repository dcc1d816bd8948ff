from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget

from tests.ui.tour.faults import layout_faults
from tests.ui.tour.painted import painted_texts


class Sign(QWidget):
    """Writes its words at one place, whatever its size."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(20, 30)
        painter.drawText(0, 0, "Hold")


def label(parent: QWidget, text: str, place: QRect) -> QLabel:
    made = QLabel(text, parent)
    made.setGeometry(place)
    return made


def shown(qtbot, window: QWidget) -> QWidget:
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    return window


def test_what_a_widget_paints_by_itself_is_read_with_its_place(qtbot):
    sign = shown(qtbot, Sign())
    (found,) = painted_texts(sign)
    assert found.text == "Hold"
    assert 18 <= found.place.left() <= 23
    assert 28 <= found.place.bottom() <= 31


def test_texts_with_room_have_no_fault(qtbot):
    window = QWidget()
    label(window, "Left", QRect(10, 10, 100, 30))
    label(window, "Right", QRect(10, 50, 100, 30))
    assert layout_faults(shown(qtbot, window)) == []


def test_a_text_wider_than_its_label_is_cut(qtbot):
    window = QWidget()
    label(window, "Half-kneeling hip flexor stretch", QRect(10, 10, 60, 30))
    (fault,) = layout_faults(shown(qtbot, window))
    assert "Half-kneeling" in fault
    assert "is cut by QLabel" in fault


def test_a_wrapped_text_without_height_for_its_lines_is_cut(qtbot):
    window = QWidget()
    label(window, "Tuck your tailbone, hips forward.", QRect(10, 10, 90, 20)).setWordWrap(True)
    assert layout_faults(shown(qtbot, window))


def test_a_text_outside_of_the_window_is_cut(qtbot):
    window = QWidget()
    label(window, "End of the session", QRect(250, 10, 200, 30))
    (fault,) = layout_faults(shown(qtbot, window))
    assert "is cut by QWidget" in fault


def test_a_text_on_another_one_is_told(qtbot):
    window = QWidget()
    label(window, "Step 7 of 11", QRect(10, 10, 120, 30))
    label(window, "Reps", QRect(60, 12, 120, 30))
    (fault,) = layout_faults(shown(qtbot, window))
    assert "'Step 7 of 11'" in fault
    assert "'Reps'" in fault


def test_a_text_shortened_with_dots_is_told(qtbot):
    window = QWidget()
    label(window, "Search exer…", QRect(10, 10, 200, 30))
    (fault,) = layout_faults(shown(qtbot, window))
    assert "is shortened" in fault


def test_the_dots_of_a_button_that_asks_more_are_its_own(qtbot):
    window = QWidget()
    QPushButton("Delete…", window).setGeometry(QRect(10, 10, 200, 30))
    assert layout_faults(shown(qtbot, window)) == []


def test_what_can_be_scrolled_to_is_not_cut(qtbot):
    area = QScrollArea()
    ground = QWidget()
    ground.resize(250, 900)
    label(ground, "Far below", QRect(10, 800, 200, 30))
    area.setWidget(ground)
    assert layout_faults(shown(qtbot, area)) == []


def test_what_sticks_out_sideways_where_nothing_scrolls_is_cut(qtbot):
    area = QScrollArea()
    ground = QWidget()
    ground.resize(200, 900)
    label(ground, "Written over the edge of the ground", QRect(150, 10, 400, 30))
    area.setWidget(ground)
    assert layout_faults(shown(qtbot, area))


def test_a_hidden_text_is_not_looked_at(qtbot):
    window = QWidget()
    label(window, "A long text in a short label", QRect(10, 10, 20, 30)).hide()
    assert layout_faults(shown(qtbot, window)) == []


def test_a_page_wider_than_what_is_seen_of_it_is_told(qtbot):
    area = QScrollArea()
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    ground = QWidget()
    ground.resize(500, 100)
    area.setWidget(ground)
    area.setAccessibleName("Library")
    (fault,) = layout_faults(shown(qtbot, area))
    assert fault.startswith("Library is ")
    assert fault.endswith(" px wider than what is seen of it")


def test_a_row_that_scrolls_sideways_may_be_wider(qtbot):
    area = QScrollArea()
    ground = QWidget()
    ground.resize(500, 100)
    label(ground, "Far at the right", QRect(350, 10, 140, 30))
    area.setWidget(ground)
    assert layout_faults(shown(qtbot, area)) == []


def test_a_button_on_another_is_told(qtbot):
    window = QWidget()
    QPushButton("Yes", window).setGeometry(QRect(10, 10, 100, 30))
    QPushButton("", window).setGeometry(QRect(90, 20, 100, 30))
    (fault,) = layout_faults(shown(qtbot, window))
    assert fault == "QPushButton lies on QPushButton"


def test_a_button_outside_of_the_window_is_told(qtbot):
    window = QWidget()
    QPushButton("", window).setGeometry(QRect(250, 10, 100, 30))
    (fault,) = layout_faults(shown(qtbot, window))
    assert fault == "QPushButton leaves the window"
