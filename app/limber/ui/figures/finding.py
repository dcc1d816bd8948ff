"""Finding the figure of what is played: of its rung, or else of its exercise."""

from collections.abc import Iterable

from limber.ui.figures.shelf import ShelvedFigure
from limber.ui.figures.studio import FigureStudio


def first_figure(figures: FigureStudio | None, ids: Iterable[str]) -> ShelvedFigure | None:
    """The first of these ids that has a figure; None where no figures are shown at all."""
    if figures is None:
        return None
    found = (figures.shelf.find(each) for each in ids)
    return next((each for each in found if each is not None), None)
