"""What is asked for: a figure as it is seen, and a moment of its motion."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from limber.catalogue.kinds import Side
from limber.figure.picture import BodySide, view_of
from limber.figure.ways import legs_between, station_of
from limber.ui.figures.shelf import ShelvedFigure
from limber.ui.theme import Theme
from limber.ui.widgets.figure_shading import Paints

STEPS: Final = 1000
"""Moments nearer together than this share of the way are the same."""


class Cycle(StrEnum):
    """Which pictures are wanted besides the one that is shown."""

    STILL = "still"
    """None."""
    WAY = "way"
    """All between start and end, for repetitions; the arrow is on them."""
    ROUND = "round"
    """All of a circle, for repetitions; the arrow is on them."""
    BREATH = "breath"
    """The end, breathing."""
    WHOLE = "whole"
    """The way to the end, and there the breath."""
    PASSAGE = "passage"
    """The way from another figure into this one, from where it is onwards."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A figure at rest, out of which another is reached."""

    shelved: ShelvedFigure
    side: BodySide
    share: float
    """Of the way from its start to its end."""
    legs: int
    """How many legs the way into the other has."""


@dataclass(frozen=True, slots=True)
class Sight:
    """A figure as it is seen; its pictures differ by the moment alone."""

    shelved: ShelvedFigure
    side: BodySide
    turn: float
    height: float
    """From where, in degrees, as the viewer has it on this side."""
    width: int
    tall: int
    """The picture's size in logical pixels."""
    ratio: float
    paints: Paints
    with_arrow: bool = False
    with_disc: bool = True
    with_focus: bool = False
    """The mark shows where it is felt, as long as that faces the viewer."""
    end_alone: bool = False
    """Only the end is ever shown, so that it can fill the picture."""
    backwards: bool = False
    """The arrow points the other way: a circle is gone round from its end to its start."""
    since: Departure | None = None
    """Shown is the way from there to the start of the figure; the view then goes along."""


@dataclass(frozen=True, slots=True, order=True)
class Moment:
    """A place on the way from start to end and in a breath, in thousandths."""

    share: int
    breath: int = 0


def moment_of(share: float, breath: float = 0.0) -> Moment:
    """The moment nearest to these, each from 0 to 1; only at the end is there a breath."""
    place = round(min(max(share, 0.0), 1.0) * STEPS)
    return Moment(place, round(min(max(breath, 0.0), 1.0) * STEPS) if place == STEPS else 0)


def paints_of(theme: Theme) -> Paints:
    """The colours of the figure in a theme."""
    palette = theme.palette
    return Paints(palette.figure, theme.skin, palette.glow, palette.arrow)


def body_side(side: Side | None) -> BodySide:
    """The side that a figure is drawn for; where no side works, as its file is written."""
    return BodySide.RIGHT if side is Side.RIGHT else BodySide.LEFT


def departure(
    first: ShelvedFigure,
    first_side: Side | None,
    share: float,
    last: ShelvedFigure,
    side: Side | None,
) -> Departure:
    """The way out of a figure at rest into another."""
    one, other = body_side(first_side), body_side(side)
    stations = (station_of(first.figure.posture, one), station_of(last.figure.posture, other))
    return Departure(first, one, share, legs_between(*stations, other))


def still_sight(
    shelved: ShelvedFigure, side: Side | None, width: int, tall: int, paints: Paints
) -> Sight:
    """The end of a figure from where it is best seen, without an arrow."""
    view, drawn = view_of(shelved.figure), body_side(side)
    turn = -view.turn if drawn is BodySide.RIGHT else view.turn
    disc = side is not None
    return Sight(
        shelved,
        drawn,
        turn,
        view.height,
        width,
        tall,
        1.0,
        paints,
        with_disc=disc,
        end_alone=True,
    )
