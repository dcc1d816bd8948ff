"""Makes contact sheets of the figures, and tells what is wrong with each, off screen.

Run it from anywhere with the Python of `.venv`; `--help` names what can be varied.
"""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter

from limber.decoding import BadFile, Decoder
from limber.figure.camera import Camera
from limber.figure.models import Figure
from limber.figure.motion import Motion, motion_of
from limber.figure.picture import Picture, other_side, picture_of, seen_from, setting_of, view_of
from limber.figure.review import problems_of, report_of
from limber.paths import catalogue_dir, resources_dir
from limber.ui.fonts import font, load_fonts
from limber.ui.palettes import DARK, FIGURE_TONES, LIGHT
from limber.ui.tokens import FigureTone, Palette
from limber.ui.widgets.figure_painter import Extras, painted
from limber.ui.widgets.figure_shading import Paints
from small_pictures import save_small

CELL: Final = QSize(380, 280)
SMALL: Final = QSize(128, 92)
SMALL_TITLE: Final = 18
FIGURES_IN_ROW: Final = 3
TITLE: Final = 22
FRONT_TURN: Final = 90.0
ABOVE_HEIGHT: Final = 62.0


def main(arguments: Sequence[str]) -> int:
    """Write the sheets that are asked for; 1 where a figure has a problem."""
    chosen = _parser().parse_args(arguments)
    application = QGuiApplication(sys.argv[:1])
    load_fonts(resources_dir() / "fonts")
    wrong = 0
    shown: list[tuple[Figure, Motion]] = []
    for path in sorted((catalogue_dir() / "figures").glob("*.json")):
        if chosen.figure and path.stem not in chosen.figure:
            continue
        figure = _figure(path)
        if figure is None:
            wrong += 1
            continue
        motion = motion_of(figure)
        wrong += _tell(figure, motion, with_report=chosen.report)
        shown.append((figure, motion))
        if chosen.folder is not None:
            chosen.folder.mkdir(parents=True, exist_ok=True)
            _write(figure, motion, chosen.folder)
    if chosen.overview is not None:
        chosen.overview.mkdir(parents=True, exist_ok=True)
        for name, palette in (("light", LIGHT), ("dark", DARK)):
            _write_overview(shown, palette, chosen.overview / f"figures-{name}.png")
    application.quit()
    return 1 if wrong else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("figure", nargs="*", help="ids of figures; none: all")
    parser.add_argument("--folder", type=Path, help="where to write the sheets; none: only tell")
    parser.add_argument("--overview", type=Path, help="where to write two sheets of all figures")
    parser.add_argument("--report", action="store_true", help="tell the angles and heights too")
    return parser


def _figure(path: Path) -> Figure | None:
    try:
        return Decoder().decode(path.read_bytes(), Figure, name=path.name)
    except BadFile as error:
        for problem in error.problems:
            sys.stdout.write(f"{path.name}: {problem}\n")
        return None


def _tell(figure: Figure, motion: Motion, *, with_report: bool) -> bool:
    problems = problems_of(figure, motion)
    sys.stdout.write(f"{figure.id}: {len(problems) or 'no'} problems\n")
    for problem in problems:
        sys.stdout.write(f"  {problem}\n")
    if with_report:
        for line in report_of(motion):
            sys.stdout.write(f"    {line}\n")
    return bool(problems)


def _write(figure: Figure, motion: Motion, folder: Path) -> None:
    rows = list(_rows(figure, motion))
    sheet = QImage(
        CELL.width() * len(rows[0]),
        (CELL.height() + TITLE) * len(rows),
        QImage.Format.Format_RGB32,
    )
    sheet.fill(QColor(LIGHT.hold.wall))
    painter = QPainter(sheet)
    for row, cells in enumerate(rows):
        for column, (title, picture, palette) in enumerate(cells):
            at = QPoint(column * CELL.width(), row * (CELL.height() + TITLE))
            _paint_cell(painter, at, title, picture, palette)
    painter.end()
    sheet.save(str(folder / f"{figure.id}.png"))


def _write_overview(shown: Sequence[tuple[Figure, Motion]], palette: Palette, path: Path) -> None:
    """All figures in a few colours: start and end, then the same of the other side."""
    in_row = SMALL.width() * 4
    rows = -(-len(shown) // FIGURES_IN_ROW)
    size = QSize(in_row * FIGURES_IN_ROW, (SMALL.height() + SMALL_TITLE) * rows)
    sheet = QImage(size, QImage.Format.Format_RGB32)
    sheet.fill(QColor(palette.hold.wall))
    painter = QPainter(sheet)
    painter.setPen(QColor(palette.ink))
    painter.setFont(font(12))
    for number, (figure, motion) in enumerate(shown):
        row, column = divmod(number, FIGURES_IN_ROW)
        at = QPoint(column * in_row, row * (SMALL.height() + SMALL_TITLE))
        painter.drawText(at + QPoint(4, SMALL_TITLE - 3), figure.id)
        for place, image in enumerate(_small_pictures(figure, motion, palette)):
            painter.drawImage(at + QPoint(place * SMALL.width(), SMALL_TITLE), image)
    painter.end()
    save_small(sheet, path)


def _small_pictures(figure: Figure, motion: Motion, palette: Palette) -> Iterator[QImage]:
    view, setting = view_of(figure), setting_of(figure, motion)
    camera = Camera(view.turn, view.height)
    skin = FIGURE_TONES[FigureTone.MEDIUM]
    paints = Paints(palette.figure, skin, palette.glow, palette.arrow)
    pictures = [
        seen_from(picture_of(figure, motion, share, setting, with_arrow=share == 1), camera)
        for share in (0.0, 1.0)
    ]
    for picture in (*pictures, *(other_side(each) for each in pictures)):
        yield painted(picture, SMALL, paints, Extras(disc=False))


def _paint_cell(
    painter: QPainter, at: QPoint, title: str, picture: Picture, palette: Palette
) -> None:
    whole = QRectF(at.x(), at.y(), CELL.width(), CELL.height() + TITLE)
    painter.fillRect(whole, QColor(palette.hold.wall))
    painter.setPen(QColor(palette.ink))
    painter.setFont(font(13))
    painter.drawText(whole.adjusted(8, 4, 0, 0), Qt.AlignmentFlag.AlignLeft, title)
    skin = FIGURE_TONES[FigureTone.MEDIUM]
    paints = Paints(palette.figure, skin, palette.glow, palette.arrow)
    painter.drawImage(at + QPoint(0, TITLE), painted(picture, CELL, paints, Extras()))


def _rows(figure: Figure, motion: Motion) -> Iterator[list[tuple[str, Picture, Palette]]]:
    """One row a view; start, middle and end, then the mirror images, the last one dark."""
    view, setting = view_of(figure), setting_of(figure, motion)
    cameras = {
        "side": Camera(view.turn, view.height),
        "front": Camera(view.turn - FRONT_TURN * 0.75, view.height),
        "behind": Camera(view.turn + 165, view.height + 4),
        "above": Camera(view.turn, ABOVE_HEIGHT),
    }
    for name, camera in cameras.items():
        cells: list[tuple[str, Picture, Palette]] = []
        end = 1 - 1 / len(motion.keys) if motion.closed else 1.0
        for label, share in (("start", 0.0), ("middle", 0.5), ("end", end)):
            picture = picture_of(figure, motion, share, setting, with_arrow=share == end)
            cells.append((f"{figure.id}: {name}, {label}", seen_from(picture, camera), LIGHT))
        last = other_side(cells[-1][1])
        yield [*cells, (f"{name}, other side", last, DARK)]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
