"""The design tokens: the kinds of colours, and every size and duration, as plain values without Qt.

The colours themselves are in `palettes` and `high_contrast`.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Phase(StrEnum):
    """The four kinds of moment the player has; each has its own wall colour."""

    READY = "ready"
    MOVE = "move"
    HOLD = "hold"
    REST = "rest"


class FigureTone(StrEnum):
    """The skin of the figure, from light to dark."""

    LIGHT = "light"
    MEDIUM = "medium"
    DEEP = "deep"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class PhaseColours:
    """The colours of one phase: its signal, the wall, the pool of floor, and the unused track."""

    strong: str
    wall: str
    floor: str
    track: str


@dataclass(frozen=True, slots=True)
class FigureColours:
    """The colours of the figure and its mat; the disc names the working side in both themes."""

    working: str
    resting: str
    shirt: str
    outline: str
    hair: str
    mat: str
    mat_edge: str
    cloth: str
    """Cushion, towel, bed."""
    wood: str
    rubber: str
    """The ball."""
    band: str
    """Band and strap."""
    wall: str
    shade: str
    """What darkens where parts lie on each other, and the shadow on the mat."""
    disc: str = "#241D22"
    on_disc: str = "#FFFFFF"


@dataclass(frozen=True, slots=True)
class Palette:
    """All colours of one theme, as #RRGGBB."""

    bg: str
    side: str
    surface: str
    inset: str
    pressed: str
    """Under the text of a plain button that is held down."""
    line: str
    ctl: str
    ink: str
    ink2: str
    ink3: str
    brand: str
    brandh: str
    onbrand: str
    brandsoft: str
    lamp: str
    lampsoft: str
    danger: str
    dangersoft: str
    dusk: str
    dusksoft: str
    glow: str
    arrow: str
    ready: PhaseColours
    move: PhaseColours
    hold: PhaseColours
    rest: PhaseColours
    figure: FigureColours

    def phase(self, phase: Phase) -> PhaseColours:
        """The colours of `phase`."""
        match phase:
            case Phase.READY:
                return self.ready
            case Phase.MOVE:
                return self.move
            case Phase.HOLD:
                return self.hold
            case Phase.REST:
                return self.rest


class Space:
    """Distances between things, in logical pixels."""

    XS: Final = 4
    S: Final = 8
    M: Final = 12
    L: Final = 16
    XL: Final = 20
    XXL: Final = 24
    CARD_PADDING: Final = 20
    BETWEEN_CARDS: Final = 16
    PAGE: Final = 36
    SUMMARY: Final = 48
    PLAYER: Final = 40
    CONTENT_MAX: Final = 1160
    READING_MAX: Final = 760


class Radius:
    """Corner radii, in logical pixels."""

    MARK: Final = 4
    CHIP: Final = 6
    SMALL: Final = 8
    CONTROL: Final = 10
    LARGE: Final = 12
    CARD: Final = 16
    PANEL: Final = 24


class Height:
    """Heights of controls, in logical pixels."""

    CHIP: Final = 26
    SMALL: Final = 34
    FIELD: Final = 38
    BUTTON: Final = 40
    NAV_ITEM: Final = 42
    PLAYER_CONTROL: Final = 44
    SCALE_CELL: Final = 46
    PRIMARY: Final = 54
    KEY_BAR: Final = 64
    RESUME: Final = 68


class Width:
    """Widths of parts of the window, in logical pixels."""

    SIDEBAR: Final = 208
    SIDEBAR_NARROW: Final = 64
    SIDEBAR_FOLDS_BELOW: Final = 1120
    WINDOW_MIN: Final = 1040
    WINDOW_MIN_HEIGHT: Final = 680
    WINDOW: Final = 1280
    WINDOW_HEIGHT: Final = 800
    FOCUS_RING: Final = 2
    FOCUS_GAP: Final = 2
    SELECTED_BORDER: Final = 2


class Flash:
    """How wide the edge is that shows a cue, in logical pixels; the player leaves 40 free."""

    LIGHT_EDGE: Final = 14
    BOLD_EDGE: Final = 36


class Line:
    """How thick lines are, in logical pixels."""

    THIN: Final = 1
    BOLD: Final = 2


class Part:
    """Sizes of the parts of controls that the style sheet draws, in logical pixels."""

    CHEVRON: Final = 16
    SPIN_BUTTON: Final = 22
    SPIN_CHEVRON: Final = 14
    SPIN_EXTRA: Final = 3
    """So much higher than it is told to be Qt makes a field with such buttons."""
    CHECK: Final = 18
    RADIO_DOT: Final = 8
    RADIO_RING: Final = 6
    GROOVE: Final = 4
    GROOVE_DONE: Final = 6
    KNOB: Final = 16
    BAR_GAP: Final = 3
    """Around the handle of a scroll bar."""
    FIELD_PADDING_FOCUSED: Final = 11
    """A focused field has a thicker border; its text stays where it is."""


class Type:
    """Font sizes, in logical pixels; the player's T1 and T2 are computed in `sizes`."""

    AXIS: Final = 12
    CAPTION: Final = 13
    COMPACT: Final = 14
    BODY: Final = 15
    SECTION: Final = 17
    APP_NAME: Final = 20
    STAT: Final = 24
    RESUME: Final = 24
    PAGE_TITLE: Final = 30
    SESSION_NAME: Final = 38
    TOTAL: Final = 44
    PLAYER_NEXT: Final = 30
    PLAYER_LINE: Final = 36
    PLAYER_COUNT: Final = 48
    PLAYER_WORD: Final = 88
    PLAYER_TEMPO: Final = 26
    DISPLAY_FROM: Final = 22


class Weight:
    """Font weights, as in CSS."""

    REGULAR: Final = 400
    MEDIUM: Final = 500
    SEMI_BOLD: Final = 600
    BOLD: Final = 700


class Duration:
    """How long motions take, in milliseconds."""

    PRESS: Final = 90
    PAGE_FADE: Final = 140
    PANEL_IN: Final = 160
    PANEL_OUT: Final = 120
    PANEL_FRAME: Final = 25
    """The whole player is painted with each."""
    WALL: Final = 400
    FADE_FRAME: Final = 16
    WALL_FRAME: Final = 50
    """The wall is large, so it is painted less often."""
    RING_FRAME: Final = 50
    STILL_FRAME: Final = 250
    """How often is looked whether a second has passed, where motion is reduced."""
    FIGURE_FRAME: Final = 50
    FIGURE_SETTLE: Final = 250
    FIGURE_QUIET: Final = 150
    """For so long a size must stay before a picture is painted in it."""
    BREATH: Final = 4000
    FLASH: Final = 400
    """For so long a cue is shown before it fades: longer than a third of a second."""
    FLASH_OUT: Final = 200
    FLASH_CALM: Final = 600
    """For so long a cue is shown where motion is reduced."""
    NOTICE: Final = 8000
    """For so long a sentence stands that goes by itself."""


SCRIM_OPACITY: Final = 0.9
DIMMED_OPACITY: Final = 0.45
