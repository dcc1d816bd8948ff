"""Finding things on the page of Today."""

from PySide6.QtWidgets import QLabel, QPushButton

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


def shown_texts(page: TodayPage) -> list[str]:
    """What can be read."""
    return [one.text() for one in page.findChildren(QLabel) if one.isVisible()]
