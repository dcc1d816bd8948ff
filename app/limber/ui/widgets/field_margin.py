"""The margin before the text of number and time fields, which a style sheet cannot give them."""

from PySide6.QtWidgets import QAbstractSpinBox

from limber.ui.tokens import Space


def give_field_margin(field: QAbstractSpinBox) -> None:
    """Let the text of `field` start as far from the border as in other fields."""
    field.lineEdit().setTextMargins(Space.M, 0, 0, 0)
