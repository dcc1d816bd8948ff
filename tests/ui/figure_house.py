"""Figures painted when the test says so, on the thread that it runs on."""

from PySide6.QtCore import QObject, Signal

from limber.decoding import Decoder
from limber.figure.picture import BodySide
from limber.ui.figures.painting import InterruptedPainting, Task, done
from limber.ui.figures.shelf import FigureShelf
from limber.ui.figures.sights import Sight, paints_of
from limber.ui.palettes import LIGHT
from limber.ui.theme import Theme
from tests.figure.figures import FOLDER

SMALL = (120, 90)


class HandPainters(QObject):
    """Paints a task when told to, or gives it up."""

    finished = Signal(object, object)

    def __init__(self):
        super().__init__()
        self.task: Task | None = None
        self.interrupted = False

    def begin(self, task):
        assert self.task is None, "one task at a time"
        self.task = task
        self.interrupted = False

    def interrupt(self):
        self.interrupted = True

    def close(self):
        self.task = None

    def paint(self, times=1):
        """Do so many tasks; how many there were."""
        for number in range(times):
            if self.task is None:
                return number
            task, self.task = self.task, None
            self.finished.emit(task, done(task, self._go_on))
        return times

    def _go_on(self):
        if self.interrupted:
            raise InterruptedPainting


def shelf(told=None):
    """The figures that come with Limber."""
    tell = told.append if told is not None else print
    return FigureShelf((FOLDER.parent,), Decoder(), tell)


def sight(name="clamshell", on=None, **more):
    """A small sight of a figure."""
    found = (on or shelf()).find(name)
    paints = paints_of(Theme(LIGHT, dark=False))
    fields = {"side": BodySide.LEFT, "turn": -18, "height": 19, "ratio": 1.0} | more
    return Sight(found, fields.pop("side"), width=SMALL[0], tall=SMALL[1], paints=paints, **fields)
