"""Finding things on the page of Today."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from limber.ui.pages.today import TodayPage
from limber.ui.widgets.row_button import RowButton


def button(page: TodayPage, text: str) -> QPushButton:
    """The button that says this."""
    (found,) = [
        one for one in page.findChildren(QPushButton) if one.text() == text and one.isVisible()
    ]
    return found


def tile(page: TodayPage, spoken: str) -> RowButton:
    """The exercise whose spoken words begin so."""
    return next(
        one
        for one in page.findChildren(RowButton)
        if one.accessibleName().startswith(spoken) and not one.isHidden()
    )


def tab_through(page: QWidget, most: int = 60) -> list[str]:
    """What Tab comes to on its way round, from what has the keyboard."""
    found: list[str] = []
    for _ in range(most):
        at = page.focusWidget()
        said = at.accessibleName() or getattr(at, "text", str)()
        if said in found and said == found[0]:
            break
        if not found or said != found[-1]:
            found.append(said)
        QTest.keyClick(at, Qt.Key.Key_Tab)
    return found


def shown_texts(page: TodayPage) -> list[str]:
    """What can be read."""
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
