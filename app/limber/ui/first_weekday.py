"""On which day the week begins where the person lives."""

from PySide6.QtCore import QLocale


def first_weekday() -> int:
    """The first day of the week of the system's country; 0 is Monday."""
    return QLocale().firstDayOfWeek().value - 1
