import pytest
from PySide6.QtCore import QObject

from limber.ui.figures.studio import FigureStudio
from limber.ui.late_figures import LateFigures


class House:
    """Makes a stand-in for the studio, and sees how often and what comes of it."""

    def __init__(self) -> None:
        self.made = 0
        self.came: list[object] = []
        self.figures = LateFigures(self._make)

    def _make(self) -> FigureStudio:
        self.made += 1
        return FigureStudio(None, None)  # type: ignore[arg-type]  # nothing is looked for


@pytest.fixture
def late() -> House:
    return House()


def test_the_studio_comes_in_steps_between_which_the_window_lives(late, qtbot):
    parent = QObject()
    late.figures.come(late.came.append, parent)
    assert late.came == []
    qtbot.waitUntil(lambda: late.came == [late.figures.studio])
    assert late.made == 1


def test_nothing_comes_when_it_was_closed_meanwhile(late, qtbot):
    parent = QObject()
    late.figures.come(late.came.append, parent)
    late.figures.close()
    qtbot.wait(20)
    assert (late.came, late.made) == ([], 0)


def test_whoever_needs_the_studio_earlier_has_it_at_once(late, qtbot):
    parent = QObject()
    late.figures.come(late.came.append, parent)
    studio = late.figures.studio
    assert studio is not None
    qtbot.waitUntil(lambda: late.came == [studio])
    assert late.made == 1


def test_without_figures_nothing_comes():
    came: list[object] = []
    LateFigures().come(came.append, QObject())
    assert came == []
