"""What a note has no room for is told."""

import pytest
from PySide6.QtWidgets import QApplication, QToolTip

from limber.ui.widgets.note_field import NoteField


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_what_is_pasted_beyond_the_room_is_left_out_and_told(qtbot):
    field = NoteField(10)
    qtbot.addWidget(field)
    field.show()
    QApplication.clipboard().setText("Hüfte rechts besser")
    field.paste()
    assert field.toPlainText() == "Hüfte rech"
    assert QToolTip.text() == "A note has room for 10 characters: 9 characters were left out."
    QToolTip.hideText()


def test_a_note_that_fits_is_not_spoken_of(qtbot):
    field = NoteField(10)
    qtbot.addWidget(field)
    field.show()
    field.insertPlainText("besser")
    assert field.toPlainText() == "besser"
    assert not QToolTip.isVisible()
