"""PySide6 6.12.0 loses references to None and True on Python 3.11 until the process dies."""

import sys

import pytest
from PySide6.QtCore import QObject, Signal

CALLS = 10_000
TOLERANCE = 500
"""How far the counts may move for other reasons; the fault costs one for each call."""


class Bell(QObject):
    rung = Signal(bool)


def references() -> tuple[int, int]:
    return sys.getrefcount(None), sys.getrefcount(True)


def call_without_result(bell: Bell) -> None:
    bell.setObjectName("bell")


def emit(bell: Bell) -> None:
    bell.rung.emit(True)


@pytest.mark.parametrize("act", [call_without_result, emit])
def test_ten_thousand_calls_leave_the_counts_of_none_and_true_alone(qapp, act):
    bell = Bell()
    act(bell)
    before = references()
    for _ in range(CALLS):
        act(bell)
    after = references()
    assert abs(after[0] - before[0]) < TOLERANCE
    assert abs(after[1] - before[1]) < TOLERANCE
