"""The studio of the figures, made when the first of them is wanted."""

from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio

FIGURES_AFTER_MS: Final = 150
"""The figures come when the first picture is on the screen."""
MODULES: Final = (
    "figure.models",
    "figure.parts",
    "figure.postures",
    "figure.review",
    "figure.picture",
    "figure.passage_picture",
    "ui.figures.sights",
    "ui.figures.frames",
    "ui.figures.shelf",
    "ui.figures.studio",
    "ui.figures.thumbnails",
)
"""What the studio needs below `limber`, a few modules more with each name."""


class LateFigures:
    """Makes the studio once, not before it is asked for, and closes it."""

    def __init__(self, make: "Callable[[], FigureStudio] | None" = None) -> None:
        """None: there are no figures, only postures."""
        self._make = make
        self._studio: FigureStudio | None = None

    @property
    def studio(self) -> "FigureStudio | None":
        """What paints the figures; None where there are none, or none any more."""
        if self._make is not None:
            make, self._make = self._make, None
            self._studio = make()
        return self._studio

    def come(self, then: "Callable[[FigureStudio], None]", parent: QObject) -> None:
        """Make the studio in short steps, hand it to `then`, and do nothing without figures.

        Nothing comes when `parent` is no more.
        """
        modules = iter(MODULES)

        def step() -> None:
            module = next(modules, "") if self._make is not None else ""
            if module:
                import_module(f"limber.{module}")
                QTimer.singleShot(0, parent, step)
            elif self.studio is not None:
                then(self.studio)

        step()

    def close(self) -> None:
        """End the painting; nothing is made from now on."""
        self._make = None
        if self._studio is not None:
            self._studio.close()
