"""Draw the icon files of this folder again: python resources/icons/make_icons.py."""

import os
from pathlib import Path

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPixmap

from limber.ui.icons import IconName, icon_pixmap, paint_app_mark
from limber.ui.tokens import DARK, LIGHT

HERE = Path(__file__).parent
APP_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main() -> None:
    """Write the app icon in all sizes and the small pictures that the style sheet needs."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    for size in APP_SIZES:
        draw_app_icon(size).save(str(HERE / f"limber-{size:03}.png"))
    for tone, palette in (("light", LIGHT), ("dark", DARK)):
        for name, icon_name, colour in (
            ("chevron-down", IconName.CHEVRON_DOWN, palette.ink),
            ("chevron-up", IconName.CHEVRON_UP, palette.ink),
            ("check", IconName.CHECK, palette.onbrand),
        ):
            for scale, suffix in ((1, ""), (2, "@2x"), (3, "@3x")):
                path = HERE / "controls" / f"{name}-{tone}{suffix}.png"
                icon_pixmap(icon_name, colour, 18, scale).save(str(path))
    app.quit()


def draw_app_icon(size: int) -> QPixmap:
    """The mark on a light tile; at small sizes the tile fills the picture."""
    pixmap = QPixmap(size, size)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    margin = 0.0 if size <= 32 else size * 0.06
    tile = QRectF(0, 0, size, size).adjusted(margin, margin, -margin, -margin)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.bg))
    painter.drawRoundedRect(tile, tile.width() * 0.22, tile.width() * 0.22)
    inset = tile.width() * (0.08 if size <= 32 else 0.14)
    paint_app_mark(painter, tile.adjusted(inset, inset, -inset, -inset), LIGHT)
    painter.end()
    return pixmap


if __name__ == "__main__":
    main()
