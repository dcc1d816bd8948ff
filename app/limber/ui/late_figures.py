"""The studio of the figures, made when the first of them is wanted."""

from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from limber.ui.figures.studio import FigureStudio


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

    def close(self) -> None:
        """End the painting; nothing is made from now on."""
        self._make = None
        if self._studio is not None:
            self._studio.close()
