"""Every pair of colours that carries words or meaning has enough contrast, in all four themes."""

import pytest

from limber.ui.colour import ink_on
from limber.ui.high_contrast import DARK_HIGH, LIGHT_HIGH
from limber.ui.palettes import DARK, FIGURE_TONES, LIGHT
from limber.ui.tokens import FigureTone, Palette, Phase

TEXT = 4.5
GRAPHICS = 3.0
HIGH = 7.0
"""In high contrast, of text and of graphics."""
NAMED = {"light": LIGHT, "dark": DARK, "light-high": LIGHT_HIGH, "dark-high": DARK_HIGH}
THEMES = pytest.mark.parametrize("palette", NAMED.values(), ids=NAMED)
PHASES = pytest.mark.parametrize("phase", Phase)


def luminance(colour: str) -> float:
    """The relative luminance of WCAG 2, 0 to 1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    """The contrast ratio of WCAG 2, 1 to 21."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def needed(palette: Palette, ordinary: float) -> float:
    """The least contrast: that of high contrast where `palette` is one of those."""
    return HIGH if palette in (LIGHT_HIGH, DARK_HIGH) else ordinary


def test_contrast_of_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        ("ink", "bg"),
        ("ink", "side"),
        ("ink", "surface"),
        ("ink", "inset"),
        ("ink", "brandsoft"),
        ("ink", "lampsoft"),
        ("ink", "dangersoft"),
        ("ink2", "bg"),
        ("ink2", "side"),
        ("ink2", "surface"),
        ("ink2", "inset"),
        ("ink2", "brandsoft"),
        ("ink3", "bg"),
        ("ink3", "side"),
        ("ink3", "surface"),
        ("ink3", "inset"),
        ("brand", "bg"),
        ("brand", "surface"),
        ("brand", "brandsoft"),
        ("onbrand", "brand"),
        ("onbrand", "brandh"),
        ("bg", "ink"),
        ("lamp", "surface"),
        ("lamp", "lampsoft"),
        ("danger", "surface"),
        ("danger", "dangersoft"),
        ("dusk", "surface"),
        ("dusk", "dusksoft"),
    ],
)
def test_text_can_be_read_on_its_ground(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= needed(palette, TEXT)


@THEMES
@PHASES
def test_text_can_be_read_on_the_wall_and_the_floor_of_a_phase(
    palette: Palette, phase: Phase
) -> None:
    colours = palette.phase(phase)

    assert contrast(palette.ink, colours.wall) >= needed(palette, TEXT)
    assert contrast(palette.ink2, colours.wall) >= needed(palette, TEXT)
    assert contrast(palette.ink, colours.floor) >= needed(palette, TEXT)
    assert contrast(colours.strong, colours.wall) >= needed(palette, TEXT)


@THEMES
@PHASES
def test_the_ring_stands_out_from_its_track(palette: Palette, phase: Phase) -> None:
    colours = palette.phase(phase)

    assert contrast(colours.strong, colours.track) >= needed(palette, GRAPHICS)


@THEMES
@pytest.mark.parametrize(
    ("graphic", "ground"),
    [("ctl", "surface"), ("ctl", "bg"), ("ctl", "inset"), ("glow", "surface"), ("brand", "bg")],
)
def test_outlines_and_graphics_can_be_seen(palette: Palette, graphic: str, ground: str) -> None:
    assert contrast(getattr(palette, graphic), getattr(palette, ground)) >= needed(
        palette, GRAPHICS
    )


@THEMES
def test_the_motion_arrow_can_be_seen_on_the_walls_it_appears_on(palette: Palette) -> None:
    assert contrast(palette.arrow, palette.move.wall) >= needed(palette, GRAPHICS)
    assert contrast(palette.arrow, palette.hold.wall) >= needed(palette, GRAPHICS)


@THEMES
@pytest.mark.parametrize("phase", [Phase.MOVE, Phase.HOLD])
@pytest.mark.parametrize("part", ["working", "resting", "shirt", "skin", "hair"])
def test_every_part_of_the_figure_can_be_seen_by_its_fill_or_its_outline(
    palette: Palette, phase: Phase, part: str
) -> None:
    figure, wall = palette.figure, palette.phase(phase).wall
    fills = FIGURE_TONES.values() if part == "skin" else [getattr(figure, part)]
    for fill in fills:
        seen = max(contrast(fill, wall), contrast(figure.outline, wall))
        assert seen >= GRAPHICS or contrast(fill, figure.shirt) >= GRAPHICS, fill


@THEMES
def test_the_letter_of_the_side_can_be_read_on_its_disc(palette: Palette) -> None:
    figure = palette.figure
    assert contrast(figure.on_disc, figure.disc) >= needed(palette, TEXT)
    assert contrast(figure.disc, figure.working) >= GRAPHICS


@THEMES
@pytest.mark.parametrize(
    ("text", "ground"),
    [("ink", "pressed"), ("brand", "pressed"), ("brand", "inset"), ("lamp", "bg")],
)
def test_what_is_pressed_or_lit_can_be_read(palette: Palette, text: str, ground: str) -> None:
    assert contrast(getattr(palette, text), getattr(palette, ground)) >= needed(palette, TEXT)


@THEMES
def test_the_word_of_the_side_can_be_read_in_its_cell(palette: Palette) -> None:
    for phase in Phase:
        assert contrast(palette.phase(phase).wall, palette.ink) >= needed(palette, TEXT)


def test_the_tick_on_each_figure_tone_can_be_seen() -> None:
    for tone in FIGURE_TONES.values():
        assert contrast(ink_on(tone), tone) >= GRAPHICS


def test_every_figure_tone_has_a_colour() -> None:
    assert set(FIGURE_TONES) == set(FigureTone)


@THEMES
@PHASES
def test_while_a_cue_is_shown_everything_can_be_read(palette: Palette, phase: Phase) -> None:
    colours = palette.phase(phase)
    assert contrast(colours.strong, colours.wall) >= needed(palette, GRAPHICS)
    assert contrast(colours.strong, colours.floor) >= needed(palette, GRAPHICS)
    for text in (palette.ink, palette.ink2):
        assert contrast(text, colours.track) >= needed(palette, TEXT)
