"""Arithmetic with colours."""

from PySide6.QtGui import QColor


def mix(first: str, second: str, second_share: float) -> QColor:
    """The colour between two: `first` at a share of 0, `second` at 1."""
    a, b = QColor(first), QColor(second)
    share = min(max(second_share, 0.0), 1.0)
    return QColor(
        round(a.red() + (b.red() - a.red()) * share),
        round(a.green() + (b.green() - a.green()) * share),
        round(a.blue() + (b.blue() - a.blue()) * share),
    )
